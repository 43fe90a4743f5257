package app.wheelhouse.venue.synthetic;

import app.wheelhouse.domain.instrument.Instrument;
import app.wheelhouse.domain.instrument.InstrumentId;
import app.wheelhouse.domain.market.MarketEvent;
import app.wheelhouse.domain.market.Trade;
import app.wheelhouse.domain.order.Side;
import java.util.List;

/// The live half of one synthetic instrument: turns windows of latent motion into market events.
final class MarketStream {
  static final long WINDOW_MILLIS = 250;
  private static final double CONTEXT_MILLIS = 1_000;
  private static final double ORDER_SHARE = 0.34;
  private static final double QUOTE_SHARE = 0.38;
  private static final double BOOK_SHARE = 0.20;

  private final InstrumentId id;
  private final TickGrid grid;
  private final Draws draws;
  private final Motion motion;
  private final Ladder ladder;
  private final OrderFlow flow;
  private final ContextModel contexts;
  private final double firstPrice;
  private final double firstLevel;
  private final double quoteGap;
  private final double bookGap;
  private final double usualSigma;
  private double fair;
  private double nextQuote;
  private double nextBook;
  private double nextContext;
  private long lastTradeId;

  /// @param firstPrice the coarse valid price at which it opens
  /// @param firstLevel the latent level that belongs to it
  /// @param eventsPerSecond mean of all its events, above 1 because of the context each second
  MarketStream(
      Listing listing, Draws draws, double firstPrice, double firstLevel, double eventsPerSecond) {
    Instrument instrument = listing.instrument();
    Profile profile = listing.profile();
    id = instrument.id();
    grid = listing.grid();
    motion = listing.motion();
    this.draws = draws;
    this.firstPrice = firstPrice;
    this.firstLevel = firstLevel;
    double free = eventsPerSecond - 1_000 / CONTEXT_MILLIS;
    quoteGap = 1_000 / (free * QUOTE_SHARE);
    bookGap = 1_000 / (free * BOOK_SHARE);
    ladder = new Ladder(id, profile, grid, draws);
    flow = new OrderFlow(draws, free * ORDER_SHARE, profile.turnover(), WINDOW_MILLIS);
    contexts = new ContextModel(id, grid, draws, profile.openInterest() / firstPrice);
    usualSigma = profile.volatility() * Pace.ofSeconds(WINDOW_MILLIS / 1_000.0).rootYears();
    fair = firstPrice;
  }

  /// The first events: quote, book, context and a trade at the first price.
  void open(long time, List<MarketEvent> out) {
    ladder.open(firstPrice);
    out.add(ladder.quote(time));
    out.add(ladder.book(time));
    out.add(contexts.next(time, fair, 0));
    out.add(trade(time, firstPrice, 1, Side.SELL));
    nextQuote = time + quoteGap * draws.exponential();
    nextBook = time + bookGap * draws.uniform();
    nextContext = time + CONTEXT_MILLIS * draws.uniform();
  }

  /// Everything that happens in the window from `from` on, after `motion` has made its step.
  void play(long from, Walk factor, List<MarketEvent> out) {
    double before = fair;
    double after = firstPrice * StrictMath.exp(motion.level(factor) - firstLevel);
    double wildness = motion.sigma() / usualSigma;
    flow.enterWindow(motion);
    double end = from + WINDOW_MILLIS;
    double nextOrder = from + flow.gapMillis();
    while (true) {
      double now = Math.min(Math.min(nextOrder, nextQuote), Math.min(nextBook, nextContext));
      if (now >= end) {
        break;
      }
      long time = (long) now;
      fair = before + (after - before) * (now - from) / WINDOW_MILLIS;
      if (now == nextOrder) {
        execute(time, out);
        nextOrder = now + flow.gapMillis();
      } else if (now == nextQuote) {
        ladder.requote(fair, wildness, flow.pressure());
        out.add(ladder.quote(time));
        nextQuote = now + quoteGap * (0.3 + 0.7 * draws.exponential());
      } else if (now == nextBook) {
        out.add(ladder.book(time));
        nextBook = now + bookGap * (0.8 + 0.4 * draws.uniform());
      } else {
        out.add(contexts.next(time, fair, flow.pressure()));
        nextContext = now + CONTEXT_MILLIS;
      }
    }
    fair = after;
  }

  /// One market order: prints at the touch, and at the levels behind it while it is not filled.
  private void execute(long time, List<MarketEvent> out) {
    Side side = flow.side((fair - ladder.mid()) / ladder.spread());
    BookSide hit = ladder.opposite(side);
    double touch = hit.price();
    long wanted = grid.lots(flow.arrive(touch));
    while (wanted > 0) {
      double price = hit.price();
      long taken = hit.take(wanted);
      wanted -= taken;
      out.add(trade(time, price, taken, side));
    }
    if (hit.price() != touch) {
      out.add(ladder.quote(time));
    }
  }

  private Trade trade(long time, double price, long lots, Side aggressor) {
    return Trade.single(id, time, time, ++lastTradeId, price, grid.units(lots), aggressor);
  }
}
