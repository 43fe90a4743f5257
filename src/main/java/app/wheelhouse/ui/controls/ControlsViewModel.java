package app.wheelhouse.ui.controls;

import app.wheelhouse.domain.account.DeskCommand;
import app.wheelhouse.domain.account.Restriction;
import app.wheelhouse.domain.account.TradingState;
import app.wheelhouse.engine.DeskSnapshot;
import app.wheelhouse.ui.fx.Command;
import app.wheelhouse.ui.fx.Confirmation;
import app.wheelhouse.ui.fx.FrameListener;
import app.wheelhouse.ui.fx.PanelState;
import app.wheelhouse.ui.fx.Route;
import java.util.List;
import java.util.ResourceBundle;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;

/// Whether the desk trades by itself, when it looks next, and the ways to stop and resume.
public final class ControlsViewModel implements FrameListener {
  private final Consumer<DeskCommand> desk;
  private final Confirmation confirmation;
  private final RealControls real;
  private final ControlsTexts texts;
  private final Countdown countdown;

  private final ReadOnlyObjectWrapper<PanelState> state =
      new ReadOnlyObjectWrapper<>(PanelState.LOADING);
  private final ReadOnlyBooleanWrapper auto = new ReadOnlyBooleanWrapper();
  private final ReadOnlyStringWrapper autoText = new ReadOnlyStringWrapper();
  private final ReadOnlyStringWrapper missing = new ReadOnlyStringWrapper();
  private final ReadOnlyStringWrapper next = new ReadOnlyStringWrapper("");
  private final ReadOnlyObjectWrapper<TradingState> trading =
      new ReadOnlyObjectWrapper<>(TradingState.ACTIVE);
  private final ReadOnlyBooleanWrapper restricted = new ReadOnlyBooleanWrapper();
  private final ReadOnlyBooleanWrapper active = new ReadOnlyBooleanWrapper(true);
  private final ReadOnlyStringWrapper restriction = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper reason = new ReadOnlyStringWrapper("");
  private final ReadOnlyObjectWrapper<WayOut> wayOut = new ReadOnlyObjectWrapper<>(WayOut.NONE);
  private final ReadOnlyBooleanWrapper waits = new ReadOnlyBooleanWrapper();
  private final ReadOnlyBooleanWrapper resettable = new ReadOnlyBooleanWrapper();
  private final ReadOnlyBooleanWrapper resumable = new ReadOnlyBooleanWrapper();
  private final ReadOnlyStringWrapper autoHint = new ReadOnlyStringWrapper("");

  private final Command startAuto;
  private final Command pauseAuto;
  private final Command emergencyStop;
  private final Command resume;
  private final Command reduceOnly;
  private final Command resetDrawdown;
  private int open;
  private @Nullable Restriction pause;

  public ControlsViewModel(
      Consumer<DeskCommand> desk,
      Confirmation confirmation,
      Consumer<Route> routes,
      ResourceBundle bundle) {
    this.desk = desk;
    this.real = new RealControls(routes);
    this.confirmation = confirmation;
    this.texts = new ControlsTexts(bundle);
    this.countdown = new Countdown(bundle.getString("controls.next"));
    startAuto =
        new Command("trade.start-auto", bundle, this::askToStart)
            .key("Shift+P")
            .icon("fth-play")
            .enabledWhen(Bindings.and(auto.not().or(waits), missing.isEmpty()));
    pauseAuto =
        new Command("trade.pause-auto", bundle, this::pause)
            .key("P")
            .icon("fth-pause")
            .enabledWhen(auto);
    emergencyStop =
        new Command("trade.emergency-stop", bundle, this::askToStop)
            .key("Shortcut+Shift+X")
            .icon("fth-octagon");
    resume =
        new Command("trade.resume", bundle, this::askToResume)
            .icon("fth-unlock")
            .enabledWhen(resumable);
    reduceOnly =
        new Command("trade.reduce-only", bundle, this::reduceOnly)
            .icon("fth-minimize-2")
            .enabledWhen(active);
    resetDrawdown =
        new Command("trade.reset-drawdown", bundle, this::askToReset)
            .icon("fth-rotate-ccw")
            .enabledWhen(resettable);
    resumable.bind(Bindings.equal(wayOut, WayOut.RESUME));
    resettable.bind(Bindings.equal(wayOut, WayOut.RESET));
    active.bind(restricted.not());
    reset();
  }

  /// For the menus, the keys and the palette.
  public List<Command> commands() {
    return List.of(startAuto, pauseAuto, emergencyStop, resume, reduceOnly, resetDrawdown);
  }

  @Override
  public void show(DeskSnapshot snapshot) {
    DeskSnapshot.Trading now = snapshot.trading();
    long newest = 0;
    for (var market : snapshot.instruments()) {
      newest = Math.max(newest, market.priceTime());
    }
    state.set(PanelState.ofPrices(snapshot, newest));
    trading.set(now.state());
    restricted.set(now.state() != TradingState.ACTIVE);
    restriction.set(texts.restriction(now.state()));
    wayOut.set(WayOut.of(snapshot));
    reason.set(texts.reason(snapshot));
    auto.set(now.autoTrading());
    pause = WayOut.pause(snapshot.protection().restrictions());
    waits.set(now.autoTrading() && pause != null);
    autoText.set(texts.auto(now.autoTrading(), pause));
    missing.set(texts.missing(snapshot, state.get()));
    next.set(now.autoTrading() ? countdown.text(now.nextCycle(), snapshot.time()) : "");
    open = snapshot.account().positions().size();
    real.show(wayOut.get(), snapshot.venue());
    explain();
  }

  @Override
  public void silent(long millis) {
    if (millis > PanelState.STALE_MILLIS && state.get() == PanelState.LIVE) {
      state.set(PanelState.STALE);
      next.set("");
    }
  }

  @Override
  public void reset() {
    state.set(PanelState.LOADING);
    trading.set(TradingState.ACTIVE);
    restricted.set(false);
    restriction.set("");
    reason.set("");
    auto.set(false);
    wayOut.set(WayOut.NONE);
    real.show(WayOut.NONE, null);
    pause = null;
    waits.set(false);
    autoText.set(texts.auto(false, null));
    next.set("");
    missing.set(texts.notOpen());
    open = 0;
    explain();
  }

  @Override
  public void failed(String why) {
    reset();
    state.set(PanelState.ERROR);
    missing.set(why);
    explain();
  }

  /// The switch: off at once, on after a question; nothing while something is missing.
  public void switchAuto() {
    if (auto.get()) {
      pauseAuto.run();
    } else {
      startAuto.run();
    }
  }

  /// The button was held long enough: stops without a question.
  public void stopNow() {
    desk.accept(new DeskCommand.EmergencyStop(texts.stopReason()));
  }

  private void pause() {
    desk.accept(new DeskCommand.PauseAutoTrading(texts.pauseReason()));
  }

  private void askToStart() {
    confirmation.ask(
        texts.startQuestion(pause), () -> desk.accept(new DeskCommand.StartAutoTrading()));
  }

  private void askToStop() {
    confirmation.ask(texts.stopQuestion(open), this::stopNow);
  }

  private void askToResume() {
    confirmation.ask(
        texts.resumeQuestion(trading.get(), reason.get()),
        () -> desk.accept(new DeskCommand.ResumeTrading(texts.resumeReason())));
  }

  private void reduceOnly() {
    desk.accept(new DeskCommand.ReduceOnly(texts.reduceOnlyReason()));
  }

  private void askToReset() {
    confirmation.ask(
        texts.resetQuestion(reason.get()),
        () -> desk.accept(new DeskCommand.ResetDrawdown(DeskCommand.DRAWDOWN_RESET_WORD)));
  }

  private void explain() {
    String lacks = missing.get();
    Restriction why = pause;
    String offHint = why == null ? startAuto.hint() : why.why();
    boolean on = auto.get() && !waits.get();
    autoHint.set(on ? pauseAuto.hint() : lacks.isEmpty() ? offHint : lacks);
  }

  public ReadOnlyObjectProperty<PanelState> stateProperty() {
    return state.getReadOnlyProperty();
  }

  public PanelState getState() {
    return state.get();
  }

  public ReadOnlyBooleanProperty autoProperty() {
    return auto.getReadOnlyProperty();
  }

  public boolean isAuto() {
    return auto.get();
  }

  /// `Auto on` or `Auto off`.
  public ReadOnlyStringProperty autoTextProperty() {
    return autoText.getReadOnlyProperty();
  }

  public String getAutoText() {
    return autoText.get();
  }

  /// What the switch would do, or what it lacks.
  public ReadOnlyStringProperty autoHintProperty() {
    return autoHint.getReadOnlyProperty();
  }

  public String getAutoHint() {
    return autoHint.get();
  }

  /// What auto-trading lacks; empty for nothing.
  public ReadOnlyStringProperty missingProperty() {
    return missing.getReadOnlyProperty();
  }

  public String getMissing() {
    return missing.get();
  }

  /// Time to the next cycle, `next 0:42`; empty when there is none.
  public ReadOnlyStringProperty nextProperty() {
    return next.getReadOnlyProperty();
  }

  public String getNext() {
    return next.get();
  }

  /// Whether trading is not restricted: only then the switch means something.
  public ReadOnlyBooleanProperty activeProperty() {
    return active.getReadOnlyProperty();
  }

  public boolean isActive() {
    return active.get();
  }

  /// Whether trading is halted or only reduces.
  public ReadOnlyBooleanProperty restrictedProperty() {
    return restricted.getReadOnlyProperty();
  }

  public boolean isRestricted() {
    return restricted.get();
  }

  /// Its name; empty when there is none.
  public ReadOnlyStringProperty restrictionProperty() {
    return restriction.getReadOnlyProperty();
  }

  public String getRestriction() {
    return restriction.get();
  }

  /// Why; empty when trading is not restricted.
  public ReadOnlyStringProperty reasonProperty() {
    return reason.getReadOnlyProperty();
  }

  public String getReason() {
    return reason.get();
  }

  public Command emergencyStop() {
    return emergencyStop;
  }

  /// Whether trading can be resumed by hand now.
  public ReadOnlyBooleanProperty resumableProperty() {
    return resumable.getReadOnlyProperty();
  }

  public boolean isResumable() {
    return resumable.get();
  }

  /// Whether a typed reset of the drawdown is what ends the halt.
  public ReadOnlyBooleanProperty resettableProperty() {
    return resettable.getReadOnlyProperty();
  }

  public boolean isResettable() {
    return resettable.get();
  }

  /// What concerns a session with real orders.
  public RealControls getReal() {
    return real;
  }

  public Command resetDrawdown() {
    return resetDrawdown;
  }

  public Command resume() {
    return resume;
  }
}
