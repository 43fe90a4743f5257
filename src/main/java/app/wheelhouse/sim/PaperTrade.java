package app.wheelhouse.sim;

import app.wheelhouse.domain.order.Side;

/// One trade followed on paper from its entry to its stop, target, liquidation or time limit.
///
/// Pessimistic where the order of prices is not known: of a range that holds both, the loss counts
/// first; in the range that fills a limit only a loss counts; after a gap the exit is the worse of
/// level and open, and an open beyond the liquidation price liquidates even where a stop was
/// nearer. A level on the wrong side of the entry is met already: it ends the trade at the entry
/// price in the moment of the fill (liquidation before stop before target).
///
/// @param entry price of the fill; of a waiting one its limit
/// @param expiresAt time limit, epoch milliseconds
/// @param exit price at which it ended; NaN before that, and of a limit that was never filled
/// @param endedAt epoch milliseconds; 0 before that
public record PaperTrade(
    Side side, double entry, Exits exits, long expiresAt, State state, double exit, long endedAt) {

  /// How it stands or how it ended.
  public enum State {
    /// Its limit was not traded through yet.
    WAITING,
    OPEN,
    STOPPED,
    TARGET,
    LIQUIDATED,
    TIME_LIMIT;

    public boolean isOver() {
      return this != WAITING && this != OPEN;
    }
  }

  /// Where a trade ends.
  ///
  /// @param stop NaN for none
  /// @param target NaN for none
  /// @param liquidation NaN for none
  public record Exits(double stop, double target, double liquidation) {}

  /// Filled now at `entry`.
  ///
  /// @param time of the fill, epoch milliseconds
  public static PaperTrade filled(Side side, double entry, Exits exits, long time, long expiresAt) {
    return new PaperTrade(side, entry, exits, expiresAt, State.OPEN, Double.NaN, 0)
        .metAtEntry(time);
  }

  /// Waits until the market trades through `limit`, then is filled at that price.
  public static PaperTrade waiting(Side side, double limit, Exits exits, long expiresAt) {
    return new PaperTrade(side, limit, exits, expiresAt, State.WAITING, Double.NaN, 0);
  }

  /// Goes on through a range of prices; itself when nothing happened in it.
  ///
  /// @param open first price of the range: the last one before it where nothing was skipped
  /// @param last price of the range
  /// @param time of the range's end, epoch milliseconds
  public PaperTrade on(double open, double high, double low, double last, long time) {
    if (state.isOver()) {
      return this;
    }
    if (time >= expiresAt) {
      return expired(last, time);
    }
    double worst = side == Side.BUY ? low : high;
    double best = side == Side.BUY ? high : low;
    if (state == State.WAITING) {
      // Beyond its limit lies only loss; a gain in this range may have been before the fill.
      return ahead(entry, worst) > 0 ? fill(time).lost(open, worst, time) : this;
    }
    PaperTrade after = lost(open, worst, time);
    return after == this && ahead(best, exits.target()) >= 0
        ? ended(State.TARGET, exits.target(), time)
        : after;
  }

  /// Ends at the time limit or because it is followed no longer; a waiting one was never filled.
  ///
  /// @param mark the price now
  public PaperTrade expired(double mark, long time) {
    return switch (state) {
      case WAITING -> ended(State.TIME_LIMIT, Double.NaN, time);
      case OPEN -> ended(State.TIME_LIMIT, mark, time);
      case STOPPED, TARGET, LIQUIDATED, TIME_LIMIT -> this;
    };
  }

  private PaperTrade fill(long time) {
    return filled(side, entry, exits, time, expiresAt);
  }

  private PaperTrade metAtEntry(long time) {
    if (ahead(entry, exits.liquidation()) <= 0) {
      return ended(State.LIQUIDATED, entry, time);
    }
    if (ahead(entry, exits.stop()) <= 0) {
      return ended(State.STOPPED, entry, time);
    }
    return ahead(entry, exits.target()) >= 0 ? ended(State.TARGET, entry, time) : this;
  }

  private PaperTrade lost(double open, double worst, long time) {
    if (state.isOver()) {
      return this;
    }
    boolean liquidated = ahead(worst, exits.liquidation()) <= 0;
    boolean stopped = ahead(worst, exits.stop()) <= 0;
    boolean stopIsNearer = !liquidated || ahead(exits.stop(), exits.liquidation()) > 0;
    boolean jumpedOverBoth = ahead(open, exits.liquidation()) <= 0;
    if (stopped && stopIsNearer && !jumpedOverBoth) {
      return ended(State.STOPPED, worse(exits.stop(), open), time);
    }
    return liquidated ? ended(State.LIQUIDATED, worse(exits.liquidation(), open), time) : this;
  }

  /// How much better `price` is than `other` for this side; NaN when one of them is.
  private double ahead(double price, double other) {
    return side.sign() * (price - other);
  }

  private double worse(double level, double open) {
    return side == Side.BUY ? Math.min(level, open) : Math.max(level, open);
  }

  private PaperTrade ended(State how, double at, long time) {
    return new PaperTrade(side, entry, exits, expiresAt, how, at, time);
  }
}
