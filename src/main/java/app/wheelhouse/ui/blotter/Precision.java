package app.wheelhouse.ui.blotter;

import app.wheelhouse.domain.instrument.Instrument;
import app.wheelhouse.domain.money.Price;
import app.wheelhouse.domain.money.Quantity;
import app.wheelhouse.ui.control.Figures;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// Figures at the precision of an instrument; as they are when it is not of this desk.
///
/// @param instrument whose rules count
record Precision(@Nullable Instrument instrument) {
  private static final int AVERAGE_DECIMALS = 6;

  String price(Price price) {
    int decimals =
        instrument == null
            ? Math.clamp(price.value().scale(), 0, AVERAGE_DECIMALS)
            : Figures.decimals(instrument, price.toDouble());
    return Figures.number(price.value(), decimals);
  }

  String size(Quantity quantity) {
    BigDecimal value = quantity.value();
    return Figures.number(
        value, instrument == null ? Math.max(0, value.scale()) : instrument.sizeDecimals());
  }
}
