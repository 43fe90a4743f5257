package app.wheelhouse.ai.prompt;

/// Where a model expects the price to go in the next minutes.
///
/// @param reason the model's, one plain line; or why it is neutral for want of a usable reply
/// @param understood whether the reply was a usable one
public record QuickSentiment(Lean lean, String reason, boolean understood) {
  /// Directions.
  public enum Lean {
    BULLISH,
    BEARISH,
    NEUTRAL
  }
}
