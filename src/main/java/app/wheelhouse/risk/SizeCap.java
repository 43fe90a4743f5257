package app.wheelhouse.risk;

import app.wheelhouse.domain.instrument.Instrument;
import app.wheelhouse.domain.money.Money;
import app.wheelhouse.domain.money.Price;
import app.wheelhouse.domain.money.Quantity;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/// Holds a candidate to a largest size and writes the step of the sizing ledger; the one way in
/// which a check makes an order smaller.
final class SizeCap {
  /// Divides downwards, so that a cap is never exceeded by a rounded digit.
  private static final MathContext DOWN = new MathContext(34, RoundingMode.DOWN);

  private SizeCap() {}

  /// Whole lots that a budget pays for; zero when there is no budget.
  ///
  /// @param perUnit what one base unit takes from the budget, above zero
  static Quantity affordable(Instrument instrument, Money budget, BigDecimal perUnit) {
    return budget.signum() <= 0
        ? Quantity.ZERO
        : instrument.roundSize(budget.amount().divide(perUnit, DOWN));
  }

  /// Holds the order's value at its cap price to `budget`, USDC; skipped where size or price is not
  /// known.
  static Step byNotional(
      Finding finding, Candidate candidate, RiskView view, Money budget, String why) {
    Quantity quantity = candidate.quantity();
    Price price = candidate.capPrice(view);
    if (quantity == null || price == null) {
      return Step.skipped(candidate);
    }
    Quantity most = affordable(candidate.instrument(), budget, price.value());
    return hold(finding, candidate, quantity, most, why);
  }

  /// Passes a size within `most`, cuts a larger one, denies when nothing is left.
  ///
  /// @param quantity the candidate's size
  /// @param most in whole lots
  /// @param why a clause without a full stop, such as `at most 20 % of equity may be committed`
  static Step hold(
      Finding finding, Candidate candidate, Quantity quantity, Quantity most, String why) {
    SizeStep size = finding.sized(quantity, most, quantity.min(most), why);
    if (quantity.compareTo(most) <= 0) {
      String sentence = "Size is within its limit: " + why + ".";
      return new Step(finding.pass(sentence), candidate, size);
    }
    if (most.isZero()) {
      String sentence = "No size is left for this order: " + why + ".";
      return new Step(finding.deny(sentence), candidate, size);
    }
    String before = Figures.size(quantity, candidate);
    String after = Figures.size(most, candidate);
    String sentence = "Size lowered from " + before + " to " + after + ": " + why + ".";
    return new Step(finding.clamp(sentence, before, after), candidate.withQuantity(most), size);
  }
}
