package app.wheelhouse.ai.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.wheelhouse.ai.calibration.Calibrator;
import app.wheelhouse.ai.chat.ChatRequest;
import app.wheelhouse.ai.chat.ModelName;
import app.wheelhouse.ai.prompt.PromptSettings;
import app.wheelhouse.ai.reply.ConfidenceScale;
import app.wheelhouse.ai.snapshot.DemoPicture;
import app.wheelhouse.ai.snapshot.Snapshot;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What is written down of a question, and the judgement that rests on it.
class ParametersTest {
  private static final String UNGROUNDED =
      Scene.open("open_long", 0.9, "10")
          .replace("The trend is up.", "RSI is 83.17 and it rose 7.7 %.");

  private static Parameters parameters(int level, boolean block, List<Boolean> cut) {
    return new Parameters(
        level,
        ConfidenceScale.ZERO_TO_ONE,
        block,
        0.2,
        Calibrator.of(List.of()),
        Scene.instrument(),
        PromptSettings.defaults(),
        new Parameters.Call(0.2, 1, 1_500),
        cut);
  }

  @Test
  void comeBackAsTheyWereWritten() {
    SplittableRandom random = new SplittableRandom(3);
    for (int i = 0; i < 300; i++) {
      TreeMap<String, String> texts = new TreeMap<>();
      TreeSet<String> off = new TreeSet<>();
      List<Boolean> cut = new ArrayList<>();
      for (int n = random.nextInt(3); n > 0; n--) {
        cut.add(random.nextBoolean());
      }
      if (random.nextBoolean()) {
        texts.put("rules", "Words \"quoted\",\n\tlines \u00fc \u4e2d and \ud83d\ude80 " + i);
      }
      Parameters written =
          new Parameters(
              random.nextInt(1, 11),
              ConfidenceScale.values()[random.nextInt(ConfidenceScale.values().length)],
              random.nextBoolean(),
              random.nextDouble(),
              Calibrator.of(List.of()),
              Scene.instrument(),
              new PromptSettings(
                  random.nextInt(1_500, 100_000), new TreeMap<>(), "custom " + i, off),
              new Parameters.Call(random.nextDouble(), random.nextLong(), random.nextInt(1, 9_999)),
              cut);
      String text = ParametersJson.write(written);
      Parameters read = ParametersJson.read(text);

      assertThat(ParametersJson.write(read)).isEqualTo(text);
      assertThat(text).doesNotContain("\n");
      assertThat(read.level()).isEqualTo(written.level());
      assertThat(read.maxShare()).isEqualTo(written.maxShare());
      assertThat(read.call()).isEqualTo(written.call());
      assertThat(read.cut()).isEqualTo(written.cut());
      assertThat(read.prompt()).isEqualTo(written.prompt());
      assertThat(read.instrument().tickSize()).isEqualTo(written.instrument().tickSize());
      assertThat(read.instrument().id()).isEqualTo(written.instrument().id());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{}", "[]", "{\"level\":5}", "nonsense", "{\"level\":"})
  void whatIsNoneIsRefusedInOneWay(String text) {
    assertThatThrownBy(() -> ParametersJson.read(text))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aReplyThatItsBackEndCutSaysNothingHoweverWholeItLooks() {
    Snapshot snapshot = DemoPicture.snapshot();
    String whole = Scene.open("open_long", 0.9, "10");

    assertThat(
            Judge.judge(parameters(5, false, List.of(false)), snapshot, List.of(whole), "")
                .answer())
        .isNotNull();
    Judgement cut = Judge.judge(parameters(5, false, List.of(true)), snapshot, List.of(whole), "");
    assertThat(cut.answer()).isNull();
    assertThat(cut.text()).contains("reply 1 = unusable CUT", "action = hold");
  }

  @Test
  void numbersFromNowhereAreMarkedAndHoldAnEntryBackOnlyWhereThatIsSet() {
    Snapshot snapshot = DemoPicture.snapshot();
    Judgement marked =
        Judge.judge(parameters(5, false, List.of()), snapshot, List.of(UNGROUNDED), "");
    Judgement blocked =
        Judge.judge(parameters(5, true, List.of()), snapshot, List.of(UNGROUNDED), "");

    assertThat(marked.objection()).isNull();
    assertThat(marked.grounding().ungrounded()).isPositive();
    assertThat(blocked.objection()).isNotEmpty();
    assertThat(blocked.text()).contains("objection = " + blocked.objection());
    String hold = UNGROUNDED.replace("open_long", "close");
    assertThat(Judge.judge(parameters(5, true, List.of()), snapshot, List.of(hold), "").objection())
        .as("a close is never held up")
        .isNull();
  }

  @Test
  void theSameJudgementTwiceIsTheSameText() {
    Snapshot snapshot = DemoPicture.snapshot();
    Parameters parameters = parameters(7, true, List.of());
    assertThat(Judge.judge(parameters, snapshot, List.of("x", UNGROUNDED), "").text())
        .isEqualTo(
            Judge.judge(
                    ParametersJson.read(ParametersJson.write(parameters)),
                    snapshot,
                    List.of("x", UNGROUNDED),
                    "")
                .text());
  }

  @Test
  void theCacheKnowsTheNewestHundredQuestionsOfEachModel() {
    ReplyCache cache = new ReplyCache();
    ModelName other = new ModelName("scripted", "other");
    for (int i = 0; i < 101; i++) {
      cache.keep(Scene.NAME, request(i, 0.2, 1), Scene.reply("r" + i, false));
    }

    assertThat(cache.find(Scene.NAME, request(0, 0.2, 1))).as("the oldest").isEmpty();
    assertThat(cache.find(Scene.NAME, request(1, 0.2, 1)).orElseThrow().text()).isEqualTo("r1");
    assertThat(cache.find(other, request(1, 0.2, 1))).isEmpty();
    assertThat(cache.find(Scene.NAME, request(1, 0.3, 1))).isEmpty();
    assertThat(cache.find(Scene.NAME, request(1, 0.2, 2))).isEmpty();
  }

  private static ChatRequest request(int number, double temperature, long seed) {
    return new ChatRequest("system", "user " + number, "", 100, temperature, seed, 1_000);
  }
}
