package app.wheelhouse.engine;

import app.wheelhouse.domain.money.Money;
import java.util.List;

/// What the gate's layers saved or cost, on paper.
///
/// @param newest the newest 200, oldest first
/// @param rules one a rule that denied or cut anything, by layer, then by name
public record Counterfactuals(List<Counterfactual> newest, List<RuleTally> rules) {
  public static final Counterfactuals NONE = new Counterfactuals(List.of(), List.of());

  public Counterfactuals {
    newest = List.copyOf(newest);
    rules = List.copyOf(rules);
  }

  /// What one rule did.
  ///
  /// @param denied orders that it denied, also those that could not be followed for want of a price
  ///   or a size
  /// @param cut orders that it made smaller
  /// @param open of them still followed
  /// @param saved losses that were not made by those that have ended, USDC, zero or above
  /// @param cost gains that were not made by those that have ended, USDC, zero or above
  public record RuleTally(
      String rule, int layer, long denied, long cut, long open, Money saved, Money cost) {
    /// Saved less cost: above zero the rule was worth its while.
    public Money net() {
      return saved.minus(cost);
    }
  }
}
