package app.wheelhouse.ui.thoughts;

import app.wheelhouse.domain.decision.AiStatus;
import app.wheelhouse.domain.decision.DecisionRecord;
import app.wheelhouse.domain.instrument.InstrumentId;
import app.wheelhouse.engine.DeskSnapshot;
import app.wheelhouse.setting.AppearanceSettings;
import app.wheelhouse.setting.Settings;
import app.wheelhouse.ui.fx.Background;
import app.wheelhouse.ui.fx.FrameListener;
import app.wheelhouse.ui.fx.PanelState;
import app.wheelhouse.ui.fx.Route;
import app.wheelhouse.ui.fx.Sessions;
import java.time.ZoneId;
import java.util.List;
import java.util.ResourceBundle;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// The newest decisions, newest first, and the one whose reasoning is open.
public final class ThoughtsViewModel implements FrameListener {
  /// Outcomes are looked up four times a second.
  private static final long OUTCOME_MILLIS = 250;

  private final ThoughtTexts texts;
  private final Consumer<Route> navigate;
  private final Selection selection;
  private final ThoughtFeed feed;
  private final ReadOnlyLongWrapper count = new ReadOnlyLongWrapper();
  private final ReadOnlyIntegerWrapper fresh = new ReadOnlyIntegerWrapper();
  private final ReadOnlyStringWrapper next = new ReadOnlyStringWrapper("");
  private final OpenThought open;
  private final AiDesk desk;
  private final Papers papers;
  private final Comparing comparing;
  private final ReadOnlyObjectWrapper<PanelState> state =
      new ReadOnlyObjectWrapper<>(PanelState.LOADING);
  private final ReadOnlyStringWrapper error = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper emptyText;
  private final BooleanProperty reading = new SimpleBooleanProperty();
  private PanelState session = PanelState.LOADING;
  private @Nullable AiStatus ai;
  private long lookedUpAt;

  /// @param navigate is told when the trader asks for the market of a decision, or for settings
  /// @param sessions the open one is asked what decisions rest on, and takes the commands
  /// @param background reads from the disk
  public ThoughtsViewModel(
      Settings settings,
      ResourceBundle words,
      Consumer<Route> navigate,
      Sessions sessions,
      Background background) {
    this.texts = new ThoughtTexts(words);
    this.navigate = navigate;
    this.selection = new Selection(texts, this::arrangeAnew);
    this.feed = new ThoughtFeed(selection::lets);
    this.emptyText = new ReadOnlyStringWrapper(texts.get("empty"));
    Shelf shelf = new Shelf(sessions, background);
    this.open = new OpenThought(texts, shelf, feed);
    this.papers = new Papers(texts, shelf, open);
    this.comparing = new Comparing(texts, open);
    this.desk = new AiDesk(texts, settings, sessions, navigate, shelf, feed::minute);
    settings.follow(AppearanceSettings.ZONE, this::zone);
    selection.instrumentProperty().subscribe(desk::look);
    reading.subscribe(() -> {
      feed.arrange(reading.get());
      tell();
    });
  }

  @Override
  public void show(DeskSnapshot snapshot) {
    open.look(snapshot);
    count.set(snapshot.counts().decisions());
    List<DecisionRecord> decisions = snapshot.decisions();
    boolean added = !decisions.isEmpty() && decisions.getLast().sequence() > feed.seen();
    long now = snapshot.time();
    boolean told = added || now < lookedUpAt || now - lookedUpAt >= OUTCOME_MILLIS;
    if (told) {
      lookedUpAt = now;
      DeskReader reader = new DeskReader(snapshot, texts);
      if (added) {
        feed.add(decisions, record -> reader.outcome(record, null));
        feed.arrange(reading.get());
      }
      follow(reader, snapshot.session());
      next.set(reader.nextCycle());
    }
    if (told || snapshot.ai().status() != ai) {
      // The model says more between two looks, and while a replay waits for it.
      ai = snapshot.ai().status();
      desk.show(snapshot);
    }
    session =
        feed.isEmpty() && !snapshot.trading().autoTrading() ? PanelState.OFF : PanelState.LIVE;
    tell();
  }

  @Override
  public void silent(long millis) {
    if (session == PanelState.LIVE && millis > PanelState.STALE_MILLIS) {
      session = PanelState.STALE;
      tell();
    }
  }

  @Override
  public void reset() {
    feed.clear();
    ai = null;
    lookedUpAt = 0;
    count.set(0);
    next.set("");
    open.reset();
    papers.openProperty().set(false);
    comparing.reset();
    desk.reset();
    error.set("");
    selection.clear();
    reading.set(false);
    session = PanelState.LOADING;
    tell();
  }

  @Override
  public void failed(String reason) {
    error.set(reason);
    session = PanelState.ERROR;
    tell();
  }

  /// Opens the reasoning of a decision.
  ///
  /// @param sequence its number in the session
  public void show(long sequence) {
    open.show(sequence);
  }

  /// Opens the reasoning of a line.
  public void open(Thought thought) {
    show(thought.sequence());
  }

  /// Back to the list.
  public void close() {
    open.close();
  }

  /// Shows the market of the decision that is open.
  public void showInstrument() {
    ThoughtDetail detail = open.get();
    if (detail != null && detail.thought() != null) {
      navigate.accept(new Route.ShowInstrument(detail.thought().decision().instrument()));
    }
  }

  private void follow(DeskReader reader, String name) {
    for (Thought thought : feed.acted()) {
      thought.outcome(reader.outcome(thought.getRecord(), thought.getOutcome()));
    }
    open.follow(reader, name);
  }

  private void zone(String name) {
    feed.zone(ZoneId.of(name));
  }

  private void arrangeAnew() {
    feed.arrange(false);
    tell();
  }

  private void tell() {
    fresh.set(feed.fresh());
    boolean nothing = feed.shown().isEmpty() && session == PanelState.LIVE;
    if (nothing) {
      emptyText.set(texts.get(feed.isEmpty() ? "empty" : "nomatch"));
    }
    state.set(nothing ? PanelState.EMPTY : session);
  }

  public ObservableList<Thought> getThoughts() {
    return feed.shown();
  }

  /// Decisions of the session, also those no longer listed.
  public ReadOnlyLongProperty countProperty() {
    return count.getReadOnlyProperty();
  }

  public long getCount() {
    return count.get();
  }

  /// How many lines came while the trader reads further down.
  public ReadOnlyIntegerProperty freshProperty() {
    return fresh.getReadOnlyProperty();
  }

  public int getFresh() {
    return fresh.get();
  }

  /// When the next cycle comes.
  public ReadOnlyStringProperty nextProperty() {
    return next.getReadOnlyProperty();
  }

  public String getNext() {
    return next.get();
  }

  /// The decision whose reasoning is open; null for the list.
  public ReadOnlyObjectProperty<@Nullable ThoughtDetail> openProperty() {
    return open.openProperty();
  }

  public @Nullable ThoughtDetail getOpen() {
    return open.get();
  }

  /// Markets with decisions in the list, by name.
  public List<InstrumentId> markets() {
    return feed.markets();
  }

  /// Who decides, and asking them.
  public AiDesk desk() {
    return desk;
  }

  /// What the decision that is open rests on.
  public Papers papers() {
    return papers;
  }

  /// Two decisions side by side.
  public Comparing comparing() {
    return comparing;
  }

  public Selection selection() {
    return selection;
  }

  /// The market that the desk looks at; the shell sets it.
  public ObjectProperty<@Nullable InstrumentId> instrumentProperty() {
    return selection.instrumentProperty();
  }

  /// True while the trader is not at the top: the list stays as it is, so that nothing jumps.
  public BooleanProperty readingProperty() {
    return reading;
  }

  public ReadOnlyObjectProperty<PanelState> stateProperty() {
    return state.getReadOnlyProperty();
  }

  public PanelState getState() {
    return state.get();
  }

  /// Why it failed; empty otherwise.
  public ReadOnlyStringProperty errorProperty() {
    return error.getReadOnlyProperty();
  }

  public String getError() {
    return error.get();
  }

  /// Why nothing is listed.
  public ReadOnlyStringProperty emptyTextProperty() {
    return emptyText.getReadOnlyProperty();
  }
}
