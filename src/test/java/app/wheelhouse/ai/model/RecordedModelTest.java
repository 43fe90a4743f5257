package app.wheelhouse.ai.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.wheelhouse.ai.Advice;
import app.wheelhouse.ai.TriggerReason;
import app.wheelhouse.ai.chat.ChatFailure;
import app.wheelhouse.ai.chat.ChatRequest;
import app.wheelhouse.ai.chat.ChatWatch;
import app.wheelhouse.domain.decision.Decision;
import app.wheelhouse.domain.decision.Evidence;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RecordedModelTest {
  static List<List<Object>> conversations() {
    return List.of(
        List.of(Scene.open("open_long", 0.8, "10")),
        List.of(Scene.hold(0.4)),
        List.of("prose only", Scene.open("open_short", 0.9, null)),
        List.of("prose only", "prose again"),
        List.of("", "never asked"),
        List.of(Scene.reply(Scene.open("open_long", 0.9, null), true)),
        List.of("prose", Scene.reply(Scene.hold(0.2), true)));
  }

  private static Evidence asked(Scene scene) {
    scene.advisor.advise(Scene.context());
    return scene.evidence.getLast();
  }

  @ParameterizedTest
  @MethodSource("conversations")
  void saysAgainWhatWasSaidRepairsIncluded(List<Object> replies) {
    Evidence before = asked(new Scene().says(replies.toArray()));
    Scene again = new Scene();
    ModelAdvisor advisor =
        new ModelAdvisor(
            Models.of(new RecordedModel(Scene.NAME, List.of(before))),
            ModelSettings.usual(),
            again.desk,
            () -> Scene.CLOCK);

    Advice advice = advisor.advise(Scene.context());

    assertThat(again.evidence.getLast().id()).isEqualTo(before.id());
    assertThat(advice.failure()).isNull();
    assertThat(again.budget.today().micros()).isZero();
  }

  @Test
  void toAnyOtherQuestionItSaysThatNothingWasRecorded() {
    Evidence before = asked(new Scene().says(Scene.hold(0.4)));
    RecordedModel model = new RecordedModel(Scene.NAME, List.of(before));
    ChatRequest known = ModelReplay.question(before, 1_000);

    assertThatThrownBy(() ->
            model.ask(
                new ChatRequest(known.system(), known.user() + " ", "", 100, 0, 0, 1_000),
                ChatWatch.none()))
        .isInstanceOfSatisfying(
            ChatFailure.class,
            failure -> assertThat(failure.kind()).isEqualTo(ChatFailure.Kind.NOT_A_REPLY))
        .hasMessageContaining("another tape, prompt or level");
  }

  @Test
  void theQuestionForAnotherModelIsTheOneThatWasAsked() {
    Scene scene = new Scene().says(Scene.hold(0.4));
    Evidence before = asked(scene);

    assertThat(ModelReplay.question(before, 30_000)).isEqualTo(scene.requests.getFirst());
  }

  @Test
  void atAnotherLevelTheSizeDiffersAndTheQuestionStays() {
    Scene scene = new Scene().says(Scene.open("open_long", 0.8, "10"));
    Evidence before = asked(scene);

    assertThat(before.judgement()).contains("size share = 0.05\n", "level = 5\n");
    assertThat(ModelReplay.atLevel(before, 10).judgement())
        .contains("size share = 0.1\n", "level = 10\n", "least = 0.60\n");
    assertThat(ModelReplay.atLevel(before, 1).judgement()).contains("least = 0.80\n");
    assertThat(ModelReplay.atLevel(before, 1).user()).isEqualTo(before.user());
  }

  @Test
  void withAnotherReplyOrPromptItIsJudgedAnew() {
    Evidence before = asked(new Scene().says(Scene.open("open_long", 0.8, "10")));

    assertThat(ModelReplay.withReply(before, Scene.hold(0.3), false).judgement())
        .contains("action = hold");
    assertThat(ModelReplay.withReply(before, Scene.open("open_long", 0.8, "10"), true).judgement())
        .contains("CUT");
    assertThat(ModelReplay.withCustom(before, "Only trade on Mondays.").system())
        .contains("Only trade on Mondays.");
    assertThat(ModelReplay.withCustom(before, "x").isSame(before)).isFalse();
  }

  @Test
  void aChangedJudgementIsNoticed() {
    Evidence whole = asked(new Scene().says(Scene.open("open_long", 0.8, "10")));
    Evidence changed =
        new Evidence(
            whole.id(),
            whole.instrument(),
            whole.time(),
            whole.model(),
            whole.parameters(),
            whole.snapshot(),
            whole.promptVersion(),
            whole.system(),
            whole.user(),
            whole.replies(),
            whole.parserVersion(),
            whole.judgement().replace("0.05", "0.5"),
            whole.use());

    assertThat(changed.isWhole()).isFalse();
    assertThat(ModelReplay.retell(changed).isSame(changed)).isFalse();
  }

  @Test
  void decidesUnderTheNameItIsGiven() {
    Evidence before = asked(new Scene().says(Scene.hold(0.4)));
    Scene again = new Scene();
    Decision decision =
        new ModelAdvisor(
                Models.of(new RecordedModel(Scene.NAME, List.of(before))),
                ModelSettings.usual(),
                again.desk,
                () -> Scene.CLOCK)
            .advise(Scene.context(5, TriggerReason.CANDLE_CLOSE, false))
            .decision();

    assertThat(decision.header().proposer().name()).isEqualTo("scripted:m");
  }
}
