package app.wheelhouse.ui.chart;

import app.wheelhouse.domain.market.BarSpec;
import app.wheelhouse.domain.market.Timeframe;
import app.wheelhouse.engine.InstrumentSnapshot;
import app.wheelhouse.ui.control.Figures;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;

/// What the chart's head and legend say.
final class ChartWords {
  private static final double SAME = 1e-9;
  private static final long SECOND = 1_000;
  private static final long MINUTE = 60 * SECOND;
  private static final long HOUR = 60 * MINUTE;

  private final ResourceBundle texts;

  ChartWords(ResourceBundle texts) {
    this.texts = texts;
  }

  /// `5m`, or `R1000` for range bars.
  static String label(BarSpec spec) {
    return switch (spec) {
      case BarSpec.Time time -> time.timeframe().label();
      case BarSpec.Range range -> "R" + range.ticks();
    };
  }

  String title(ChartSeries series) {
    return series.instrument().symbol() + " · " + label(series.spec());
  }

  String failed(String reason) {
    // Without a session the frame says why, over all panels.
    return reason.isEmpty() ? "" : texts.getString("chart.error") + " " + reason;
  }

  /// @param now engine time, epoch milliseconds
  void show(ChartHead head, ChartSeries series, InstrumentSnapshot market, long now) {
    double price = series.last();
    String before = head.priceText();
    String title = title(series);
    boolean other = !title.equals(head.getTitle());
    head.title(title);
    head.price(name(market), price, Figures.decimals(market.instrument(), price));
    head.countdown(countdown(series.spec(), now));
    if (other || !before.equals(head.priceText())) {
      double open = series.barOf(series.end() - 1).open();
      head.description(
          new MessageFormat(texts.getString("chart.description"), Locale.ROOT)
              .format(
                  new Object[] {
                    market.instrument().symbol(),
                    label(series.spec()),
                    head.getPriceName(),
                    head.priceText(),
                    Figures.signedPercent(price / open - 1)
                  }));
    }
  }

  /// A quoted price is the middle of bid and ask; anything else was traded.
  private String name(InstrumentSnapshot market) {
    double middle = (market.bid() + market.ask()) / 2;
    boolean quoted = Math.abs(market.price() - middle) <= middle * SAME;
    return texts.getString(quoted ? "chart.mid" : "chart.last");
  }

  void name(EmaFigure figure, @Nullable EmaLine line) {
    figure.name(line == null ? "" : texts.getString("chart.ema") + " " + line.period());
  }

  void value(EmaFigure figure, @Nullable EmaLine line, ChartSeries series, long number) {
    double value = line == null ? Double.NaN : line.at(series, number);
    figure.value(Figures.number(value, Figures.decimals(series.instrument(), value)));
  }

  private static String countdown(BarSpec spec, long now) {
    return switch (spec) {
      case BarSpec.Range _ -> "";
      case BarSpec.Time(Timeframe timeframe) ->
          clock(timeframe.openTime(now) + timeframe.millis() - now);
    };
  }

  /// `03:12`, or `5:03:12` from an hour on; a started second counts whole.
  static String clock(long millis) {
    long left = Math.ceilDiv(millis, SECOND) * SECOND;
    String minutes = two(left % HOUR / MINUTE) + ":" + two(left % MINUTE / SECOND);
    return left < HOUR ? minutes : left / HOUR + ":" + minutes;
  }

  private static String two(long number) {
    return number < 10 ? "0" + number : Long.toString(number);
  }
}
