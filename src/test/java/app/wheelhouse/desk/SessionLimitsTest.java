package app.wheelhouse.desk;

import static org.assertj.core.api.Assertions.assertThat;

import app.wheelhouse.domain.instrument.InstrumentCatalogue;
import app.wheelhouse.domain.instrument.InstrumentId;
import app.wheelhouse.domain.money.Money;
import app.wheelhouse.engine.EngineConfig;
import app.wheelhouse.risk.RiskLimits;
import app.wheelhouse.setting.DecimalSetting;
import app.wheelhouse.setting.RiskSettings;
import app.wheelhouse.setting.SessionSettings;
import app.wheelhouse.setting.Settings;
import app.wheelhouse.setting.TradeSettings;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

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
            TradeSettings.STOP_PERCENT,
            TradeSettings.TARGET_PERCENT)) {
      settings.set(setting, setting.least());
      limits();
      settings.set(setting, setting.most());
      limits();
    }
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
