package app.wheelhouse.risk;

import app.wheelhouse.domain.money.Quantity;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Collects what a check looked at and turns it into its result.
final class Finding {
  private final String rule;
  private final int layer;
  private final List<CheckResult.Input> inputs = new ArrayList<>(4);
  private String limit = "";
  private String value = "";

  Finding(String rule, int layer) {
    this.rule = rule;
    this.layer = layer;
  }

  static Finding of(RiskCheck check) {
    return new Finding(check.rule(), check.layer());
  }

  Finding input(String name, String text, String unit) {
    inputs.add(new CheckResult.Input(name, text, unit));
    return this;
  }

  /// The limit and the value held against it.
  Finding held(String newValue, String newLimit) {
    value = newValue;
    limit = newLimit;
    return this;
  }

  /// The step of the sizing ledger that belongs to this result, see [SizeStep].
  SizeStep sized(@Nullable Quantity before, @Nullable Quantity cap, Quantity after, String why) {
    return new SizeStep(rule, layer, before, cap, after, why);
  }

  CheckResult pass(String sentence) {
    return result(CheckResult.Outcome.PASS, sentence, null, null);
  }

  CheckResult warn(String sentence) {
    return result(CheckResult.Outcome.WARN, sentence, null, null);
  }

  CheckResult deny(String sentence) {
    return result(CheckResult.Outcome.DENY, sentence, null, null);
  }

  CheckResult clamp(String sentence, String before, String after) {
    return result(CheckResult.Outcome.CLAMP, sentence, before, after);
  }

  private CheckResult result(
      CheckResult.Outcome outcome,
      String sentence,
      @Nullable String before,
      @Nullable String after) {
    return new CheckResult(rule, layer, outcome, inputs, limit, value, sentence, before, after);
  }
}
