package app.wheelhouse.engine;

import app.wheelhouse.domain.account.Restriction;
import app.wheelhouse.domain.account.RestrictionCause;
import app.wheelhouse.domain.account.TradingState;

/// Keeps real money from being risked until the trader has typed the account's name.
final class ArmDesk {
  private final EngineState state;
  private final VenueBooks venue;
  private final RestrictionDesk restrictions;
  private final GateDesk gate;

  ArmDesk(EngineState state, VenueBooks venue, RestrictionDesk restrictions, GateDesk gate) {
    this.state = state;
    this.venue = venue;
    this.restrictions = restrictions;
    this.gate = gate;
  }

  /// The session begins.
  void begin() {
    if (!venue.armed) {
      impose(
          "trading is not armed",
          "Trading is not armed: only reducing orders until you type the account's name, "
              + venue.real.armName());
    }
  }

  /// Empty when done, else why not.
  String arm(String typed) {
    if (venue.real.armName().isEmpty()) {
      return "this session needs no arming";
    }
    if (venue.armed) {
      return "trading is armed already";
    }
    if (!typed.equals(venue.real.armName())) {
      return "type the account's name exactly as it is, " + venue.real.armName();
    }
    venue.armed = true;
    restrictions.lift(
        RestrictionCause.NOT_ARMED,
        RestrictionDesk.YOU,
        "armed",
        "Trading is armed: orders of " + venue.real.armName() + " are real from now on");
    return "";
  }

  /// Empty when done, else why not.
  String disarm() {
    if (venue.real.armName().isEmpty()) {
      return "this session needs no arming";
    }
    if (!venue.armed) {
      return "trading is not armed";
    }
    venue.armed = false;
    impose("disarmed", "Trading is disarmed: only reducing orders; stops and closes go on");
    gate.takeEntriesBack();
    return "";
  }

  private void impose(String why, String notice) {
    restrictions.byAct(
        RestrictionCause.NOT_ARMED,
        TradingState.REDUCE_ONLY,
        Restriction.Recovery.BY_HAND,
        state.time == 0 ? RestrictionDesk.PROTECTION : RestrictionDesk.YOU,
        why,
        notice);
  }
}
