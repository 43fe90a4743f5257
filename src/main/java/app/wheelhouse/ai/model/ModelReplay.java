package app.wheelhouse.ai.model;

import app.wheelhouse.ai.chat.ChatRequest;
import app.wheelhouse.ai.prompt.Prompt;
import app.wheelhouse.ai.prompt.PromptSettings;
import app.wheelhouse.ai.prompt.PromptWriter;
import app.wheelhouse.ai.snapshot.Snapshot;
import app.wheelhouse.ai.snapshot.SnapshotJson;
import app.wheelhouse.domain.decision.Evidence;
import app.wheelhouse.domain.decision.Retold;
import java.util.List;

/// Says offline what the desk asks and makes of the replies, from the evidence alone.
public final class ModelReplay {
  private ModelReplay() {}

  /// As it was decided.
  ///
  /// @throws IllegalArgumentException when the evidence cannot be read
  public static Retold retell(Evidence evidence) {
    return retell(evidence, ParametersJson.read(evidence.parameters()));
  }

  /// The same replies at another level.
  ///
  /// @param level 1 to 10
  public static Retold atLevel(Evidence evidence, int level) {
    return retell(evidence, ParametersJson.read(evidence.parameters()).at(level));
  }

  /// The same snapshot and replies with another prompt.
  public static Retold withPrompt(Evidence evidence, PromptSettings prompt) {
    return retell(evidence, ParametersJson.read(evidence.parameters()).with(prompt));
  }

  /// The question as it was asked, for another model.
  public static ChatRequest question(Evidence evidence, long timeoutMillis) {
    Parameters parameters = ParametersJson.read(evidence.parameters());
    Prompt prompt = PromptWriter.write(SnapshotJson.read(evidence.snapshot()), parameters.prompt());
    return Conversation.question(parameters, prompt, timeoutMillis);
  }

  /// What the desk makes of another model's reply to the same question.
  ///
  /// @param cut whether its back end says that it was cut
  public static Retold withReply(Evidence evidence, String reply, boolean cut) {
    Parameters parameters = ParametersJson.read(evidence.parameters()).cut(List.of(cut));
    return retell(evidence, parameters, List.of(reply));
  }

  /// With the trader's own words in the prompt.
  public static Retold withCustom(Evidence evidence, String custom) {
    Parameters parameters = ParametersJson.read(evidence.parameters());
    return withPrompt(evidence, parameters.prompt().withCustom(custom));
  }

  private static Retold retell(Evidence evidence, Parameters parameters) {
    return retell(evidence, parameters, evidence.replies());
  }

  private static Retold retell(Evidence evidence, Parameters parameters, List<String> replies) {
    Snapshot snapshot = SnapshotJson.read(evidence.snapshot());
    Prompt prompt = PromptWriter.write(snapshot, parameters.prompt());
    Judgement judgement = Judge.judge(parameters, snapshot, replies, failure(evidence.judgement()));
    return new Retold(prompt.system(), prompt.user(), judgement.text());
  }

  /// Why no reply came is a fact of then: it is taken over.
  private static String failure(String judgement) {
    return judgement
        .lines()
        .filter(line -> line.startsWith("no reply = "))
        .map(line -> line.substring("no reply = ".length()))
        .findFirst()
        .orElse("");
  }
}
