package app.wheelhouse.risk;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What one check found: its inputs, its limit, the value it held against it, and the outcome.
///
/// @param rule name of the rule, such as `risk-per-trade`
/// @param layer 1 leverage, 2 size, 3 margin, 4 liquidation distance, 5 stop and target, 6 allowed,
///   7 confidence, 8 surveillance
/// @param limit what the value was held against; empty where there is none
/// @param value what was found; empty where there is none
/// @param sentence what happened, for a trader
/// @param before what was asked, for a clamp; null otherwise
/// @param after what it became, for a clamp; null otherwise
public record CheckResult(
    String rule,
    int layer,
    Outcome outcome,
    List<Input> inputs,
    String limit,
    String value,
    String sentence,
    @Nullable String before,
    @Nullable String after) {

  public CheckResult {
    inputs = List.copyOf(inputs);
  }

  /// What a check says.
  public enum Outcome {
    PASS,
    /// The order was changed to keep the limit.
    CLAMP,
    WARN,
    DENY
  }

  /// One number that a check looked at.
  public record Input(String name, String value, String unit) {}

  /// One line without the sentence, the same for the same result.
  public String canonical() {
    StringBuilder text = new StringBuilder();
    text.append(layer).append('/').append(rule).append('=').append(outcome);
    text.append('[').append(value).append('|').append(limit).append(']');
    if (before != null || after != null) {
      text.append('(').append(before).append("->").append(after).append(')');
    }
    text.append('{');
    for (int i = 0; i < inputs.size(); i++) {
      Input input = inputs.get(i);
      text.append(i == 0 ? "" : ",").append(input.name()).append('=').append(input.value());
    }
    return text.append('}').toString();
  }
}
