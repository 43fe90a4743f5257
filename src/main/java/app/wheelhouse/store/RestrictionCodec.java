package app.wheelhouse.store;

import app.wheelhouse.domain.account.Restriction;
import app.wheelhouse.domain.account.RestrictionCause;
import app.wheelhouse.domain.account.TradingState;
import app.wheelhouse.domain.money.Money;
import java.util.ArrayList;
import java.util.List;

/// Changes of what may be traded as JSON fields.
///
/// Records of older versions have state, switch, reason and time only: they are read as a change by
/// nobody known, after which nothing was in force.
final class RestrictionCodec {
  private RestrictionCodec() {}

  static void write(JsonOut out, JournalEntry.StateChanged changed) {
    out.choice("state", changed.state())
        .flag("autoTrading", changed.autoTrading())
        .value("cause", changed.cause())
        .text("who", changed.who())
        .text("reason", changed.reason())
        .number("until", changed.until())
        .objects("inForce", changed.inForce(), restriction -> write(out, restriction))
        .value("peak", changed.peak())
        .number("time", changed.time());
  }

  static JournalEntry.StateChanged changed(JsonIn in) {
    TradingState state = in.choice("state", TradingState.class);
    boolean autoTrading = in.flag("autoTrading");
    String reason = in.text("reason");
    long time = in.number("time");
    if (!in.has("inForce")) {
      return new JournalEntry.StateChanged(state, autoTrading, reason, time);
    }
    List<Restriction> inForce = new ArrayList<>();
    for (JsonIn each : in.objects("inForce")) {
      inForce.add(restriction(each));
    }
    return new JournalEntry.StateChanged(
        state,
        autoTrading,
        in.has("cause") ? in.choice("cause", RestrictionCause.class) : null,
        in.text("who"),
        reason,
        in.number("until"),
        inForce,
        in.has("peak") ? in.parsed("peak", Money::of) : null,
        time);
  }

  private static void write(JsonOut out, Restriction restriction) {
    out.choice("cause", restriction.cause())
        .choice("state", restriction.state())
        .text("who", restriction.who())
        .text("why", restriction.why())
        .number("since", restriction.since())
        .number("until", restriction.until())
        .choice("recovery", restriction.recovery());
  }

  private static Restriction restriction(JsonIn in) {
    return new Restriction(
        in.choice("cause", RestrictionCause.class),
        in.choice("state", TradingState.class),
        in.text("who"),
        in.text("why"),
        in.number("since"),
        in.number("until"),
        in.choice("recovery", Restriction.Recovery.class));
  }
}
