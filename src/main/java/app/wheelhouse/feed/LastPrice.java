package app.wheelhouse.feed;

import app.wheelhouse.domain.instrument.InstrumentId;
import app.wheelhouse.domain.market.Book;
import app.wheelhouse.domain.market.Candle;
import app.wheelhouse.domain.market.Context;
import app.wheelhouse.domain.market.Indication;
import app.wheelhouse.domain.market.MarketEvent;
import app.wheelhouse.domain.market.Quote;
import app.wheelhouse.domain.market.Trade;
import org.jspecify.annotations.Nullable;

/// The newest price of one instrument, whoever told it: the feed's thread writes its own, the
/// fallback's thread those from elsewhere.
final class LastPrice {
  private final InstrumentId instrument;
  private volatile @Nullable MarketEvent ours;
  private @Nullable Indication elsewhere;
  private @Nullable Indication told;

  LastPrice(InstrumentId instrument) {
    this.instrument = instrument;
  }

  InstrumentId instrument() {
    return instrument;
  }

  /// The venue said this; only the price of the moment counts.
  void heard(MarketEvent event) {
    if (price(event) > 0) {
      ours = event;
    }
  }

  /// Another market place said this.
  void indicated(Indication indication) {
    elsewhere = indication;
  }

  /// When the venue's own newest price came; the smallest long before the first.
  long heardAt() {
    MarketEvent event = ours;
    return event == null ? Long.MIN_VALUE : event.time();
  }

  /// The newest price as one that nobody confirms, once; null when there is none, or no new one.
  @Nullable Indication takeLast() {
    Indication last = last();
    if (last == null || last.equals(told)) {
      return null;
    }
    told = last;
    return last;
  }

  private @Nullable Indication last() {
    MarketEvent event = ours;
    Indication other = elsewhere;
    if (other != null && (event == null || other.time() > event.time())) {
      return new Indication(instrument, FallbackPrices.LAST_KNOWN, other.price(), other.time());
    }
    return event == null
        ? null
        : new Indication(instrument, FallbackPrices.LAST_KNOWN, price(event), event.time());
  }

  /// NaN where an event says no price of the moment.
  private static double price(MarketEvent event) {
    return switch (event) {
      case Candle candle -> candle.closed() ? Double.NaN : candle.close();
      case Trade trade -> trade.price();
      case Quote quote -> quote.mid();
      case Book book -> book.mid();
      case Context _ -> Double.NaN;
    };
  }
}
