package app.wheelhouse.ai.grounding;

import java.util.Set;

/// Words near a number that decide how it is read.
final class Lexicon {
  /// They let a number without a sign be a negative one.
  static final Set<String> FALLING =
      Set.of(
          "down",
          "fell",
          "fallen",
          "falling",
          "negative",
          "loss",
          "losses",
          "lost",
          "losing",
          "drop",
          "dropped",
          "drops",
          "decline",
          "declined",
          "decrease",
          "decreased",
          "below",
          "minus",
          "drawdown",
          "lower",
          "underwater",
          "slid",
          "shed",
          "discount",
          "bearish",
          "selling",
          "sellers",
          "red",
          "off",
          "weaker",
          "cut",
          "pay",
          "shorts");

  /// Words that name one quantity and no other.
  static final Set<String> METRICS =
      Set.of(
          "rsi",
          "adx",
          "atr",
          "macd",
          "ema",
          "sma",
          "di",
          "funding",
          "imbalance",
          "spread",
          "volume",
          "interest",
          "equity",
          "balance",
          "leverage",
          "drawdown",
          "bollinger",
          "band",
          "stochastic",
          "vwap",
          "volatility",
          "confidence");

  /// They speak of what would be.
  static final Set<String> CONDITIONAL =
      Set.of(
          "if",
          "unless",
          "until",
          "invalidation",
          "invalidated",
          "invalidates",
          "invalid",
          "would",
          "should",
          "when",
          "wrong",
          "exit",
          "break",
          "breaks",
          "loses",
          "reclaim",
          "reclaims");

  /// They let trailing zeros be rounding.
  static final Set<String> ROUNDING =
      Set.of(
          "about",
          "around",
          "roughly",
          "approximately",
          "approx",
          "near",
          "nearly",
          "almost",
          "circa",
          "some");

  private Lexicon() {}
}
