package app.wheelhouse.ui.risk;

import app.wheelhouse.domain.account.Restriction;
import app.wheelhouse.domain.account.RestrictionCause;
import app.wheelhouse.domain.account.TradingState;
import app.wheelhouse.engine.DeskSnapshot;
import app.wheelhouse.engine.VenueView;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// Writes what restricts trading: who, why, since, until, and how it ends.
final class RestrictionWriter {
  private final RiskTexts texts;
  private final RiskTimes times;

  RestrictionWriter(RiskTexts texts, RiskTimes times) {
    this.texts = texts;
    this.times = times;
  }

  /// At least one line; each way out stands on the first line that has it.
  List<RestrictionLine> write(DeskSnapshot snapshot) {
    List<RestrictionLine> lines = new ArrayList<>();
    Set<WayOut> offered = EnumSet.noneOf(WayOut.class);
    for (Restriction restriction : snapshot.protection().restrictions()) {
      WayOut way = WayOut.of(restriction);
      lines.add(line(restriction, offered.add(way) ? way : WayOut.NONE, snapshot));
    }
    return lines.isEmpty() ? List.of(alone(snapshot)) : lines;
  }

  private RestrictionLine line(Restriction restriction, WayOut way, DeskSnapshot snapshot) {
    return new RestrictionLine(
        restriction.state(),
        restriction.state() == TradingState.ACTIVE,
        chip(restriction),
        texts.word("cause", restriction.cause()),
        texts.of(
            "why",
            RiskTexts.sentence(restriction.why()),
            restriction.who(),
            times.text(restriction.since(), snapshot.time())),
        ends(restriction, snapshot),
        way,
        blocked(way, snapshot));
  }

  /// No restriction is listed: trading is free, or the state says why it is not.
  private RestrictionLine alone(DeskSnapshot snapshot) {
    DeskSnapshot.Trading trading = snapshot.trading();
    if (trading.state() == TradingState.ACTIVE) {
      String auto = texts.of(trading.autoTrading() ? "free.auto" : "free.hand");
      return new RestrictionLine(
          TradingState.ACTIVE,
          false,
          texts.word("state", TradingState.ACTIVE),
          texts.of("free"),
          auto,
          "",
          WayOut.NONE,
          "");
    }
    String why =
        trading.reason().isBlank() ? texts.of("no-reason") : RiskTexts.sentence(trading.reason());
    return new RestrictionLine(
        trading.state(),
        false,
        texts.word("state", trading.state()),
        texts.word("state.title", trading.state()),
        why,
        texts.of("ends.resume"),
        WayOut.RESUME,
        "");
  }

  private String chip(Restriction restriction) {
    return restriction.state() == TradingState.ACTIVE
        ? texts.pause(restriction.cause())
        : texts.word("state", restriction.state());
  }

  private String ends(Restriction restriction, DeskSnapshot snapshot) {
    if (restriction.cause() == RestrictionCause.NOT_ARMED) {
      return texts.of("ends.arm");
    }
    if (restriction.cause() == RestrictionCause.RECONCILING) {
      VenueView venue = snapshot.venue();
      boolean waits = venue != null && venue.unseen() > 0;
      return texts.of(waits ? "ends.seen" : "ends.compared");
    }
    return switch (restriction.recovery()) {
      case BY_RULE ->
          restriction.until() > 0
              ? texts.of(
                  restriction.cause() == RestrictionCause.LOSS_STREAK ? "ends.streak" : "ends.at",
                  RiskTexts.span(restriction.until() - snapshot.time()),
                  times.text(restriction.until(), snapshot.time()))
              : byRule(restriction, snapshot);
      case BY_HAND ->
          texts.of(restriction.state() == TradingState.ACTIVE ? "ends.start" : "ends.resume");
      case TYPED_RESET -> texts.of("ends.reset");
    };
  }

  private String byRule(Restriction restriction, DeskSnapshot snapshot) {
    return switch (restriction.cause()) {
      case DRAWDOWN ->
          texts.of("ends.drawdown", Gauges.whole(snapshot.limits().protection().drawdownClear()));
      case FEED -> texts.of("ends.feed");
      case DISK -> texts.of("ends.disk");
      case DAILY_LOSS -> texts.of("ends.day");
      case LOSS_STREAK -> texts.of("ends.streak.open");
      case KILL_SWITCH,
          BY_HAND,
          NOT_ARMED,
          RECONCILING,
          DEEP_DRAWDOWN,
          MARGIN,
          VENUE_ERRORS,
          ADVISOR_ERRORS ->
          texts.of("ends.rule");
    };
  }

  private String blocked(WayOut way, DeskSnapshot snapshot) {
    if (way != WayOut.START_AUTO) {
      return "";
    }
    if (snapshot.trading().state() == TradingState.HALTED) {
      return texts.of("blocked.halted");
    }
    BigDecimal use = snapshot.protection().risk().marginUse();
    BigDecimal pause = snapshot.limits().protection().marginPause();
    return use.compareTo(pause) >= 0 ? texts.of("blocked.margin", Gauges.whole(pause)) : "";
  }
}
