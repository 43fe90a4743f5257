package app.wheelhouse.domain.news;

import app.wheelhouse.domain.untrusted.CleanText;
import app.wheelhouse.domain.untrusted.Finding;
import app.wheelhouse.domain.untrusted.Suspicion;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// An item as a source sent it: nothing of it is cleaned, so it is shown to nobody.
///
/// @param source who says it, as the source names itself or as the trader named it
/// @param publishedAt epoch milliseconds; 0 when the source does not say
/// @param codes tickers that the source says it is about; claims, too
/// @param tone null where nobody judged
public record NewsDraft(
    String source,
    String title,
    String summary,
    String url,
    long publishedAt,
    List<String> codes,
    @Nullable Tone tone) {
  public NewsDraft {
    codes = List.copyOf(codes);
  }

  /// The clean item with its warnings; empty when no title is left of it.
  ///
  /// @param heardAt epoch milliseconds
  public Optional<NewsItem> item(long heardAt, SortedSet<String> symbols) {
    String clean = CleanText.line(title, NewsItem.LONGEST_TITLE);
    if (clean.isEmpty()) {
      return Optional.empty();
    }
    String by = CleanText.line(source, NewsItem.LONGEST_SOURCE);
    return Optional.of(
        new NewsItem(
            Headline.id(clean, by),
            by,
            clean,
            summary,
            url,
            publishedAt,
            heardAt,
            symbols,
            warnings(),
            tone));
  }

  /// One a kind, whether title, summary or source gave it.
  private List<String> warnings() {
    Map<Finding.Kind, String> warnings = new EnumMap<>(Finding.Kind.class);
    Stream.of(title, summary, source)
        .flatMap(text -> Suspicion.of(text).stream())
        .forEach(finding -> warnings.putIfAbsent(finding.kind(), finding.sentence()));
    return List.copyOf(warnings.values());
  }
}
