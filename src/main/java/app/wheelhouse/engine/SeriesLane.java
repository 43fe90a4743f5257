package app.wheelhouse.engine;

import app.wheelhouse.domain.instrument.Instrument;
import app.wheelhouse.domain.market.Bar;
import app.wheelhouse.domain.market.BarSpec;
import app.wheelhouse.domain.market.Candle;
import app.wheelhouse.domain.market.Timeframe;
import app.wheelhouse.domain.market.Trade;
import app.wheelhouse.indicator.IndicatorPanel;
import app.wheelhouse.strategy.Strategy;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One series of one instrument with what lives on its closed bars: indicators and strategies.
final class SeriesLane {
  final BarSpec spec;
  final BarSeries series;
  final @Nullable IndicatorPanel panel;
  final List<Strategy> strategies;

  private final BarBuilder builder;
  private final BarSink sink;
  private final Listener listener;

  /// Told of each bar that this lane closes or corrects.
  @FunctionalInterface
  interface Listener {
    void closed(SeriesLane lane, Bar bar, boolean corrected);
  }

  SeriesLane(
      BarSpec spec,
      Instrument instrument,
      @Nullable IndicatorPanel panel,
      List<Strategy> strategies,
      Listener listener,
      int kept) {
    this.spec = spec;
    this.series = new BarSeries(kept);
    this.panel = panel;
    this.strategies = List.copyOf(strategies);
    this.listener = listener;
    this.builder =
        switch (spec) {
          case BarSpec.Time(Timeframe timeframe) -> new TimeBarBuilder(timeframe, series);
          case BarSpec.Range(int ticks) -> new RangeBarBuilder(ticks, instrument.tick());
        };
    this.sink = this::closed;
  }

  void onTrade(Trade trade) {
    builder.onTrade(trade, sink);
  }

  void onCandle(Candle candle) {
    builder.onCandle(candle, sink);
  }

  void onTime(long now) {
    builder.onTime(now, sink);
  }

  /// Takes this series' own closed bars from before the session.
  void warmUp(List<Bar> bars) {
    for (Bar bar : bars) {
      Bar last = series.last();
      if (last == null || bar.openTime() > last.openTime()) {
        learn(bar);
        builder.onHistory(bar);
      }
    }
  }

  /// Takes shorter bars from before the session where this series has no bars of its own.
  ///
  /// @param finest true for the shortest bars of the session: range bars are made of no others,
  ///   because the path inside a bar is a guess
  void warmUpFrom(Timeframe shorter, List<Bar> bars, boolean finest) {
    boolean fits =
        switch (spec) {
          case BarSpec.Time(Timeframe own) -> own != shorter && own.isMultipleOf(shorter);
          case BarSpec.Range _ -> finest;
        };
    if (fits) {
      BarSink quietly = (bar, _) -> learn(bar);
      for (Bar bar : bars) {
        builder.onShorterHistory(bar, quietly);
      }
    }
  }

  BarsSnapshot snapshot() {
    return series.snapshot(builder.forming());
  }

  @Nullable Bar forming() {
    return builder.forming();
  }

  private void learn(Bar bar) {
    series.append(bar);
    if (panel != null) {
      panel.update(bar);
    }
    for (Strategy strategy : strategies) {
      strategy.learn(bar);
    }
  }

  private void closed(Bar bar, boolean corrected) {
    if (corrected) {
      if (!series.correct(bar)) {
        return;
      }
    } else {
      series.append(bar);
      if (panel != null) {
        panel.update(bar);
      }
    }
    listener.closed(this, bar, corrected);
  }
}
