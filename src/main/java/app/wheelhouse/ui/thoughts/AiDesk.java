package app.wheelhouse.ui.thoughts;

import app.wheelhouse.ai.level.LevelTable;
import app.wheelhouse.domain.account.DeskCommand;
import app.wheelhouse.domain.instrument.InstrumentId;
import app.wheelhouse.engine.DeskSnapshot;
import app.wheelhouse.setting.AiSettings;
import app.wheelhouse.setting.SessionSettings;
import app.wheelhouse.setting.Settings;
import app.wheelhouse.ui.fx.DeskSession;
import app.wheelhouse.ui.fx.Route;
import app.wheelhouse.ui.fx.Sessions;
import java.util.function.Consumer;
import java.util.function.LongFunction;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import org.jspecify.annotations.Nullable;

/// The head over the decisions: who decides, at which level, and asking them now.
public final class AiDesk {
  private final ThoughtTexts texts;
  private final Settings settings;
  private final Sessions sessions;
  private final Consumer<Route> navigate;
  private final Shelf shelf;
  private final HeadReader reader;
  private final ReadOnlyObjectWrapper<DeskHead> head;
  private final ReadOnlyStringWrapper refusal = new ReadOnlyStringWrapper("");
  private final BooleanProperty comparing = new SimpleBooleanProperty();
  private @Nullable InstrumentId instrument;
  private boolean over;

  /// @param shelf where a question is cancelled
  /// @param clock writes a time, epoch milliseconds, as the trader reads it
  AiDesk(
      ThoughtTexts texts,
      Settings settings,
      Sessions sessions,
      Consumer<Route> navigate,
      Shelf shelf,
      LongFunction<String> clock) {
    this.texts = texts;
    this.settings = settings;
    this.sessions = sessions;
    this.navigate = navigate;
    this.shelf = shelf;
    this.reader = new HeadReader(texts, clock);
    this.head = new ReadOnlyObjectWrapper<>(reader.waiting(LevelTable.DEFAULT));
    sessions.currentProperty().subscribe(this::judge);
    judge();
  }

  void show(DeskSnapshot snapshot) {
    over = snapshot.feed() != null && snapshot.feed().state().isOver();
    DeskHead now = reader.read(snapshot, settings.get(SessionSettings.ANALYST));
    if (!now.equals(head.get())) {
      head.set(now);
    }
    judge();
  }

  void reset() {
    over = false;
    head.set(reader.waiting(LevelTable.DEFAULT));
    comparing.set(false);
    judge();
  }

  void look(@Nullable InstrumentId now) {
    instrument = now;
    judge();
  }

  private void judge() {
    String reason = reason();
    refusal.set(reason.isEmpty() ? "" : texts.get(reason));
  }

  private String reason() {
    if (sessions.currentProperty().get() == null) {
      return "ask.session";
    }
    if (instrument == null) {
      return "ask.market";
    }
    if (over) {
      return "ask.over";
    }
    if (head.get().lamp() == Lamp.OFF) {
      return "ask.nobody";
    }
    return head.get().isThinkingAbout(instrument) ? "ask.busy" : "";
  }

  /// Asks about the market that the desk looks at.
  ///
  /// @param deep whether the model for deep thinking is to answer
  public void ask(boolean deep) {
    InstrumentId about = instrument;
    if (refusal.get().isEmpty() && about != null) {
      send(new DeskCommand.AskAdvisor(about, deep && head.get().isModel()));
    }
  }

  /// Puts a level in force, and keeps it for the next sessions.
  public void level(int level) {
    settings.set(AiSettings.LEVEL, level);
    send(new DeskCommand.SetLevel(level));
  }

  /// Ends a question that is being answered.
  public void cancel(InstrumentId about) {
    shelf.ask(
        "cancel",
        book -> {
          book.cancel(about);
          return about;
        },
        _ -> {},
        _ -> {});
  }

  /// Opens the settings of the AI desk.
  public void mend() {
    navigate.accept(new Route.ShowSettings(AiSettings.BACK_END.id()));
  }

  private void send(DeskCommand command) {
    DeskSession open = sessions.currentProperty().get();
    if (open != null) {
      open.send(command);
    }
  }

  public ReadOnlyObjectProperty<DeskHead> headProperty() {
    return head.getReadOnlyProperty();
  }

  public DeskHead getHead() {
    return head.get();
  }

  /// Why nobody can be asked now; empty when somebody can.
  public ReadOnlyStringProperty refusalProperty() {
    return refusal.getReadOnlyProperty();
  }

  public String getRefusal() {
    return refusal.get();
  }

  /// Symbol of the market that would be asked about; empty for none.
  public String symbol() {
    return instrument == null ? "" : instrument.symbol();
  }

  /// Whether the table that compares levels is open.
  public BooleanProperty comparingProperty() {
    return comparing;
  }
}
