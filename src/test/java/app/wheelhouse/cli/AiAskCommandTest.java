package app.wheelhouse.cli;

import static org.assertj.core.api.Assertions.assertThat;

import app.wheelhouse.advisor.scripted.ModelFault;
import app.wheelhouse.advisor.scripted.ScriptSettings;
import app.wheelhouse.advisor.scripted.ScriptedModelServer;
import app.wheelhouse.desk.MadeTapes;
import app.wheelhouse.domain.decision.Confidence;
import app.wheelhouse.domain.decision.Decision;
import app.wheelhouse.domain.decision.Evidence;
import app.wheelhouse.domain.decision.Proposer;
import app.wheelhouse.domain.decision.Rationale;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/// `ai ask`: one question, told as a story, and nothing traded.
class AiAskCommandTest {
  private final ScriptedModelServer server =
      ScriptedModelServer.start(0, ScriptSettings.standard(7).withMalformed(0));

  @TempDir Path folder;

  @AfterEach
  void close() {
    server.close();
  }

  private Object[] ask(Object... more) throws Exception {
    Path tape = MadeTapes.candles(folder.resolve("made-BTC-5m.csv"), 3, 80);
    return Ran.with(
        new Object[] {"ai", "ask", "--tape", tape, "--until", MadeTapes.START + 60 * 300_000L},
        more);
  }

  private Object[] model(Object... more) throws Exception {
    return Ran.with(ask("--advisor", "ollama:a", "--ai-url", server.url()), more);
  }

  @Test
  void theStoryHasActionConfidenceReasonsAndCost() throws Exception {
    Ran ran = Ran.of(model("--level", 3));
    assertThat(ran.exit()).as(ran.err()).isZero();
    assertThat(ran.out())
        .startsWith("BTC at ")
        .contains("2025-01-01T0", "model:ollama:a")
        .containsPattern("(?m)^action +(hold|open|close|reduce|increase)")
        .containsPattern(
            "confidence +[0-9.]+ % stated, [0-9.]+ % calibrated.*level 3 asks for 70 %")
        .containsPattern("(?m)^why ")
        .containsPattern("took +[0-9]+ \\+ [0-9]+ tokens, 0\\.000000 USD, [0-9]+ ms")
        .contains("orders      none: this was a question, nothing is traded")
        .doesNotContain("--- system");
    assertThat(server.asked()).isEqualTo(1);
  }

  @Test
  void theSameMomentGivesTheSameAnswerAndThePromptOnRequest() throws Exception {
    JsonNode one = Ran.json(model("--show-prompt"));
    JsonNode two = Ran.json(model("--show-prompt", "--deep"));
    assertThat(two.path("evidence")).isEqualTo(one.path("evidence"));
    assertThat(one.path("user").asString()).contains("BTC");
    assertThat(one.path("replies")).hasSize(1);
    assertThat(one.path("orders").asInt()).isZero();
    assertThat(one.path("time").asLong())
        .isBetween(MadeTapes.START, MadeTapes.START + 60 * 300_000L);
    assertThat(one.path("numbers").isArray()).isTrue();
    assertThat(Ran.json(model()).has("user")).isFalse();
    assertThat(Ran.of(model("--show-prompt")).out())
        .contains("--- system", "--- question", "--- reply 1");
  }

  @Test
  void rulesAreAskedWithoutAServer() throws Exception {
    JsonNode said = Ran.json(ask("--advisor", "rules"));
    assertThat(said.path("by").asString()).isEqualTo("rules:rule-analyst");
    assertThat(said.has("evidence")).isFalse();
    assertThat(server.asked()).isZero();
  }

  @Test
  void theScalpersQuickQuestions() throws Exception {
    JsonNode sentiment = Ran.json(model("--sentiment"));
    assertThat(sentiment.path("sentiment").asString()).isIn("BULLISH", "BEARISH", "NEUTRAL");
    assertThat(sentiment.path("understood").asBoolean()).isTrue();
    JsonNode enter =
        Ran.json(model("--should-enter", "--side", "short", "--stop-percent", 1, "--show-prompt"));
    assertThat(enter.path("enter").asString()).isIn("yes", "no");
    double price = enter.path("price").asDouble();
    assertThat(Double.parseDouble(enter.path("stop").asString()) / price).isBetween(1.0099, 1.0101);
    assertThat(Double.parseDouble(enter.path("target").asString()) / price)
        .isBetween(0.9899, 0.9901);
    assertThat(enter.path("user").asString()).contains("trade: short");
    Ran told = Ran.of(model("--sentiment"));
    assertThat(told.out()).contains("quick question to ollama:a", "nothing is traded");
  }

  @Test
  void aModelThatSaysNothingIsBadInputWithWhatToDo() throws Exception {
    server.faults(ModelFault.NO_MODEL);
    assertThat(Ran.of(model()).refused(ExitCode.INPUT)).contains("a");
    assertThat(Ran.of(model("--sentiment")).refused(ExitCode.INPUT)).isNotBlank();
  }

  @Test
  void aQuestionThatCouldCostMoreThanTheBudgetIsNotAsked() throws Exception {
    Object[] dear = ask("--advisor", "anthropic:x", "--ai-url", server.url(), "--ai-budget", 0);
    assertThat(Ran.of(Ran.with(dear, "--sentiment")).refused(ExitCode.INPUT)).contains("budget");
    Ran whole = Ran.of(dear);
    assertThat(whole.exit()).isZero();
    assertThat(whole.out()).contains("action      hold", "budget");
    assertThat(server.asked()).isZero();
  }

  @Test
  void aNumberThatTheModelWasNotShownIsMarked() {
    Evidence evidence = ModelSession.evidence(1, "rsi14", "28.5", "{}");
    Decision decision =
        new Decision.Hold(
            new Decision.Header(
                new Proposer(Proposer.Kind.MODEL, "x"),
                ModelSession.BTC,
                1,
                new Confidence(0.5),
                Rationale.of("RSI 28.5 is low, but open interest fell to 7431.77 today.")));
    assertThat(AiAskStory.marked(decision, evidence))
        .isEqualTo("RSI 28.5 is low, but open interest fell to 7431.77[?] today.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          --events 500 --advisor none                                | 2 | Say whom to ask
          --advisor rules                                            | 2 | The demo never ends by itself
          --events 500 --advisor rules                               | 3 | Say what is asked about: --instrument
          --events 500 --instrument DOGE9 --advisor rules            | 3 | The demo market has no DOGE9
          --events 500 --advisor rules --sentiment                   | 2 | for a model
          --events 500 --advisor ollama:x --sentiment --should-enter | 2 | one thing at a time
          --events 500 --advisor ollama:x --sentiment --deep         | 2 | leave out --deep
          --events 500 --advisor ollama:x --should-enter --side up   | 2 | --side is long or short, not up
          --events 500 --advisor ollama:x --should-enter --stop-percent 0 | 2 | above 0 and at most 50
          --events 500 --advisor ollama:x --level 0                  | 2 | --level is 1 to 10
          """)
  void aLineThatIsWrongIsSaid(String options, int exit, String says) {
    String[] words = ("ai ask " + options).split(" +");
    assertThat(Ran.of((Object[]) words).refused(exit)).contains(says);
  }
}
