package app.wheelhouse.advisor.llm;

import static org.assertj.core.api.Assertions.assertThat;

import app.wheelhouse.advisor.scripted.ModelFault;
import app.wheelhouse.advisor.scripted.ScriptSettings;
import app.wheelhouse.advisor.scripted.ScriptedModelServer;
import app.wheelhouse.ai.chat.Cancellation;
import app.wheelhouse.ai.chat.ChatFailure;
import app.wheelhouse.ai.chat.ChatFailure.Kind;
import app.wheelhouse.ai.chat.ChatModel;
import app.wheelhouse.ai.chat.ChatReply;
import app.wheelhouse.ai.chat.ChatRequest;
import app.wheelhouse.ai.chat.ChatWatch;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/// Each back end against a whole server with each of its faults.
class BackEndFaultsTest {
  private final ScriptedModelServer server =
      ScriptedModelServer.start(0, ScriptSettings.standard(5).withMalformed(0));
  private final List<String> pieces = new ArrayList<>();

  @AfterEach
  void close() {
    server.close();
  }

  private ChatModel model(BackEnd backEnd) {
    boolean openAi = backEnd == BackEnd.OPENAI || backEnd == BackEnd.OPENROUTER;
    return ModelBench.model(backEnd, "m-1", openAi ? server.openAiUrl() : server.url());
  }

  private ChatFailure failure(BackEnd backEnd, ModelFault fault, long timeout) {
    server.faults(fault);
    ChatRequest request =
        new ChatRequest("s", "BTC.price: 64000.5", ModelBench.SCHEMA, 500, 0.2, 7, timeout);
    return ModelBench.failure(
        model(backEnd), request, new ChatWatch(pieces::add, new Cancellation()));
  }

  static Stream<Arguments> faults() {
    return Stream.of(
            Arguments.of(ModelFault.NO_MODEL, Kind.NO_MODEL),
            Arguments.of(ModelFault.RATE_LIMITED, Kind.RATE_LIMITED),
            Arguments.of(ModelFault.SERVER_500, Kind.SERVER),
            Arguments.of(ModelFault.HTML, Kind.NOT_A_REPLY),
            Arguments.of(ModelFault.EMPTY, Kind.NOT_A_REPLY),
            Arguments.of(ModelFault.HUGE, Kind.TOO_LARGE),
            Arguments.of(ModelFault.GARBAGE_JSON, Kind.NOT_A_REPLY))
        .flatMap(each ->
            Stream.of(BackEnd.values())
                .map(end -> Arguments.of(end, each.get()[0], each.get()[1])));
  }

  @ParameterizedTest
  @MethodSource("faults")
  void eachFaultIsItsKind(BackEnd backEnd, ModelFault fault, Kind kind) {
    ChatFailure failure = failure(backEnd, fault, 20_000);
    assertThat(failure.kind()).as(failure.sentence()).isEqualTo(kind);
    assertThat(pieces).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(BackEnd.class)
  void a1ASlowAnswerEndsWithItsTimeAndIsAHold(BackEnd backEnd) {
    ChatFailure failure = failure(backEnd, ModelFault.SLOW_FIRST_BYTE, 400);
    assertThat(failure.kind()).isEqualTo(Kind.TIMEOUT);
    assertThat(failure.sentence()).contains("400 ms").contains("Settings > AI");
  }

  @ParameterizedTest
  @EnumSource(BackEnd.class)
  void a2ARefusedKeyAndNoCreditNeedTheTrader(BackEnd backEnd) {
    ChatFailure key = failure(backEnd, ModelFault.KEY_REFUSED, 20_000);
    assertThat(key.kind()).isEqualTo(Kind.KEY_REFUSED);
    ChatFailure credit = failure(backEnd, ModelFault.NO_CREDIT, 20_000);
    assertThat(credit.kind()).isEqualTo(Kind.NO_CREDIT);
    assertThat(List.of(key, credit))
        .allMatch(ChatFailure::needsTrader)
        .allMatch(failure -> failure.sentence().contains("Settings > AI"));
  }

  @ParameterizedTest
  @EnumSource(BackEnd.class)
  void a4ATruncatedStreamIsAHold(BackEnd backEnd) {
    ChatFailure failure = failure(backEnd, ModelFault.CUT_STREAM, 20_000);
    assertThat(failure.kind()).as(failure.sentence()).isEqualTo(Kind.CUT);
    assertThat(pieces).as("the stream had begun").isNotEmpty();
  }

  @ParameterizedTest
  @EnumSource(BackEnd.class)
  void a13AnotherModelThanTheOneAskedIsNotHeard(BackEnd backEnd) {
    ChatFailure failure = failure(backEnd, ModelFault.OTHER_MODEL, 20_000);
    assertThat(failure.kind()).isEqualTo(Kind.OTHER_MODEL);
    assertThat(failure.sentence()).contains("someone-else-7b").contains("m-1");
    assertThat(pieces).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(BackEnd.class)
  void withoutAFaultItAnswers(BackEnd backEnd) throws ChatFailure {
    server.faults(ModelFault.HTML);
    server.faults(ModelFault.NONE);
    ChatReply reply =
        model(backEnd).ask(ModelBench.REQUEST, new ChatWatch(pieces::add, new Cancellation()));
    assertThat(reply.servedModel()).isEqualTo("m-1");
    assertThat(reply.text()).contains("\"action\"").isEqualTo(String.join("", pieces));
    assertThat(reply.tokens().estimated()).isFalse();
    assertThat(reply.tokens().completion()).isPositive();
  }

  @ParameterizedTest
  @EnumSource(BackEnd.class)
  void nobodyThereIsSaidWithWhatToDo(BackEnd backEnd) {
    ChatModel model = model(backEnd);
    String url = server.url();
    server.close();
    ChatFailure failure =
        ModelBench.failure(
            model, ModelBench.REQUEST, new ChatWatch(pieces::add, new Cancellation()));
    assertThat(failure.kind()).isEqualTo(Kind.UNREACHABLE);
    assertThat(failure.sentence()).contains(url).contains("Settings > AI");
    if (backEnd == BackEnd.OLLAMA) {
      assertThat(failure.sentence())
          .isEqualTo(
              "Ollama does not answer at "
                  + url
                  + "; start it (ollama serve) or choose another back end in Settings > AI");
    }
  }
}
