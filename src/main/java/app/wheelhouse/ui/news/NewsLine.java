package app.wheelhouse.ui.news;

import app.wheelhouse.domain.news.NewsItem;
import app.wheelhouse.ui.control.Figures;
import java.util.Locale;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/// A line of the list; only its age changes.
public final class NewsLine {
  private static final long JUST_NOW = 60_000;

  private final NewsItem item;
  private final ReadOnlyStringWrapper age = new ReadOnlyStringWrapper("");

  NewsLine(NewsItem item) {
    this.item = item;
  }

  /// @param now engine time, epoch milliseconds
  /// @param just what stands there in the first minute
  void aged(long now, String just) {
    long millis = item.age(now);
    age.set(millis < JUST_NOW ? just : Figures.age(millis));
  }

  /// Whether any of its words has `text`, which is in lower case.
  boolean mentions(String text) {
    String all =
        String.join(
            "\n", item.title(), item.summary(), item.source(), String.join(" ", item.symbols()));
    return all.toLowerCase(Locale.ROOT).contains(text);
  }

  NewsItem item() {
    return item;
  }

  /// Since it was published: `now`, `3 min`, `2 h`.
  public ReadOnlyStringProperty ageProperty() {
    return age.getReadOnlyProperty();
  }

  public String getAge() {
    return age.get();
  }
}
