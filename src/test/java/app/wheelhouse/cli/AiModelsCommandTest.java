package app.wheelhouse.cli;

import static org.assertj.core.api.Assertions.assertThat;

import app.wheelhouse.advisor.scripted.ScriptSettings;
import app.wheelhouse.advisor.scripted.ScriptedModelServer;
import app.wheelhouse.ai.chat.ModelCatalogue.PullProgress;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// `ai models`: what is there, what fits, and fetching.
class AiModelsCommandTest {
  private static final long GB = 1_000_000_000;

  private record Said(int exit, String out, String err) {}

  /// On a computer with so much memory.
  private static Said on(long memory, String... words) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    CommandLine line = new CommandLine(new AiModelsCommand(Map.of(), () -> memory));
    line.setOut(new PrintWriter(out));
    line.setErr(new PrintWriter(err));
    return new Said(line.execute(words), out.toString(), err.toString());
  }

  @Test
  void ollamasModelsWithSizePriceAndWhetherTheyFit() {
    try (ScriptedModelServer server = ScriptedModelServer.start(0, ScriptSettings.standard(1))) {
      Said said = on(6 * GB, "--ai-url", server.url());
      assertThat(said.exit()).isZero();
      List<String> lines = said.out().lines().toList();
      assertThat(lines).hasSize(4);
      assertThat(lines.getFirst()).matches("model +GB +context +note +prompt\\$ +reply\\$ +fits");
      assertThat(lines.get(1)).contains("ollama:scripted:latest", "4.0", "32768").endsWith("yes");
      assertThat(lines.get(2)).contains("ollama:scripted-large:latest", "8.0").endsWith("no");
      assertThat(lines.getLast()).contains("Ollama is running with 2 models");
      assertThat(on(0, "--ai-url", server.url()).out().lines().toList().get(1)).endsWith("?");
    }
  }

  @Test
  void programsGetAnObjectALine() {
    try (ScriptedModelServer server = ScriptedModelServer.start(0, ScriptSettings.standard(1))) {
      List<JsonNode> models =
          on(6 * GB, "--ai-url", server.url(), "--json")
              .out()
              .lines()
              .map(line -> JsonMapper.shared().readTree(line))
              .toList();
      assertThat(models).hasSize(2);
      assertThat(models.getFirst().path("bytes").asLong()).isEqualTo(4 * GB);
      assertThat(models.getFirst().path("fits").asString()).isEqualTo("yes");
      assertThat(models.getFirst().path("promptUsd").asInt()).isZero();
      assertThat(models.getFirst().path("priceIsGuess").asBoolean()).isFalse();
    }
  }

  @Test
  void otherBackEndsHavePricesAndAGuessIsMarked() {
    try (ScriptedModelServer server = ScriptedModelServer.start(0, ScriptSettings.standard(1))) {
      Ran ran = Ran.of("ai", "models", "--back-end", "openai", "--ai-url", server.openAiUrl());
      assertThat(ran.exit()).as(ran.err()).isZero();
      assertThat(ran.out()).contains("openai:scripted:latest", "20?", "100?", "2 models");
      assertThat(ran.out()).doesNotContain("fits");
    }
  }

  @Test
  void aFetchTellsHowFarItIsBesideTheList() {
    try (ScriptedModelServer server = ScriptedModelServer.start(0, ScriptSettings.standard(1))) {
      Ran ran = Ran.of("ai", "models", "--ai-url", server.url(), "--pull", "tiny", "--json");
      assertThat(ran.exit()).as(ran.err()).isZero();
      assertThat(ran.out().lines()).hasSize(2).allMatch(line -> line.startsWith("{"));
      assertThat(ran.err())
          .contains("pulling manifest", "50 % of 4.0 GB", "100 % of 4.0 GB", "tiny is here now");
      String refused = Ran.of("ai", "models", "--ai-url", server.url(), "--pull", "missing").err();
      assertThat(refused).contains("file does not exist").doesNotContain("is here now");
    }
  }

  @Test
  void everyTenthOfAStepIsToldOnce() {
    AiPullProgress progress = new AiPullProgress();
    long told = 0;
    for (long done = 0; done <= 1_000; done++) {
      told += progress.line(new PullProgress("layer", done * GB, 1_000 * GB)).isPresent() ? 1 : 0;
    }
    assertThat(told).isEqualTo(11);
    assertThat(progress.line(new PullProgress("next\u001b[31m", 0, 0)))
        .hasValueSatisfying(line -> assertThat(line).startsWith("next").doesNotContain("\u001b"));
    assertThat(progress.line(new PullProgress("next\u001b[31m", 0, 0))).isEqualTo(Optional.empty());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          --ai-url http://127.0.0.1:1                          | 3 | Ollama does not answer at http://127.0.0.1:1
          --back-end anthropic                                 | 3 | needs a key
          --back-end mistral                                   | 2 | --back-end is one of ollama, openrouter
          --back-end openai                                    | 2 | Say where the server is
          --back-end anthropic --pull x                        | 2 | --pull is for Ollama
          --ai-url nonsense                                    | 2 | no address of a model server
          """)
  void whereNothingIsThereItSaysWhatToDo(String options, int exit, String says) {
    String[] words = ("ai models " + options).split(" +");
    assertThat(Ran.of((Object[]) words).refused(exit)).contains(says);
  }
}
