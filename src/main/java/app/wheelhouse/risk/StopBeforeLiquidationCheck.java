package app.wheelhouse.risk;

import app.wheelhouse.domain.account.Position;
import app.wheelhouse.domain.money.Price;
import app.wheelhouse.domain.order.Side;
import java.math.BigDecimal;
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
            .input("liquidation", Figures.price(liquidation), "USDC")
            .input("leverage", Figures.times(leverage), "")
            .held(Figures.price(stop), Figures.price(furthest));
    boolean holdsAlone =
        holds(candidate.side(), stop, furthest(after.held(), after.liquidationOfHeld()));
    if (holdsAlone && holds(candidate.side(), stop, furthest)) {
      return new Step(finding.pass("The stop fires before liquidation."), candidate);
    }
    // Less leverage leaves the liquidation price of what is held already where it is.
    String way = holdsAlone ? way(after, stop) : "move it closer.";
    return new Step(
        finding.deny("The stop is too close to the liquidation price: " + way), candidate);
  }

  /// The leverage that is offered passes the liquidation distance too; where only that one denies
  /// the present leverage, a closer stop alone would not help.
  private static String way(AfterFill after, Price stop) {
    int least = after.leastLeverage();
    int offer = after.leverageCounts() ? after.leverage() - 1 : 0;
    while (offer >= least && !passes(after, stop, offer)) {
      offer--;
    }
    if (offer < least) {
      return "move it closer.";
    }
    return "take at most "
        + offer
        + (LiquidationDistanceCheck.isFar(after, after.leverage()) ? "x or a closer stop." : "x.");
  }

  private static boolean passes(AfterFill after, Price stop, int leverage) {
    BigDecimal furthest = furthest(after.whole(), after.liquidation(leverage));
    return holds(after.candidate().side(), stop, furthest)
        && LiquidationDistanceCheck.isFar(after, leverage);
  }

  /// Whether a stop of a position on `side` stands on the market's side of `furthest`.
  static boolean holds(Side side, Price stop, @Nullable BigDecimal furthest) {
    if (furthest == null) {
      return true;
    }
    return side == Side.BUY
        ? stop.value().compareTo(furthest) >= 0
        : stop.value().compareTo(furthest) <= 0;
  }

  /// liquidation + buffer · (average entry − liquidation); null where nothing is liquidated.
  static @Nullable BigDecimal furthest(Position position, @Nullable BigDecimal liquidation) {
    Price average = position.averagePrice();
    if (liquidation == null || average == null) {
      return null;
    }
    return liquidation.add(average.value().subtract(liquidation).multiply(BUFFER));
  }
}
