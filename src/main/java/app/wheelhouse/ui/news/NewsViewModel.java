package app.wheelhouse.ui.news;

import app.wheelhouse.domain.instrument.InstrumentId;
import app.wheelhouse.domain.news.NewsItem;
import app.wheelhouse.engine.DeskSnapshot;
import app.wheelhouse.engine.InstrumentSnapshot;
import app.wheelhouse.setting.AppearanceSettings;
import app.wheelhouse.setting.Settings;
import app.wheelhouse.ui.fx.FrameListener;
import app.wheelhouse.ui.fx.PanelState;
import app.wheelhouse.ui.fx.PanelStatus;
import app.wheelhouse.ui.fx.Route;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// The newest news, newest first, and the item that is open.
public final class NewsViewModel implements FrameListener {
  /// Ages are written anew once a second.
  private static final long AGE_MILLIS = 1_000;

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("d MMM HH:mm", Locale.ENGLISH);

  private final NewsTexts texts;
  private final Consumer<Route> navigate;
  private final NewsChoice choice;
  private final NewsList news;
  private final PanelStatus status = new PanelStatus();
  private final ReadOnlyStringWrapper feeds = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper emptyText;
  private final ReadOnlyIntegerWrapper fresh = new ReadOnlyIntegerWrapper();
  private final ReadOnlyObjectWrapper<@Nullable NewsLine> open = new ReadOnlyObjectWrapper<>();
  private final BooleanProperty reading = new SimpleBooleanProperty();
  private ZoneId zone = ZoneOffset.UTC;
  private List<InstrumentId> traded = List.of();
  private String trouble = "";
  private boolean begun;
  private long agedAt;

  /// @param navigate is told when the trader asks for the market of an item
  public NewsViewModel(Settings settings, ResourceBundle words, Consumer<Route> navigate) {
    this.texts = new NewsTexts(words);
    this.navigate = navigate;
    this.choice = new NewsChoice(texts.get("symbol.all"), () -> arrange(false));
    this.news = new NewsList(choice::lets);
    this.emptyText = new ReadOnlyStringWrapper(texts.get("empty"));
    settings.follow(AppearanceSettings.ZONE, name -> zone = ZoneId.of(name));
    reading.subscribe(() -> arrange(reading.get()));
  }

  @Override
  public void show(DeskSnapshot snapshot) {
    if (traded.size() != snapshot.instruments().size()) {
      traded =
          snapshot.instruments().stream()
              .map(InstrumentSnapshot::instrument)
              .map(instrument -> instrument.id())
              .toList();
    }
    show(snapshot.ai().news(), snapshot.ai().newsStatus(), snapshot.time());
  }

  /// @param items in any order
  /// @param trouble how the feeds are, a sentence; empty when all is well or there are none
  /// @param now engine time, epoch milliseconds
  void show(List<NewsItem> items, String trouble, long now) {
    boolean changed = news.take(items) || !begun;
    begun = true;
    if (changed || now < agedAt || now - agedAt >= AGE_MILLIS) {
      agedAt = now;
      news.aged(now, texts.get("now"));
    }
    if (changed) {
      choice.offer(news.symbols());
      arrange(reading.get());
    }
    // Over an empty list the veil says it.
    feeds.set(items.isEmpty() ? "" : trouble);
    this.trouble = trouble;
    tell();
  }

  @Override
  public void silent(long millis) {
    status.silent(millis);
  }

  @Override
  public void reset() {
    begun = false;
    traded = List.of();
    agedAt = 0;
    news.clear();
    choice.clear();
    open.set(null);
    feeds.set("");
    trouble = "";
    reading.set(false);
    fresh.set(0);
    status.set(PanelState.LOADING);
  }

  @Override
  public void failed(String reason) {
    begun = false;
    status.failed(reason);
  }

  /// Opens an item.
  public void open(NewsLine line) {
    open.set(line);
  }

  /// Back to the list.
  public void close() {
    open.set(null);
  }

  /// Shows the market of a symbol that an item names; of one that is not traded, nothing.
  public void showMarket(String symbol) {
    traded.stream()
        .filter(id -> id.symbol().equals(symbol))
        .findFirst()
        .ifPresent(id -> navigate.accept(new Route.ShowInstrument(id)));
  }

  /// When an item was published, in the trader's zone: `3 Jun 09:39`.
  String time(NewsItem item) {
    return TIME.format(Instant.ofEpochMilli(item.publishedAt()).atZone(zone));
  }

  private void arrange(boolean hold) {
    news.arrange(hold);
    fresh.set(news.fresh());
    if (begun) {
      tell();
    }
  }

  private void tell() {
    if (!news.shown().isEmpty()) {
      status.set(PanelState.LIVE);
    } else if (news.size() == 0 && !trouble.isEmpty()) {
      status.failed(trouble);
    } else {
      emptyText.set(texts.get(news.size() == 0 ? "empty" : "nomatch"));
      status.set(PanelState.EMPTY);
    }
  }

  public ObservableList<NewsLine> getNews() {
    return news.shown();
  }

  public NewsChoice choice() {
    return choice;
  }

  /// What is wrong with the feeds, over the news there are; empty when nothing is.
  public ReadOnlyStringProperty feedsProperty() {
    return feeds.getReadOnlyProperty();
  }

  public String getFeeds() {
    return feeds.get();
  }

  /// How many items came while the trader reads further down.
  public ReadOnlyIntegerProperty freshProperty() {
    return fresh.getReadOnlyProperty();
  }

  public int getFresh() {
    return fresh.get();
  }

  /// The item that is open; null for the list.
  public ReadOnlyObjectProperty<@Nullable NewsLine> openProperty() {
    return open.getReadOnlyProperty();
  }

  public @Nullable NewsLine getOpen() {
    return open.get();
  }

  /// True while the trader is not at the top: the list stays as it is, so that nothing jumps.
  public BooleanProperty readingProperty() {
    return reading;
  }

  public ReadOnlyObjectProperty<PanelState> stateProperty() {
    return status.stateProperty();
  }

  public PanelState getState() {
    return status.get();
  }

  /// Why nothing can be shown; empty otherwise.
  public ReadOnlyStringProperty errorProperty() {
    return status.reasonProperty();
  }

  public String getError() {
    return status.reasonProperty().get();
  }

  /// Why nothing is listed.
  public ReadOnlyStringProperty emptyTextProperty() {
    return emptyText.getReadOnlyProperty();
  }
}
