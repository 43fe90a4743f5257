package app.wheelhouse.sim;

import app.wheelhouse.domain.instrument.Instrument;
import app.wheelhouse.domain.market.Book;
import app.wheelhouse.domain.market.Candle;
import app.wheelhouse.domain.market.Context;
import app.wheelhouse.domain.market.Levels;
import app.wheelhouse.domain.market.Quote;
import app.wheelhouse.domain.market.Trade;
import app.wheelhouse.domain.money.Price;
import app.wheelhouse.domain.order.Side;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/// The newest of what a venue said about one market; storing an event allocates nothing.
final class MarketView {
  /// A book, a quote and tick data in general are used up to this age, milliseconds of event time.
  static final long FRESH_MILLIS = 3_000;

  /// A context's mark price is used up to this age.
  static final long MARK_FRESH_MILLIS = 10_000;

  private static final long NEVER = Long.MIN_VALUE / 4;

  private final Instrument instrument;
  private @Nullable Book book;
  private @Nullable Quote quote;
  private @Nullable Context context;
  private @Nullable Candle candle;
  private double last = Double.NaN;
  private long lastTime = NEVER;
  private long tickTime = NEVER;
  private double barVolume = Double.NaN;
  private double bought;
  private double sold;

  MarketView(Instrument instrument) {
    this.instrument = instrument;
  }

  static boolean isPrice(double price) {
    return price > 0 && price < Double.POSITIVE_INFINITY;
  }

  /// The nearest tick, at least one.
  static Price exact(Instrument instrument, double price) {
    return instrument.roundPrice(Math.max(price, instrument.tick()), RoundingMode.HALF_EVEN);
  }

  Instrument instrument() {
    return instrument;
  }

  void store(Quote event) {
    quote = event;
    bought = 0;
    sold = 0;
    tick(event.mid(), event.time());
  }

  void store(Book event) {
    book = event;
    bought = 0;
    sold = 0;
    tick(event.mid(), event.time());
  }

  void store(Trade event) {
    tick(event.price(), event.time());
  }

  void store(Context event) {
    context = event;
  }

  private void tick(double price, long time) {
    tickTime = time;
    moveTo(price, time);
  }

  /// Remembers a candle; its price is set by [#moveTo], as the path is walked.
  void store(Candle event) {
    candle = event;
    if (event.closed()) {
      barVolume = event.volume();
    }
  }

  /// The price now, whatever told it.
  void moveTo(double price, long time) {
    if (isPrice(price)) {
      last = price;
      lastTime = time;
    }
  }

  /// True when `next` is a later step of the bar that the newest candle belongs to.
  boolean continues(Candle next) {
    return candle != null
        && !candle.closed()
        && candle.openTime() == next.openTime()
        && candle.timeframe() == next.timeframe();
  }

  /// True when quotes, books or trades tell the price, so that candles only repeat it.
  boolean isTicking(long now) {
    return now - tickTime <= FRESH_MILLIS;
  }

  /// The newest trade, mid or candle price; NaN before the first.
  double last() {
    return last;
  }

  /// Open time of the newest candle, the key of volume budgets; the smallest long before the first.
  long barOpenTime() {
    return candle == null ? Long.MIN_VALUE : candle.openTime();
  }

  /// Volume of the newest closed bar, base units; NaN when unknown.
  double barVolume() {
    return barVolume;
  }

  boolean hasMark(long now) {
    return context != null && now - context.time() <= MARK_FRESH_MILLIS && isPrice(context.mark());
  }

  /// The price for triggers, margin and funding: a fresh mark, else the last price, else any mark;
  /// NaN when nothing was ever seen.
  double mark(long now) {
    if (context != null && (hasMark(now) || Double.isNaN(last)) && isPrice(context.mark())) {
      return context.mark();
    }
    return last;
  }

  /// The same as an exact price of the instrument; null when nothing was ever seen.
  @Nullable Price markPrice(long now) {
    double mark = mark(now);
    return isPrice(mark) ? exact(instrument, mark) : null;
  }

  /// The venue's newest funding rate; NaN when it gave none.
  double fundingRate() {
    return context == null ? Double.NaN : context.fundingRate();
  }

  /// The levels that a taker of `side` meets, when the book is fresh; else empty.
  Levels levels(Side side, long now) {
    if (book == null || now - book.time() > FRESH_MILLIS) {
      return Levels.EMPTY;
    }
    return side == Side.BUY ? book.asks() : book.bids();
  }

  /// The best price that a taker of `side` meets: the newer of quote and book, else the last price,
  /// else the mark; NaN when nothing was ever seen.
  double touch(Side side, long now) {
    Levels levels = levels(side, now);
    boolean bookIsNewer = quote == null || book != null && book.time() >= quote.time();
    if (!levels.isEmpty() && isPrice(levels.price(0)) && bookIsNewer) {
      return levels.price(0);
    }
    if (quotes(side, now)) {
      return quotePrice(side);
    }
    if (!levels.isEmpty() && isPrice(levels.price(0))) {
      return levels.price(0);
    }
    return isPrice(last) ? last : mark(now);
  }

  /// Size at the quoted touch, base units; 0 when no usable quote gives one.
  double touchSize(Side side, long now) {
    if (!quotes(side, now) || quote == null) {
      return 0;
    }
    return side == Side.BUY ? quote.askSize() : quote.bidSize();
  }

  private boolean quotes(Side side, long now) {
    return quote != null
        && (now - quote.time() <= FRESH_MILLIS || quote.time() >= lastTime)
        && isPrice(quotePrice(side));
  }

  private double quotePrice(Side side) {
    if (quote == null) {
      return Double.NaN;
    }
    return side == Side.BUY ? quote.ask() : quote.bid();
  }

  /// What our own takers of `side` took from the newest quote or book, base units.
  double taken(Side side) {
    return side == Side.BUY ? bought : sold;
  }

  void take(Side side, double size) {
    if (side == Side.BUY) {
      bought += size;
    } else {
      sold += size;
    }
  }
}
