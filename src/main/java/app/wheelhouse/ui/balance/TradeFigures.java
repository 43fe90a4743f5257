package app.wheelhouse.ui.balance;

import app.wheelhouse.domain.account.ClosedTrade;
import app.wheelhouse.domain.money.Money;
import java.util.List;

/// What the closed trades come to, after fees and funding.
///
/// @param of the trades, the newest of the session
/// @param day UTC day since the epoch that is today
/// @param today net of the trades closed on that day
/// @param winRate share of trades with a profit; NaN without trades
/// @param profitFactor gains over losses; NaN without either, infinite without losses
record TradeFigures(
    List<ClosedTrade> of, long day, Money today, double winRate, double profitFactor) {
  private static final long DAY = 86_400_000;

  static TradeFigures of(List<ClosedTrade> trades, long time) {
    long day = Math.floorDiv(time, DAY);
    Money today = Money.ZERO;
    Money gains = Money.ZERO;
    Money losses = Money.ZERO;
    int won = 0;
    for (ClosedTrade trade : trades) {
      Money net = trade.net();
      if (net.signum() > 0) {
        won++;
        gains = gains.plus(net);
      } else {
        losses = losses.minus(net);
      }
      if (Math.floorDiv(trade.closedAt(), DAY) == day) {
        today = today.plus(net);
      }
    }
    double winRate = trades.isEmpty() ? Double.NaN : (double) won / trades.size();
    return new TradeFigures(trades, day, today, winRate, factor(gains, losses));
  }

  /// Whether these are still the figures.
  boolean holds(List<ClosedTrade> trades, long time) {
    return trades == of && Math.floorDiv(time, DAY) == day;
  }

  private static double factor(Money gains, Money losses) {
    if (losses.isZero()) {
      return gains.isZero() ? Double.NaN : Double.POSITIVE_INFINITY;
    }
    return gains.ratioTo(losses).doubleValue();
  }
}
