package app.wheelhouse.engine;

import app.wheelhouse.domain.instrument.Instrument;
import app.wheelhouse.domain.market.Bar;
import app.wheelhouse.domain.market.BarSpec;
import app.wheelhouse.domain.market.Book;
import app.wheelhouse.domain.market.Candle;
import app.wheelhouse.domain.market.Context;
import app.wheelhouse.domain.market.MarketEvent;
import app.wheelhouse.domain.market.Quote;
import app.wheelhouse.domain.market.Timeframe;
import app.wheelhouse.domain.market.Trade;
import app.wheelhouse.indicator.IndicatorReading;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The engine's mutable picture of one market; lives on the engine thread.
final class InstrumentMarket implements MarketView {
  /// A venue mark older than this gives way to the mid.
  private static final long MARK_FRESH_MILLIS = 10_000;

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
  private long priceTime;
  private long staleMillis;
  private @Nullable InstrumentSnapshot snapshot;

  InstrumentMarket(Instrument instrument, List<SeriesLane> lanes, long staleAfterMillis) {
    this.instrument = instrument;
    this.lanes = lanes.toArray(SeriesLane[]::new);
    this.staleAfterMillis = staleAfterMillis;
  }

  /// Takes in what the venue said, at engine time `now`.
  void apply(MarketEvent event, long now) {
    snapshot = null;
    switch (event) {
      case Candle candle -> {
        priced(candle.close(), now);
        for (SeriesLane lane : lanes) {
          lane.onCandle(candle);
        }
      }
      case Trade trade -> {
        priced(trade.price(), now);
        for (SeriesLane lane : lanes) {
          lane.onTrade(trade);
        }
      }
      case Quote quote -> {
        bid = quote.bid();
        ask = quote.ask();
        priced(quote.mid(), now);
      }
      case Book newBook -> {
        book = newBook;
        if (newBook.isTwoSided()) {
          bid = newBook.bids().price(0);
          ask = newBook.asks().price(0);
          priced(newBook.mid(), now);
        }
      }
      case Context context -> {
        venueMark = context.mark();
        venueMarkTime = now;
        index = context.index();
        fundingRate = context.fundingRate();
        openInterest = context.openInterest();
      }
    }
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

  InstrumentSnapshot snapshot(long now) {
    InstrumentSnapshot current = snapshot;
    if (current == null) {
      current = InstrumentSnapshot.of(this, List.of(lanes), index, openInterest, staleMillis);
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

  private void priced(double newPrice, long now) {
    if (priceTime != 0 && now - priceTime > staleAfterMillis) {
      staleMillis += now - priceTime - staleAfterMillis;
    }
    price = newPrice;
    priceTime = now;
  }
}
