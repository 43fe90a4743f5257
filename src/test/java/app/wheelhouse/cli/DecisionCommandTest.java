package app.wheelhouse.cli;

import static org.assertj.core.api.Assertions.assertThat;

import app.wheelhouse.desk.BadInput;
import app.wheelhouse.domain.decision.Evidence;
import app.wheelhouse.domain.decision.Retold;
import app.wheelhouse.store.DataDirectory;
import app.wheelhouse.store.DirectoryLock;
import app.wheelhouse.store.EvidenceBook;
import app.wheelhouse.store.EvidenceCodec;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// `decision …` on what a demo of rules left behind, with a session of a model behind it.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DecisionCommandTest {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private Path data = Path.of("");
  private String demo = "";

  @BeforeAll
  void runsADemo(@TempDir Path folder) throws Exception {
    data = folder;
    JsonNode run =
        Ran.json("run", "--mode", "demo", "--events", 2_000, "--auto", "--seed", 7, "--data", data);
    demo = run.get("session").asString();
    assertThat(run.get("decisions").get("count").asLong()).isPositive();
    ModelSession.write(data);
    // The reserve of zeros behind the last record would be read by every command below.
    List<Long> places = Record.places(data);
    try (FileChannel journal = FileChannel.open(Record.journal(data), StandardOpenOption.WRITE)) {
      journal.truncate(places.getLast());
    }
  }

  private Ran decision(Object... words) {
    return DecisionRan.of(ModelSession::retell, Ran.with(words, "--data", data));
  }

  private static List<JsonNode> objects(Ran ran) {
    assertThat(ran.exit()).as(ran.err()).isZero();
    return ran.out().lines().map(JSON::readTree).toList();
  }

  private static List<String> values(Ran ran, String name) {
    return objects(ran).stream().map(each -> each.get(name).asString()).toList();
  }

  /// Every file's fingerprint, by its name.
  private Map<String, String> contents() throws IOException {
    Map<String, String> contents = new TreeMap<>();
    try (var files = Files.walk(data)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        contents.put(data.relativize(file).toString(), Record.fingerprint(file));
      }
    }
    return contents;
  }

  @Nested
  class Listing {
    @Test
    void hasTheNewestFirstOfRulesAndModels() {
      List<String> ids = values(decision("list", "--json", "--limit", 100_000), "id");

      assertThat(ids.subList(0, 4))
          .containsExactly(
              ModelSession.UNUSED.id().substring(0, 12), "replay-9#3", "replay-9#2", "replay-9#1");
      assertThat(ids.subList(4, ids.size())).isNotEmpty().allMatch(id -> id.startsWith(demo + "#"));
    }

    @Test
    void hasEveryDecisionOfADemoOnceHoldsToo() {
      List<JsonNode> lines =
          objects(decision("list", "--json", "--limit", 100_000, "--session", demo)).reversed();

      assertThat(lines).isNotEmpty();
      for (int i = 0; i < lines.size(); i++) {
        assertThat(lines.get(i).get("number").asLong()).isEqualTo(i + 1);
        assertThat(lines.get(i).get("by").asString()).doesNotStartWith("model");
        assertThat(lines.get(i).has("evidence")).isFalse();
      }
    }

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        textBlock =
            """
            --model TINY --action hold              | replay-9#3
            --session replay-9 --disposition denied | replay-9#2
            --session replay-9 --disposition ACTED,held | replay-9#3 replay-9#1
            --session replay-9 --instrument btc --action open_long,open_short | replay-9#2 replay-9#1
            --session replay-9 --instrument ETH     | ''
            --session replay-9 --limit 1 --action hold,open_short | replay-9#3
            """)
    void takesOnlyWhatFits(String options, String expected) {
      Object[] words = List.of(("list --json " + options).split(" ")).toArray();
      assertThat(values(decision(words), "id").stream().filter(id -> id.contains("#")).toList())
          .isEqualTo(expected.isEmpty() ? List.of() : List.of(expected.split(" ")));
    }

    @Test
    void tellsWhatAnAskWithoutADecisionCost() {
      JsonNode line = objects(decision("list", "--json", "--disposition", "none")).getFirst();

      assertThat(line.get("evidence").asString()).isEqualTo(ModelSession.UNUSED.id());
      assertThat(line.get("costMicros").asLong()).isEqualTo(1_500_004);
    }

    @Test
    void isATableForPeople() {
      Ran ran = decision("list", "--session", "replay-9");

      assertThat(ran.exit()).isZero();
      assertThat(ran.err()).isEmpty();
      assertThat(ran.out().lines().findFirst().orElse(""))
          .contains("id", "stated%", "calibrated%", "became", "ended", "evidence");
      assertThat(ran.out())
          .contains("target +2.38 R", "model:ollama:tiny", "confidence: 55 % is below 60 %")
          .contains(ModelSession.TAKEN.id().substring(0, 12))
          .endsWith("4 decisions.\n")
          .doesNotContain("\u001b");
      assertThat(decision("list", "--limit", 2).out()).contains("The newest 2 of ");
      assertThat(decision("list", "--model", "nobody").out()).isEqualTo("No decision fits.\n");
    }

    @Test
    void changesNothingOnTheDisk() throws IOException {
      Map<String, String> before = contents();

      decision("list");
      decision("show", "replay-9#1");
      decision("replay", "--all");
      decision("export");

      Map<String, String> after = contents();
      List.of("wheelhouse.lock")
          .forEach(name -> {
            before.remove(name);
            after.remove(name);
          });
      assertThat(after).isEqualTo(before);
    }

    @Test
    void leavesADirectoryAloneThatADeskHas() {
      try (DirectoryLock lock = DataDirectory.open(data).lock()) {
        assertThat(decision("list").refused(ExitCode.INPUT))
            .contains(lock.directory().path().toString());
      }
      assertThat(decision("list").exit()).isZero();
    }

    @Test
    void needsADataDirectory() {
      assertThat(
              DecisionRan.of(ModelSession::retell, "list", "--data", data.resolve("nowhere"))
                  .refused(ExitCode.INPUT))
          .contains("is no data directory");
      assertThat(decision("list", "--limit", 0).refused(ExitCode.USAGE)).contains("1 or more");
    }
  }

  @Nested
  class Showing {
    @Test
    void tellsTheWholeStory() {
      Ran ran = decision("show", "replay-9#1");

      assertThat(ran.exit()).isZero();
      assertThat(ran.out())
          .contains("replay-9#1  open_long  BTC")
          .contains("70 % stated, 55 % calibrated; level 5 asks for 60 % of an entry")
          .contains("entry at the market, stop 59000, target 63000, size 5 %, leverage 5")
          .contains("Oversold, rsi14 at 28.5", "- trend up", "- funding high", "- rsi(14, 1h) > 60")
          .contains("gate        approved buy 0.5 BTC entry")
          .contains("clamp 1 leverage               5 against 3, 5 became 3")
          .contains("pass  7 confidence             0.7 against 0.6")
          .contains("size  exposure 0.8 → 0.5, at most 0.5")
          .contains(ModelSession.ENTRY + " buy 0.5 BTC entry: accepted")
          .contains("fill        buy 0.5 at 60001, fee 13.5 USDC")
          .contains("trade       closed", "by target: 472 USDC after fees and funding")
          .contains("target reached", "+2.38 times the risk after fees, won")
          .contains(ModelSession.TAKEN.id() + ", whole")
          .contains("1001 tokens read, 90 written, 1.500001 USD, 801 ms")
          .contains("judgement   level 5 heard")
          .contains("numbers     1 of 1 that claim something have a source")
          .doesNotContain("\u001b", "\u202e", "--- system");
    }

    @Test
    void tellsWhyTheGateSaidNo() {
      assertThat(decision("show", "replay-9#2").out())
          .contains("became      denied, confidence: 55 % is below 60 %")
          .contains("gate        denied buy 0.5 BTC entry: 55 % is below 60 %")
          .contains("deny  7 confidence             0.55 against 0.6")
          .contains("objection   its numbers have no source");
    }

    @Test
    void tellsWhatARuleDecided() {
      assertThat(decision("show", demo + "#1").out())
          .startsWith(demo + "#1  ")
          .contains("none: this was not decided by a model");
    }

    @Test
    void findsADecisionByItsEvidence() {
      assertThat(decision("show", ModelSession.HELD.id().substring(0, 6)).out())
          .startsWith("replay-9#3  hold  BTC")
          .contains("after a repair");
      assertThat(decision("show", ModelSession.UNUSED.id()).out())
          .contains("no decision came of it", "no reply came");
    }

    @Test
    void showsPromptAndReplyWithoutObeyingThem() {
      Ran ran = decision("show", "replay-9#1", "--prompt", "--raw");

      assertThat(ran.out())
          .contains("--- system\nYou trade.\nLevel 5.\n")
          .contains("--- user\nThis is the market:\n")
          .contains("--- reply 1\n{\"action\":\"open_long\"}\\u001b[31mred\\u202eevil\n")
          .doesNotContain("\u001b", "\u202e");
    }

    @Test
    void isOneObjectForPrograms() {
      JsonNode json = decision("show", "replay-9#1", "--json", "--prompt", "--raw").json();

      assertThat(json.get("id").asString()).isEqualTo("replay-9#1");
      assertThat(json.get("calibrated").asDouble()).isEqualTo(0.55);
      assertThat(json.get("proposal").get("stop").asString()).isEqualTo("59000");
      assertThat(json.get("gate").get(0).get("outcome").asString()).isEqualTo("approved");
      assertThat(json.get("fills").get(0).get("price").asString()).isEqualTo("60001");
      assertThat(json.get("trade").get("net").asString()).isEqualTo("472");
      assertThat(json.get("source").get("replies").get(0).asString()).isEqualTo(ModelSession.REPLY);
      assertThat(json.get("source").get("user").asString()).isEqualTo(ModelSession.TAKEN.user());
      assertThat(json.get("numbers").get(1).get("text").asString()).isEqualTo("28.5");
      assertThat(json.get("numbers").get(1).get("source").asString()).isEqualTo("BTC.1h.rsi14");
      assertThat(decision("show", "replay-9#1", "--json").json().get("source").has("user"))
          .isFalse();
    }

    @ParameterizedTest
    @CsvSource({"replay-9#77", "ffffff", "abc"})
    void saysThatThereIsNoSuchDecision(String id) {
      assertThat(decision("show", id).refused(ExitCode.INPUT)).contains("decision list");
    }
  }

  @Nested
  class Replaying {
    @Test
    void saysEveryDecisionAgainToTheByte() {
      Ran ran = decision("replay", "--all");

      assertThat(ran.exit()).as(ran.out() + ran.err()).isZero();
      assertThat(ran.out()).isEqualTo("Said again to the byte: all 4 decisions.\n");
      assertThat(decision("replay", "--all", "--session", demo).out())
          .isEqualTo("There is no evidence here to replay.\n");
      JsonNode json = decision("replay", "replay-9#2", "--json").json();
      assertThat(json.get("checked").asInt()).isEqualTo(1);
      assertThat(json.get("same").asInt()).isEqualTo(1);
      assertThat(json.get("differences").isEmpty()).isTrue();
    }

    @Test
    void showsTheFirstByteThatIsAnother() {
      DecisionReplay later =
          (evidence, change) -> {
            Retold told = ModelSession.retell(evidence, change).told();
            boolean one = evidence.equals(ModelSession.HELD);
            String user = one ? told.user().replace("market", "Market") : told.user();
            return new DecisionReplay.Answer(
                new Retold(told.system(), user, told.judgement() + (one ? "!" : "")),
                evidence.replies());
          };
      Ran ran = DecisionRan.of(later, "replay", "--all", "--data", data);

      assertThat(ran.exit()).isEqualTo(1);
      assertThat(ran.out())
          .startsWith(ModelSession.HELD.id().substring(0, 12))
          .contains("its user differs from character 12 on, in line 1")
          .contains("kept: This is the market:\\n{", "now:  This is the Market:\\n{")
          .endsWith("Said again to the byte: 3 of 4 decisions.\n");

      Ran json = DecisionRan.of(later, "replay", "--all", "--json", "--data", data);
      assertThat(json.exit()).isEqualTo(1);
      JsonNode difference = JSON.readTree(json.out()).get("differences").get(0);
      assertThat(difference.get("id").asString()).isEqualTo(ModelSession.HELD.id());
      assertThat(difference.get("part").asString()).isEqualTo("user");
      assertThat(difference.get("at").asInt()).isEqualTo(12);
    }

    @Test
    void goesOnBehindOneThatCannotBeSaidAgain() {
      DecisionReplay strict =
          (evidence, change) -> {
            if (evidence.equals(ModelSession.DENIED)) {
              throw new BadInput("The evidence cannot be said again: its snapshot is of version 9");
            }
            return ModelSession.retell(evidence, change);
          };
      Ran ran = DecisionRan.of(strict, "replay", "--all", "--data", data);

      assertThat(ran.exit()).isEqualTo(1);
      assertThat(ran.out())
          .contains("its snapshot is of version 9")
          .contains("Said again to the byte: 3 of 4 decisions.");
    }

    @Test
    void showsWhatAnotherLevelOrPromptChanges(@TempDir Path folder) throws IOException {
      Path prompt = Files.writeString(folder.resolve("mine.txt"), "be bold\n");

      Ran level = decision("replay", "replay-9#1", "--level", 9);
      assertThat(level.exit()).isZero();
      assertThat(level.out())
          .contains("system:\n- Level 5.\n+ Level 9.\n")
          .contains("user: the same", "reply: the same")
          .contains("- level 5 heard", "+ level 9 heard");
      assertThat(
              decision("replay", ModelSession.TAKEN.id().substring(0, 8), "--prompt", prompt).out())
          .contains("system:\n- be careful\n+ be bold\n", "judgement: the same");
      assertThat(
              decision(
                      "replay",
                      ModelSession.TAKEN.id().substring(0, 8),
                      "--prompt",
                      folder.resolve("none"))
                  .refused(3))
          .contains("cannot be read");
    }

    @Test
    void asksAnotherModelOnlyWhenTold() {
      Ran ran = decision("replay", ModelSession.TAKEN.id(), "--model", "ollama:other");
      assertThat(ran.out()).contains("+ from ollama:other");
      JsonNode json =
          decision("replay", ModelSession.TAKEN.id(), "--model", "ollama:other", "--json").json();
      assertThat(json.get("same").asBoolean()).isFalse();
      assertThat(json.get("replies").get(0).asString()).isEqualTo("from ollama:other");
      assertThat(decision("replay", ModelSession.TAKEN.id(), "--model", "none:such").refused(3))
          .contains("no back end");
    }

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        textBlock =
            """
            replay                              | Name one decision, or --all
            replay --all replay-9#1             | Name one decision, or --all
            replay replay-9#1 --session x       | --session goes with --all
            replay replay-9#1 --level 11        | --level is 1 to 10
            replay --all --level 3              | for one decision
            replay replay-9#1 --level 3 --model a:b | Change one thing at a time
            """)
    void refusesWhatDoesNotGoTogether(String words, String sentence) {
      assertThat(decision(List.of(words.split(" ")).toArray()).refused(ExitCode.USAGE))
          .contains(sentence);
    }

    @Test
    void hasNothingToSayAgainOfARule() {
      assertThat(decision("replay", demo + "#1").refused(ExitCode.INPUT))
          .contains("was not made by a model");
    }
  }

  @Nested
  class Exporting {
    @Test
    void writesARowADecisionWithFeaturesAndOutcome() {
      List<String> rows = decision("export", "--session", "replay-9").out().lines().toList();
      List<String> header = List.of(rows.getFirst().split(","));

      assertThat(rows).hasSize(5);
      assertThat(header).hasSize(40).startsWith("session", "number", "time", "instrument", "by");
      assertThat(header.subList(37, 40))
          .containsExactly("f:account.equity", "f:subject.1h.macd", "f:subject.1h.rsi14");
      Map<String, String> first = new TreeMap<>();
      String[] cells = rows.get(1).split(",", -1);
      for (int i = 0; i < header.size(); i++) {
        first.put(header.get(i), cells[i]);
      }
      assertThat(cells).hasSize(40);
      assertThat(first)
          .containsEntry("number", "1")
          .containsEntry("action", "open_long")
          .containsEntry("stated", "0.7")
          .containsEntry("calibrated", "0.55")
          .containsEntry("stop", "59000")
          .containsEntry("disposition", "acted")
          .containsEntry("evidence", ModelSession.TAKEN.id())
          .containsEntry("cost_micros", "1500001")
          .containsEntry("ending", "target")
          .containsEntry("result", "2.375")
          .containsEntry("won", "true")
          .containsEntry("hours_to_end", "0.98")
          .containsEntry("f:subject.1h.rsi14", "28.5")
          .containsEntry("f:subject.1h.macd", "");
      for (String row : rows) {
        assertThat(row.split(",", -1)).as(row).hasSize(40);
        assertThat(row).doesNotContain("Oversold", "be careful");
      }
    }

    @Test
    void writesObjectsThatAreEvidenceAgain(@TempDir Path folder) throws IOException {
      Path file = folder.resolve("asks.jsonl");

      Ran ran = decision("export", "--format", "jsonl", "--out", file);

      assertThat(ran.exit()).as(ran.err()).isZero();
      assertThat(ran.out()).contains("4 lines were written");
      List<String> lines = Files.readAllLines(file);
      List<Evidence> evidence =
          lines.stream()
              .map(line -> EvidenceCodec.decode(line.getBytes(StandardCharsets.UTF_8)))
              .toList();
      assertThat(evidence)
          .containsExactly(
              ModelSession.TAKEN, ModelSession.DENIED, ModelSession.HELD, ModelSession.UNUSED);
      JsonNode first = JSON.readTree(lines.getFirst());
      assertThat(first.get("decision").get("won").asBoolean()).isTrue();
      assertThat(first.get("decision").get("rationale").get("for").get(0).asString())
          .isEqualTo("trend up");
      assertThat(first.get("features").get("subject.1h.rsi14").asString()).isEqualTo("28.5");
    }

    @Test
    void isTheSameEachTime() {
      assertThat(decision("export").out()).isEqualTo(decision("export").out());
      assertThat(decision("export", "--format", "JSONL").out())
          .isEqualTo(decision("export", "--format", "jsonl").out());
    }

    @Test
    void saysPlainlyWhatIsNotWritten() {
      Path file = data.resolve("decisions.parquet");
      assertThat(decision("export", "--format", "parquet", "--out", file).refused(ExitCode.INPUT))
          .contains("Parquet is not written");
      assertThat(file).doesNotExist();
      assertThat(decision("export", "--out", data.resolve("no").resolve("file")).refused(3))
          .contains("cannot be written");
    }
  }

  @Nested
  class Damage {
    @TempDir Path copy;

    private Ran onCopy(Object... words) {
      return DecisionRan.of(ModelSession::retell, Ran.with(words, "--data", copy));
    }

    private Path blob(Evidence evidence) {
      return copy.resolve("evidence")
          .resolve(evidence.id().substring(0, 2))
          .resolve(evidence.id() + ".json.gz");
    }

    private void copied() throws IOException {
      try (var files = Files.walk(data)) {
        for (Path file : files.filter(Files::isRegularFile).toList()) {
          Path target = copy.resolve(data.relativize(file).toString());
          Files.createDirectories(target.getParent());
          Files.copy(file, target);
        }
      }
    }

    @Test
    void namesWhatWasChangedOrIsMissingAndShowsTheRest() throws Exception {
      copied();
      Files.copy(
          blob(ModelSession.HELD),
          blob(ModelSession.TAKEN),
          java.nio.file.StandardCopyOption.REPLACE_EXISTING);
      Files.delete(blob(ModelSession.DENIED));

      Ran changed = onCopy("show", "replay-9#1");
      assertThat(changed.exit()).isEqualTo(ExitCode.INPUT);
      assertThat(changed.out()).contains("was changed after it was written", "approved buy 0.5");
      assertThat(onCopy("show", "replay-9#2").out()).contains("is missing from");
      assertThat(onCopy("replay", "replay-9#1").refused(3)).contains("was changed");
      Ran all = onCopy("replay", "--all");
      assertThat(all.exit()).isEqualTo(1);
      assertThat(all.out())
          .contains("was changed after", "is missing from")
          .contains("Said again to the byte: 2 of 4 decisions.");
      Ran export = onCopy("export", "--format", "jsonl");
      assertThat(export.exit()).isZero();
      assertThat(export.out().lines()).hasSize(2);
      assertThat(export.err()).contains("was changed after", "is missing from");
    }

    @Test
    void goesOnWithoutIndexOutcomesOrArchive() throws Exception {
      copied();
      Files.delete(copy.resolve("evidence/index.jsonl"));
      Files.writeString(copy.resolve("evidence/outcomes.jsonl"), "{\"torn");
      Files.delete(copy.resolve("archive.mv.db"));

      Ran list = onCopy("list", "--session", "replay-9");
      assertThat(list.exit()).isZero();
      assertThat(list.out()).contains("replay-9#1", "2 decisions.").doesNotContain("replay-9#3");
      assertThat(list.err())
          .contains("outcomes.jsonl was cut off", "decisions to hold are not shown");
      assertThat(onCopy("show", ModelSession.HELD.id()).out())
          .as("found by its file alone")
          .contains(ModelSession.HELD.id() + ", whole");
      assertThat(onCopy("show", "replay-9#1").out()).contains("whole");
    }

    @Test
    void showsWhatStandsBeforeADamage() throws Exception {
      copied();
      Path journal = Record.journal(copy);
      List<Long> places = Record.places(copy);
      byte[] bytes = Files.readAllBytes(journal);
      bytes[(int) (places.get(places.size() - 3) + 60)] ^= 1;
      Files.write(journal, bytes);

      Ran list = onCopy("list", "--session", "replay-9");
      assertThat(list.exit()).isZero();
      assertThat(list.out()).contains("replay-9#2");
      assertThat(list.err()).contains("of the journal is damaged");
    }

    @Test
    void showsEvidenceWithoutAJournal() throws Exception {
      try (EvidenceBook book = EvidenceBook.openUnforced(copy)) {
        book.keep(ModelSession.TAKEN, "demo-1");
      }
      Ran list = onCopy("list", "--json");
      assertThat(list.out()).contains(ModelSession.TAKEN.id());
      assertThat(list.err()).contains("There is no order journal here", "There is no archive");
      assertThat(onCopy("replay", "--all").exit()).isZero();
    }
  }
}
