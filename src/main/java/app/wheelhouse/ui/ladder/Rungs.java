package app.wheelhouse.ui.ladder;

import app.wheelhouse.domain.instrument.Instrument;
import app.wheelhouse.domain.market.Book;
import app.wheelhouse.domain.market.Levels;
import app.wheelhouse.domain.order.Side;
import app.wheelhouse.ui.control.Figures;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/// A book in groups of a step, with our own orders in it.
///
/// @param bids best first
/// @param asks best first
/// @param bid best bid of the book itself, not of its group; NaN when there is none
/// @param ask likewise
/// @param imbalance of the first ten levels, −1 (only asks) to 1 (only bids)
/// @param priceDecimals of prices at this step
/// @param sizeDecimals of sizes
/// @param beyond own orders above and below what the book shows
record Rungs(
    List<Level> bids,
    List<Level> asks,
    double bid,
    double ask,
    double imbalance,
    int priceDecimals,
    int sizeDecimals,
    List<Mark> beyond) {
  static final Rungs NONE =
      new Rungs(List.of(), List.of(), Double.NaN, Double.NaN, 0, 2, 2, List.of());

  private static final int IMBALANCE_LEVELS = 10;

  /// A price this close below the next group belongs to it: doubles are not exact.
  private static final double SLACK = 1e-7;

  Rungs {
    bids = List.copyOf(bids);
    asks = List.copyOf(asks);
    beyond = List.copyOf(beyond);
  }

  /// @param ticks a group has, 1 or more
  static Rungs of(Instrument instrument, Book book, int ticks, List<Mark> own) {
    double best = book.bids().isEmpty() ? first(book.asks()) : first(book.bids());
    int decimals = Figures.decimals(instrument, best);
    double step = step(instrument, best, ticks);
    List<Mark> beyond = new ArrayList<>(own);
    List<Level> bids = side(book.bids(), step, Side.BUY, beyond);
    List<Level> asks = side(book.asks(), step, Side.SELL, beyond);
    return new Rungs(
        bids,
        asks,
        first(book.bids()),
        first(book.asks()),
        book.imbalance(IMBALANCE_LEVELS),
        decimals,
        Math.min(instrument.sizeDecimals(), 4),
        beyond);
  }

  /// The width of a group in price units: its ticks at the precision prices have around `price`.
  static double step(Instrument instrument, double price, int ticks) {
    return ticks * Math.pow(10, -Figures.decimals(instrument, price));
  }

  /// Takes those of `own` that stand within this side out of the list.
  private static List<Level> side(Levels levels, double step, Side side, List<Mark> own) {
    if (levels.isEmpty()) {
      return List.of();
    }
    NavigableMap<Long, Double> sizes = new TreeMap<>();
    for (int i = 0; i < levels.depth(); i++) {
      sizes.merge(group(levels.price(i), step, side), levels.size(i), Double::sum);
    }
    long first = sizes.firstKey();
    long last = sizes.lastKey();
    NavigableMap<Long, List<Mark>> marks = new TreeMap<>();
    own.removeIf(mark -> {
      long group = group(mark.price(), step, side);
      boolean inside = group >= first && group <= last;
      if (inside) {
        marks.computeIfAbsent(group, _ -> new ArrayList<>()).add(mark);
        sizes.putIfAbsent(group, 0.0);
      }
      return inside;
    });
    List<Level> rungs = new ArrayList<>();
    double total = 0;
    NavigableMap<Long, Double> outwards = side == Side.BUY ? sizes.descendingMap() : sizes;
    for (Map.Entry<Long, Double> each : outwards.entrySet()) {
      total += each.getValue();
      rungs.add(
          new Level(
              each.getKey() * step,
              each.getValue(),
              total,
              List.copyOf(marks.getOrDefault(each.getKey(), List.of()))));
    }
    return rungs;
  }

  private static long group(double price, double step, Side side) {
    double groups = price / step;
    return (long) (side == Side.BUY ? Math.floor(groups + SLACK) : Math.ceil(groups - SLACK));
  }

  private static double first(Levels levels) {
    return levels.isEmpty() ? Double.NaN : levels.price(0);
  }

  boolean isEmpty() {
    return bids.isEmpty() && asks.isEmpty();
  }

  double spread() {
    return ask - bid;
  }

  /// The spread in hundredths of a percent of the middle.
  double spreadPoints() {
    return spread() / ((ask + bid) / 2) * 10_000;
  }
}
