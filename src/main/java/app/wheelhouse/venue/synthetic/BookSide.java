package app.wheelhouse.venue.synthetic;

import app.wheelhouse.domain.market.Levels;

/// One side of the synthetic book: a touch, and levels at whole ticks behind it.
final class BookSide {
  static final int DEPTH = 20;
  private static final double RENEWED = 0.35;
  private static final double SIZE_SPREAD = 0.7;
  private static final double WIDEST_GAP = 4;

  private final int away;
  private final TickGrid grid;
  private final Draws draws;
  private final long[] gaps = new long[DEPTH];
  private final long[] lots = new long[DEPTH];
  private long touch;
  private double ticksPerUnit = 1;
  private double meanLots = 1;
  private double meanGap;

  /// @param away −1 for bids, +1 for asks: the direction of worse prices
  BookSide(int away, TickGrid grid, Draws draws) {
    this.away = away;
    this.grid = grid;
    this.draws = draws;
  }

  /// Sets the scale for levels drawn from now on: mean lots at the touch, mean extra ticks between.
  void shape(double newMeanLots, double newMeanGap) {
    meanLots = newMeanLots;
    meanGap = newMeanGap;
  }

  /// Draws all levels anew.
  void fill() {
    for (int level = 0; level < DEPTH; level++) {
      draw(level);
    }
  }

  /// Moves the touch, with the levels behind it, and draws its size anew.
  void moveTo(long ticks, double newTicksPerUnit, double lean) {
    touch = ticks;
    ticksPerUnit = newTicksPerUnit;
    lots[0] = lotsAt(0, lean);
  }

  /// Draws some of the levels behind the touch anew, as makers come and go.
  void churn() {
    for (int level = 1; level < DEPTH; level++) {
      if (draws.uniform() < RENEWED) {
        draw(level);
      }
    }
  }

  /// Takes up to `wanted` lots from the touch; the next level becomes the touch when it is empty.
  long take(long wanted) {
    long taken = Math.min(wanted, lots[0]);
    lots[0] -= taken;
    if (lots[0] == 0) {
      touch += away * gaps[1];
      System.arraycopy(gaps, 1, gaps, 0, DEPTH - 1);
      System.arraycopy(lots, 1, lots, 0, DEPTH - 1);
      draw(DEPTH - 1);
    }
    return taken;
  }

  double price() {
    return touch / ticksPerUnit;
  }

  double size() {
    return grid.units(lots[0]);
  }

  Levels levels() {
    double[] prices = new double[DEPTH];
    double[] sizes = new double[DEPTH];
    long at = touch;
    for (int level = 0; level < DEPTH; level++) {
      if (level > 0) {
        at += away * gaps[level];
      }
      prices[level] = at / ticksPerUnit;
      sizes[level] = grid.units(lots[level]);
    }
    return new Levels(prices, sizes);
  }

  private void draw(int level) {
    gaps[level] = 1 + (long) (meanGap * Math.min(WIDEST_GAP, draws.exponential()));
    lots[level] = lotsAt(level, 1);
  }

  private long lotsAt(int level, double lean) {
    double profile = 0.9 + 0.22 * Math.min(level, 12);
    return Math.max(1, Math.round(meanLots * profile * lean * draws.logNormal(SIZE_SPREAD)));
  }
}
