package app.wheelhouse.cli;

import app.wheelhouse.advisor.llm.KeySource;
import app.wheelhouse.ai.chat.ChatFailure;
import app.wheelhouse.ai.chat.ChatReply;
import app.wheelhouse.ai.chat.ModelName;
import app.wheelhouse.ai.model.ModelReplay;
import app.wheelhouse.desk.BadInput;
import app.wheelhouse.desk.CommandTools;
import app.wheelhouse.domain.decision.Evidence;
import app.wheelhouse.domain.decision.Retold;
import java.util.List;
import java.util.Map;

/// Says decisions again: offline from what was kept, or by asking another model the same question.
final class AskedAgain implements DecisionReplay {
  private static final long TIMEOUT_MILLIS = 120_000;

  private final Map<String, String> environment;

  AskedAgain(Map<String, String> environment) {
    this.environment = Map.copyOf(environment);
  }

  @Override
  public Answer retell(Evidence evidence, Change change) throws BadInput {
    try {
      String model = change.model();
      Integer level = change.level();
      String prompt = change.prompt();
      if (model != null) {
        return asked(evidence, model);
      }
      Retold told =
          level != null
              ? ModelReplay.atLevel(evidence, level)
              : prompt != null
                  ? ModelReplay.withCustom(evidence, prompt)
                  : ModelReplay.retell(evidence);
      return new Answer(told, evidence.replies());
    } catch (IllegalArgumentException unusable) {
      throw new BadInput(
          "The evidence cannot be said again: " + String.valueOf(unusable.getMessage()));
    }
  }

  private Answer asked(Evidence evidence, String model) throws BadInput {
    KeySource key = AiKeyFile.source(null, environment);
    try {
      ChatReply reply =
          CommandTools.ask(
              ModelName.parse(model),
              environment.get("WHEELHOUSE_AI_URL"),
              key,
              ModelReplay.question(evidence, TIMEOUT_MILLIS));
      return new Answer(
          ModelReplay.withReply(evidence, reply.text(), reply.truncated()), List.of(reply.text()));
    } catch (ChatFailure failure) {
      throw new BadInput(failure.sentence());
    }
  }
}
