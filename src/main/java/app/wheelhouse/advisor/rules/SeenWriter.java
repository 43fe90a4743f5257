package app.wheelhouse.advisor.rules;

import app.wheelhouse.ai.DecisionContext;
import app.wheelhouse.domain.account.Position;
import app.wheelhouse.domain.market.Timeframe;
import app.wheelhouse.indicator.IndicatorReading;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Writes down what the rules looked at, also the parts that are missing.
///
/// Ages are left out on purpose: the same decisions must give the same text.
final class SeenWriter {
  private final DecisionContext context;
  private final Figures figures;

  SeenWriter(DecisionContext context, Figures figures) {
    this.context = context;
    this.figures = figures;
  }

  /// @param reading of the decision timeframe; null when there is none
  List<String> lines(@Nullable IndicatorReading reading) {
    String label = context.timeframe().label();
    List<String> lines = new ArrayList<>(7);
    lines.add(
        "price " + figures.price(context.price()) + ", spread " + figures.price(context.spread()));
    if (reading == null) {
      lines.add(label + ": no closed bar yet");
    } else {
      lines.add(prices(label, reading));
      lines.add(forces(label, reading));
      lines.add(ranges(label, reading));
    }
    lines.add(Known.higher(context).map(this::higher).orElse("higher timeframe not known yet"));
    lines.add(
        "book imbalance "
            + Figures.signedPercent(context.imbalance(), 0)
            + ", funding an interval "
            + Figures.signedPercent(context.fundingRate(), 4));
    lines.add(position(context.position()));
    return lines;
  }

  private String prices(String label, IndicatorReading r) {
    return label
        + ": close "
        + figures.price(r.close())
        + ", EMA12 "
        + figures.price(r.ema12())
        + ", EMA26 "
        + figures.price(r.ema26())
        + ", EMA50 "
        + figures.price(r.ema50())
        + ", SMA20 "
        + figures.price(r.sma20());
  }

  private String forces(String label, IndicatorReading r) {
    return label
        + ": ADX(14) "
        + one(r.adx14())
        + ", +DI "
        + one(r.plusDi14())
        + ", -DI "
        + one(r.minusDi14())
        + ", RSI(14) "
        + one(r.rsi14());
  }

  private String ranges(String label, IndicatorReading r) {
    return label
        + ": ATR(14) "
        + figures.price(r.atr14())
        + " ("
        + Figures.percent(r.atr14() / r.close(), 2)
        + "), MACD histogram "
        + figures.price(r.macdHistogram())
        + ", percent B "
        + Figures.fixed(r.percentB(), 2);
  }

  private String higher(Map.Entry<Timeframe, IndicatorReading> entry) {
    IndicatorReading r = entry.getValue();
    return entry.getKey().label()
        + ": EMA12 "
        + figures.price(r.ema12())
        + ", EMA26 "
        + figures.price(r.ema26())
        + ", ADX(14) "
        + one(r.adx14());
  }

  private String position(Position position) {
    if (position.isFlat()) {
      return "position flat";
    }
    double average = position.cost().toDouble() / position.quantity().toDouble();
    return "position "
        + (position.isLong() ? "long " : "short ")
        + position.quantity()
        + " at "
        + figures.price(average);
  }

  private static String one(double value) {
    return Figures.fixed(value, 1);
  }
}
