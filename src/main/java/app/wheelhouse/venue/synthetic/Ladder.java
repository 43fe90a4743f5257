package app.wheelhouse.venue.synthetic;

import app.wheelhouse.domain.instrument.InstrumentId;
import app.wheelhouse.domain.market.Book;
import app.wheelhouse.domain.market.Quote;
import app.wheelhouse.domain.order.Side;

/// The synthetic book: both sides around a moving fair price, never crossed.
///
/// Its imbalance is a mean-reverting state that leans with the drift.
final class Ladder {
  /// No touch comes nearer to zero than this many ticks: the whole depth stays above zero.
  private static final long LOWEST = 5L * BookSide.DEPTH;

  private static final double IMBALANCE_KEPT = 0.9;
  private static final double IMBALANCE_KICK = 0.16;
  private static final double MOST_IMBALANCE = 0.8;
  private static final double TOUCH_MINUTES = 0.035;

  private final InstrumentId instrument;
  private final Profile profile;
  private final TickGrid grid;
  private final Draws draws;
  private final BookSide bids;
  private final BookSide asks;
  private double imbalance;

  Ladder(InstrumentId instrument, Profile profile, TickGrid grid, Draws draws) {
    this.instrument = instrument;
    this.profile = profile;
    this.grid = grid;
    this.draws = draws;
    bids = new BookSide(-1, grid, draws);
    asks = new BookSide(1, grid, draws);
  }

  /// Opens around a coarse valid price, which becomes the best bid.
  void open(double price) {
    shape(price, 1);
    bids.fill();
    asks.fill();
    double perUnit = grid.coarseTicksPerUnit(price);
    place(Math.round(price * perUnit), spreadTicks(price, perUnit, 1), perUnit);
  }

  /// Quotes anew around `fair`; `wildness` widens the spread and thins the book, `drift` (about −1
  /// to 1) leans it.
  void requote(double fair, double wildness, double drift) {
    shape(fair, wildness);
    double next = IMBALANCE_KEPT * imbalance + IMBALANCE_KICK * (draws.gaussian() + drift);
    imbalance = Math.clamp(next, -MOST_IMBALANCE, MOST_IMBALANCE);
    double perUnit = grid.coarseTicksPerUnit(fair);
    long spread = spreadTicks(fair, perUnit, wildness);
    double lowest = fair * perUnit - spread * draws.uniform();
    place(Math.max(LOWEST, (long) Math.floor(lowest)), spread, perUnit);
  }

  Quote quote(long time) {
    return new Quote(instrument, time, time, bids.price(), bids.size(), asks.price(), asks.size());
  }

  Book book(long time) {
    bids.churn();
    asks.churn();
    return new Book(instrument, time, time, bids.levels(), asks.levels());
  }

  /// The side that an aggressor of `side` hits.
  BookSide opposite(Side side) {
    return side == Side.BUY ? asks : bids;
  }

  double mid() {
    return (bids.price() + asks.price()) / 2;
  }

  double spread() {
    return asks.price() - bids.price();
  }

  private void place(long bid, long spread, double perUnit) {
    bids.moveTo(bid, perUnit, 1 + imbalance);
    asks.moveTo(bid + spread, perUnit, 1 - imbalance);
  }

  private long spreadTicks(double price, double perUnit, double wildness) {
    double typical = profile.spread() * price * perUnit * Math.clamp(wildness, 0.7, 3);
    return Math.max(1, Math.round(typical * (0.6 + 0.5 * draws.exponential())));
  }

  private void shape(double price, double wildness) {
    double thin = 1 / Math.clamp(wildness, 0.6, 2.5);
    double touchLots = grid.lots(profile.unitsPerMinute(price) * TOUCH_MINUTES * thin);
    double gap = 0.35 + 0.3 * profile.spread() * price * grid.coarseTicksPerUnit(price);
    bids.shape(touchLots, gap);
    asks.shape(touchLots, gap);
  }
}
