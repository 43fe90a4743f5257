package app.wheelhouse.exit;

import app.wheelhouse.domain.instrument.Instrument;
import app.wheelhouse.domain.money.Price;
import app.wheelhouse.domain.order.Side;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/// Where a rule wants the stop, in whole ticks.
///
/// Each asks first whether a double says that it would be no tighter than what was asked for
/// already, which is the answer on nearly every mark, and is exact from there on.
final class StopLevels {
  /// Far below a tick of any instrument, far above the rounding of a double.
  private static final double NO_TIGHTER = 1e-9;

  private StopLevels() {}

  /// The entry itself: fees are not in it. Never beyond it towards the market, so at most a tick on
  /// the side of the loss; null when that is no tighter than `asked`.
  static @Nullable Price breakEven(ExitFacts facts, @Nullable Price asked) {
    if (isNoTighter(facts, facts.entry(), asked)) {
      return null;
    }
    BigDecimal entry = facts.instrument().exactPrice(facts.entry()).value();
    return tighter(facts, rounded(facts, entry, awayFromMarket(facts.side())), asked);
  }

  /// Where leverage-adjusted profit is `locked`; null when that is no tighter than `asked`.
  static @Nullable Price locking(ExitFacts facts, BigDecimal locked, @Nullable Price asked) {
    double screened = lockedPrice(facts, locked);
    if (isNoTighter(facts, screened, asked)) {
      return null;
    }
    BigDecimal entry = facts.instrument().exactPrice(facts.entry()).value();
    // Multiplied first, so that only what has no end is rounded.
    BigDecimal way =
        entry.multiply(locked).divide(BigDecimal.valueOf(facts.leverage()), MathContext.DECIMAL128);
    BigDecimal raw = facts.side() == Side.BUY ? entry.add(way) : entry.subtract(way);
    return tighter(facts, towardsMarket(facts, raw), asked);
  }

  /// A share behind the best mark; null when that is no tighter than `asked`.
  static @Nullable Price behind(
      ExitFacts facts, double bestMark, BigDecimal distance, @Nullable Price asked) {
    if (isNoTighter(facts, trailingPrice(facts, bestMark, distance), asked)) {
      return null;
    }
    BigDecimal best = facts.instrument().exactPrice(bestMark).value();
    BigDecimal way = best.multiply(distance);
    BigDecimal raw = facts.side() == Side.BUY ? best.subtract(way) : best.add(way);
    return tighter(facts, towardsMarket(facts, raw), asked);
  }

  /// The price of a profit, to screen and to tell.
  static double lockedPrice(ExitFacts facts, BigDecimal profit) {
    return facts.entry() * (1 + facts.side().sign() * profit.doubleValue() / facts.leverage());
  }

  /// The price of a trailing stop, to screen and to tell.
  static double trailingPrice(ExitFacts facts, double bestMark, BigDecimal distance) {
    return bestMark * (1 - facts.side().sign() * distance.doubleValue());
  }

  /// Whether the mark is at the stop or has passed it.
  static boolean isPassed(ExitFacts facts, Price stop) {
    return facts.side().sign() * Double.compare(facts.mark(), stop.toDouble()) <= 0;
  }

  private static boolean isNoTighter(ExitFacts facts, double wanted, @Nullable Price asked) {
    return asked != null
        && facts.side().sign() * (wanted - asked.toDouble()) <= NO_TIGHTER * facts.entry();
  }

  private static @Nullable Price tighter(
      ExitFacts facts, @Nullable Price wanted, @Nullable Price asked) {
    return wanted != null && facts.isTighter(wanted, asked) ? wanted : null;
  }

  /// Towards the market, unless the tick is so wide that this alone would reach the mark and end
  /// the position: then away from it.
  private static @Nullable Price towardsMarket(ExitFacts facts, BigDecimal raw) {
    Price near = rounded(facts, raw, towardsMarket(facts.side()));
    return near == null || isPassed(facts, near)
        ? rounded(facts, raw, awayFromMarket(facts.side()))
        : near;
  }

  /// Null where no tick is left above zero.
  private static @Nullable Price rounded(ExitFacts facts, BigDecimal raw, RoundingMode mode) {
    Instrument instrument = facts.instrument();
    return raw.compareTo(instrument.tickSize()) < 0 && mode == RoundingMode.FLOOR
        ? null
        : instrument.roundPrice(raw, mode);
  }

  private static RoundingMode towardsMarket(Side side) {
    return side == Side.BUY ? RoundingMode.CEILING : RoundingMode.FLOOR;
  }

  private static RoundingMode awayFromMarket(Side side) {
    return side == Side.BUY ? RoundingMode.FLOOR : RoundingMode.CEILING;
  }
}
