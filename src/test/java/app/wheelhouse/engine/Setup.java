package app.wheelhouse.engine;

import app.wheelhouse.domain.instrument.FeeRates;
import app.wheelhouse.domain.instrument.Instrument;
import app.wheelhouse.domain.market.BarSpec;
import app.wheelhouse.domain.market.Timeframe;
import app.wheelhouse.domain.money.Money;
import app.wheelhouse.risk.RiskLimits;
import app.wheelhouse.risk.RiskLimitsBuilder;
import app.wheelhouse.sim.FundingSettings;
import app.wheelhouse.sim.LatencySettings;
import app.wheelhouse.sim.SimSettings;
import app.wheelhouse.strategy.StrategyFactory;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// What a [SmallDesk] is built with; each setter changes one thing.
public final class Setup {
  private SimSettings settings =
      new SimSettings(7, FeeRates.DEFAULT, 0, LatencySettings.INSTANT, 0, 1, FundingSettings.OFF);
  private List<Instrument> instruments = List.of(SmallDesk.COIN, SmallDesk.OTHER);
  private final List<BarSpec> series =
      new ArrayList<>(List.of(BarSpec.of(Timeframe.M1), BarSpec.of(Timeframe.M5)));
  private List<StrategyFactory> strategies = List.of();
  private RiskLimits limits = RiskLimits.DEFAULT;
  private long cycleMillis;
  private long clockTickMillis;
  private boolean auto = true;
  private String session = "s1";
  private ZoneId zone = ZoneOffset.UTC;
  private Carried carried = Carried.NOTHING;
  private @Nullable RealAccount real;
  private Money deposit = Money.of(10_000);

  public Setup settings(SimSettings value) {
    settings = value;
    return this;
  }

  /// 100 to 300 ms on the way to the venue.
  public Setup slow() {
    return settings(
        new SimSettings(
            7, FeeRates.DEFAULT, 0, new LatencySettings(100, 200, 300), 0, 1, FundingSettings.OFF));
  }

  public Setup instruments(List<Instrument> value) {
    instruments = value;
    return this;
  }

  public Setup series(BarSpec spec) {
    series.add(spec);
    return this;
  }

  public Setup strategies(StrategyFactory... value) {
    strategies = List.of(value);
    return this;
  }

  public Setup limits(UnaryOperator<RiskLimitsBuilder> change) {
    limits = change.apply(RiskLimitsBuilder.from(limits)).build();
    return this;
  }

  public Setup cycleMillis(long value) {
    cycleMillis = value;
    return this;
  }

  public Setup clockTickMillis(long value) {
    clockTickMillis = value;
    return this;
  }

  public Setup auto(boolean value) {
    auto = value;
    return this;
  }

  public Setup session(String value) {
    session = value;
    return this;
  }

  public Setup zone(String value) {
    zone = ZoneId.of(value);
    return this;
  }

  public Setup carried(Carried value) {
    carried = value;
    return this;
  }

  public Setup deposit(Money value) {
    deposit = value;
    return this;
  }

  /// As where orders are real.
  public Setup real(RealAccount value) {
    real = value;
    return this;
  }

  public SimSettings settings() {
    return settings;
  }

  public EngineConfig config() {
    return new EngineConfig(
        session,
        SmallDesk.ACCOUNT,
        deposit,
        instruments,
        series,
        List.of(Timeframe.M1),
        Timeframe.M1,
        strategies,
        limits,
        FeeRates.DEFAULT,
        cycleMillis,
        clockTickMillis,
        3_000,
        5,
        auto,
        EngineConfig.BARS,
        zone,
        carried,
        real);
  }
}
