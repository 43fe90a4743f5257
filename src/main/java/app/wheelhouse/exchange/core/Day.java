package app.wheelhouse.exchange.core;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// The figures of one UTC day of an asset.
final class Day {
  static final long LENGTH = 86_400_000;

  private long number = Long.MIN_VALUE;
  private @Nullable BigDecimal lastMark;
  @Nullable BigDecimal prevPx;
  BigDecimal notional = BigDecimal.ZERO;
  BigDecimal base = BigDecimal.ZERO;

  void marked(BigDecimal mark, long time) {
    if (number(time) != number) {
      number = number(time);
      prevPx = lastMark == null ? mark : lastMark;
      notional = BigDecimal.ZERO;
      base = BigDecimal.ZERO;
    }
    lastMark = mark;
  }

  void traded(TradeView trade) {
    notional = notional.add(trade.px().multiply(trade.sz()));
    base = base.add(trade.sz());
  }

  /// The number of the UTC day.
  static long number(long time) {
    return Math.floorDiv(time, LENGTH);
  }
}
