package app.wheelhouse.advisor.reckless;

import app.wheelhouse.ai.DecisionContext;
import app.wheelhouse.domain.instrument.Instrument;
import app.wheelhouse.domain.money.Price;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/// Entry, stop and target of a proposal, quote currency; NaN for none.
record Prices(double entry, double stop, double target) {
  static boolean usable(DecisionContext context) {
    double price = context.price();
    return Double.isFinite(price) && price > 0;
  }

  /// @param direction +1 long, −1 short
  static Prices draw(double price, int direction, Draw draw, @Nullable Folly folly) {
    double risk = draw.between(0.006, 0.02);
    double reward = risk * draw.between(1.7, 2.2);
    double stop = price * (1 - direction * risk);
    double target = price * (1 + direction * reward);
    if (folly == null) {
      return new Prices(Double.NaN, stop, target);
    }
    return switch (folly) {
      case NO_STOP -> new Prices(Double.NaN, Double.NaN, target);
      case STOP_ON_THE_WRONG_SIDE ->
          new Prices(
              Double.NaN, price * (1 + direction * risk), price * (1 + direction * 2 * risk));
      case TARGET_ON_THE_WRONG_SIDE ->
          new Prices(Double.NaN, stop, price * (1 - direction * reward));
      case TINY_REWARD -> new Prices(Double.NaN, stop, price * (1 + direction * risk / 10));
      case STOP_BEYOND_LIQUIDATION ->
          new Prices(Double.NaN, price * (1 - direction * 0.4), price * (1 + direction * 0.9));
      case ABSURD_PRICE -> {
        // Worse than the market: one that is better would wait for ever and keep others out.
        double absurd = price * (direction > 0 ? draw.between(2.0, 100) : draw.between(0.01, 0.5));
        yield new Prices(
            absurd, absurd * (1 - direction * risk), absurd * (1 + direction * reward));
      }
      case UNSURE, IMPOSSIBLE_SIZE, DUST, NO_LEVERAGE -> new Prices(Double.NaN, stop, target);
    };
  }

  /// The nearest valid price, null for none or where no valid one is near.
  static @Nullable Price on(Instrument instrument, double raw) {
    return Double.isFinite(raw) && raw > instrument.tick()
        ? instrument.roundPrice(raw, RoundingMode.HALF_EVEN)
        : null;
  }
}
