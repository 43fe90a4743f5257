package app.wheelhouse.risk;

import app.wheelhouse.domain.instrument.InstrumentId;
import app.wheelhouse.domain.money.Money;
import app.wheelhouse.domain.money.Quantity;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// The trader's limits; shares are of equity unless said, 0.01 is 1 %.
///
/// @param maxEffectiveLeverage total notional over equity
/// @param maxInstrumentMarginShare margin committed to one instrument
/// @param riskPerTrade loss at the stop that an automatic order is clamped to, costs included
/// @param warnRiskPerTrade the same for orders by hand: above it a warning
/// @param denyRiskPerTrade the same for orders by hand: above it denied
/// @param maxQuantity largest order in base units by instrument
/// @param maxOrderNotional largest order in USDC for instruments without an entry in `maxQuantity`
/// @param minRewardRisk distance to the target over distance to the stop
/// @param minConfidence of automatic orders, 0 to 1
/// @param maxPositions open positions and instruments with working entries
/// @param maxDailyLossShare of the equity at the start of the trading day
/// @param maxDailyLoss in USDC; null for no absolute limit
/// @param userMaxLeverage the trader's own maximum
/// @param allowed instruments that may be traded; empty for all
/// @param defaultStopShare distance of the default stop as a share of the entry price
/// @param defaultTargetShare distance of the default target as a share of the entry price
/// @param slippageShare expected loss of price of a market order, as a share of the price
/// @param priceBandShare how far a price may be from the mark, as a share of the mark
/// @param approvalValidMillis how long an approval of an order holds
/// @param protection of the whole account
public record RiskLimits(
    BigDecimal maxEffectiveLeverage,
    BigDecimal maxInstrumentMarginShare,
    BigDecimal riskPerTrade,
    BigDecimal warnRiskPerTrade,
    BigDecimal denyRiskPerTrade,
    SortedMap<InstrumentId, Quantity> maxQuantity,
    Money maxOrderNotional,
    BigDecimal minRewardRisk,
    BigDecimal minConfidence,
    int maxPositions,
    BigDecimal maxDailyLossShare,
    @Nullable Money maxDailyLoss,
    int userMaxLeverage,
    SortedSet<InstrumentId> allowed,
    BigDecimal defaultStopShare,
    BigDecimal defaultTargetShare,
    BigDecimal slippageShare,
    BigDecimal priceBandShare,
    long approvalValidMillis,
    ProtectionLimits protection) {

  /// The limits of a new desk (RISK-1, 2, 5, 7, 9; STRAT-2 for the default stop and target).
  public static final RiskLimits DEFAULT =
      new RiskLimits(
          new BigDecimal("10"),
          new BigDecimal("0.20"),
          new BigDecimal("0.01"),
          new BigDecimal("0.02"),
          new BigDecimal("0.05"),
          defaultQuantities(),
          Money.of(10_000),
          new BigDecimal("1.5"),
          new BigDecimal("0.60"),
          4,
          new BigDecimal("0.05"),
          null,
          10,
          new TreeSet<>(),
          new BigDecimal("0.05"),
          new BigDecimal("0.10"),
          new BigDecimal("0.0005"),
          new BigDecimal("0.01"),
          2_000,
          ProtectionLimits.DEFAULT);

  /// @throws IllegalArgumentException when a limit is out of its range
  public RiskLimits {
    requireAboveZero("maxEffectiveLeverage", maxEffectiveLeverage);
    requireAboveZero("minRewardRisk", minRewardRisk);
    requireShare("maxInstrumentMarginShare", maxInstrumentMarginShare);
    requireShare("riskPerTrade", riskPerTrade);
    requireShare("warnRiskPerTrade", warnRiskPerTrade);
    requireShare("denyRiskPerTrade", denyRiskPerTrade);
    requireShare("minConfidence", minConfidence);
    requireShare("maxDailyLossShare", maxDailyLossShare);
    requireBelowOne("defaultStopShare", defaultStopShare);
    requireBelowOne("defaultTargetShare", defaultTargetShare);
    requireBelowOne("priceBandShare", priceBandShare);
    require(slippageShare.signum() >= 0, "slippageShare", slippageShare);
    require(slippageShare.compareTo(BigDecimal.ONE) < 0, "slippageShare", slippageShare);
    require(maxOrderNotional.signum() > 0, "maxOrderNotional", maxOrderNotional);
    require(maxDailyLoss == null || maxDailyLoss.signum() > 0, "maxDailyLoss", maxDailyLoss);
    require(maxPositions >= 1, "maxPositions", maxPositions);
    require(userMaxLeverage >= 1, "userMaxLeverage", userMaxLeverage);
    require(approvalValidMillis > 0, "approvalValidMillis", approvalValidMillis);
    maxQuantity = Collections.unmodifiableSortedMap(new TreeMap<>(maxQuantity));
    allowed = Collections.unmodifiableSortedSet(new TreeSet<>(allowed));
  }

  private static SortedMap<InstrumentId, Quantity> defaultQuantities() {
    SortedMap<InstrumentId, Quantity> quantities = new TreeMap<>();
    quantities.put(InstrumentId.hyperliquid("BTC"), Quantity.of("0.1"));
    return quantities;
  }

  private static void requireShare(String name, BigDecimal value) {
    requireAboveZero(name, value);
    require(value.compareTo(BigDecimal.ONE) <= 0, name, value);
  }

  private static void requireBelowOne(String name, BigDecimal value) {
    requireAboveZero(name, value);
    require(value.compareTo(BigDecimal.ONE) < 0, name, value);
  }

  private static void requireAboveZero(String name, BigDecimal value) {
    require(value.signum() > 0, name, value);
  }

  private static void require(boolean inRange, String name, @Nullable Object value) {
    if (!inRange) {
      throw new IllegalArgumentException("The limit " + name + " is out of range: " + value);
    }
  }
}
