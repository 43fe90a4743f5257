package app.wheelhouse.engine;

import app.wheelhouse.domain.account.AccountId;
import app.wheelhouse.domain.instrument.FeeRates;
import app.wheelhouse.domain.instrument.Instrument;
import app.wheelhouse.domain.market.BarSpec;
import app.wheelhouse.domain.market.Timeframe;
import app.wheelhouse.domain.money.Money;
import app.wheelhouse.risk.RiskLimits;
import app.wheelhouse.strategy.StrategyFactory;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What an engine is built for; fixed for the session.
///
/// @param session name of the session, part of every client order id
/// @param series bar series kept for each instrument
/// @param panels timeframes whose indicators are kept for advisors and screens
/// @param decisionBars the timeframe whose closes trigger decisions
/// @param cycleMillis length of the trading cycle in event time; 0 for none
/// @param clockTickMillis distance of clock ticks in event time; 0 when the tape's bars carry time
/// @param staleAfterMillis a price older than this is stale
/// @param leverage what decisions get that name none
/// @param autoTrading whether auto-trading is on from the start
/// @param barsKept closed bars of each series that a snapshot shows
/// @param zone whose midnight begins a trading day; UTC on a tape
/// @param carried over from the session before
/// @param real what is done only where orders are real; null where fills are simulated
public record EngineConfig(
    String session,
    AccountId account,
    Money deposit,
    List<Instrument> instruments,
    List<BarSpec> series,
    List<Timeframe> panels,
    Timeframe decisionBars,
    List<StrategyFactory> strategies,
    RiskLimits limits,
    FeeRates fees,
    long cycleMillis,
    long clockTickMillis,
    long staleAfterMillis,
    int leverage,
    boolean autoTrading,
    int barsKept,
    ZoneId zone,
    Carried carried,
    @Nullable RealAccount real) {

  /// Bars that the engine itself needs; a window wants more.
  public static final int BARS = 1_500;

  /// A first start with days of UTC.
  public EngineConfig(
      String session,
      AccountId account,
      Money deposit,
      List<Instrument> instruments,
      List<BarSpec> series,
      List<Timeframe> panels,
      Timeframe decisionBars,
      List<StrategyFactory> strategies,
      RiskLimits limits,
      FeeRates fees,
      long cycleMillis,
      long clockTickMillis,
      long staleAfterMillis,
      int leverage,
      boolean autoTrading,
      int barsKept) {
    this(
        session,
        account,
        deposit,
        instruments,
        series,
        panels,
        decisionBars,
        strategies,
        limits,
        fees,
        cycleMillis,
        clockTickMillis,
        staleAfterMillis,
        leverage,
        autoTrading,
        barsKept,
        ZoneOffset.UTC,
        Carried.NOTHING,
        null);
  }

  public EngineConfig {
    instruments = List.copyOf(instruments);
    series = List.copyOf(series);
    panels = List.copyOf(panels);
    strategies = List.copyOf(strategies);
  }
}
