package app.wheelhouse.ui.risk;

import app.wheelhouse.domain.instrument.Instrument;
import app.wheelhouse.engine.Counterfactual;
import app.wheelhouse.engine.DeskSnapshot;
import app.wheelhouse.engine.InstrumentSnapshot;
import app.wheelhouse.ui.control.Figures;
import org.jspecify.annotations.Nullable;

/// A trade that the gate prevented, as a line of the board.
///
/// @param time as the trader reads it
record PaperLine(
    Counterfactual trade, String time, String size, String entry, String stop, String target) {
  static PaperLine of(Counterfactual trade, DeskSnapshot snapshot, RiskTimes times) {
    Instrument instrument =
        snapshot.instrument(trade.instrument()).map(InstrumentSnapshot::instrument).orElse(null);
    int sizeDecimals =
        instrument == null
            ? Math.max(0, trade.quantity().value().scale())
            : instrument.sizeDecimals();
    return new PaperLine(
        trade,
        times.text(trade.openedAt(), snapshot.time()),
        Figures.number(trade.quantity().value(), sizeDecimals),
        price(instrument, trade.entry()),
        price(instrument, trade.stop()),
        price(instrument, trade.target()));
  }

  private static String price(@Nullable Instrument instrument, @Nullable Double price) {
    if (price == null) {
      return Figures.UNKNOWN;
    }
    return Figures.number(price, instrument == null ? 2 : Figures.decimals(instrument, price));
  }
}
