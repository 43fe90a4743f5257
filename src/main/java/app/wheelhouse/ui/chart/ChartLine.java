package app.wheelhouse.ui.chart;

import app.wheelhouse.ui.control.Trend;
import java.util.Locale;

/// A price of the trader's own on the chart: an entry, a stop, a target, an order.
///
/// @param key the same while it is the same line, whatever its price
/// @param text what stands at the line, without the price
/// @param trend how a position stands; FLAT for everything else
record ChartLine(Kind kind, String key, double price, String text, Trend trend) {
  /// What a line stands for.
  enum Kind {
    ENTRY,
    STOP,
    TARGET,
    BUY_ORDER,
    SELL_ORDER,
    /// The stop or target of an entry that still waits.
    WAITING,
    LIQUIDATION;

    /// Style class of its line, label and tag.
    String style() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }
}
