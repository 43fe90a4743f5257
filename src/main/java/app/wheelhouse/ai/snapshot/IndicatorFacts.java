package app.wheelhouse.ai.snapshot;

import app.wheelhouse.domain.market.Timeframe;
import app.wheelhouse.indicator.IndicatorReading;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Indicators at the last closed bar of each timeframe, and the regime that they show.
final class IndicatorFacts {
  private static final int MOST = 7;

  private IndicatorFacts() {}

  static Section near(Look look) {
    List<Timeframe> near = shown(look);
    near.retainAll(look.frames());
    return section(
        SectionKind.INDICATORS,
        "Indicators at the last closed bar (bb = Bollinger 20,2; percentB 0 = lower band, 1 ="
            + " upper)",
        near,
        look);
  }

  static Section further(Look look) {
    List<Timeframe> further = shown(look);
    further.removeAll(look.frames());
    return section(SectionKind.FURTHER, "Indicators of further timeframes", further, look);
  }

  private static Section section(
      SectionKind kind, String title, List<Timeframe> timeframes, Look look) {
    List<Field> fields = new ArrayList<>();
    List<String> notReady = new ArrayList<>();
    for (Timeframe timeframe : timeframes) {
      IndicatorReading reading = look.market().readings().get(timeframe);
      if (reading != null && reading.ready()) {
        String path = look.symbol() + "." + timeframe.label();
        fields.addAll(facts(path, timeframe.label(), reading, look).list());
      } else {
        notReady.add(timeframe.label());
      }
    }
    if (!notReady.isEmpty() || fields.isEmpty()) {
      fields.add(
          new Field(
              look.symbol() + "." + kind.id() + ".notReady",
              "too few bars",
              notReady.isEmpty() ? "none kept" : String.join(", ", notReady),
              ""));
    }
    return new Section(kind.id(), title, kind.priority(), fields, List.of());
  }

  /// At most seven: the decision timeframe and the longest ones first to stay.
  private static List<Timeframe> shown(Look look) {
    List<Timeframe> all = new ArrayList<>(look.market().readings().keySet());
    for (int i = 0; i < all.size() && all.size() > MOST; ) {
      if (all.get(i) != look.timeframe()) {
        all.remove(i);
      } else {
        i++;
      }
    }
    return all;
  }

  private static Facts facts(String path, String frame, IndicatorReading reading, Look look) {
    Display display = look.display();
    return new Facts(path)
        .add("close", "close, " + frame, display.price(reading.close()))
        .add("ema12", "EMA 12, " + frame, display.price(reading.ema12()))
        .add("ema26", "EMA 26, " + frame, display.price(reading.ema26()))
        .add("ema50", "EMA 50, " + frame, display.price(reading.ema50()))
        .add("sma20", "SMA 20, " + frame, display.price(reading.sma20()))
        .add("rsi14", "RSI 14, " + frame, Display.fixed(reading.rsi14(), 1))
        .add("adx14", "ADX 14, " + frame, Display.fixed(reading.adx14(), 1))
        .add("plusDi14", "+DI 14, " + frame, Display.fixed(reading.plusDi14(), 1))
        .add("minusDi14", "-DI 14, " + frame, Display.fixed(reading.minusDi14(), 1))
        .add("atr14", "ATR 14, " + frame, display.gap(reading.atr14()))
        .add(
            "atrPercent",
            "ATR 14 over the close, " + frame,
            Display.percent(reading.atr14() / reading.close()),
            "%")
        .add("bbUpper", "upper Bollinger band, " + frame, display.price(reading.bollingerUpper()))
        .add("bbLower", "lower Bollinger band, " + frame, display.price(reading.bollingerLower()))
        .add("percentB", "%b, " + frame, Display.fixed(reading.percentB(), 2))
        .add("bbWidth", "band width, " + frame, Display.percent(reading.bandWidth()), "%")
        .add("macd", "MACD 12,26, " + frame, display.gap(reading.macd()))
        .add("macdSignal", "MACD signal, " + frame, display.gap(reading.macdSignal()))
        .add("macdHist", "MACD histogram, " + frame, display.gap(reading.macdHistogram()));
  }

  static Section regime(Look look) {
    Facts facts = new Facts(look.symbol() + ".regime");
    for (Map.Entry<Timeframe, IndicatorReading> each : look.market().readings().entrySet()) {
      Regime regime = Regime.of(each.getValue());
      if (regime != Regime.UNKNOWN && shown(look).contains(each.getKey())) {
        facts.add(each.getKey().label(), "regime, " + each.getKey().label(), regime.words());
      }
    }
    double range = look.desk().protection().circumstances().market(look.subject()).hourRange();
    // The gate keeps 0 where nothing is known.
    facts.add(
        "hourRange",
        "range of the last hour",
        range > 0 ? Display.percent(range) : Display.UNKNOWN,
        "%");
    return facts.section(
        SectionKind.REGIME,
        "Regime by timeframe (trending: ADX from 25 with DI and EMA agreeing; ranging: ADX below"
            + " 20)");
  }
}
