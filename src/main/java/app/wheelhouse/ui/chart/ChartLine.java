package app.wheelhouse.ui.chart;

import app.wheelhouse.ui.control.Trend;
import app.wheelhouse.ui.fx.DraftLevels;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// A price of the trader's own on the chart: an entry, a stop, a target, an order.
///
/// @param key the same while it is the same line, whatever its price
/// @param text what stands at the line, without the price
/// @param trend how a position stands; FLAT for everything else
/// @param refused whether the gate speaks against it
record ChartLine(Kind kind, String key, double price, String text, Trend trend, boolean refused) {
  /// One that nobody speaks against.
  ChartLine(Kind kind, String key, double price, String text, Trend trend) {
    this(kind, key, price, text, trend, false);
  }

  /// What a line stands for.
  enum Kind {
    ENTRY,
    STOP,
    TARGET,
    BUY_ORDER,
    SELL_ORDER,
    /// The stop or target of an entry that still waits.
    WAITING,
    LIQUIDATION,
    /// The limit of the order in the ticket.
    DRAFT_ENTRY,
    /// Its stop.
    DRAFT_STOP,
    /// Its target.
    DRAFT_TARGET;

    static Kind of(DraftLevels.Level level) {
      return switch (level) {
        case ENTRY -> DRAFT_ENTRY;
        case STOP -> DRAFT_STOP;
        case TARGET -> DRAFT_TARGET;
      };
    }

    /// Which price of the ticket it is; null for what is at the venue.
    DraftLevels.@Nullable Level draft() {
      return switch (this) {
        case DRAFT_ENTRY -> DraftLevels.Level.ENTRY;
        case DRAFT_STOP -> DraftLevels.Level.STOP;
        case DRAFT_TARGET -> DraftLevels.Level.TARGET;
        case ENTRY, STOP, TARGET, BUY_ORDER, SELL_ORDER, WAITING, LIQUIDATION -> null;
      };
    }

    /// Whether the mouse can take it.
    boolean isGrip() {
      return this == STOP || draft() != null;
    }

    /// Style class of its line, label and tag.
    String style() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }
}
