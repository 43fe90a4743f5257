package app.wheelhouse.engine;

import app.wheelhouse.domain.instrument.Instrument;
import app.wheelhouse.domain.market.Bar;
import app.wheelhouse.domain.market.BarSpec;
import app.wheelhouse.domain.market.Book;
import app.wheelhouse.domain.market.Timeframe;
import app.wheelhouse.indicator.IndicatorReading;
import org.jspecify.annotations.Nullable;

/// One market as the engine knows it now; unknown numbers are NaN.
public interface MarketView {
  Instrument instrument();

  /// Last traded or quoted price.
  double price();

  /// The price for margin and triggers: the venue's mark, else the mid, else the last price.
  double mark();

  double bid();

  double ask();

  /// Funding rate per venue interval.
  double fundingRate();

  /// Engine time of the newest price, epoch milliseconds; 0 when there was none.
  long priceTime();

  @Nullable Book book();

  /// The newest closed bar of a series that is kept.
  @Nullable Bar lastBar(BarSpec spec);

  /// Indicators at the last closed bar of a timeframe that is kept.
  @Nullable IndicatorReading reading(Timeframe timeframe);
}
