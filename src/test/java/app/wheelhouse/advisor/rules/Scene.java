package app.wheelhouse.advisor.rules;

import app.wheelhouse.ai.DecisionContext;
import app.wheelhouse.ai.TriggerReason;
import app.wheelhouse.domain.account.Position;
import app.wheelhouse.domain.account.RoundTrip;
import app.wheelhouse.domain.account.TradingState;
import app.wheelhouse.domain.instrument.Instrument;
import app.wheelhouse.domain.instrument.InstrumentCatalogue;
import app.wheelhouse.domain.market.Bar;
import app.wheelhouse.domain.market.Timeframe;
import app.wheelhouse.domain.money.Money;
import app.wheelhouse.indicator.IndicatorReading;
import java.math.BigDecimal;
import java.util.TreeMap;

/// A market situation that a test bends before it asks the analyst.
///
/// Without changes: BTC at 60,000 in a healthy uptrend on 5m, nothing else known, flat, ACTIVE.
final class Scene {
  Instrument instrument = InstrumentCatalogue.find("BTC").orElseThrow();
  double price = 60_000;
  double spread = Double.NaN;
  double imbalance = Double.NaN;
  double fundingRate = Double.NaN;
  long priceAge = 0;
  TradingState state = TradingState.ACTIVE;
  String position = "0";
  final TreeMap<Timeframe, IndicatorReading> readings = new TreeMap<>();

  private Scene() {}

  static Scene uptrend() {
    return of(trend(60_000, 200, 1, 31));
  }

  static Scene downtrend() {
    return of(trend(60_000, 200, -1, 31));
  }

  /// Averages lie on each other, nothing moves away.
  static Scene range() {
    return of(
        reading(60_000, 60_010, 60_000, 59_990, 60_005, 51, 200, 14, 20, 19, 0.5, 0.01, 2, true));
  }

  static Scene of(IndicatorReading reading) {
    Scene scene = new Scene();
    scene.readings.put(Timeframe.M5, reading);
    return scene;
  }

  /// A trend in `direction`: EMAs half an ATR apart, RSI 62 or 38, price near its average.
  static IndicatorReading trend(double close, double atr, int direction, double adx) {
    return reading(
        close,
        close - direction * 0.5 * atr,
        close - direction * atr,
        close - direction * 1.8 * atr,
        close - direction * 0.6 * atr,
        50 + direction * 12,
        atr,
        adx,
        20 + direction * 8,
        20 - direction * 8,
        0.5 + direction * 0.3,
        0.01,
        direction * 0.1 * atr,
        true);
  }

  static IndicatorReading reading(
      double close,
      double ema12,
      double ema26,
      double ema50,
      double sma20,
      double rsi,
      double atr,
      double adx,
      double plusDi,
      double minusDi,
      double percentB,
      double bandWidth,
      double histogram,
      boolean ready) {
    return new IndicatorReading(
        ready ? 500 : 20,
        300_000,
        close,
        ema12,
        ema26,
        ema50,
        sma20,
        rsi,
        atr,
        adx,
        plusDi,
        minusDi,
        sma20 + 2 * atr,
        sma20 - 2 * atr,
        percentB,
        bandWidth,
        ema12 - ema26,
        ema12 - ema26 - histogram,
        histogram,
        ready);
  }

  Scene holding(String signed) {
    position = signed;
    return this;
  }

  DecisionContext context() {
    BigDecimal signed = new BigDecimal(position);
    Position held =
        signed.signum() == 0
            ? Position.flat(instrument.id())
            : new Position(
                instrument.id(), signed, Money.of(59_000).times(signed.abs()), 3, RoundTrip.NONE);
    return new DecisionContext(
        300_000,
        TriggerReason.CANDLE_CLOSE,
        instrument,
        price,
        spread,
        imbalance,
        fundingRate,
        priceAge,
        Bar.of(Timeframe.M5, 0, price, price, price, price, 1),
        Timeframe.M5,
        readings,
        held,
        Money.of(10_000),
        state);
  }
}
