package app.wheelhouse.engine;

import app.wheelhouse.domain.market.Bar;
import app.wheelhouse.domain.market.Candle;
import app.wheelhouse.domain.market.Trade;
import org.jspecify.annotations.Nullable;

/// Makes the bars of one series from trades, venue candles or shorter bars.
interface BarBuilder {
  void onTrade(Trade trade, BarSink sink);

  void onCandle(Candle candle, BarSink sink);

  /// Time passed; a quiet bar ends.
  void onTime(long now, BarSink sink);

  /// A closed bar of this series from before the session.
  void onHistory(Bar bar);

  /// A closed shorter bar from before the session; those that no closed bar covers fill the series.
  void onShorterHistory(Bar shorter, BarSink sink);

  @Nullable Bar forming();
}
