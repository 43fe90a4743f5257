package app.wheelhouse.ui.news;

import app.wheelhouse.domain.news.NewsItem;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Predicate;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// The lines, newest first, changed in place so that nothing jumps.
final class NewsList {
  private static final Comparator<NewsItem> NEWEST_FIRST =
      Comparator.comparingLong(NewsItem::publishedAt).reversed().thenComparing(NewsItem::id);

  private final Predicate<NewsLine> wanted;
  private final List<NewsLine> all = new ArrayList<>();
  private final ObservableList<NewsLine> shown = FXCollections.observableArrayList();
  private final ObservableList<NewsLine> view = FXCollections.unmodifiableObservableList(shown);
  private List<NewsItem> taken = List.of();
  private int fresh;

  NewsList(Predicate<NewsLine> wanted) {
    this.wanted = wanted;
  }

  /// Takes the items there are now.
  ///
  /// @return whether they differ from those before
  boolean take(List<NewsItem> items) {
    if (items.equals(taken)) {
      return false;
    }
    taken = List.copyOf(items);
    Map<NewsItem, NewsLine> known = new HashMap<>();
    all.forEach(line -> known.put(line.item(), line));
    all.clear();
    items.stream()
        .sorted(NEWEST_FIRST)
        .forEach(item -> all.add(known.getOrDefault(item, new NewsLine(item))));
    return true;
  }

  /// Brings the shown list up to date.
  ///
  /// @param hold true to leave it and only count what is new
  void arrange(boolean hold) {
    List<NewsLine> target = all.stream().filter(wanted).toList();
    if (hold) {
      fresh = (int) target.stream().filter(line -> !shown.contains(line)).count();
      return;
    }
    fresh = 0;
    if (target.equals(shown)) {
      return;
    }
    shown.retainAll(target);
    for (int i = 0; i < target.size(); i++) {
      NewsLine line = target.get(i);
      if (i >= shown.size() || shown.get(i) != line) {
        shown.remove(line);
        shown.add(i, line);
      }
    }
  }

  void aged(long now, String just) {
    all.forEach(line -> line.aged(now, just));
  }

  /// Instruments that any item names, in order.
  List<String> symbols() {
    TreeSet<String> symbols = new TreeSet<>();
    all.forEach(line -> symbols.addAll(line.item().symbols()));
    return List.copyOf(symbols);
  }

  void clear() {
    all.clear();
    shown.clear();
    taken = List.of();
    fresh = 0;
  }

  int fresh() {
    return fresh;
  }

  int size() {
    return all.size();
  }

  ObservableList<NewsLine> shown() {
    return view;
  }
}
