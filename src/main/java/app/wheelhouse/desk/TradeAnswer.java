package app.wheelhouse.desk;

import app.wheelhouse.domain.order.Order;
import org.jspecify.annotations.Nullable;

/// What came of something that was asked of the venue.
///
/// @param sentence for the trader
/// @param order as it stands; null where there is none
public record TradeAnswer(Outcome outcome, String sentence, @Nullable Order order) {
  /// Of what was asked.
  public enum Outcome {
    /// It was done, as far as was asked.
    DONE,
    /// Our gate or the venue said no; nothing was changed.
    REFUSED,
    /// It is not known, or was not in time; the order is looked up until it is known.
    UNKNOWN
  }

  static TradeAnswer refused(String sentence, @Nullable Order order) {
    return new TradeAnswer(Outcome.REFUSED, sentence, order);
  }

  static TradeAnswer unknown(String sentence, @Nullable Order order) {
    return new TradeAnswer(Outcome.UNKNOWN, sentence, order);
  }

  static TradeAnswer done(String sentence, @Nullable Order order) {
    return new TradeAnswer(Outcome.DONE, sentence, order);
  }
}
