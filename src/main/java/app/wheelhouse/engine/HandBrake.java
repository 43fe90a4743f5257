package app.wheelhouse.engine;

import app.wheelhouse.domain.account.Restriction;
import app.wheelhouse.domain.account.Restriction.Recovery;
import app.wheelhouse.domain.account.RestrictionCause;
import app.wheelhouse.domain.account.TradingState;
import java.util.List;

/// What the trader restricts by hand, and lifts again: the kill switch and reduce-only.
final class HandBrake {
  private final EngineState state;
  private final RestrictionDesk restrictions;

  HandBrake(EngineState state, RestrictionDesk restrictions) {
    this.state = state;
    this.restrictions = restrictions;
  }

  /// The emergency stop latches HALTED.
  void halt(String reason) {
    restrictions.byAct(
        RestrictionCause.KILL_SWITCH,
        TradingState.HALTED,
        Recovery.BY_HAND,
        RestrictionDesk.YOU,
        reason,
        "Trading halted" + NoticeText.because(reason));
  }

  /// Takes only reducing orders until resumed.
  void reduceOnly(String reason) {
    restrictions.byAct(
        RestrictionCause.BY_HAND,
        TradingState.REDUCE_ONLY,
        Recovery.BY_HAND,
        RestrictionDesk.YOU,
        reason,
        "Only reducing orders until trading is resumed" + NoticeText.because(reason));
  }

  /// Ends what was imposed by hand. Empty when done, else why not and what ends the rest.
  String resume(String reason) {
    List<RestrictionCause> byHand =
        List.of(RestrictionCause.KILL_SWITCH, RestrictionCause.BY_HAND).stream()
            .filter(state.status::holds)
            .toList();
    if (byHand.isEmpty()) {
      return notByHand();
    }
    state.status.forgetPause();
    for (RestrictionCause cause : byHand) {
      state.status.lift(cause);
    }
    String left = state.status.state() == TradingState.ACTIVE ? "" : notByHand();
    restrictions.lift(
        byHand.getFirst(),
        RestrictionDesk.YOU,
        reason,
        left.isEmpty()
            ? "Trading resumed" + NoticeText.because(reason)
            : "Resumed what was stopped by hand" + NoticeText.because(reason) + ". But " + left);
    return "";
  }

  /// Why trading stays restricted although nothing was imposed by hand.
  private String notByHand() {
    if (state.status.restrictions().isEmpty()) {
      return "trading is not halted";
    }
    Restriction strictest = state.status.restrictions().getFirst();
    String what =
        switch (strictest.state()) {
          case HALTED -> "trading is halted (";
          case REDUCE_ONLY -> "only reducing orders are taken (";
          case ACTIVE -> "trading is not halted, only auto-trading is paused (";
        };
    return what
        + strictest.why()
        + "); "
        + ProtectionText.ending(strictest, state.config.limits().protection(), state.config.zone());
  }
}
