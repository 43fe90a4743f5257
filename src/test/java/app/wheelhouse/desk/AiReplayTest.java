package app.wheelhouse.desk;

import static org.assertj.core.api.Assertions.assertThat;

import app.wheelhouse.advisor.llm.KeySource;
import app.wheelhouse.advisor.scripted.ScriptSettings;
import app.wheelhouse.advisor.scripted.ScriptedModelServer;
import app.wheelhouse.ai.chat.ModelName;
import app.wheelhouse.ai.model.ModelReplay;
import app.wheelhouse.domain.decision.Evidence;
import app.wheelhouse.domain.order.OrderStatus;
import app.wheelhouse.store.EvidenceBook;
import app.wheelhouse.store.EvidenceCodec;
import app.wheelhouse.store.EvidenceEntry;
import app.wheelhouse.store.EvidenceFailure;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// A model trades on tapes: the same run twice, every decision told again to the byte, and the same
/// run from its recorded replies without a server.
class AiReplayTest {
  private static final boolean WHOLE = Boolean.getBoolean("wheelhouse.drill");
  private static final ModelName MODEL = new ModelName("ollama", "scripted:latest");
  private static final long BUDGET = 1_000_000_000;
  private static final int SEED = 7;

  @TempDir Path folder;

  /// One run with its record.
  private record Run(RunReport report, AiReport ai, List<Evidence> asks) {
    List<String> hashes() {
      return List.of(report.decisionsSha256(), report.snapshotSha256(), ai.evidenceSha256());
    }
  }

  @Test
  void theRealTapesGiveTheSameRunTwiceAndFromItsRecording() throws Exception {
    List<Path> tapes =
        List.of(
            MadeTapes.shared("candles/hyperliquid-BTC-5m.csv.gz"),
            MadeTapes.shared("candles/hyperliquid-ETH-5m.csv.gz"),
            MadeTapes.shared("candles/hyperliquid-SOL-5m.csv.gz"));
    isTheSameEveryTime(tapes, WHOLE ? Long.MAX_VALUE : 240, WHOLE ? 1_000 : 50);
  }

  @Test
  void aMadeTapeGivesTheSameRunTwiceAndFromItsRecording() throws Exception {
    Path tape = MadeTapes.candles(folder.resolve("made-BTC-5m.csv"), 3, 70);
    isTheSameEveryTime(List.of(tape), Long.MAX_VALUE, 50);
  }

  private void isTheSameEveryTime(List<Path> tapes, long events, int leastQuestions)
      throws Exception {
    Run first;
    Run second;
    try (ScriptedModelServer server = ScriptedModelServer.start(0, ScriptSettings.standard(SEED))) {
      first = run("first", tapes, events, asked(server));
      second = run("second", tapes, events, asked(server));
    }
    System.out.println(json(first));
    assertThat(second.hashes()).isEqualTo(first.hashes());
    assertThat(second.ai()).isEqualTo(first.ai());

    long repaired = first.ai().repairs();
    assertThat(first.ai().questions()).isGreaterThan(leastQuestions);
    assertThat(first.ai().actions()).containsKeys("hold", "open_long", "open_short", "close");
    assertThat(repaired).as("a tenth is malformed").isPositive();
    assertThat(first.report().fills()).isPositive();
    assertThat(first.ai().costMicros()).as("a local model is free").isZero();
    assertThat(first.ai().tokens()).isPositive();
    keepsTheBooksRight(first);

    assertThat(first.asks()).hasSize(Math.toIntExact(first.ai().questions()));
    for (Evidence ask : first.asks()) {
      assertThat(ask.isWhole()).isTrue();
      assertThat(ModelReplay.retell(ask).isSame(ask)).as(ask.id()).isTrue();
    }

    Run recorded = run("recorded", tapes, events, AdvisorChoice.recorded(written(first), 5));
    assertThat(recorded.hashes()).isEqualTo(first.hashes());
    assertThat(recorded.ai().tokens()).as("nobody was asked").isZero();
  }

  /// Every decision has one end, and every denial its order.
  private static void keepsTheBooksRight(Run run) {
    AiReport ai = run.ai();
    assertThat(sum(ai.actions())).isEqualTo(sum(ai.dispositions()));
    assertThat(sum(ai.unusable())).isLessThanOrEqualTo(ai.actions().get("hold"));
    assertThat(sum(run.report().risk().denialsByRule()))
        .isEqualTo(run.report().orders().getOrDefault(OrderStatus.DENIED, 0L));
    assertThat(run.report().risk().extremes().liquidations()).isZero();
  }

  private static long sum(SortedMap<?, Long> counts) {
    return counts.values().stream().mapToLong(Long::longValue).sum();
  }

  private static AdvisorChoice asked(ScriptedModelServer server) {
    return AdvisorChoice.of(
        MODEL.toString(), AiPlan.of(MODEL, server.url(), KeySource.NONE, 5, BUDGET));
  }

  private Run run(String name, List<Path> tapes, long events, AdvisorChoice advisor)
      throws Exception {
    Path data = folder.resolve(name);
    RunReport report =
        HeadlessRun.run(
            new RunRequest(
                Mode.REPLAY,
                tapes,
                List.of(),
                List.of(),
                SEED,
                events,
                Long.MAX_VALUE,
                true,
                advisor,
                Double.POSITIVE_INFINITY,
                null,
                Long.MAX_VALUE,
                data,
                false,
                null));
    AiReport ai = report.ai();
    assertThat(ai).isNotNull();
    return new Run(report, ai, asks(data));
  }

  private static List<Evidence> asks(Path data) throws EvidenceFailure {
    List<Evidence> asks = new ArrayList<>();
    try (EvidenceBook book = EvidenceBook.open(data)) {
      for (EvidenceEntry ask : book.all().entries()) {
        asks.add(book.find(ask.id()).orElseThrow());
      }
    }
    return asks;
  }

  /// As `decision export` writes it.
  private Path written(Run run) throws IOException {
    StringBuilder lines = new StringBuilder();
    for (Evidence ask : run.asks()) {
      lines.append(new String(EvidenceCodec.encode(ask), StandardCharsets.UTF_8)).append('\n');
    }
    return Files.writeString(folder.resolve("asks.jsonl"), lines);
  }

  private static String json(Run run) {
    ObjectNode json = JsonMapper.shared().createObjectNode();
    RunReport report = run.report();
    AiReport ai = run.ai();
    json.put("events", report.events());
    json.put("decisions", report.decisions());
    json.put("questions", ai.questions());
    counts(json, "actions", ai.actions());
    counts(json, "holdsByReason", ai.unusable());
    counts(json, "dispositions", ai.dispositions());
    counts(json, "denialsByRule", report.risk().denialsByRule());
    counts(json, "orders", report.orders());
    json.put("fills", report.fills());
    json.put("repairs", ai.repairs());
    json.put("tokens", ai.tokens());
    json.put("costUsd", BigDecimal.valueOf(ai.costMicros(), 6));
    json.put("equity", report.equity());
    json.put("decisionsSha256", report.decisionsSha256());
    json.put("snapshotSha256", report.snapshotSha256());
    json.put("evidenceSha256", ai.evidenceSha256());
    json.put("wallMillis", report.wallMillis());
    return json.toString();
  }

  private static void counts(ObjectNode json, String name, SortedMap<?, Long> counts) {
    ObjectNode object = json.putObject(name);
    counts.forEach((what, count) -> object.put(what.toString(), count));
  }
}
