package app.wheelhouse.exit;

import app.wheelhouse.domain.money.Price;
import java.math.BigDecimal;

/// Whether a mark has reached what a rule waits for: a double screens, exact numbers decide within
/// 1 % of the threshold. No quotient is formed, so nothing is rounded.
final class Gain {
  private static final double NEAR = 0.01;

  private Gain() {}

  /// Whether leverage-adjusted profit at `price` is `share` or more.
  static boolean reaches(ExitFacts facts, double price, BigDecimal share) {
    double made = facts.gain(price) * facts.leverage();
    double needed = share.doubleValue() * facts.entry();
    if (isFar(made, needed)) {
      return made > needed;
    }
    BigDecimal exact = exact(facts, price).multiply(BigDecimal.valueOf(facts.leverage()));
    return exact.compareTo(share.multiply(price(facts, facts.entry()))) >= 0;
  }

  /// Whether the mark has made `share` of the way from the entry to the target.
  static boolean makesWay(ExitFacts facts, Price target, BigDecimal share) {
    double made = facts.gain(facts.mark());
    double needed = share.doubleValue() * facts.gain(target.toDouble());
    if (isFar(made, needed)) {
      return made > needed;
    }
    BigDecimal way = target.value().subtract(price(facts, facts.entry()));
    return exact(facts, facts.mark()).compareTo(share.multiply(signed(facts, way))) >= 0;
  }

  /// Whether the mark has kept no more than `keep` of what the best mark had gained.
  static boolean keepsAtMost(ExitFacts facts, double bestMark, BigDecimal keep) {
    double kept = facts.gain(facts.mark());
    double floor = keep.doubleValue() * facts.gain(bestMark);
    if (isFar(kept, floor)) {
      return kept < floor;
    }
    return exact(facts, facts.mark()).compareTo(keep.multiply(exact(facts, bestMark))) <= 0;
  }

  private static boolean isFar(double value, double threshold) {
    return Math.abs(value - threshold) > NEAR * Math.abs(threshold);
  }

  private static BigDecimal exact(ExitFacts facts, double at) {
    return signed(facts, price(facts, at).subtract(price(facts, facts.entry())));
  }

  private static BigDecimal signed(ExitFacts facts, BigDecimal way) {
    return facts.side().sign() > 0 ? way : way.negate();
  }

  private static BigDecimal price(ExitFacts facts, double at) {
    return facts.instrument().exactPrice(at).value();
  }
}
