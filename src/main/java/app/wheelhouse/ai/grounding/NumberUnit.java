package app.wheelhouse.ai.grounding;

import java.util.Locale;

/// What a number counts.
enum NumberUnit {
  PLAIN,
  PERCENT,
  BPS,
  /// `5x`.
  TIMES,
  /// Dollars.
  MONEY,
  /// `2.1R`, `1:2.1`.
  RATIO;

  /// Of a field.
  static NumberUnit of(String unit) {
    String lower = unit.toLowerCase(Locale.ROOT).strip();
    if (lower.startsWith("%")) {
      return PERCENT;
    }
    return switch (lower) {
      case "percent" -> PERCENT;
      case "bps", "bp" -> BPS;
      case "x" -> TIMES;
      case "usd", "usdc", "usdt", "$" -> MONEY;
      case "r" -> RATIO;
      default -> PLAIN;
    };
  }
}
