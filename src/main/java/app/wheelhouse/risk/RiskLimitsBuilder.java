package app.wheelhouse.risk;

import app.wheelhouse.domain.instrument.InstrumentId;
import app.wheelhouse.domain.money.Money;
import app.wheelhouse.domain.money.Quantity;
import java.math.BigDecimal;
import java.util.SortedMap;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/// Changes some of the [RiskLimits] and keeps the rest; one setter a limit, shares as decimal text.
public final class RiskLimitsBuilder {
  private BigDecimal maxEffectiveLeverage;
  private BigDecimal maxInstrumentMarginShare;
  private BigDecimal riskPerTrade;
  private BigDecimal warnRiskPerTrade;
  private BigDecimal denyRiskPerTrade;
  private SortedMap<InstrumentId, Quantity> maxQuantity;
  private Money maxOrderNotional;
  private BigDecimal minRewardRisk;
  private BigDecimal minConfidence;
  private int maxPositions;
  private BigDecimal maxDailyLossShare;
  private @Nullable Money maxDailyLoss;
  private int userMaxLeverage;
  private SortedSet<InstrumentId> allowed;
  private BigDecimal defaultStopShare;
  private BigDecimal defaultTargetShare;
  private BigDecimal slippageShare;
  private BigDecimal priceBandShare;
  private long approvalValidMillis;
  private ProtectionLimits protection;

  private RiskLimitsBuilder(RiskLimits from) {
    maxEffectiveLeverage = from.maxEffectiveLeverage();
    maxInstrumentMarginShare = from.maxInstrumentMarginShare();
    riskPerTrade = from.riskPerTrade();
    warnRiskPerTrade = from.warnRiskPerTrade();
    denyRiskPerTrade = from.denyRiskPerTrade();
    maxQuantity = from.maxQuantity();
    maxOrderNotional = from.maxOrderNotional();
    minRewardRisk = from.minRewardRisk();
    minConfidence = from.minConfidence();
    maxPositions = from.maxPositions();
    maxDailyLossShare = from.maxDailyLossShare();
    maxDailyLoss = from.maxDailyLoss();
    userMaxLeverage = from.userMaxLeverage();
    allowed = from.allowed();
    defaultStopShare = from.defaultStopShare();
    defaultTargetShare = from.defaultTargetShare();
    slippageShare = from.slippageShare();
    priceBandShare = from.priceBandShare();
    approvalValidMillis = from.approvalValidMillis();
    protection = from.protection();
  }

  /// Starts from `limits`.
  public static RiskLimitsBuilder from(RiskLimits limits) {
    return new RiskLimitsBuilder(limits);
  }

  public RiskLimitsBuilder maxEffectiveLeverage(String value) {
    maxEffectiveLeverage = new BigDecimal(value);
    return this;
  }

  public RiskLimitsBuilder maxInstrumentMarginShare(String value) {
    maxInstrumentMarginShare = new BigDecimal(value);
    return this;
  }

  public RiskLimitsBuilder riskPerTrade(String value) {
    riskPerTrade = new BigDecimal(value);
    return this;
  }

  public RiskLimitsBuilder warnRiskPerTrade(String value) {
    warnRiskPerTrade = new BigDecimal(value);
    return this;
  }

  public RiskLimitsBuilder denyRiskPerTrade(String value) {
    denyRiskPerTrade = new BigDecimal(value);
    return this;
  }

  public RiskLimitsBuilder maxQuantity(SortedMap<InstrumentId, Quantity> value) {
    maxQuantity = value;
    return this;
  }

  public RiskLimitsBuilder maxOrderNotional(Money value) {
    maxOrderNotional = value;
    return this;
  }

  public RiskLimitsBuilder minRewardRisk(String value) {
    minRewardRisk = new BigDecimal(value);
    return this;
  }

  public RiskLimitsBuilder minConfidence(String value) {
    minConfidence = new BigDecimal(value);
    return this;
  }

  public RiskLimitsBuilder maxPositions(int value) {
    maxPositions = value;
    return this;
  }

  public RiskLimitsBuilder maxDailyLossShare(String value) {
    maxDailyLossShare = new BigDecimal(value);
    return this;
  }

  public RiskLimitsBuilder maxDailyLoss(@Nullable Money value) {
    maxDailyLoss = value;
    return this;
  }

  public RiskLimitsBuilder userMaxLeverage(int value) {
    userMaxLeverage = value;
    return this;
  }

  public RiskLimitsBuilder allowed(SortedSet<InstrumentId> value) {
    allowed = value;
    return this;
  }

  public RiskLimitsBuilder defaultStopShare(String value) {
    defaultStopShare = new BigDecimal(value);
    return this;
  }

  public RiskLimitsBuilder defaultTargetShare(String value) {
    defaultTargetShare = new BigDecimal(value);
    return this;
  }

  public RiskLimitsBuilder slippageShare(String value) {
    slippageShare = new BigDecimal(value);
    return this;
  }

  public RiskLimitsBuilder priceBandShare(String value) {
    priceBandShare = new BigDecimal(value);
    return this;
  }

  public RiskLimitsBuilder approvalValidMillis(long value) {
    approvalValidMillis = value;
    return this;
  }

  public RiskLimitsBuilder protection(ProtectionLimits value) {
    protection = value;
    return this;
  }

  /// @throws IllegalArgumentException when a limit is out of its range
  public RiskLimits build() {
    return new RiskLimits(
        maxEffectiveLeverage,
        maxInstrumentMarginShare,
        riskPerTrade,
        warnRiskPerTrade,
        denyRiskPerTrade,
        maxQuantity,
        maxOrderNotional,
        minRewardRisk,
        minConfidence,
        maxPositions,
        maxDailyLossShare,
        maxDailyLoss,
        userMaxLeverage,
        allowed,
        defaultStopShare,
        defaultTargetShare,
        slippageShare,
        priceBandShare,
        approvalValidMillis,
        protection);
  }
}
