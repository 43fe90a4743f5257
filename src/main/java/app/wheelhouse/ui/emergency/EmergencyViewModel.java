package app.wheelhouse.ui.emergency;

import app.wheelhouse.domain.account.DeskCommand;
import app.wheelhouse.domain.account.TradingState;
import app.wheelhouse.engine.DeskSnapshot;
import app.wheelhouse.engine.EmergencyReport;
import app.wheelhouse.ui.control.Figures;
import app.wheelhouse.ui.fx.Command;
import app.wheelhouse.ui.fx.Confirmation;
import app.wheelhouse.ui.fx.FrameListener;
import app.wheelhouse.ui.fx.PanelState;
import java.time.ZoneId;
import java.util.ResourceBundle;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// The report of the newest emergency stop, line by line as it happens.
public final class EmergencyViewModel implements FrameListener {
  private final Consumer<DeskCommand> desk;
  private final Confirmation confirmation;
  private final EmergencyTexts texts;
  private final Supplier<ZoneId> zone;
  private final Command command;

  private final ObservableList<Outcome> outcomes = FXCollections.observableArrayList();
  private final BooleanProperty wantsAttention = new SimpleBooleanProperty(this, "wantsAttention");
  private final ReadOnlyBooleanWrapper known = new ReadOnlyBooleanWrapper();
  private final ReadOnlyBooleanWrapper flat = new ReadOnlyBooleanWrapper();
  private final ReadOnlyBooleanWrapper failing = new ReadOnlyBooleanWrapper();
  private final ReadOnlyBooleanWrapper resumable = new ReadOnlyBooleanWrapper();
  private final ReadOnlyStringWrapper verdict = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper detail = new ReadOnlyStringWrapper("");
  private final ReadOnlyObjectWrapper<PanelState> state =
      new ReadOnlyObjectWrapper<>(PanelState.LOADING);
  private @Nullable EmergencyReport shown;
  private long flatAt;
  private boolean ended;

  /// @param zone of the times shown
  public EmergencyViewModel(
      Consumer<DeskCommand> desk,
      Confirmation confirmation,
      ResourceBundle bundle,
      Supplier<ZoneId> zone) {
    this.desk = desk;
    this.confirmation = confirmation;
    this.texts = new EmergencyTexts(bundle);
    this.zone = zone;
    this.command =
        new Command("view.emergency-report", bundle, () -> wantsAttention.set(true))
            .icon("fth-file-text")
            .enabledWhen(known);
  }

  /// Opens the report again.
  public Command command() {
    return command;
  }

  @Override
  public void show(DeskSnapshot snapshot) {
    EmergencyReport report = snapshot.emergency();
    if (report == null) {
      forget();
      state.set(PanelState.EMPTY);
      return;
    }
    EmergencyReport before = shown;
    boolean another = before == null || before.startedAt() != report.startedAt();
    if (another) {
      ended = false;
      outcomes.clear();
      flatAt = 0;
    }
    shown = report;
    known.set(true);
    state.set(PanelState.LIVE);
    boolean failed = failing.get();
    // What has ended is not judged by positions that were opened later.
    if (another || !report.steps().equals(before.steps())) {
      showSteps(report);
    }
    boolean newlyFlat = report.flat() && (another || !before.flat());
    if (newlyFlat) {
      flatAt = snapshot.time();
    }
    flat.set(report.flat());
    boolean halted = snapshot.trading().state() != TradingState.ACTIVE;
    boolean endsNow = report.flat() || snapshot.trading().state() != TradingState.HALTED;
    if (another || newlyFlat || !ended || halted != resumable.get()) {
      resumable.set(halted);
      verdict(report, snapshot);
    }
    ended = endsNow;
    if (another || newlyFlat || failing.get() && !failed) {
      wantsAttention.set(true);
    }
  }

  @Override
  public void reset() {
    forget();
    state.set(PanelState.LOADING);
  }

  @Override
  public void failed(String reason) {
    forget();
    state.set(PanelState.ERROR);
  }

  /// Resumes trading after a question.
  public void resume() {
    confirmation.ask(
        flat.get() ? texts.resumeQuestion() : texts.resumeQuestion(verdict.get()),
        () -> {
          desk.accept(new DeskCommand.ResumeTrading(texts.resumeReason()));
          wantsAttention.set(false);
        });
  }

  private void forget() {
    if (shown == null && !known.get()) {
      return;
    }
    shown = null;
    flatAt = 0;
    outcomes.clear();
    known.set(false);
    flat.set(false);
    failing.set(false);
    resumable.set(false);
    verdict.set("");
    detail.set("");
    wantsAttention.set(false);
  }

  /// A step is one line for good: it changes where it stands.
  private void showSteps(EmergencyReport report) {
    boolean anyFailed = false;
    for (int i = 0; i < report.steps().size(); i++) {
      Outcome now = Outcome.of(report.steps().get(i), zone.get());
      anyFailed |= now.state() == EmergencyReport.Outcome.FAILED;
      if (i >= outcomes.size()) {
        outcomes.add(now);
      } else if (!outcomes.get(i).equals(now)) {
        outcomes.set(i, now);
      }
    }
    failing.set(anyFailed);
  }

  private void verdict(EmergencyReport report, DeskSnapshot snapshot) {
    long until = report.flat() ? flatAt : snapshot.time();
    String took = Figures.age(until - report.startedAt());
    if (report.flat()) {
      verdict.set(texts.flat());
      detail.set(texts.took(took, resumable.get()));
      return;
    }
    Leftover left = Leftover.of(snapshot);
    boolean running = snapshot.trading().state() == TradingState.HALTED;
    if (running) {
      verdict.set(texts.left(left.entries(), left.positions()));
      detail.set(texts.since(took));
    } else if (!ended || verdict.get().isEmpty()) {
      verdict.set(texts.endedEarly(left.entries(), left.positions()));
      detail.set(texts.endedAfter(took));
    }
  }

  ObservableList<Outcome> outcomes() {
    return outcomes;
  }

  /// Whether the shell shows the sheet: true when a stop begins, fails somewhere or is done.
  public BooleanProperty wantsAttentionProperty() {
    return wantsAttention;
  }

  public boolean isWantsAttention() {
    return wantsAttention.get();
  }

  /// Whether no position and no entry is left.
  public ReadOnlyBooleanProperty flatProperty() {
    return flat.getReadOnlyProperty();
  }

  public boolean isFlat() {
    return flat.get();
  }

  /// Whether something could not be done.
  public ReadOnlyBooleanProperty failingProperty() {
    return failing.getReadOnlyProperty();
  }

  public boolean isFailing() {
    return failing.get();
  }

  /// Whether trading is still restricted.
  public ReadOnlyBooleanProperty resumableProperty() {
    return resumable.getReadOnlyProperty();
  }

  public boolean isResumable() {
    return resumable.get();
  }

  /// `Flat`, or what is left.
  public ReadOnlyStringProperty verdictProperty() {
    return verdict.getReadOnlyProperty();
  }

  public String getVerdict() {
    return verdict.get();
  }

  /// How long it took, or has taken so far.
  public ReadOnlyStringProperty detailProperty() {
    return detail.getReadOnlyProperty();
  }

  public String getDetail() {
    return detail.get();
  }

  public ReadOnlyObjectProperty<PanelState> stateProperty() {
    return state.getReadOnlyProperty();
  }

  public PanelState getState() {
    return state.get();
  }
}
