package app.wheelhouse.ui.watchlist;

import java.util.Comparator;

/// The order of the rows.
///
/// @param horizon whose momentum counts, for [Key#MOMENTUM]
public record WatchSort(Key key, Horizon horizon, boolean descending) {
  /// As the session lists them.
  public static final WatchSort LISTED = new WatchSort(Key.LISTED, Horizon.H24, false);

  /// What is compared.
  public enum Key {
    LISTED,
    SYMBOL,
    MOMENTUM
  }

  /// What a click on a header makes of this: that column, then its other direction, then as listed.
  WatchSort clicked(Key clicked, Horizon of) {
    boolean first = clicked == Key.MOMENTUM;
    if (key != clicked || clicked == Key.MOMENTUM && horizon != of) {
      return new WatchSort(clicked, of, first);
    }
    return descending == first ? new WatchSort(clicked, of, !first) : LISTED;
  }

  /// Unknown momentum is last in either direction.
  Comparator<WatchRow> comparator() {
    return switch (key) {
      case LISTED -> Comparator.comparingInt(WatchRow::place);
      case SYMBOL -> {
        Comparator<WatchRow> bySymbol = Comparator.comparing(row -> row.instrument().symbol());
        yield (descending ? bySymbol.reversed() : bySymbol).thenComparing(WatchRow::place);
      }
      case MOMENTUM -> Comparator.comparingDouble(this::rank).thenComparing(WatchRow::place);
    };
  }

  private double rank(WatchRow row) {
    double change = row.getMomentum().of(horizon);
    return Double.isNaN(change) ? Double.MAX_VALUE : descending ? -change : change;
  }
}
