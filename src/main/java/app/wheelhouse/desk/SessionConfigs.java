package app.wheelhouse.desk;

import app.wheelhouse.domain.account.AccountId;
import app.wheelhouse.domain.instrument.FeeRates;
import app.wheelhouse.domain.market.BarSpec;
import app.wheelhouse.domain.market.Timeframe;
import app.wheelhouse.domain.money.Money;
import app.wheelhouse.engine.Carried;
import app.wheelhouse.engine.EngineConfig;
import app.wheelhouse.setting.RiskSettings;
import app.wheelhouse.setting.SessionSettings;
import app.wheelhouse.setting.Settings;
import app.wheelhouse.setting.TradeSettings;
import app.wheelhouse.strategy.MomentumSettings;
import app.wheelhouse.strategy.MomentumStrategy;
import app.wheelhouse.strategy.StrategyFactory;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/// What an engine is built for in each mode.
final class SessionConfigs {
  /// The one account of a simulated session.
  static final AccountId ACCOUNT = new AccountId("paper", "main");

  private static final long CYCLE_MILLIS = 60_000;
  private static final long CLOCK_TICK_MILLIS = 1_000;
  private static final long STALE_TICKS_MILLIS = 3_000;
  private static final int RANGE_TICKS = 1_000;
  private static final int CHART_BARS = 10_000;

  private SessionConfigs() {}

  /// For the command line: every setting at its default, whatever the trader chose in the window,
  /// so that the same line gives the same run on every computer.
  ///
  /// @param session its name
  /// @param request says whether auto-trading is on from the start; a test advisor decides without
  ///   a strategy beside it
  static EngineConfig of(MarketShape market, String session, RunRequest request) {
    Settings defaults = new Settings();
    defaults.set(SessionSettings.MOMENTUM, !request.advisor().isTest());
    return build(market, session, defaults, EngineConfig.BARS, ZoneOffset.UTC, request.trades());
  }

  /// For a replay in the window, as the trader set it up, with bars for a chart; its days are those
  /// of UTC, or the same tape would end otherwise on another computer.
  static EngineConfig of(MarketShape market, String session, Settings settings) {
    return build(
        market, session, settings, CHART_BARS, ZoneOffset.UTC, settings.get(SessionSettings.AUTO));
  }

  /// For the demo in real time: its trading days begin at the midnight that the trader chose.
  static EngineConfig live(MarketShape market, String session, Settings settings) {
    return live(market, session, settings, settings.get(SessionSettings.AUTO));
  }

  /// For a live market: whoever comes from the demo starts auto-trading anew, by hand.
  static EngineConfig paper(MarketShape market, String session, Settings settings) {
    return live(market, session, settings, false);
  }

  /// For real orders: with the account's own books, fees and latches.
  ///
  /// @param auto whether decisions are traded from the start
  static EngineConfig real(MarketShape market, RealStart start, Settings settings, boolean auto) {
    EngineConfig base = live(market, start.session(), settings, auto);
    return new EngineConfig(
        base.session(),
        start.account(),
        start.opening(),
        base.instruments(),
        base.series(),
        base.panels(),
        base.decisionBars(),
        base.strategies(),
        start.live() ? SessionLimits.live(settings, market.instruments()) : base.limits(),
        start.fees(),
        base.cycleMillis(),
        base.clockTickMillis(),
        base.staleAfterMillis(),
        base.leverage(),
        base.autoTrading(),
        base.barsKept(),
        base.zone(),
        start.carried(),
        start.real());
  }

  /// Whose midnight begins a trading day.
  static ZoneId days(Settings settings) {
    return settings.get(SessionSettings.DAY_ZONE).equals("local")
        ? DeskClock.zone()
        : ZoneOffset.UTC;
  }

  private static EngineConfig live(
      MarketShape market, String session, Settings settings, boolean auto) {
    return build(market, session, settings, CHART_BARS, days(settings), auto);
  }

  /// Always a fresh start: simulated sessions take no restriction, peak or plan over from the one
  /// before; a live session will, see [CarriedOver].
  private static EngineConfig build(
      MarketShape market, String session, Settings settings, int bars, ZoneId days, boolean auto) {
    Timeframe decisions = market.decisionBars();
    return new EngineConfig(
        session,
        ACCOUNT,
        new Money(settings.get(SessionSettings.BALANCE)),
        market.instruments(),
        series(market),
        panels(market),
        decisions,
        strategies(decisions, settings),
        SessionLimits.of(settings, market.instruments()),
        FeeRates.DEFAULT,
        // A tape of bars has prices only at its bars: a cycle between them would see stale ones.
        market.isBars() ? 0 : CYCLE_MILLIS,
        market.isBars() ? 0 : CLOCK_TICK_MILLIS,
        market.isBars() ? market.shortestBars().millis() : STALE_TICKS_MILLIS,
        Math.min(settings.get(TradeSettings.LEVERAGE), settings.get(RiskSettings.MAX_LEVERAGE)),
        auto,
        bars,
        days,
        Carried.NOTHING,
        null);
  }

  private static List<Timeframe> panels(MarketShape market) {
    return List.of(Timeframe.values()).stream()
        .filter(timeframe -> timeframe.isMultipleOf(market.shortestBars()))
        .toList();
  }

  private static List<BarSpec> series(MarketShape market) {
    List<BarSpec> series = new ArrayList<>();
    panels(market).forEach(timeframe -> series.add(BarSpec.of(timeframe)));
    if (market.knowsTicks()) {
      series.add(new BarSpec.Range(RANGE_TICKS));
    }
    return series;
  }

  private static List<StrategyFactory> strategies(Timeframe decisions, Settings settings) {
    return settings.get(SessionSettings.MOMENTUM)
        ? List.of(MomentumStrategy.factory(MomentumSettings.defaults(BarSpec.of(decisions))))
        : List.of();
  }
}
