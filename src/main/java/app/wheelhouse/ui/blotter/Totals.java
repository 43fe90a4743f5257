package app.wheelhouse.ui.blotter;

import app.wheelhouse.domain.account.ClosedTrade;
import app.wheelhouse.domain.money.Money;
import java.util.List;

/// What the closed trades come to.
///
/// @param trades of the session
/// @param counted the newest ones, that the other figures are of
/// @param net sum after fees and funding
record Totals(long trades, int counted, int won, Money net) {
  static final Totals NONE = new Totals(0, 0, 0, Money.ZERO);

  static Totals of(List<ClosedTrade> newest, long trades) {
    Money net = Money.ZERO;
    int won = 0;
    for (ClosedTrade trade : newest) {
      net = net.plus(trade.net());
      won += trade.net().signum() > 0 ? 1 : 0;
    }
    return new Totals(trades, newest.size(), won, net);
  }

  /// Share of winners; NaN without trades.
  double winRate() {
    return counted == 0 ? Double.NaN : (double) won / counted;
  }
}
