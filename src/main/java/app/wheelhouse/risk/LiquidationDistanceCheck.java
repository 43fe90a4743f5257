package app.wheelhouse.risk;

import app.wheelhouse.domain.money.Price;
import java.math.BigDecimal;
import java.math.MathContext;
import org.jspecify.annotations.Nullable;

/// The liquidation price is far enough from the market after the fill (RISK-4).
final class LiquidationDistanceCheck implements RiskCheck {
  @Override
  public String rule() {
    return "liquidation-distance";
  }

  @Override
  public int layer() {
    return 4;
  }

  /// Measured from the mark, or from the entry where that is nearer to liquidation: the price at
  /// which a resting limit will have filled. The nearer of the position alone and the position with
  /// the order counts, so that a larger order never passes where a smaller one is denied.
  @Override
  public Step check(Candidate candidate, RiskView view) {
    AfterFill after = AfterFill.of(candidate, view);
    Price mark = view.mark(candidate.id());
    if (after == null || mark == null) {
      return Step.skipped(candidate);
    }
    Price from = from(after, mark);
    ProtectionLimits limits = view.limits().protection();
    BigDecimal liquidation = after.liquidation(after.leverage());
    BigDecimal alone = distance(candidate, from, after.liquidationOfHeld());
    BigDecimal distance = nearer(alone, distance(candidate, from, liquidation));
    Finding finding =
        Finding.of(this)
            .input("liquidation", Figures.price(liquidation), "USDC")
            .input("measured from", Figures.price(from), "USDC")
            .input("leverage", Figures.times(after.leverage()), "")
            .held(
                distance == null ? "none" : Figures.percent(distance),
                "at least " + Figures.percent(limits.distanceDeny()));
    if (distance != null && distance.compareTo(limits.distanceDeny()) < 0) {
      String way = way(after, from, alone, limits.distanceDeny());
      String sentence =
          "Liquidation would be only "
              + Figures.percent(distance)
              + " away, nearer than "
              + Figures.percent(limits.distanceDeny())
              + ": ";
      return new Step(finding.deny(sentence + way), candidate);
    }
    return new Step(judged(finding, distance, limits), candidate);
  }

  private static CheckResult judged(
      Finding finding, @Nullable BigDecimal distance, ProtectionLimits limits) {
    if (distance == null) {
      return finding.pass("No price liquidates this position.");
    }
    String away = "Liquidation would be " + Figures.percent(distance) + " away";
    if (distance.compareTo(limits.distanceHigh()) < 0) {
      return finding.warn(away + ", that is near: take less leverage, never widen the stop.");
    }
    return distance.compareTo(limits.distanceWarn()) <= 0
        ? finding.warn(away + ": keep the stop well before it.")
        : finding.pass(away + ", that is far enough.");
  }

  private static String way(
      AfterFill after, Price from, @Nullable BigDecimal alone, BigDecimal least) {
    if (alone != null && alone.compareTo(least) < 0) {
      return "the open position is that near already, reduce it first.";
    }
    int lowest = after.leastLeverage();
    int offer = after.leverageCounts() ? after.leverage() - 1 : 0;
    while (offer >= lowest && !isFar(after, from, offer, least)) {
      offer--;
    }
    return offer >= lowest ? "take at most " + offer + "x." : "take a smaller size.";
  }

  private static Price from(AfterFill after, Price mark) {
    boolean entryNearer =
        after.candidate().isLong() ? after.entry().isBelow(mark) : after.entry().isAbove(mark);
    return entryNearer ? after.entry() : mark;
  }

  /// Whether this check would pass the order at `leverage`.
  static boolean isFar(AfterFill after, int leverage) {
    Price mark = after.view().mark(after.candidate().id());
    if (mark == null) {
      return true;
    }
    Price from = from(after, mark);
    BigDecimal least = after.view().limits().protection().distanceDeny();
    BigDecimal alone = distance(after.candidate(), from, after.liquidationOfHeld());
    return (alone == null || alone.compareTo(least) >= 0) && isFar(after, from, leverage, least);
  }

  private static boolean isFar(AfterFill after, Price from, int leverage, BigDecimal least) {
    BigDecimal distance = distance(after.candidate(), from, after.liquidation(leverage));
    return distance == null || distance.compareTo(least) >= 0;
  }

  /// Below zero when the price is beyond liquidation already; null without a liquidation price.
  private static @Nullable BigDecimal distance(
      Candidate candidate, Price from, @Nullable BigDecimal liquidation) {
    if (liquidation == null) {
      return null;
    }
    BigDecimal way = from.value().subtract(liquidation);
    BigDecimal sign = BigDecimal.valueOf(candidate.side().sign());
    return way.multiply(sign).divide(from.value(), MathContext.DECIMAL128);
  }

  private static @Nullable BigDecimal nearer(@Nullable BigDecimal one, @Nullable BigDecimal other) {
    return one == null ? other : other == null ? one : one.min(other);
  }
}
