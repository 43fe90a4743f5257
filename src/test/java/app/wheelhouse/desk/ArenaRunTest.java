package app.wheelhouse.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.wheelhouse.advisor.llm.KeySource;
import app.wheelhouse.advisor.scripted.ModelFault;
import app.wheelhouse.advisor.scripted.ScriptSettings;
import app.wheelhouse.advisor.scripted.ScriptedModelServer;
import app.wheelhouse.ai.chat.ModelName;
import app.wheelhouse.ai.snapshot.Section;
import app.wheelhouse.ai.snapshot.Snapshot;
import app.wheelhouse.ai.snapshot.SnapshotJson;
import app.wheelhouse.domain.decision.Evidence;
import app.wheelhouse.store.EvidenceBook;
import app.wheelhouse.store.EvidenceEntry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Contests on small tapes, with models of a scripted server.
class ArenaRunTest {
  private static final Set<String> OF_THE_MARKET =
      Set.of("subject", "regime", "indicators", "funding", "book", "bars", "trades");

  @TempDir Path folder;

  private Path tape(int bars) throws IOException {
    Path file = folder.resolve("made-BTC-5m.csv");
    return Files.exists(file) ? file : MadeTapes.candles(file, 3, bars);
  }

  private static AdvisorChoice model(String name, ScriptedModelServer server) {
    return AdvisorChoice.of(
        name, AiPlan.of(ModelName.parse(name), server.url(), KeySource.NONE, 5, 2_000_000));
  }

  private ArenaReport run(Path data, int bars, AdvisorChoice... contestants) throws Exception {
    RunRequest asked = Asked.replay(List.of(tape(bars)), List.of(), AdvisorChoice.NONE, true, 7);
    RunRequest kept =
        new RunRequest(
            asked.mode(),
            asked.tapes(),
            asked.warmUp(),
            asked.symbols(),
            asked.seed(),
            asked.events(),
            asked.until(),
            true,
            asked.advisor(),
            asked.speed(),
            null,
            asked.lasts(),
            data,
            false,
            null);
    return ArenaRun.run(new ArenaRequest(kept, List.of(contestants)), new StopSignal());
  }

  private static Map<String, String> hashes(ArenaReport report) {
    Map<String, String> hashes = new TreeMap<>();
    for (ArenaReport.Entry entry : report.entries()) {
      AiReport ai = entry.ai();
      hashes.put(
          entry.result().row().name(),
          entry.result().decisionsSha256() + (ai == null ? "" : ai.evidenceSha256()));
    }
    return hashes;
  }

  private static ArenaReport.Entry of(ArenaReport report, String name) {
    return report.entries().stream()
        .filter(entry -> entry.result().row().name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void twoContestsOnOneTapeAreTheSameInAnyOrder() throws Exception {
    try (ScriptedModelServer server = ScriptedModelServer.start(0, ScriptSettings.standard(7))) {
      AdvisorChoice a = model("ollama:a", server);
      AdvisorChoice b = model("ollama:b", server);
      ArenaReport first = run(null, 40, AdvisorChoice.RULES, AdvisorChoice.RECKLESS, a, b);
      ArenaReport second = run(null, 40, b, AdvisorChoice.RECKLESS, a, AdvisorChoice.RULES);
      assertThat(hashes(second)).isEqualTo(hashes(first)).hasSize(4);
      assertThat(second.entries().stream().map(each -> each.result().row()))
          .isEqualTo(first.entries().stream().map(each -> each.result().row()).toList());
      assertThat(Set.copyOf(hashes(first).values())).as("each decides for itself").hasSize(4);
      assertThat(first.entries())
          .extracting(entry -> entry.result().row().net())
          .isSortedAccordingTo((x, y) -> Double.compare(y, x));
      assertThat(of(first, "reckless").result().row().trades()).isPositive();
      assertThat(of(first, "ollama:a").ai()).isNotNull();
      assertThat(of(first, "rules").ai()).isNull();
      assertThat(first.events()).isEqualTo(40L * 4);
    }
  }

  @Test
  void whoIsAloneInARunDecidesTheSameInTheArena() throws Exception {
    RunReport alone =
        HeadlessRun.run(
            Asked.replay(List.of(tape(70)), List.of(), AdvisorChoice.RECKLESS, true, 7));
    ArenaReport contest = run(null, 70, AdvisorChoice.NONE, AdvisorChoice.RECKLESS);
    assertThat(of(contest, "reckless").result().decisionsSha256())
        .isEqualTo(alone.decisionsSha256());
    assertThat(of(contest, "reckless").result().row().equity())
        .isEqualTo(alone.equity().doubleValue());
    assertThat(of(contest, "none").result().row().decisions()).isZero();
  }

  @Test
  void oneWhoseServerFailsHoldsAndTheOthersGoOn() throws Exception {
    try (ScriptedModelServer sound = ScriptedModelServer.start(0, ScriptSettings.standard(7));
        ScriptedModelServer broken = ScriptedModelServer.start(0, ScriptSettings.standard(7))) {
      ArenaReport quiet = run(null, 20, AdvisorChoice.RULES, model("ollama:sound", sound));
      broken.faults(ModelFault.NO_MODEL);
      ArenaReport contest =
          run(
              null,
              20,
              model("ollama:broken", broken),
              AdvisorChoice.RULES,
              model("ollama:sound", sound));
      ArenaReport.Entry failed = of(contest, "ollama:broken");
      AiReport ai = failed.ai();
      assertThat(ai).isNotNull();
      assertThat(ai.questions()).isPositive();
      assertThat(ai.unusable()).isEqualTo(Map.of("NO_REPLY", ai.questions()));
      assertThat(ai.actions()).containsOnlyKeys("hold");
      assertThat(failed.result().row().net()).isZero();
      assertThat(failed.result().trouble()).as("its engine is sound").isEmpty();
      Map<String, String> others = hashes(contest);
      others.remove("ollama:broken");
      assertThat(others).isEqualTo(hashes(quiet));
    }
  }

  @Test
  void everybodyIsShownTheSameMarketAndEachItsOwnAccount() throws Exception {
    try (ScriptedModelServer server =
        ScriptedModelServer.start(0, ScriptSettings.standard(7).withMalformed(0))) {
      Path data = folder.resolve("data");
      ArenaReport report = run(data, 35, model("ollama:a", server), model("ollama:b", server));
      Map<String, Snapshot> one = shown(of(report, "ollama:a"));
      Map<String, Snapshot> two = shown(of(report, "ollama:b"));
      Set<String> both = new java.util.TreeSet<>(one.keySet());
      both.retainAll(two.keySet());
      assertThat(both).hasSizeGreaterThan(20);
      int different = 0;
      for (String moment : both) {
        assertThat(market(one.get(moment))).as(moment).isEqualTo(market(two.get(moment)));
        different += one.get(moment).equals(two.get(moment)) ? 0 : 1;
      }
      assertThat(different).as("accounts that differ").isPositive();
    }
  }

  private static List<Section> market(Snapshot snapshot) {
    return snapshot.sections().stream()
        .filter(section -> OF_THE_MARKET.contains(section.id()))
        .toList();
  }

  private static Map<String, Snapshot> shown(ArenaReport.Entry entry) throws Exception {
    Path folder = entry.folder();
    assertThat(folder).isNotNull();
    Map<String, Snapshot> shown = new TreeMap<>();
    try (EvidenceBook book = EvidenceBook.open(folder)) {
      List<Evidence> pieces = new ArrayList<>();
      for (EvidenceEntry asked : book.all().entries()) {
        pieces.add(book.find(asked.id()).orElseThrow());
      }
      for (Evidence piece : pieces) {
        assertThat(piece.isWhole()).isTrue();
        Snapshot snapshot = SnapshotJson.read(piece.snapshot());
        shown.put(snapshot.time() + " " + snapshot.trigger(), snapshot);
      }
    }
    return shown;
  }

  @Test
  void recordsOfEachContestAreAFolderOfTheirOwn() throws Exception {
    Path data = folder.resolve("kept");
    ArenaReport without = run(null, 30, AdvisorChoice.RULES, AdvisorChoice.RECKLESS);
    ArenaReport first = run(data, 30, AdvisorChoice.RULES, AdvisorChoice.RECKLESS);
    ArenaReport second = run(data, 30, AdvisorChoice.RULES, AdvisorChoice.RECKLESS);
    assertThat(hashes(first)).as("a record changes nothing").isEqualTo(hashes(without));
    assertThat(hashes(second)).isEqualTo(hashes(first));
    assertThat(first.folder()).isEqualTo(data.resolve("arena-1"));
    assertThat(second.folder()).isEqualTo(data.resolve("arena-2"));
    try (Stream<Path> kept = Files.list(data.resolve("arena-2"))) {
      assertThat(kept.map(path -> path.getFileName().toString()))
          .containsExactlyInAnyOrder("rules", "reckless");
    }
    assertThat(Files.list(data.resolve("arena-1").resolve("rules"))).isNotEmpty();
  }

  @Test
  void namesThatLookAlikeInAFolderGetNumbers() {
    List<String> names = List.of("ollama:qwen3:8b", "ollama:qwen3/8b", "..", "ollama:qwen3 8b");
    assertThat(names.stream().map(name -> ArenaFolder.of(folder, names, name).getFileName()))
        .extracting(Path::toString)
        .containsExactly("ollama-qwen3-8b", "ollama-qwen3-8b-2", "contestant", "ollama-qwen3-8b-3");
  }

  @Test
  void aStopEndsItWithTheFiguresOfThen() throws Exception {
    StopSignal stop = new StopSignal();
    stop.stop();
    RunRequest asked = Asked.replay(List.of(tape(30)), List.of(), AdvisorChoice.NONE, true, 7);
    ArenaReport report =
        ArenaRun.run(
            new ArenaRequest(asked, List.of(AdvisorChoice.RULES, AdvisorChoice.NONE)), stop);
    assertThat(report.events()).isZero();
    assertThat(report.entries()).hasSize(2);
  }

  @Test
  void aModelThatCannotBeAskedIsSaidBeforeAnythingIsPlayed() {
    AdvisorChoice nowhere =
        AdvisorChoice.of(
            "ollama:x", AiPlan.of(ModelName.parse("ollama:x"), "nonsense", KeySource.NONE, 5, 1));
    assertThatThrownBy(() -> run(folder.resolve("d"), 10, AdvisorChoice.RULES, nowhere))
        .isInstanceOf(BadInput.class)
        .hasMessageContaining("no address");
    assertThatThrownBy(() ->
            new ArenaRequest(Asked.rules(true), List.of(AdvisorChoice.RULES, AdvisorChoice.RULES)))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
