package app.wheelhouse.ui.ticket;

import app.wheelhouse.domain.instrument.Instrument;
import app.wheelhouse.domain.money.Price;
import app.wheelhouse.engine.DeskSnapshot;
import app.wheelhouse.engine.InstrumentSnapshot;
import app.wheelhouse.ui.control.Figures;
import app.wheelhouse.ui.fx.PanelState;
import org.jspecify.annotations.Nullable;

/// Reads the form against the market, asks the gate, and writes how the ticket stands.
final class TicketReview {
  private final TicketMarket market;
  private final TicketForm form;
  private final Levels levels;
  private final Dispatch dispatch;
  private final TicketWords words;
  private final Assessment assessment;
  private final TicketStatus status = new TicketStatus();

  TicketReview(
      TicketMarket market,
      TicketForm form,
      Levels levels,
      Dispatch dispatch,
      TicketWords words,
      Assessment assessment) {
    this.market = market;
    this.form = form;
    this.levels = levels;
    this.dispatch = dispatch;
    this.words = words;
    this.assessment = assessment;
  }

  /// Asks the gate anew.
  void judge() {
    DeskSnapshot snapshot = market.snapshot();
    InstrumentSnapshot shown = market.market();
    if (snapshot == null || shown == null) {
      assessment.clear();
      status.answer(Answer.missing(""));
    } else {
      judge(snapshot, shown.instrument());
    }
    status.act(act(shown));
    settle();
  }

  private void judge(DeskSnapshot snapshot, Instrument traded) {
    Price entry = market.entry(form.limitPrice());
    if (entry != null) {
      levels.follow(traded, entry);
    }
    Answer answer = assessment.judge(form, traded, snapshot);
    // What was sent is not judged again: the same once more would be another order.
    String guarded = words.guarded(Guard.of(snapshot));
    status.answer(
        dispatch.isSpent()
            ? Answer.missing(words.text("ticket.blocked.sent"))
            : guarded.isEmpty() || assessment.isApproved() ? answer : Answer.warned(guarded));
    status.shares(share(form.stopPrice(), entry), share(form.targetPrice(), entry));
  }

  /// State, button and the line on what was sent; cheap, for each frame.
  void settle() {
    DeskSnapshot snapshot = market.snapshot();
    PanelState state = market.state();
    if (snapshot != null && state != null) {
      status.state(state, words.off(snapshot, TicketStatus.isOver(snapshot)));
    }
    boolean approved = assessment.isApproved();
    status.ready(approved && status.getState() == PanelState.LIVE && dispatch.isArmed());
    status.blocked(status.isReady() ? "" : blocked(approved));
    status.sent(dispatch.line(), dispatch.tone(), dispatch.offersAgain());
  }

  private String act(@Nullable InstrumentSnapshot shown) {
    return shown == null
        ? words.text("ticket.submit.none")
        : words.button(
            words.act(
                form.sideProperty().get(),
                shown.instrument().id(),
                dispatch.isSpent() ? null : assessment.quantity(),
                form.limitPrice()));
  }

  private String blocked(boolean approved) {
    return switch (status.getState()) {
      case LOADING, EMPTY, ERROR -> words.text("ticket.submit.none");
      case OFF -> status.getOff();
      case STALE -> words.text("ticket.stale");
      case LIVE -> approved ? words.text("ticket.blocked.sent") : status.getAnswer();
    };
  }

  private static String share(@Nullable Price level, @Nullable Price entry) {
    return level == null || entry == null
        ? ""
        : Figures.signedPercent(level.toDouble() / entry.toDouble() - 1);
  }

  Assessment assessment() {
    return assessment;
  }

  TicketStatus status() {
    return status;
  }
}
