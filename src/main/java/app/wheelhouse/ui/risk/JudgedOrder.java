package app.wheelhouse.ui.risk;

import app.wheelhouse.domain.instrument.Instrument;
import app.wheelhouse.domain.money.Quantity;
import app.wheelhouse.domain.order.Order;
import app.wheelhouse.engine.Judgement;
import app.wheelhouse.risk.SizeStep;
import app.wheelhouse.ui.control.Figures;
import org.jspecify.annotations.Nullable;

/// An order that the gate judged, as a line of the list.
///
/// @param order null when it is no longer kept
/// @param instrument null when the order is no longer kept or not of this desk
/// @param time as the trader reads it
record JudgedOrder(
    Judgement judgement, @Nullable Order order, @Nullable Instrument instrument, String time) {

  /// What became of the size.
  enum Ending {
    PASSED,
    CUT,
    DENIED
  }

  Ending ending() {
    if (!judgement.verdict().isApproved()) {
      return Ending.DENIED;
    }
    Quantity asked = judgement.verdict().requested();
    boolean less = asked != null && judgement.verdict().finalQuantity().compareTo(asked) < 0;
    return less || SizeBar.steps(judgement.verdict()).stream().anyMatch(SizeStep::isBinding)
        ? Ending.CUT
        : Ending.PASSED;
  }

  /// At the instrument's lots.
  String size(Quantity quantity) {
    if (quantity.isZero()) {
      return "0";
    }
    int decimals =
        instrument == null ? Math.max(0, quantity.value().scale()) : instrument.sizeDecimals();
    return Figures.number(quantity.value(), decimals);
  }

  /// The coin; the short number of the order when that is all that is known.
  String symbol() {
    return order == null ? judgement.order().shortText() : order.spec().instrument().symbol();
  }
}
