package app.wheelhouse.ui.ticket;

import app.wheelhouse.domain.account.TradingState;
import app.wheelhouse.domain.market.FeedState;
import app.wheelhouse.domain.market.FeedStatus;
import app.wheelhouse.engine.DeskSnapshot;
import app.wheelhouse.engine.InstrumentSnapshot;
import app.wheelhouse.ui.fx.PanelState;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;

/// How the ticket stands: state, the gate's answer, the button, what was sent.
public final class TicketStatus {
  private final ReadOnlyObjectWrapper<PanelState> state =
      new ReadOnlyObjectWrapper<>(PanelState.LOADING);
  private final ReadOnlyStringWrapper off = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper error = new ReadOnlyStringWrapper("");
  private final ReadOnlyBooleanWrapper usable = new ReadOnlyBooleanWrapper(false);
  private final ReadOnlyStringWrapper stopShare = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper targetShare = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper answer = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper answerTitle = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper act = new ReadOnlyStringWrapper("");
  private final ReadOnlyBooleanWrapper ready = new ReadOnlyBooleanWrapper(false);
  private final ReadOnlyStringWrapper blocked = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper sent = new ReadOnlyStringWrapper("");
  private final ReadOnlyBooleanWrapper againOffered = new ReadOnlyBooleanWrapper(false);
  private final ReadOnlyObjectWrapper<Answer.Tone> tone =
      new ReadOnlyObjectWrapper<>(Answer.Tone.NONE);
  private final ReadOnlyObjectWrapper<Answer.Tone> sentTone =
      new ReadOnlyObjectWrapper<>(Answer.Tone.NONE);
  private final ReadOnlyIntegerWrapper sizeFocus = new ReadOnlyIntegerWrapper();

  static PanelState stateOf(
      DeskSnapshot snapshot, @Nullable InstrumentSnapshot market, long silence) {
    if (market == null) {
      return PanelState.EMPTY;
    }
    boolean restricted = snapshot.trading().state() != TradingState.ACTIVE;
    if (restricted && Guard.of(snapshot) == Guard.NONE || isOver(snapshot)) {
      return PanelState.OFF;
    }
    PanelState prices = PanelState.ofPrices(snapshot, market.priceTime());
    return prices == PanelState.LIVE && silence > PanelState.STALE_MILLIS
        ? PanelState.STALE
        : prices;
  }

  /// After the end of a tape nothing would be filled.
  static boolean isOver(DeskSnapshot snapshot) {
    FeedStatus feed = snapshot.feed();
    return feed != null && feed.state() == FeedState.ENDED;
  }

  void clear() {
    error.set("");
    off.set("");
    shares("", "");
    state.set(PanelState.LOADING);
    usable.set(false);
  }

  void failed(String reason) {
    error.set(reason);
    state.set(PanelState.ERROR);
    usable.set(false);
  }

  void state(PanelState now, String offReason) {
    off.set(offReason);
    state.set(now);
    usable.set(now == PanelState.LIVE || now == PanelState.STALE);
  }

  void shares(String ofStop, String ofTarget) {
    stopShare.set(ofStop);
    targetShare.set(ofTarget);
  }

  void answer(Answer now) {
    answerTitle.set(now.title());
    answer.set(now.text());
    tone.set(now.tone());
  }

  void act(String text) {
    act.set(text);
  }

  void ready(boolean now) {
    ready.set(now);
  }

  void blocked(String why) {
    blocked.set(why);
  }

  void sent(String line, Answer.Tone how, boolean offersAgain) {
    sent.set(line);
    sentTone.set(how);
    againOffered.set(offersAgain);
  }

  void focusSize() {
    sizeFocus.set(sizeFocus.get() + 1);
  }

  ReadOnlyObjectProperty<Answer.Tone> toneProperty() {
    return tone.getReadOnlyProperty();
  }

  Answer.Tone getTone() {
    return tone.get();
  }

  ReadOnlyObjectProperty<Answer.Tone> sentToneProperty() {
    return sentTone.getReadOnlyProperty();
  }

  /// Grows whenever the size field should take the focus.
  ReadOnlyIntegerProperty sizeFocusProperty() {
    return sizeFocus.getReadOnlyProperty();
  }

  public ReadOnlyObjectProperty<PanelState> stateProperty() {
    return state.getReadOnlyProperty();
  }

  public PanelState getState() {
    return state.get();
  }

  /// Why trading is off and what to do; empty while it is on.
  public ReadOnlyStringProperty offProperty() {
    return off.getReadOnlyProperty();
  }

  public String getOff() {
    return off.get();
  }

  /// Why the session is gone.
  public ReadOnlyStringProperty errorProperty() {
    return error.getReadOnlyProperty();
  }

  public String getError() {
    return error.get();
  }

  /// Whether there is a market to fill a ticket for.
  public ReadOnlyBooleanProperty usableProperty() {
    return usable.getReadOnlyProperty();
  }

  public boolean isUsable() {
    return usable.get();
  }

  /// Distance of the stop from the entry.
  public ReadOnlyStringProperty stopShareProperty() {
    return stopShare.getReadOnlyProperty();
  }

  public String getStopShare() {
    return stopShare.get();
  }

  /// Distance of the target from the entry.
  public ReadOnlyStringProperty targetShareProperty() {
    return targetShare.getReadOnlyProperty();
  }

  public String getTargetShare() {
    return targetShare.get();
  }

  /// The gate's verdict in a line, or what the form lacks.
  public ReadOnlyStringProperty answerProperty() {
    return answer.getReadOnlyProperty();
  }

  public String getAnswer() {
    return answer.get();
  }

  /// What denies it; empty unless the gate does.
  public ReadOnlyStringProperty answerTitleProperty() {
    return answerTitle.getReadOnlyProperty();
  }

  public String getAnswerTitle() {
    return answerTitle.get();
  }

  /// What the button does.
  public ReadOnlyStringProperty actProperty() {
    return act.getReadOnlyProperty();
  }

  public String getAct() {
    return act.get();
  }

  /// Whether the ticket may be sent now.
  public ReadOnlyBooleanProperty readyProperty() {
    return ready.getReadOnlyProperty();
  }

  public boolean isReady() {
    return ready.get();
  }

  /// Why it may not; empty when it may.
  public ReadOnlyStringProperty blockedProperty() {
    return blocked.getReadOnlyProperty();
  }

  public String getBlocked() {
    return blocked.get();
  }

  /// What became of the last ticket; empty when none was sent.
  public ReadOnlyStringProperty sentProperty() {
    return sent.getReadOnlyProperty();
  }

  public String getSent() {
    return sent.get();
  }

  /// Whether the same ticket may be armed once more.
  public ReadOnlyBooleanProperty againOfferedProperty() {
    return againOffered.getReadOnlyProperty();
  }

  public boolean isAgainOffered() {
    return againOffered.get();
  }
}
