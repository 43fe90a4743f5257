package app.wheelhouse.ui.chart;

import app.wheelhouse.domain.account.Position;
import app.wheelhouse.domain.instrument.Instrument;
import app.wheelhouse.domain.money.Money;
import java.math.BigDecimal;

/// About where the venue would close an isolated position by force, to show, never to decide.
///
/// Halves the range until the mark is found at which margin (cost / leverage) plus profit equals
/// the maintenance margin. Fees and funding are not in it.
final class LiquidationPrice {
  private static final int HALVINGS = 40;
  private static final double WIDEST = 20;

  private LiquidationPrice() {}

  /// USDC; NaN when there is no such price, or only one beyond 20 times the entry.
  static double of(Instrument instrument, Position position) {
    if (position.isFlat()) {
      return Double.NaN;
    }
    double entry = position.cost().toDouble() / position.quantity().toDouble();
    Money margin = position.cost().dividedBy(BigDecimal.valueOf(position.leverage()));
    double safe = entry;
    double due = position.isLong() ? entry / 1e6 : entry * WIDEST;
    if (!isDue(instrument, position, margin, due)) {
      return Double.NaN;
    }
    for (int i = 0; i < HALVINGS; i++) {
      double middle = (safe + due) / 2;
      if (isDue(instrument, position, margin, middle)) {
        due = middle;
      } else {
        safe = middle;
      }
    }
    return due;
  }

  private static boolean isDue(
      Instrument instrument, Position position, Money margin, double mark) {
    double equity = margin.toDouble() + position.screenUnrealised(mark);
    Money notional = position.notional(instrument.exactPrice(mark));
    return equity < instrument.maintenanceMargin(notional).toDouble();
  }
}
