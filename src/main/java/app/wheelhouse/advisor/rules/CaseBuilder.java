package app.wheelhouse.advisor.rules;

import app.wheelhouse.ai.DecisionContext;
import app.wheelhouse.domain.market.Timeframe;
import app.wheelhouse.indicator.IndicatorReading;
import java.util.ArrayList;
import java.util.List;

/// Collects the evidence of one moment: a lean and a sentence for everything that is known.
///
/// What is not known gives no evidence and no points; it is never guessed.
final class CaseBuilder {
  private final DecisionContext context;
  private final IndicatorReading reading;
  private final Figures figures;
  private final String label;
  private final List<Evidence> evidence = new ArrayList<>(Topic.values().length);

  /// @param reading of the decision timeframe, complete
  CaseBuilder(DecisionContext context, IndicatorReading reading, Figures figures) {
    this.context = context;
    this.reading = reading;
    this.figures = figures;
    this.label = context.timeframe().label();
  }

  Case build() {
    trend();
    strength();
    momentum();
    Known.higher(context).ifPresent(entry -> higher(entry.getKey(), entry.getValue()));
    if (Double.isFinite(context.imbalance())) {
      book();
    }
    if (Double.isFinite(context.fundingRate())) {
      funding();
    }
    stretch();
    return Case.of(evidence);
  }

  private void trend() {
    String text =
        sentence(label)
            + averages(reading)
            + ", close "
            + figures.price(Math.abs(reading.close() - reading.ema50()))
            + (reading.close() >= reading.ema50() ? " above" : " below")
            + " EMA50";
    add(Topic.TREND, Leans.trend(reading), text);
  }

  private void strength() {
    String text =
        sentence(label)
            + "ADX "
            + one(reading.adx14())
            + " with +DI "
            + one(reading.plusDi14())
            + " and -DI "
            + one(reading.minusDi14());
    add(Topic.STRENGTH, Leans.strength(reading), text);
  }

  private void momentum() {
    String text =
        sentence(label)
            + "RSI "
            + one(reading.rsi14())
            + ", MACD histogram "
            + Figures.fixed(reading.macdHistogram() / reading.atr14(), 2)
            + " ATR";
    add(Topic.MOMENTUM, Leans.momentum(reading), text);
  }

  private void higher(Timeframe timeframe, IndicatorReading higher) {
    String text =
        sentence(timeframe.label())
            + averages(higher)
            + ", ADX "
            + one(higher.adx14())
            + " (higher timeframe)";
    add(Topic.HIGHER, Leans.higher(higher), text);
  }

  private void book() {
    String text = "book imbalance " + Figures.signedPercent(context.imbalance(), 0);
    add(Topic.BOOK, Leans.book(context.imbalance()), text);
  }

  private void funding() {
    String payer = context.fundingRate() >= 0 ? "longs pay" : "shorts pay";
    String text =
        "funding " + Figures.signedPercent(context.fundingRate(), 4) + " an interval, " + payer;
    add(Topic.FUNDING, Leans.funding(context.fundingRate()), text);
  }

  private void stretch() {
    double distance = (context.price() - reading.sma20()) / reading.atr14();
    String text =
        "stretched: price "
            + one(Math.abs(distance))
            + (distance >= 0 ? " ATR above" : " ATR below")
            + " SMA20, RSI "
            + one(reading.rsi14());
    add(Topic.STRETCH, Leans.stretch(reading, context.price()), text);
  }

  private static String averages(IndicatorReading r) {
    double gap = (r.ema12() - r.ema26()) / r.atr14();
    return "EMA12 "
        + Figures.fixed(Math.abs(gap), 2)
        + (gap >= 0 ? " ATR above EMA26" : " ATR below EMA26");
  }

  private static String sentence(String label) {
    return label + ": ";
  }

  private static String one(double value) {
    return Figures.fixed(value, 1);
  }

  private void add(Topic topic, double lean, String text) {
    evidence.add(new Evidence(topic, lean, text));
  }
}
