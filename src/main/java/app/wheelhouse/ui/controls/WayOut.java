package app.wheelhouse.ui.controls;

import app.wheelhouse.domain.account.Restriction;
import app.wheelhouse.domain.account.RestrictionCause;
import app.wheelhouse.domain.account.TradingState;
import app.wheelhouse.engine.DeskSnapshot;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How the trader gets out of what restricts trading now.
enum WayOut {
  /// Nothing restricts trading.
  NONE,
  /// Resume by hand.
  RESUME,
  /// A typed reset of the drawdown, first of all.
  RESET,
  /// It ends by itself.
  WAIT;

  static WayOut of(DeskSnapshot snapshot) {
    if (snapshot.trading().state() == TradingState.ACTIVE) {
      return NONE;
    }
    boolean waits = false;
    for (Restriction restriction : snapshot.protection().restrictions()) {
      if (restriction.state() != TradingState.ACTIVE) {
        if (restriction.cause() == RestrictionCause.DRAWDOWN) {
          // It ends by itself, but not while nothing is held that could recover.
          return RESET;
        }
        switch (restriction.recovery()) {
          case TYPED_RESET -> {
            return RESET;
          }
          case BY_HAND -> {
            return RESUME;
          }
          case BY_RULE -> waits = true;
        }
      }
    }
    return waits ? WAIT : RESUME;
  }

  /// The strictest restriction of trading itself; null for none.
  static @Nullable Restriction strictest(List<Restriction> restrictions) {
    for (Restriction restriction : restrictions) {
      if (restriction.state() != TradingState.ACTIVE) {
        return restriction;
      }
    }
    return null;
  }

  /// What keeps auto-trading off without restricting trading; null for nothing.
  static @Nullable Restriction pause(List<Restriction> restrictions) {
    for (Restriction restriction : restrictions) {
      if (restriction.state() == TradingState.ACTIVE) {
        return restriction;
      }
    }
    return null;
  }
}
