package app.wheelhouse.cli;

import app.wheelhouse.advisor.llm.BackEnd;
import app.wheelhouse.advisor.llm.KeySource;
import app.wheelhouse.ai.chat.ModelName;
import app.wheelhouse.desk.AdvisorChoice;
import app.wheelhouse.desk.AiPlan;
import app.wheelhouse.desk.BadInput;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Reads who decides, as it is typed behind `--advisor`.
final class AdvisorWords {
  static final String EXPECTED =
      "--advisor takes rules, none, ollama:MODEL, openrouter:MODEL, anthropic:MODEL,"
          + " openai:MODEL or recorded:FILE, not ";

  private static final String RECORDED = "recorded:";
  private static final BigDecimal MOST_BUDGET = new BigDecimal(1_000_000);
  private static final List<AdvisorChoice> OWN =
      List.of(
          AdvisorChoice.RULES, AdvisorChoice.NONE, AdvisorChoice.RECKLESS, AdvisorChoice.LEVERAGED);

  private AdvisorWords() {}

  /// How a model is asked.
  ///
  /// @param url of its back end; null for the usual one
  /// @param level 1 to 10
  /// @param budgetMicros a day's most, millionths of a US dollar
  record Terms(@Nullable String url, KeySource key, int level, long budgetMicros) {}

  /// @throws IllegalArgumentException with a sentence when the words name nobody
  /// @throws BadInput when a recording cannot be read
  static AdvisorChoice choice(String words, Terms terms) throws BadInput {
    Optional<AdvisorChoice> own =
        OWN.stream().filter(each -> each.label().equals(words.toLowerCase(Locale.ROOT))).findAny();
    if (own.isPresent()) {
      return own.get();
    }
    if (words.startsWith(RECORDED)) {
      return AdvisorChoice.recorded(Path.of(words.substring(RECORDED.length())), terms.level());
    }
    BackEnd backEnd =
        backEnd(words).orElseThrow(() -> new IllegalArgumentException(EXPECTED + words));
    if (backEnd == BackEnd.OPENAI && terms.url() == null) {
      throw new IllegalArgumentException(
          "Say where the server is: --ai-url http://127.0.0.1:1234/v1");
    }
    return AdvisorChoice.of(
        words,
        AiPlan.of(
            ModelName.parse(words), terms.url(), terms.key(), terms.level(), terms.budgetMicros()));
  }

  /// Whose model is named; empty when none is.
  static Optional<BackEnd> backEnd(String words) {
    int colon = words.indexOf(':');
    return colon < 1 || colon == words.length() - 1
        ? Optional.empty()
        : BackEnd.of(words.substring(0, colon));
  }

  /// @throws IllegalArgumentException with a sentence when it is none
  static int level(int level) {
    if (level < 1 || level > 10) {
      throw new IllegalArgumentException("--level is 1 to 10, not " + level);
    }
    return level;
  }

  /// Millionths of a US dollar.
  ///
  /// @throws IllegalArgumentException with a sentence when it is no budget
  static long micros(BigDecimal dollars) {
    if (dollars.signum() < 0 || dollars.compareTo(MOST_BUDGET) > 0) {
      throw new IllegalArgumentException(
          "--ai-budget is 0 or more US dollars, not " + dollars.toPlainString());
    }
    return dollars.movePointRight(6).longValue();
  }
}
