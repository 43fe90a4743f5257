package app.wheelhouse.exit;

import app.wheelhouse.domain.money.Price;

/// What a plan asks for now.
///
/// A plan asks again on every mark until the facts show that it was done: whoever acts keeps from
/// sending twice while an order is on its way.
public sealed interface ExitAction {
  /// Nothing to do.
  Stay STAY = new Stay();

  /// Nothing to do.
  record Stay() implements ExitAction {}

  /// Bring the stop to this price, tighter than the resting one by a tick or more; where none
  /// rests, place it.
  ///
  /// @param stop in whole ticks, not yet reached by the mark
  /// @param rule name of the rule, such as `break-even`
  /// @param why a sentence for the trader
  record Tighten(Price stop, String rule, String why) implements ExitAction {}

  /// End the position.
  ///
  /// @param rule name of the rule, such as `time to live`
  /// @param why a sentence for the trader
  record Close(String rule, String why) implements ExitAction {}
}
