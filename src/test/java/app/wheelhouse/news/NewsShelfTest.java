package app.wheelhouse.news;

import static org.assertj.core.api.Assertions.assertThat;

import app.wheelhouse.domain.news.NewsDraft;
import app.wheelhouse.domain.news.NewsItem;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class NewsShelfTest {
  private static final long NOW = 1_750_000_000_000L;
  private final NewsShelf shelf = new NewsShelf();

  @Test
  void tellsATitleOnceWhicheverSourceHasIt() {
    assertThat(shelf.add(item("Wire", "Bitcoin rises", "https://wire.example/1", 1))).isTrue();
    assertThat(shelf.add(item("Post", "BITCOIN rises!", "https://post.example/x", 2))).isFalse();
    assertThat(shelf.add(item("Wire", "Bitcoin rises", "", 3))).isFalse();
    assertThat(shelf.items()).extracting(NewsItem::source).containsExactly("Wire");
  }

  @Test
  void tellsAPageOnceThoughItsTitleChanges() {
    assertThat(shelf.add(item("Wire", "Rumour", "https://wire.example/1?utm_source=rss", 1)))
        .isTrue();
    assertThat(shelf.add(item("Wire", "Denied", "https://www.wire.example/1#top", 2))).isFalse();
    assertThat(shelf.add(item("Wire", "Denied indeed", "https://wire.example/2", 3))).isTrue();
  }

  @Test
  void keepsTheNewestTwoHundredNewestLast() {
    for (int i = 0; i < 300; i++) {
      int minute = i * 7 % 300;
      shelf.add(item("Wire", "Title " + minute, "", minute * 60_000L));
    }

    assertThat(shelf.items())
        .extracting(NewsItem::title)
        .hasSize(NewsShelf.KEPT)
        .startsWith("Title 100", "Title 101")
        .endsWith("Title 298", "Title 299");
    assertThat(shelf.add(item("Wire", "Ancient", "", 1))).isFalse();
    assertThat(shelf.add(item("Wire", "Title 5", "", 299 * 60_000L + 1))).isFalse();
  }

  @Test
  void remembersMoreThanItKeeps() {
    for (int i = 0; i < 3_000; i++) {
      shelf.add(item("Wire", "Title " + i, "https://wire.example/" + i, i + 1));
    }

    assertThat(shelf.add(item("Post", "Title 0", "", 9_000))).isFalse();
  }

  private static NewsItem item(String source, String title, String url, long after) {
    return new NewsDraft(source, title, "", url, NOW + after, List.of(), null)
        .item(NOW + 10_000_000_000L, new TreeSet<>())
        .orElseThrow();
  }
}
