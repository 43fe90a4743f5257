package app.wheelhouse.ui.ticket;

import app.wheelhouse.domain.account.Restriction;
import app.wheelhouse.domain.account.RestrictionCause;
import app.wheelhouse.domain.account.TradingState;
import app.wheelhouse.engine.DeskSnapshot;
import app.wheelhouse.engine.VenueView;
import java.util.List;

/// What keeps real orders from being sent although nothing is wrong: an order can be written
/// meanwhile.
enum Guard {
  /// Nothing of the kind, or more than that.
  NONE,
  /// The account is being compared with the venue's.
  COMPARING,
  /// The trader has not seen a difference yet.
  UNSEEN,
  /// Trading is not armed.
  UNARMED;

  static Guard of(DeskSnapshot snapshot) {
    List<RestrictionCause> held =
        snapshot.protection().restrictions().stream()
            .filter(each -> each.state() != TradingState.ACTIVE)
            .map(Restriction::cause)
            .toList();
    if (held.isEmpty() || !held.stream().allMatch(Guard::isOne)) {
      return NONE;
    }
    VenueView venue = snapshot.venue();
    if (!held.contains(RestrictionCause.RECONCILING)) {
      return UNARMED;
    }
    return venue != null && venue.unseen() > 0 ? UNSEEN : COMPARING;
  }

  static boolean isOne(RestrictionCause cause) {
    return cause == RestrictionCause.NOT_ARMED || cause == RestrictionCause.RECONCILING;
  }
}
