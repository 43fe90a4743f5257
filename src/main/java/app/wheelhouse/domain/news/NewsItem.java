package app.wheelhouse.domain.news;

import app.wheelhouse.domain.untrusted.CleanText;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// A piece of news: what somebody claims, never an instruction. Its texts are clean, whoever makes
/// it.
///
/// @param id the same for the same title, from whichever source; see [NewsDraft]
/// @param source who says it, at most [#LONGEST_SOURCE] characters
/// @param title one line, at most [#LONGEST_TITLE] characters
/// @param summary plain text, at most [#LONGEST_SUMMARY] characters; empty for none
/// @param url `http` or `https` of a plain host, to be shown as text; empty for none
/// @param publishedAt as the source says, at most `heardAt`, epoch milliseconds
/// @param heardAt when it came, epoch milliseconds
/// @param symbols of the traded instruments that it names
/// @param warnings why a reader should be careful, sentences; empty for none
/// @param tone as readers judged it; null where nobody did
public record NewsItem(
    String id,
    String source,
    String title,
    String summary,
    String url,
    long publishedAt,
    long heardAt,
    SortedSet<String> symbols,
    List<String> warnings,
    @Nullable Tone tone) {
  public static final int LONGEST_SOURCE = 40;
  public static final int LONGEST_TITLE = 300;
  public static final int LONGEST_SUMMARY = 2_000;
  private static final int LONGEST_WARNING = 200;

  public NewsItem {
    source = CleanText.line(source, LONGEST_SOURCE);
    title = CleanText.line(title, LONGEST_TITLE);
    summary = CleanText.block(summary, LONGEST_SUMMARY);
    url = WebAddress.plain(url).orElse("");
    publishedAt = publishedAt <= 0 ? heardAt : Math.min(publishedAt, heardAt);
    symbols = Collections.unmodifiableSortedSet(new TreeSet<>(symbols));
    warnings = warnings.stream().map(text -> CleanText.line(text, LONGEST_WARNING)).toList();
  }

  /// Milliseconds since it was published.
  public long age(long now) {
    return Math.max(0, now - publishedAt);
  }
}
