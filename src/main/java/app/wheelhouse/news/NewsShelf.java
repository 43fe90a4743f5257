package app.wheelhouse.news;

import app.wheelhouse.domain.news.NewsItem;
import app.wheelhouse.domain.news.WebAddress;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/// The newest items, each told once, whichever source was first. Safe for several threads.
public final class NewsShelf {
  /// Items kept.
  public static final int KEPT = 200;

  /// Titles and addresses remembered: more than all sources list at a time, or they come again.
  private static final int REMEMBERED = 20_000;

  private static final Comparator<NewsItem> BY_TIME =
      Comparator.comparingLong(NewsItem::publishedAt).thenComparing(NewsItem::id);

  private final SequencedMap<String, Boolean> seen = new LinkedHashMap<>(64, 0.75f, true);
  private final List<NewsItem> items = new ArrayList<>();

  /// Takes an item in.
  ///
  /// @return whether it is news: neither its title nor its page came before, and it is not older
  ///   than all that is kept
  public synchronized boolean add(NewsItem item) {
    boolean known = remember(item.id());
    if (!item.url().isEmpty()) {
      known |= remember(WebAddress.key(item.url()));
    }
    if (known) {
      return false;
    }
    int at = items.size();
    while (at > 0 && BY_TIME.compare(items.get(at - 1), item) > 0) {
      at--;
    }
    if (at == 0 && items.size() >= KEPT) {
      return false;
    }
    items.add(at, item);
    if (items.size() > KEPT) {
      items.removeFirst();
    }
    return true;
  }

  /// What is kept, by the time of publication, newest last.
  public synchronized List<NewsItem> items() {
    return List.copyOf(items);
  }

  private boolean remember(String key) {
    boolean known = seen.put(key, true) != null;
    if (seen.size() > REMEMBERED) {
      seen.pollFirstEntry();
    }
    return known;
  }
}
