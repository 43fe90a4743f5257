package app.wheelhouse.ai.snapshot;

import app.wheelhouse.domain.untrusted.CleanText;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// Headlines, cleaned of what is no text; prompts fence them besides.
final class NewsTable {
  private static final int MOST = 10;
  private static final int LONGEST_TITLE = 240;
  private static final int LONGEST_SOURCE = 40;
  private static final int MOST_SYMBOLS = 5;

  private NewsTable() {}

  static Section of(Look look) {
    List<List<String>> rows = new ArrayList<>();
    for (NewsLine news : look.extras().news()) {
      if (rows.size() < MOST) {
        rows.add(
            List.of(
                CleanText.line(news.source(), LONGEST_SOURCE),
                Long.toString(Math.max(0, news.ageMinutes())),
                symbols(news),
                CleanText.line(news.title(), LONGEST_TITLE)));
      }
    }
    return new Section(
        SectionKind.NEWS.id(),
        "News",
        SectionKind.NEWS.priority(),
        List.of(),
        rows.isEmpty()
            ? List.of()
            : List.of(
                new Table(
                    "news",
                    "newest first",
                    List.of("source", "minutesAgo", "symbols", "title"),
                    rows)));
  }

  private static String symbols(NewsLine news) {
    return news.symbols().stream()
        .limit(MOST_SYMBOLS)
        .map(ShownSymbol::of)
        .distinct()
        .collect(Collectors.joining(" "));
  }
}
