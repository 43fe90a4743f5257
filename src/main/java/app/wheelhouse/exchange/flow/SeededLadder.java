package app.wheelhouse.exchange.flow;

import app.wheelhouse.exchange.core.Level;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/// Draws books around a price: gaps of one to four ticks or a part of the spread, sizes log-normal
/// and growing with the distance.
final class SeededLadder {
  private static final double SIZE_SPREAD = 0.6;
  private static final double DEEPER = 0.2;
  private static final double WIDEST_GAP = 4;

  private final PriceGrid grid;
  private final FlowSettings settings;
  private final RandomGenerator draws;

  SeededLadder(PriceGrid grid, FlowSettings settings, RandomGenerator draws) {
    this.grid = grid;
    this.settings = settings;
    this.draws = draws;
  }

  /// A book whose mid is within a spread of `fair`.
  FlowBook around(double fair) {
    double half = fair * settings.spread() * (0.7 + 0.6 * draws.nextDouble()) / 2;
    BigDecimal bid = grid.floor(Math.max(fair - half, fair / 2));
    BigDecimal ask = grid.ceiling(fair + half);
    if (ask.compareTo(bid) <= 0) {
      ask = grid.step(bid, 1);
    }
    return new FlowBook(side(bid, -1), side(ask, 1));
  }

  private List<Level> side(BigDecimal touch, int away) {
    List<Level> levels = new ArrayList<>();
    BigDecimal price = touch;
    double gap = Math.max(1, touch.doubleValue() * settings.spread() / 2 / tick(touch));
    for (int level = 0; level < settings.depth(); level++) {
      levels.add(new Level(price, size(price.doubleValue(), level)));
      long ticks = 1 + (long) (gap * Math.min(WIDEST_GAP, draws.nextExponential()) / 2);
      BigDecimal next = grid.step(price, away * ticks);
      // At the very bottom of the grid there are fewer levels than wanted.
      if (next.compareTo(price) * away <= 0) {
        break;
      }
      price = next;
    }
    return levels;
  }

  private double tick(BigDecimal price) {
    return grid.tick(price.doubleValue());
  }

  private BigDecimal size(double price, int level) {
    double mean = settings.touchNotional() * (1 + DEEPER * level) / price;
    return grid.size(mean * StrictMath.exp(SIZE_SPREAD * draws.nextGaussian()));
  }
}
