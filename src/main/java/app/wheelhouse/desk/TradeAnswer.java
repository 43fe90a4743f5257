package app.wheelhouse.desk;

import app.wheelhouse.domain.money.Quantity;
import app.wheelhouse.domain.order.Order;
import org.jspecify.annotations.Nullable;

/// What came of something that was asked of the venue.
///
/// @param sentence for the trader
/// @param order as it stands; null where there is none
/// @param asked size that was asked for, where the gate took less; null otherwise
public record TradeAnswer(
    Outcome outcome, String sentence, @Nullable Order order, @Nullable Quantity asked) {
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
    return new TradeAnswer(Outcome.REFUSED, sentence, order, null);
  }

  static TradeAnswer unknown(String sentence, @Nullable Order order) {
    return new TradeAnswer(Outcome.UNKNOWN, sentence, order, null);
  }

  static TradeAnswer done(String sentence, @Nullable Order order) {
    return new TradeAnswer(Outcome.DONE, sentence, order, null);
  }

  /// With what the gate made of the size.
  TradeAnswer withAsked(Quantity size, String why) {
    return new TradeAnswer(outcome, sentence + " " + why, order, size);
  }
}
