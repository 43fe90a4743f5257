package app.wheelhouse.cli;

import app.wheelhouse.advisor.llm.BackEnd;
import app.wheelhouse.advisor.llm.KeySource;
import app.wheelhouse.desk.AdvisorChoice;
import app.wheelhouse.desk.BadInput;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// Who takes part in a contest, where their models are, and what these may cost.
///
/// A key goes to the one back end that it is for: with several that take one, each needs a variable
/// of its own, so that no server ever sees the key of another.
final class AiContestants {
  private static final int MOST = 12;

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--advisor",
      paramLabel = "WHO[@URL]",
      description =
          "one that takes part, two or more: rules, none (does nothing), ollama:MODEL,"
              + " openrouter:MODEL, anthropic:MODEL, openai:MODEL, recorded:FILE, reckless,"
              + " leveraged; with @URL its back end is there")
  private List<String> advisors = new ArrayList<>();

  @Option(
      names = "--ai-url",
      description = "address of the back end of every model that names none by @URL")
  private @Nullable String url;

  @Option(
      names = "--ai-key-file",
      description =
          "file with the back end's key; else WHEELHOUSE_AI_KEY_OPENROUTER, …_ANTHROPIC, …_OPENAI"
              + " or, when only one of them takes part, WHEELHOUSE_AI_KEY")
  private @Nullable Path keyFile;

  @Option(
      names = "--level",
      description = "intelligence level of models, 1 (most careful) to 10",
      defaultValue = "5")
  private int level = 5;

  @Option(
      names = "--ai-budget",
      paramLabel = "USD",
      description = "most that each model may cost in a day of the tape",
      defaultValue = "2")
  private BigDecimal budget = new BigDecimal(2);

  /// What was typed for one.
  private record Typed(String words, @Nullable String url) {
    static Typed of(String text, @Nullable String usual) {
      int at = Math.max(text.lastIndexOf("@http://"), text.lastIndexOf("@https://"));
      return at < 0
          ? new Typed(text, usual)
          : new Typed(text.substring(0, at), text.substring(at + 1));
    }
  }

  /// All of them, as typed.
  ///
  /// @throws ParameterException when one is none, or they are too few
  /// @throws BadInput when a recording or a key file cannot be read
  List<AdvisorChoice> choices(Map<String, String> environment) throws BadInput {
    if (advisors.size() < 2 || advisors.size() > MOST) {
      throw usage(
          "A contest takes 2 to "
              + MOST
              + " contestants, such as --advisor rules --advisor ollama:qwen3:8b; here are "
              + advisors.size());
    }
    List<Typed> typed = advisors.stream().map(text -> Typed.of(text, url)).toList();
    try {
      SortedMap<BackEnd, KeySource> keys = keys(typed, environment);
      List<AdvisorChoice> choices = new ArrayList<>();
      Set<String> labels = new LinkedHashSet<>();
      for (Typed each : typed) {
        AdvisorChoice choice = AdvisorWords.choice(each.words(), terms(each, keys));
        if (!labels.add(choice.label())) {
          throw usage(choice.label() + " takes part twice; name each contestant once");
        }
        choices.add(choice);
      }
      return choices;
    } catch (IllegalArgumentException wrong) {
      throw usage(String.valueOf(wrong.getMessage()));
    }
  }

  private AdvisorWords.Terms terms(Typed typed, Map<BackEnd, KeySource> keys) {
    KeySource key =
        AdvisorWords.backEnd(typed.words())
            .map(backEnd -> keys.getOrDefault(backEnd, KeySource.NONE))
            .orElse(KeySource.NONE);
    return new AdvisorWords.Terms(
        typed.url(), key, AdvisorWords.level(level), AdvisorWords.micros(budget));
  }

  private SortedMap<BackEnd, KeySource> keys(
      Collection<Typed> typed, Map<String, String> environment) throws BadInput {
    SortedMap<BackEnd, KeySource> keys = new TreeMap<>();
    Set<BackEnd> without = new LinkedHashSet<>();
    for (Typed each : typed) {
      BackEnd backEnd = AdvisorWords.backEnd(each.words()).orElse(null);
      // Ollama takes none: a key for somebody else must not go there.
      if (backEnd == null || backEnd == BackEnd.OLLAMA || keys.containsKey(backEnd)) {
        continue;
      }
      String variable = AiKeyFile.VARIABLE + "_" + backEnd.id().toUpperCase(Locale.ROOT);
      String own = environment.getOrDefault(variable, "");
      if (own.isBlank()) {
        without.add(backEnd);
      } else {
        keys.put(backEnd, AiKeyFile.source(null, Map.of(AiKeyFile.VARIABLE, own)));
      }
    }
    boolean isGiven =
        keyFile != null || !environment.getOrDefault(AiKeyFile.VARIABLE, "").isBlank();
    if (isGiven && without.size() > 1) {
      throw usage(
          "One key cannot be for "
              + String.join(" and ", without.stream().map(BackEnd::id).toList())
              + "; put each into a variable of its own, such as "
              + AiKeyFile.VARIABLE
              + "_"
              + without.iterator().next().id().toUpperCase(Locale.ROOT));
    }
    for (BackEnd backEnd : without) {
      keys.put(backEnd, AiKeyFile.source(keyFile, environment));
    }
    return keys;
  }

  private ParameterException usage(String message) {
    return new ParameterException(spec.commandLine(), message);
  }
}
