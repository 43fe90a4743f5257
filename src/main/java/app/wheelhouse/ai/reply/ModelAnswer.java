package app.wheelhouse.ai.reply;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What a model has answered; every number is the one in its text.
///
/// Of a field that the action does not need, zero stands for none, as small models write it.
///
/// @param instrument symbol, one of those that were allowed
/// @param confidence 0 to 1, from the declared scale
/// @param entry limit price above 0; null for market
/// @param stop price above 0; never null for an opening
/// @param target price above 0
/// @param sizePercent of the equity, 1 to 25; of the position for a reduction, 1 to 99; null leaves
///   it to the desk, and never is for an increase or a reduction
/// @param leverage 1 to 25; null leaves it to the desk
/// @param reasoning plain text, at most 64 kB; may be empty
/// @param invalidation plain texts, at most 20 of 500 characters
/// @param supporting signals for the action; null when the model did not say
/// @param opposing signals against it; null when the model did not say
/// @param riskAssessment plain text; null when the model did not say
public record ModelAnswer(
    Action action,
    String instrument,
    BigDecimal confidence,
    @Nullable BigDecimal entry,
    @Nullable BigDecimal stop,
    @Nullable BigDecimal target,
    @Nullable BigDecimal sizePercent,
    @Nullable Integer leverage,
    String reasoning,
    List<String> invalidation,
    @Nullable List<String> supporting,
    @Nullable List<String> opposing,
    @Nullable String riskAssessment) {
  public ModelAnswer {
    invalidation = List.copyOf(invalidation);
    supporting = supporting == null ? null : List.copyOf(supporting);
    opposing = opposing == null ? null : List.copyOf(opposing);
  }

  /// What a model may propose.
  public enum Action {
    OPEN_LONG,
    OPEN_SHORT,
    INCREASE,
    REDUCE,
    CLOSE,
    HOLD;

    /// As a model writes it: `open_long`.
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }

    /// The action of exactly this word.
    public static Optional<Action> of(String word) {
      return Arrays.stream(values()).filter(action -> action.word().equals(word)).findFirst();
    }

    /// True for a new position.
    public boolean opens() {
      return this == OPEN_LONG || this == OPEN_SHORT;
    }
  }
}
