package app.wheelhouse.ui.controls;

import app.wheelhouse.domain.account.Restriction;
import app.wheelhouse.domain.account.RestrictionCause;
import app.wheelhouse.domain.account.TradingState;
import app.wheelhouse.engine.DeskSnapshot;
import app.wheelhouse.engine.VenueView;
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
  /// Arm trading with real orders.
  ARM,
  /// Look at how our books differ from the venue's.
  LOOK,
  /// It ends by itself.
  WAIT;

  static WayOut of(DeskSnapshot snapshot) {
    if (snapshot.trading().state() == TradingState.ACTIVE) {
      return NONE;
    }
    boolean waits = false;
    boolean unarmed = false;
    boolean compares = false;
    for (Restriction restriction : snapshot.protection().restrictions()) {
      if (restriction.state() != TradingState.ACTIVE) {
        if (restriction.cause() == RestrictionCause.DRAWDOWN) {
          // It ends by itself, but not while nothing is held that could recover.
          return RESET;
        }
        if (restriction.cause() == RestrictionCause.NOT_ARMED) {
          unarmed = true;
          continue;
        }
        if (restriction.cause() == RestrictionCause.RECONCILING) {
          compares = true;
          continue;
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
    if (compares) {
      VenueView venue = snapshot.venue();
      return venue != null && venue.unseen() > 0 ? LOOK : WAIT;
    }
    if (unarmed) {
      return ARM;
    }
    return waits ? WAIT : RESUME;
  }

  /// Whether orders wait for the comparison with the venue.
  static boolean compares(DeskSnapshot snapshot) {
    return snapshot.protection().restrictions().stream()
        .anyMatch(each ->
            each.cause() == RestrictionCause.RECONCILING && each.state() != TradingState.ACTIVE);
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
