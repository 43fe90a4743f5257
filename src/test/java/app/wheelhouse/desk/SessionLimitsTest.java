package app.wheelhouse.desk;

import static org.assertj.core.api.Assertions.assertThat;

import app.wheelhouse.domain.instrument.InstrumentCatalogue;
import app.wheelhouse.domain.instrument.InstrumentId;
import app.wheelhouse.domain.money.Money;
import app.wheelhouse.engine.EngineConfig;
import app.wheelhouse.risk.ProtectionLimits;
import app.wheelhouse.risk.RiskLimits;
import app.wheelhouse.setting.DecimalSetting;
import app.wheelhouse.setting.RiskSettings;
import app.wheelhouse.setting.SessionSettings;
import app.wheelhouse.setting.Settings;
import app.wheelhouse.setting.TradeSettings;
import java.math.BigDecimal;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The trader's settings as a session takes them.
class SessionLimitsTest {
  private final Settings settings = new Settings();

  private RiskLimits limits() {
    return SessionLimits.of(settings, InstrumentCatalogue.builtIn());
  }

  private EngineConfig config() {
    return SessionConfigs.of(
        new DemoSource(1, InstrumentCatalogue.builtIn(), DemoSource.START), "demo", settings);
  }

  @Test
  void defaultsAreThoseOfANewDesk() {
    assertThat(limits())
        .usingRecursiveComparison()
        .withComparatorForType(BigDecimal::compareTo, BigDecimal.class)
        .isEqualTo(RiskLimits.DEFAULT);
  }

  @Test
  void percentsBecomeShares() {
    settings.set(RiskSettings.PER_TRADE, new BigDecimal("0.5"));
    settings.set(RiskSettings.MIN_CONFIDENCE, new BigDecimal("75"));
    settings.set(RiskSettings.DAILY_LOSS_USDC, new BigDecimal("250"));

    assertThat(limits().riskPerTrade()).isEqualByComparingTo("0.005");
    assertThat(limits().minConfidence()).isEqualByComparingTo("0.75");
    assertThat(limits().maxDailyLoss()).isEqualTo(Money.of(250));
  }

  @Test
  void aCoinThatTheSessionDoesNotHaveStillForbidsAllOthers() {
    settings.set(RiskSettings.COINS, "nothing, @107");
    assertThat(limits().allowed()).isNotEmpty().doesNotContain(InstrumentId.hyperliquid("BTC"));

    settings.set(RiskSettings.COINS, "btc");
    assertThat(limits().allowed()).containsExactly(InstrumentId.hyperliquid("BTC"));
  }

  @Test
  void everyDecimalAtItsLeastAndMostMakesLimits() {
    for (DecimalSetting setting :
        List.of(
            RiskSettings.PER_TRADE,
            RiskSettings.MAX_EFFECTIVE_LEVERAGE,
            RiskSettings.MAX_INSTRUMENT_MARGIN,
            RiskSettings.DAILY_LOSS,
            RiskSettings.DAILY_LOSS_USDC,
            RiskSettings.MIN_CONFIDENCE,
            RiskSettings.MIN_REWARD_RISK,
            RiskSettings.MAX_ORDER,
            RiskSettings.SLIPPAGE,
            RiskSettings.DRAWDOWN_REDUCE,
            RiskSettings.DRAWDOWN_HALT,
            RiskSettings.CORRELATION,
            RiskSettings.HOUR_RANGE,
            TradeSettings.STOP_PERCENT,
            TradeSettings.TARGET_PERCENT)) {
      settings.set(setting, setting.least());
      limits();
      settings.set(setting, setting.most());
      limits();
    }
  }

  /// The stricter one counts: the halt stands, the reducing comes at the latest 1 point before it.
  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          15, 20, 0.15, 0.13,  0.20
          10, 20, 0.10, 0.08,  0.20
          19, 20, 0.19, 0.17,  0.20
          20, 20, 0.19, 0.17,  0.20
          30, 20, 0.19, 0.17,  0.20
          90, 2,  0.01, 0.005, 0.02
          3,  20, 0.03, 0.015, 0.20
          1,  95, 0.01, 0.005, 0.95
          """)
  void drawdownLimitsNeverContradictEachOther(
      BigDecimal reduce, BigDecimal halt, BigDecimal reduces, BigDecimal clears, BigDecimal halts) {
    settings.set(RiskSettings.DRAWDOWN_REDUCE, reduce);
    settings.set(RiskSettings.DRAWDOWN_HALT, halt);

    ProtectionLimits limits = limits().protection();

    assertThat(limits.drawdownReduce()).isEqualByComparingTo(reduces);
    assertThat(limits.drawdownClear()).isEqualByComparingTo(clears);
    assertThat(limits.drawdownHalt()).isEqualByComparingTo(halts);
  }

  @Test
  void theRestOfTheProtectionIsAsItIsSetUp() {
    settings.set(RiskSettings.TRADES_PER_DAY, 7);
    settings.set(RiskSettings.COOL_DOWN, 0);
    settings.set(RiskSettings.LOSS_STREAK, 3);
    settings.set(RiskSettings.CORRELATION, new BigDecimal("0.5"));
    settings.set(RiskSettings.HOUR_RANGE, new BigDecimal("4.5"));

    ProtectionLimits limits = limits().protection();

    assertThat(limits.tradesPerDay()).isEqualTo(7);
    assertThat(limits.coolDownMillis()).isZero();
    assertThat(limits.lossStreak()).isEqualTo(3);
    assertThat(limits.correlated()).isEqualTo(0.5);
    assertThat(limits.maxHourRange()).isEqualByComparingTo("0.045");
  }

  @Test
  void onlyASessionInRealTimeHasDaysOfTheComputersZone() {
    DemoSource source = new DemoSource(1, InstrumentCatalogue.builtIn(), DemoSource.START);
    assertThat(SessionConfigs.live(source, "demo", settings).zone()).isEqualTo(ZoneOffset.UTC);

    settings.set(SessionSettings.DAY_ZONE, "local");

    assertThat(SessionConfigs.live(source, "demo", settings).zone()).isEqualTo(DeskClock.zone());
    assertThat(config().zone()).as("a replay").isEqualTo(ZoneOffset.UTC);
  }

  @Test
  void aSessionStartsAsItIsSetUp() {
    settings.set(SessionSettings.BALANCE, new BigDecimal("2500"));
    settings.set(SessionSettings.AUTO, false);
    settings.set(SessionSettings.MOMENTUM, false);
    settings.set(TradeSettings.LEVERAGE, 20);
    settings.set(RiskSettings.MAX_LEVERAGE, 8);

    assertThat(config().deposit()).isEqualTo(Money.of(2_500));
    assertThat(config().autoTrading()).isFalse();
    assertThat(config().strategies()).isEmpty();
    assertThat(config().leverage()).isEqualTo(8);
  }
}
