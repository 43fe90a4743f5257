package app.wheelhouse.advisor.llm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.wheelhouse.advisor.scripted.ModelFault;
import app.wheelhouse.advisor.scripted.ScriptSettings;
import app.wheelhouse.advisor.scripted.ScriptedModelServer;
import app.wheelhouse.ai.chat.ChatFailure;
import app.wheelhouse.ai.chat.ChatFailure.Kind;
import app.wheelhouse.ai.chat.ChatModel;
import app.wheelhouse.ai.chat.ChatWatch;
import app.wheelhouse.ai.chat.ModelName;
import java.util.SplittableRandom;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// The factory, end to end against a whole server.
class BackEndsTest {
  private final ScriptedModelServer server =
      ScriptedModelServer.start(0, ScriptSettings.standard(5).withMalformed(0));
  private long now = 1_764_000_000_000L;
  private final BackEnds backEnds =
      new BackEnds(
          ModelBench.CLIENT,
          () -> now,
          new SplittableRandom(1),
          (_, millis) -> {
            now += millis;
            return false;
          });

  @AfterEach
  void close() {
    server.close();
  }

  private ChatModel model(String name, String url) {
    return backEnds.model(ModelName.parse(name), url, ModelBench.KEY::toCharArray);
  }

  private ChatFailure failure(ChatModel model) {
    return ModelBench.failure(model, ModelBench.REQUEST, ChatWatch.none());
  }

  @Test
  void eachBackEndAnswers() throws ChatFailure {
    for (String name : new String[] {"ollama:m:8b", "openrouter:a/m", "openai:m", "anthropic:m"}) {
      boolean plain = name.startsWith("ollama") || name.startsWith("anthropic");
      ChatModel model = model(name, plain ? server.url() : server.openAiUrl());
      assertThat(model.ask(ModelBench.REQUEST, ChatWatch.none()).text()).contains("\"action\"");
      assertThat(model.name()).hasToString(name);
    }
  }

  @Test
  void catalogueOfEachBackEndLists() throws ChatFailure {
    for (BackEnd backEnd : BackEnd.values()) {
      boolean plain = backEnd == BackEnd.OLLAMA || backEnd == BackEnd.ANTHROPIC;
      String url = plain ? server.url() : server.openAiUrl();
      assertThat(backEnds.catalogue(backEnd.id(), url, ModelBench.KEY::toCharArray).models())
          .hasSize(2)
          .allSatisfy(info -> assertThat(info.name().backEnd()).isEqualTo(backEnd.id()));
    }
  }

  @Test
  void retriesAreCountedByTheServer() {
    server.faults(ModelFault.SERVER_500);
    assertThat(failure(model("ollama:m", server.url())).kind()).isEqualTo(Kind.SERVER);
    assertThat(server.met(ModelFault.SERVER_500)).isEqualTo(3);
    server.faults(ModelFault.KEY_REFUSED);
    assertThat(failure(model("anthropic:m", server.url())).kind()).isEqualTo(Kind.KEY_REFUSED);
    assertThat(server.met(ModelFault.KEY_REFUSED)).isEqualTo(1);
  }

  @Test
  void modelsOfOneBackEndRestTogetherAndOthersGoOn() throws ChatFailure {
    server.faults(ModelFault.SERVER_500);
    ChatModel first = model("ollama:a", server.url());
    failure(first);
    failure(first);
    server.faults(ModelFault.NONE);
    assertThat(failure(model("ollama:b", server.url())).kind()).isEqualTo(Kind.RESTING);
    ChatModel other = model("openai:b", server.openAiUrl());
    assertThat(other.ask(ModelBench.REQUEST, ChatWatch.none()).text()).isNotEmpty();
    now += 30_000;
    assertThat(first.ask(ModelBench.REQUEST, ChatWatch.none()).text()).isNotEmpty();
  }

  @Test
  void unknownBackEndIsSaidWithThoseThereAre() {
    assertThatThrownBy(() -> model("lama:m", server.url()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("ollama, openrouter, openai, anthropic");
  }
}
