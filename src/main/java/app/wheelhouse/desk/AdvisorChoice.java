package app.wheelhouse.desk;

import app.wheelhouse.advisor.leveraged.LeveragedAdvisor;
import app.wheelhouse.advisor.reckless.RecklessAdvisor;
import app.wheelhouse.advisor.rules.AnalystSettings;
import app.wheelhouse.advisor.rules.RuleAnalyst;
import app.wheelhouse.ai.Advisor;
import app.wheelhouse.ai.chat.ModelName;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Who decides in a run without a window, besides strategies.
///
/// @param label as it is written on the command line
/// @param model what is asked; null but for a model
/// @param news what is fetched beside
/// @param beside who decides on the same market with accounts of their own, in the arena
public record AdvisorChoice(
    Kind kind, String label, @Nullable AiPlan model, NewsPlan news, List<AdvisorChoice> beside) {
  public AdvisorChoice {
    beside = List.copyOf(beside);
  }

  /// The rule analyst.
  public static final AdvisorChoice RULES =
      new AdvisorChoice(Kind.RULES, "rules", null, NewsPlan.NONE, List.of());

  /// A test advisor that proposes what ruins an account: the gate is shown by it.
  public static final AdvisorChoice RECKLESS =
      new AdvisorChoice(Kind.RECKLESS, "reckless", null, NewsPlan.NONE, List.of());

  /// A test advisor that always wants a position at 10x: a crash is shown by it.
  public static final AdvisorChoice LEVERAGED =
      new AdvisorChoice(Kind.LEVERAGED, "leveraged", null, NewsPlan.NONE, List.of());

  /// Nobody.
  public static final AdvisorChoice NONE =
      new AdvisorChoice(Kind.NONE, "none", null, NewsPlan.NONE, List.of());

  /// Sorts of advisors.
  public enum Kind {
    RULES,
    RECKLESS,
    LEVERAGED,
    NONE,
    MODEL
  }

  /// A language model.
  ///
  /// @param label such as `ollama:qwen3:8b` or `recorded:asks.jsonl`
  public static AdvisorChoice of(String label, AiPlan plan) {
    return new AdvisorChoice(Kind.MODEL, label, plan, NewsPlan.NONE, List.of());
  }

  /// A model of an earlier run, whose replies were recorded.
  ///
  /// @param recording as `decision export` writes it
  /// @throws BadInput when it cannot be read
  public static AdvisorChoice recorded(Path recording, int level) throws BadInput {
    ModelName name = ModelName.parse(RecordedAsks.read(recording).getFirst().model());
    return of("recorded:" + recording.getFileName(), AiPlan.recorded(name, recording, level));
  }

  AdvisorChoice with(NewsPlan fetched) {
    return new AdvisorChoice(kind, label, model, fetched, beside);
  }

  AdvisorChoice beside(List<AdvisorChoice> others) {
    return new AdvisorChoice(kind, label, model, news, others);
  }

  /// True for an advisor that is there to test the desk: it trades, alone, without being asked.
  public boolean isTest() {
    return kind == Kind.RECKLESS || kind == Kind.LEVERAGED;
  }

  /// Empty for nobody, and for a model, which takes more than a seed; see [AiSession].
  ///
  /// @param seed of what it draws
  Optional<Advisor> advisor(long seed) {
    return switch (kind) {
      case RULES -> Optional.of(new RuleAnalyst(AnalystSettings.defaults()));
      case RECKLESS -> Optional.of(new RecklessAdvisor(seed));
      case LEVERAGED -> Optional.of(new LeveragedAdvisor(seed));
      case NONE, MODEL -> Optional.empty();
    };
  }
}
