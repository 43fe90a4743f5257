package app.wheelhouse.engine;

import app.wheelhouse.domain.instrument.Instrument;
import app.wheelhouse.domain.market.Bar;
import app.wheelhouse.domain.market.BarSpec;
import app.wheelhouse.domain.market.Book;
import app.wheelhouse.domain.market.Candle;
import app.wheelhouse.domain.market.Context;
import app.wheelhouse.domain.market.FeedStatus;
import app.wheelhouse.domain.market.Indication;
import app.wheelhouse.domain.market.MarketEvent;
import app.wheelhouse.domain.market.Quote;
import app.wheelhouse.domain.market.Timeframe;
import app.wheelhouse.domain.market.Trade;
import app.wheelhouse.indicator.IndicatorReading;
import app.wheelhouse.risk.MarketCondition;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The engine's mutable picture of one market; lives on the engine thread.
final class InstrumentMarket implements MarketView {
  /// A venue mark older than this gives way to the mid.
  private static final long MARK_FRESH_MILLIS = 10_000;

  private static final int PRINTS_KEPT = 100;

  private final Instrument instrument;
  private final SeriesLane[] lanes;
  private final long staleAfterMillis;

  private double price = Double.NaN;
  private double bid = Double.NaN;
  private double ask = Double.NaN;
  private double venueMark = Double.NaN;
  private long venueMarkTime;
  private double index = Double.NaN;
  private double fundingRate = Double.NaN;
  private double openInterest = Double.NaN;
  private @Nullable Book book;
  private @Nullable Indication indication;
  private final Recent<Trade> prints = new Recent<>(PRINTS_KEPT);
  private long priceTime;
  private long quoteTime;
  private long staleMillis;
  private String doubt = "";
  private final TierScreen tiers;
  private final HourRange hourRange;
  private @Nullable InstrumentSnapshot snapshot;

  InstrumentMarket(Instrument instrument, List<SeriesLane> lanes, long staleAfterMillis) {
    this.instrument = instrument;
    this.lanes = lanes.toArray(SeriesLane[]::new);
    this.staleAfterMillis = staleAfterMillis;
    this.tiers = new TierScreen(instrument);
    this.hourRange = new HourRange(lanes);
  }

  /// Takes in what the venue said, at engine time `now`; a crossed market is doubted, not taken.
  void apply(MarketEvent event, long now) {
    snapshot = null;
    switch (event) {
      case Candle candle -> {
        if (isPrice(candle.close())) {
          priced(candle.close(), now);
          for (SeriesLane lane : lanes) {
            lane.onCandle(candle);
          }
        }
      }
      case Trade trade -> {
        if (isPrice(trade.price())) {
          priced(trade.price(), now);
          prints.add(trade);
          for (SeriesLane lane : lanes) {
            lane.onTrade(trade);
          }
        }
      }
      case Quote quote -> quoted(quote.bid(), quote.ask(), now);
      case Book newBook -> {
        if (!newBook.isTwoSided()
            || quoted(newBook.bids().price(0), newBook.asks().price(0), now)) {
          book = newBook;
        }
      }
      case Context context -> {
        if (isPrice(context.mark())) {
          venueMark = context.mark();
          venueMarkTime = now;
        }
        index = context.index();
        fundingRate = context.fundingRate();
        openInterest = context.openInterest();
      }
    }
  }

  /// A price from elsewhere: shown while our own are old, and for nothing else.
  void indicate(Indication newest) {
    snapshot = null;
    indication = newest;
  }

  /// Lets quiet bars end.
  void onTime(long now) {
    snapshot = null;
    for (SeriesLane lane : lanes) {
      lane.onTime(now);
    }
  }

  void warmUp(BarSpec spec, List<Bar> bars) {
    snapshot = null;
    for (SeriesLane lane : lanes) {
      if (lane.spec.equals(spec)) {
        lane.warmUp(bars);
      }
    }
    if (spec instanceof BarSpec.Time(Timeframe timeframe)) {
      for (SeriesLane lane : lanes) {
        lane.warmUpFrom(timeframe, bars, timeframe == finest());
      }
    }
    if (Double.isNaN(price) && !bars.isEmpty()) {
      price = bars.getLast().close();
    }
  }

  private @Nullable Timeframe finest() {
    Timeframe finest = null;
    for (SeriesLane lane : lanes) {
      if (lane.spec instanceof BarSpec.Time(Timeframe own)
          && (finest == null || own.millis() < finest.millis())) {
        finest = own;
      }
    }
    return finest;
  }

  /// Milliseconds of this session in which the price was older than it may be.
  long staleMillis() {
    return staleMillis;
  }

  boolean isStale(long now) {
    return priceTime == 0 || now - priceTime > staleAfterMillis;
  }

  /// Whether an entry may trust these prices.
  MarketCondition condition(long now, @Nullable FeedStatus feed) {
    return new MarketCondition(
        priceTime == 0 ? 0 : Math.max(0, now - priceTime),
        isStale(now),
        doubt,
        feed == null || feed.state().isUp(),
        hourRange.at(now));
  }

  /// The feed sent something that is not believed; holds until the next sound price.
  void doubt(String why) {
    doubt = why;
  }

  /// True when both sides of the market are known, believed and no older than a price may be.
  boolean hasFreshQuote(long now) {
    return quoteTime != 0 && now - quoteTime <= staleAfterMillis && doubt.isEmpty();
  }

  /// The instrument's maintenance margin in doubles.
  TierScreen tiers() {
    return tiers;
  }

  InstrumentSnapshot snapshot(long now) {
    InstrumentSnapshot current = snapshot;
    if (current == null) {
      current =
          InstrumentSnapshot.of(this, List.of(lanes), index, openInterest, staleMillis)
              .with(prints.list(), isStale(now) ? indication : null);
      snapshot = current;
    }
    return current;
  }

  @Override
  public Instrument instrument() {
    return instrument;
  }

  @Override
  public double price() {
    return price;
  }

  @Override
  public double mark() {
    if (venueMarkTime != 0 && priceTime - venueMarkTime <= MARK_FRESH_MILLIS) {
      return venueMark;
    }
    return price;
  }

  @Override
  public double bid() {
    return bid;
  }

  @Override
  public double ask() {
    return ask;
  }

  @Override
  public double fundingRate() {
    return fundingRate;
  }

  @Override
  public long priceTime() {
    return priceTime;
  }

  @Override
  public @Nullable Book book() {
    return book;
  }

  /// The bars of a series, empty when it is not kept.
  BarsSnapshot bars(BarSpec spec) {
    for (SeriesLane lane : lanes) {
      if (lane.spec.equals(spec)) {
        return lane.snapshot();
      }
    }
    return BarsSnapshot.EMPTY;
  }

  @Override
  public @Nullable Bar lastBar(BarSpec spec) {
    for (SeriesLane lane : lanes) {
      if (lane.spec.equals(spec)) {
        return lane.series.last();
      }
    }
    return null;
  }

  @Override
  public @Nullable IndicatorReading reading(Timeframe timeframe) {
    for (SeriesLane lane : lanes) {
      if (lane.panel != null && lane.spec.equals(BarSpec.of(timeframe))) {
        return lane.panel.reading();
      }
    }
    return null;
  }

  /// Takes both sides of the market; false when they cannot be: crossed, or no prices.
  private boolean quoted(double newBid, double newAsk, long now) {
    boolean sound = newBid > 0 && newAsk > newBid && newAsk < Double.POSITIVE_INFINITY;
    if (sound) {
      bid = newBid;
      ask = newAsk;
      quoteTime = now;
      priced((newBid + newAsk) / 2, now);
    } else {
      doubt("the book is crossed: bid " + newBid + " is not below ask " + newAsk);
    }
    return sound;
  }

  /// One that is none would hide what a position loses, and end every look at the account.
  private boolean isPrice(double value) {
    boolean sound = value > 0 && value < Double.POSITIVE_INFINITY;
    if (!sound) {
      doubt("the venue sent " + value + ", which is no price");
    }
    return sound;
  }

  private void priced(double newPrice, long now) {
    if (priceTime != 0 && now - priceTime > staleAfterMillis) {
      staleMillis += now - priceTime - staleAfterMillis;
    }
    doubt = "";
    price = newPrice;
    priceTime = now;
  }
}
