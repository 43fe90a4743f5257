package app.wheelhouse.ai;

/// Why an advisor is asked.
public enum TriggerReason {
  /// The trading cycle came round.
  CYCLE("the trading cycle"),
  /// A bar of the decision timeframe closed.
  CANDLE_CLOSE("a closed bar"),
  /// The price moved since the advisor looked last.
  PRICE_MOVE("a price move"),
  /// A bar traded far more than the ones before it.
  VOLUME_SPIKE("a volume spike"),
  /// One side of the book outweighed the other for seconds.
  BOOK_IMBALANCE("an imbalanced book"),
  /// Open interest fell while the price ran: positions were liquidated.
  CASCADE("a liquidation cascade"),
  /// The funding rate left its usual range.
  FUNDING("unusual funding"),
  /// Another exchange trades at another price.
  VENUE_GAP("a price gap to another exchange"),
  /// The trader asked.
  MANUAL("your question");

  private final String text;

  TriggerReason(String text) {
    this.text = text;
  }

  /// For the trader, such as `a closed bar`.
  public String text() {
    return text;
  }

  /// True when the market itself called: there are seconds to answer, not minutes.
  public boolean isUrgent() {
    return switch (this) {
      case PRICE_MOVE, VOLUME_SPIKE, BOOK_IMBALANCE, CASCADE, FUNDING, VENUE_GAP -> true;
      case CYCLE, CANDLE_CLOSE, MANUAL -> false;
    };
  }
}
