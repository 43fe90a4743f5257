package app.wheelhouse.ui.risk;

import app.wheelhouse.domain.account.Restriction;
import app.wheelhouse.domain.account.RestrictionCause;
import app.wheelhouse.domain.account.TradingState;

/// What the trader can do about a restriction.
enum WayOut {
  /// Nothing: it ends by itself, or there is none.
  NONE,
  RESUME,
  START_AUTO,
  /// A typed reset of the peak.
  RESET;

  static WayOut of(Restriction restriction) {
    RestrictionCause cause = restriction.cause();
    if (cause == RestrictionCause.NOT_ARMED || cause == RestrictionCause.RECONCILING) {
      // Its way out is a sheet of its own; resuming would not help.
      return NONE;
    }
    return switch (restriction.recovery()) {
      case BY_RULE -> NONE;
      case TYPED_RESET -> RESET;
      case BY_HAND -> restriction.state() == TradingState.ACTIVE ? START_AUTO : RESUME;
    };
  }
}
