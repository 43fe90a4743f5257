package app.wheelhouse.desk;

import app.wheelhouse.domain.account.AccountId;
import app.wheelhouse.domain.instrument.FeeRates;
import app.wheelhouse.domain.instrument.InstrumentCatalogue;
import app.wheelhouse.domain.market.BarSpec;
import app.wheelhouse.domain.market.Timeframe;
import app.wheelhouse.domain.money.Money;
import app.wheelhouse.engine.EngineConfig;
import app.wheelhouse.risk.RiskLimits;
import app.wheelhouse.strategy.MomentumSettings;
import app.wheelhouse.strategy.MomentumStrategy;
import java.util.ArrayList;
import java.util.List;

/// What an engine is built for in each mode, with the desk's defaults.
final class SessionConfigs {
  /// The one account of a simulated session.
  static final AccountId ACCOUNT = new AccountId("paper", "main");

  /// What a new session starts with.
  static final Money DEPOSIT = Money.of(10_000);

  private static final long CYCLE_MILLIS = 60_000;
  private static final long CLOCK_TICK_MILLIS = 1_000;
  private static final long STALE_TICKS_MILLIS = 3_000;
  private static final int LEVERAGE = 5;
  private static final int RANGE_TICKS = 1_000;

  private SessionConfigs() {}

  /// @param session its name
  /// @param auto whether auto-trading is on from the start
  static EngineConfig of(EventSource source, String session, boolean auto) {
    Timeframe decisions = source.decisionBars();
    List<BarSpec> series = new ArrayList<>();
    List<Timeframe> panels = new ArrayList<>();
    for (Timeframe timeframe : Timeframe.values()) {
      if (timeframe.isMultipleOf(source.shortestBars())) {
        series.add(BarSpec.of(timeframe));
        panels.add(timeframe);
      }
    }
    if (InstrumentCatalogue.builtIn().containsAll(source.instruments())) {
      // The tick of a coin that the catalogue does not know is made up: a thousand of them may be
      // next to nothing, and a bar of a tape thousands of range bars.
      series.add(new BarSpec.Range(RANGE_TICKS));
    }
    return new EngineConfig(
        session,
        ACCOUNT,
        DEPOSIT,
        source.instruments(),
        series,
        panels,
        decisions,
        List.of(MomentumStrategy.factory(MomentumSettings.defaults(BarSpec.of(decisions)))),
        RiskLimits.DEFAULT,
        FeeRates.DEFAULT,
        // A tape of bars has prices only at its bars: a cycle between them would see stale ones.
        source.isBars() ? 0 : CYCLE_MILLIS,
        source.isBars() ? 0 : CLOCK_TICK_MILLIS,
        source.isBars() ? source.shortestBars().millis() : STALE_TICKS_MILLIS,
        LEVERAGE,
        auto);
  }
}
