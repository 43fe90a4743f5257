package app.wheelhouse.engine;

import app.wheelhouse.domain.account.TradingState;

/// What may be traded, and whether the desk trades by itself.
final class TradingStatus {
  private TradingState state = TradingState.ACTIVE;
  private boolean autoTrading;
  private String reason = "";

  TradingStatus(boolean autoTrading) {
    this.autoTrading = autoTrading;
  }

  TradingState state() {
    return state;
  }

  boolean autoTrading() {
    return autoTrading;
  }

  /// Why the state is as it is, for the trader; empty when all is well.
  String reason() {
    return reason;
  }

  /// Latches HALTED; auto-trading goes off with it.
  void halt(String why) {
    state = TradingState.HALTED;
    autoTrading = false;
    reason = why;
  }

  /// A deliberate act ends a restriction; auto-trading stays off.
  void resume() {
    state = TradingState.ACTIVE;
    reason = "";
  }

  void pauseAuto(String why) {
    autoTrading = false;
    reason = why;
  }

  /// Switches auto-trading on; false while trading is halted.
  boolean startAuto() {
    if (state == TradingState.HALTED) {
      return false;
    }
    autoTrading = true;
    reason = "";
    return true;
  }
}
