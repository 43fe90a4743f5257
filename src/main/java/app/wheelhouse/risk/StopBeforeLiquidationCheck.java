package app.wheelhouse.risk;

import app.wheelhouse.domain.account.Position;
import app.wheelhouse.domain.money.Price;
import java.math.BigDecimal;
import java.math.MathContext;
import org.jspecify.annotations.Nullable;

/// The stop fires well before the position would be liquidated.
final class StopBeforeLiquidationCheck implements RiskCheck {
  @Override
  public String rule() {
    return "stop-before-liquidation";
  }

  @Override
  public int layer() {
    return 4;
  }

  /// RISK-5: how much of the way from entry to liquidation must lie behind the stop.
  private static final BigDecimal BUFFER = new BigDecimal("0.15");

  /// Holds the stop against the position with the order and, so that a larger order never passes
  /// where a smaller one is denied, against the position alone.
  @Override
  public Step check(Candidate candidate, RiskView view) {
    Price stop = candidate.stop();
    AfterFill after = AfterFill.of(candidate, view);
    if (stop == null || after == null) {
      return Step.skipped(candidate);
    }
    int leverage = after.leverage();
    BigDecimal liquidation = after.liquidation(leverage);
    BigDecimal furthest = furthest(after.whole(), liquidation);
    Finding finding =
        Finding.of(this)
            .input("liquidation", text(liquidation), "USDC")
            .input("leverage", Figures.times(leverage), "")
            .held(stop.toString(), text(furthest));
    boolean holdsAlone = holds(candidate, stop, furthest(after.held(), after.liquidationOfHeld()));
    if (holdsAlone && holds(candidate, stop, furthest)) {
      return new Step(finding.pass("The stop fires before liquidation."), candidate);
    }
    return new Step(
        finding.deny("The stop is too close to the liquidation price: " + way(after, stop)),
        candidate);
  }

  private static String way(AfterFill after, Price stop) {
    int least = after.leastLeverage();
    int offer = after.leverageCounts() ? after.leverage() - 1 : 0;
    while (offer >= least
        && !holds(after.candidate(), stop, furthest(after.whole(), after.liquidation(offer)))) {
      offer--;
    }
    return offer >= least ? "take at most " + offer + "x or a closer stop." : "move it closer.";
  }

  private static boolean holds(Candidate candidate, Price stop, @Nullable BigDecimal furthest) {
    if (furthest == null) {
      return true;
    }
    return candidate.isLong()
        ? stop.value().compareTo(furthest) >= 0
        : stop.value().compareTo(furthest) <= 0;
  }

  /// liquidation + buffer · (average entry − liquidation); null where nothing is liquidated.
  private static @Nullable BigDecimal furthest(
      Position position, @Nullable BigDecimal liquidation) {
    Price average = position.averagePrice();
    if (liquidation == null || average == null) {
      return null;
    }
    return liquidation.add(average.value().subtract(liquidation).multiply(BUFFER));
  }

  private static String text(@Nullable BigDecimal price) {
    return price == null ? "none" : price.round(MathContext.DECIMAL32).toPlainString();
  }
}
