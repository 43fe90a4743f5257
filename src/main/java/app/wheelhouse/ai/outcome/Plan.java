package app.wheelhouse.ai.outcome;

import app.wheelhouse.domain.decision.Decision;
import app.wheelhouse.domain.money.Price;
import org.jspecify.annotations.Nullable;

/// Where a proposal enters and ends.
///
/// @param sign +1 long, −1 short
/// @param entry quote currency; of a limit or of the market
/// @param waits whether the price must come to the entry first
record Plan(int sign, double entry, double stop, double target, boolean waits) {

  /// Of a proposal made at `price`; null when stop or target are on the wrong side.
  static @Nullable Plan of(Decision.Open open, double price, OutcomeSettings settings) {
    int sign = open.side().sign();
    Price limit = open.entry();
    // A limit through the market fills at once, at the market's price.
    boolean waits = limit != null && sign * (limit.toDouble() - price) < 0;
    double entry = waits ? limit.toDouble() : price;
    double stop = level(open.stop(), entry, -sign * settings.stopPercent());
    double target = level(open.target(), entry, sign * settings.targetPercent());
    boolean sound = sign * (entry - stop) > 0 && sign * (target - entry) > 0;
    return sound ? new Plan(sign, entry, stop, target, waits) : null;
  }

  /// Distance to the target over the distance to the stop.
  double reward() {
    return Math.abs(target - entry) / risk();
  }

  /// Profit over risk after fees both ways.
  double result(double exit, double takerRate) {
    return (sign * (exit - entry) - takerRate * (entry + exit)) / risk();
  }

  boolean isEntered(double low, double high) {
    return sign > 0 ? low <= entry : high >= entry;
  }

  boolean isStopped(double low, double high) {
    return sign > 0 ? low <= stop : high >= stop;
  }

  boolean isAtTarget(double low, double high) {
    return sign > 0 ? high >= target : low <= target;
  }

  /// What a stop gets when a bar opens at `open`: beyond the stop there is nobody to trade with.
  double stopFill(double open) {
    return sign > 0 ? Math.min(open, stop) : Math.max(open, stop);
  }

  private double risk() {
    return Math.abs(entry - stop);
  }

  private static double level(@Nullable Price named, double entry, double percent) {
    return named == null ? entry + entry * percent / 100 : named.toDouble();
  }
}
