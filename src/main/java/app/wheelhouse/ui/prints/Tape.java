package app.wheelhouse.ui.prints;

import app.wheelhouse.domain.instrument.Instrument;
import app.wheelhouse.domain.market.Trade;
import app.wheelhouse.ui.control.Figures;
import java.util.ArrayList;
import java.util.List;

/// Public trades as the tape shows them.
///
/// @param prints newest first
/// @param bought share of the size that buyers took, 0 to 1; NaN without trades
/// @param largest size of one line, base units
/// @param priceDecimals of prices
/// @param sizeDecimals of sizes, so that the column fits
record Tape(
    List<Print> prints, double bought, double largest, int priceDecimals, int sizeDecimals) {
  static final Tape NONE = new Tape(List.of(), Double.NaN, 0, 2, 2);

  /// So many times the average size makes a trade stand out.
  private static final double LARGE = 5;

  Tape {
    prints = List.copyOf(prints);
  }

  /// @param trades oldest first
  static Tape of(Instrument instrument, List<Trade> trades) {
    if (trades.isEmpty()) {
      return NONE;
    }
    double size = 0;
    double bought = 0;
    double largest = 0;
    for (Trade trade : trades) {
      size += trade.size();
      bought += trade.buySize();
      largest = Math.max(largest, trade.size());
    }
    double limit = LARGE * size / trades.size();
    List<Print> prints = new ArrayList<>();
    for (Trade trade : trades.reversed()) {
      prints.add(new Print(trade, 2 * trade.buySize() >= trade.size(), trade.size() >= limit));
    }
    int decimals = largest < 10 ? 4 : largest < 1_000 ? 3 : largest < 10_000 ? 2 : 0;
    return new Tape(
        prints,
        size == 0 ? Double.NaN : bought / size,
        largest,
        Figures.decimals(instrument, trades.getLast().price()),
        Math.min(decimals, instrument.sizeDecimals()));
  }
}
