package app.wheelhouse.ai.model;

import app.wheelhouse.ai.chat.ChatFailure;
import app.wheelhouse.ai.chat.ChatModel;
import app.wheelhouse.ai.chat.ChatReply;
import app.wheelhouse.ai.chat.ChatRequest;
import app.wheelhouse.ai.chat.ChatWatch;
import app.wheelhouse.ai.chat.ModelName;
import app.wheelhouse.ai.chat.TokenUse;
import app.wheelhouse.ai.reply.ParsedReply;
import app.wheelhouse.ai.snapshot.SnapshotJson;
import app.wheelhouse.domain.decision.Evidence;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Answers as a model answered before: the same question gets the same reply, any other none.
public final class RecordedModel implements ChatModel {
  private record Question(String system, String user) {}

  private record Said(String text, boolean cut) {}

  private final ModelName name;
  private final Map<Question, Said> replies = new HashMap<>();

  /// @param name under which it decides
  /// @param recorded of an earlier run
  public RecordedModel(ModelName name, List<Evidence> recorded) {
    this.name = name;
    recorded.forEach(this::take);
  }

  @Override
  public ModelName name() {
    return name;
  }

  @Override
  public ChatReply ask(ChatRequest request, ChatWatch watch) throws ChatFailure {
    Said said = replies.get(new Question(request.system(), request.user()));
    if (said == null) {
      throw new ChatFailure(
          ChatFailure.Kind.NOT_A_REPLY,
          "the recording holds no reply to this question: it was made with another tape, prompt or"
              + " level, or none came then");
    }
    watch.text().accept(said.text());
    return new ChatReply(said.text(), "", "", TokenUse.NONE, said.cut());
  }

  private void take(Evidence evidence) {
    Parameters parameters = ParametersJson.read(evidence.parameters());
    String user = evidence.user();
    for (int i = 0; i < evidence.replies().size(); i++) {
      String reply = evidence.replies().get(i);
      boolean cut = i < parameters.cut().size() && parameters.cut().get(i);
      replies.putIfAbsent(new Question(evidence.system(), user), new Said(reply, cut));
      ParsedReply parsed =
          Judge.parse(parameters, SnapshotJson.read(evidence.snapshot()), reply, i);
      if (parsed instanceof ParsedReply.Unusable why) {
        user = Conversation.repaired(evidence.user(), reply, why);
      }
    }
  }
}
