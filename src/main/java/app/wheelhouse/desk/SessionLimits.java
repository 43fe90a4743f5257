package app.wheelhouse.desk;

import app.wheelhouse.domain.instrument.Instrument;
import app.wheelhouse.domain.instrument.InstrumentId;
import app.wheelhouse.domain.money.Money;
import app.wheelhouse.domain.money.Quantity;
import app.wheelhouse.risk.ProtectionLimits;
import app.wheelhouse.risk.RiskLimits;
import app.wheelhouse.setting.DecimalSetting;
import app.wheelhouse.setting.LiveSettings;
import app.wheelhouse.setting.RiskSettings;
import app.wheelhouse.setting.Settings;
import app.wheelhouse.setting.TradeSettings;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/// The trader's settings as the limits of the gate.
final class SessionLimits {
  /// A limit that is a share stays below all of it.
  private static final BigDecimal MOST_SHARE = new BigDecimal("0.99");

  private static final BigDecimal ONE_POINT = new BigDecimal("0.01");
  private static final BigDecimal HALF = new BigDecimal("0.5");
  private static final long MINUTE = 60_000;

  private SessionLimits() {}

  /// What has no setting of its own stays at its default.
  ///
  /// @param instruments of the session
  static RiskLimits of(Settings settings, List<Instrument> instruments) {
    RiskLimits base = RiskLimits.DEFAULT;
    BigDecimal lossLimit = settings.get(RiskSettings.DAILY_LOSS_USDC);
    return new RiskLimits(
        settings.get(RiskSettings.MAX_EFFECTIVE_LEVERAGE),
        share(settings, RiskSettings.MAX_INSTRUMENT_MARGIN),
        share(settings, RiskSettings.PER_TRADE),
        base.warnRiskPerTrade(),
        base.denyRiskPerTrade(),
        base.maxQuantity(),
        new Money(settings.get(RiskSettings.MAX_ORDER)),
        settings.get(RiskSettings.MIN_REWARD_RISK),
        share(settings, RiskSettings.MIN_CONFIDENCE),
        settings.get(RiskSettings.MAX_POSITIONS),
        share(settings, RiskSettings.DAILY_LOSS),
        lossLimit.signum() == 0 ? null : new Money(lossLimit),
        settings.get(RiskSettings.MAX_LEVERAGE),
        allowed(RiskSettings.coins(settings.get(RiskSettings.COINS)), instruments),
        share(settings, TradeSettings.STOP_PERCENT).min(MOST_SHARE),
        // A short sale cannot gain more than all of the price.
        share(settings, TradeSettings.TARGET_PERCENT).min(MOST_SHARE),
        share(settings, RiskSettings.SLIPPAGE),
        base.priceBandShare(),
        base.approvalValidMillis(),
        protection(settings, base.protection()));
  }

  /// With real money: only a share of the sizes, until the trader raises it.
  ///
  /// @param instruments of the session
  static RiskLimits live(Settings settings, List<Instrument> instruments) {
    RiskLimits full = of(settings, instruments);
    BigDecimal share = liveShare(settings);
    SortedMap<InstrumentId, Quantity> quantities = new TreeMap<>();
    full.maxQuantity()
        .forEach((id, most) -> quantities.put(id, new Quantity(most.value().multiply(share))));
    return new RiskLimits(
        full.maxEffectiveLeverage().multiply(share),
        full.maxInstrumentMarginShare(),
        full.riskPerTrade(),
        full.warnRiskPerTrade(),
        full.denyRiskPerTrade(),
        quantities,
        new Money(full.maxOrderNotional().amount().multiply(share)),
        full.minRewardRisk(),
        full.minConfidence(),
        full.maxPositions(),
        full.maxDailyLossShare(),
        full.maxDailyLoss(),
        full.userMaxLeverage(),
        full.allowed(),
        full.defaultStopShare(),
        full.defaultTargetShare(),
        full.slippageShare(),
        full.priceBandShare(),
        full.approvalValidMillis(),
        full.protection());
  }

  /// Of the trader's sizes that counts with real money, above 0, at most 1.
  static BigDecimal liveShare(Settings settings) {
    return new BigDecimal(settings.get(LiveSettings.SIZE_SHARE)).movePointLeft(2);
  }

  /// Of two settings that contradict each other the stricter one counts: the halt stands, and no
  /// new positions come at the latest one point before it. That ends two points lower, or at half
  /// of it where that is closer.
  private static ProtectionLimits protection(Settings settings, ProtectionLimits base) {
    BigDecimal halt = share(settings, RiskSettings.DRAWDOWN_HALT);
    BigDecimal reduce = share(settings, RiskSettings.DRAWDOWN_REDUCE).min(halt.subtract(ONE_POINT));
    BigDecimal clear = reduce.subtract(ONE_POINT.add(ONE_POINT)).max(reduce.multiply(HALF));
    return new ProtectionLimits(
        base.marginPause(),
        base.marginDeny(),
        base.marginCritical(),
        base.distanceWarn(),
        base.distanceHigh(),
        base.distanceDeny(),
        base.distanceCritical(),
        reduce,
        clear,
        halt,
        settings.get(RiskSettings.TRADES_PER_DAY),
        settings.get(RiskSettings.COOL_DOWN) * MINUTE,
        settings.get(RiskSettings.LOSS_STREAK),
        settings.get(RiskSettings.CORRELATION).doubleValue(),
        share(settings, RiskSettings.HOUR_RANGE),
        base.errorStreak(),
        base.errorWindowMillis(),
        base.maxClockSkewMillis(),
        base.proposers());
  }

  /// Never empty when a coin is named: an empty set would allow all.
  private static SortedSet<InstrumentId> allowed(List<String> coins, List<Instrument> instruments) {
    SortedSet<InstrumentId> allowed = new TreeSet<>();
    for (String coin : coins) {
      // A spot pair such as @107 is no symbol of ours; the colon keeps it from matching one.
      String symbol = coin.toUpperCase(Locale.ROOT).replace('@', ':');
      allowed.add(InstrumentId.hyperliquid(symbol));
      instruments.stream()
          .filter(instrument -> instrument.symbol().equalsIgnoreCase(coin))
          .forEach(instrument -> allowed.add(instrument.id()));
    }
    return allowed;
  }

  private static BigDecimal share(Settings settings, DecimalSetting percent) {
    return settings.get(percent).movePointLeft(2);
  }
}
