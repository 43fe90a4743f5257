package app.wheelhouse.cli;

import static org.assertj.core.api.Assertions.assertThat;

import app.wheelhouse.advisor.scripted.ModelFault;
import app.wheelhouse.advisor.scripted.ScriptSettings;
import app.wheelhouse.advisor.scripted.ScriptedModelServer;
import app.wheelhouse.desk.MadeTapes;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/// `ai arena`: the board for people and for programs, what it keeps, and what it refuses.
class AiArenaCommandTest {
  @TempDir Path folder;

  private Object[] arena(Object... more) throws Exception {
    Path tape = MadeTapes.candles(folder.resolve("made-BTC-5m.csv"), 3, 30);
    return Ran.with(new Object[] {"ai", "arena", "--tape", tape, "--seed", 7}, more);
  }

  @Test
  void theBoardForProgramsHasEveryFigureAndEqualHashesInEqualContests() throws Exception {
    try (ScriptedModelServer server = ScriptedModelServer.start(0, ScriptSettings.standard(7));
        ScriptedModelServer other = ScriptedModelServer.start(0, ScriptSettings.standard(8))) {
      Object[] words =
          arena(
              "--advisor",
              "rules",
              "--advisor",
              "ollama:a",
              "--advisor",
              "openai:b@" + other.openAiUrl(),
              "--ai-url",
              server.url());
      JsonNode first = Ran.json(words);
      JsonNode second = Ran.json(words);
      assertThat(first.path("mode").asString()).isEqualTo("replay");
      assertThat(first.path("events").asInt()).isPositive();
      assertThat(first.has("folder")).isFalse();
      assertThat(first.path("contestants")).hasSize(3);
      for (JsonNode row : first.path("contestants")) {
        assertThat(row.propertyNames())
            .contains(
                "name",
                "equity",
                "net",
                "trades",
                "won",
                "maxDrawdown",
                "fees",
                "funding",
                "cost",
                "decisions",
                "brier",
                "ended",
                "breakEven",
                "edge",
                "decisionsSha256",
                "curve");
        assertThat(row.path("decisionsSha256").asString()).matches("[0-9a-f]{64}");
        assertThat(row.path("curve")).isNotEmpty();
      }
      assertThat(named(first, "openai:b").path("cost").decimalValue())
          .as("a server on this computer is free")
          .isZero();
      assertThat(named(first, "ollama:a").path("questions").asInt()).isPositive();
      assertThat(named(first, "rules").has("questions")).isFalse();
      assertThat(server.asked()).isPositive();
      assertThat(other.asked()).isPositive();
      assertThat(second.path("contestants").toString())
          .isEqualTo(first.path("contestants").toString());
    }
  }

  private static JsonNode named(JsonNode report, String name) {
    List<JsonNode> found = new ArrayList<>();
    report
        .path("contestants")
        .forEach(row -> {
          if (row.path("name").asString().equals(name)) {
            found.add(row);
          }
        });
    assertThat(found).hasSize(1);
    return found.getFirst();
  }

  @Test
  void theBoardForPeopleIsATableWithWhatTheyShouldKnow() throws Exception {
    try (ScriptedModelServer server = ScriptedModelServer.start(0, ScriptSettings.standard(7))) {
      server.faults(ModelFault.NO_MODEL);
      Path data = folder.resolve("data");
      Ran ran =
          Ran.of(
              arena(
                  "--advisor",
                  "none",
                  "--advisor",
                  "reckless",
                  "--advisor",
                  "ollama:a",
                  "--ai-url",
                  server.url(),
                  "--data",
                  data));
      assertThat(ran.exit()).as(ran.err()).isZero();
      List<String> lines = ran.out().lines().toList();
      assertThat(lines.getFirst())
          .matches("# +name +net +equity +trades +won% +drawdown% +edge +breakEven .*brier");
      assertThat(lines.subList(1, 4))
          .extracting(line -> line.strip().split(" +")[0])
          .containsExactly("1", "2", "3");
      assertThat(ran.out())
          .containsPattern("ollama:a: (\\d+) of \\1 questions brought no usable answer")
          .contains("says little yet")
          .contains("Records: " + data.resolve("arena-1"));
      assertThat(data.resolve("arena-1/ollama-a/evidence")).isDirectory();
      Ran kept = Ran.of("decision", "list", "--data", data.resolve("arena-1/ollama-a"));
      assertThat(kept.exit()).as(kept.err()).isZero();
      assertThat(kept.out()).contains("hold");
    }
  }

  @Test
  void theDemoIsPlayedToo() {
    JsonNode report =
        Ran.json(
            "ai",
            "arena",
            "--events",
            500,
            "--instrument",
            "BTC",
            "--advisor",
            "rules",
            "--advisor",
            "none");
    assertThat(report.path("mode").asString()).isEqualTo("demo");
    assertThat(report.path("events").asInt()).isEqualTo(500);
    assertThat(named(report, "none").path("won").isNull()).isTrue();
    assertThat(named(report, "none").path("brier").isNull()).isTrue();
  }

  @Test
  void oneKeyIsNeverForTwoBackEnds() throws Exception {
    Object[] words = arena("--advisor", "anthropic:x", "--advisor", "openrouter:y", "--events", 1);
    Ran refused = Ran.in(Map.of("WHEELHOUSE_AI_KEY", "sk-plain-1234567890"), words);
    assertThat(refused.refused(ExitCode.USAGE))
        .contains("One key cannot be for", "WHEELHOUSE_AI_KEY_ANTHROPIC")
        .doesNotContain("sk-plain");
    Ran own =
        Ran.in(
            Map.of(
                "WHEELHOUSE_AI_KEY_ANTHROPIC",
                "sk-a-1234567890",
                "WHEELHOUSE_AI_KEY_OPENROUTER",
                "sk-o-1234567890"),
            words);
    assertThat(own.exit()).as(own.err()).isZero();
    assertThat(own.out() + own.err()).doesNotContain("sk-");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          --events 5                                                | 2 to 12 contestants
          --events 5 --advisor rules                                | here are 1
          --events 5 --advisor rules --advisor rules                | rules takes part twice
          --events 5 --advisor rules --advisor astrologer           | not astrologer
          --events 5 --advisor rules --advisor openai:x             | Say where the server is
          --advisor rules --advisor none                            | The demo never ends by itself
          --mode replay --advisor rules --advisor none              | Name a tape
          --mode paper --events 5 --advisor rules --advisor none    | --mode is replay or demo here
          --events 0 --advisor rules --advisor none                 | --events is 1 or more
          --until soon --advisor rules --advisor none               | --until takes
          --events 5 --level 11 --advisor rules --advisor ollama:x  | --level is 1 to 10
          --events 5 --ai-budget -1 --advisor rules --advisor ollama:x | --ai-budget is 0 or more
          """)
  void aLineThatIsWrongIsSaid(String options, String says) {
    String[] words = ("ai arena " + options).split(" +");
    assertThat(Ran.of((Object[]) words).refused(ExitCode.USAGE)).contains(says);
  }

  @Test
  void anAddressThatIsNoneIsBadInput() {
    assertThat(
            Ran.of(
                    "ai",
                    "arena",
                    "--events",
                    5,
                    "--advisor",
                    "rules",
                    "--advisor",
                    "ollama:x",
                    "--ai-url",
                    "nonsense")
                .refused(ExitCode.INPUT))
        .contains("no address of a model server");
  }
}
