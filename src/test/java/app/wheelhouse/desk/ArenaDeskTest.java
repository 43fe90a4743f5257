package app.wheelhouse.desk;

import static org.assertj.core.api.Assertions.assertThat;

import app.wheelhouse.advisor.llm.KeySource;
import app.wheelhouse.advisor.scripted.ScriptSettings;
import app.wheelhouse.advisor.scripted.ScriptedModelServer;
import app.wheelhouse.ai.chat.ModelName;
import app.wheelhouse.arena.ArenaResult;
import app.wheelhouse.domain.account.DeskCommand;
import app.wheelhouse.domain.decision.ArenaRow;
import app.wheelhouse.domain.instrument.InstrumentCatalogue;
import app.wheelhouse.domain.market.MarketEvent;
import app.wheelhouse.engine.EngineConfig;
import app.wheelhouse.engine.EngineEvent;
import app.wheelhouse.feed.FeedFilter;
import app.wheelhouse.sim.SimSettings;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A contest beside a session: the same as without a window on a tape, never in the way of a live
/// market.
class ArenaDeskTest {
  private static final long PATIENCE_NANOS = 60_000_000_000L;

  @TempDir Path folder;

  private static AdvisorChoice model(ScriptedModelServer server) {
    return AdvisorChoice.of(
        "ollama:a",
        AiPlan.of(ModelName.parse("ollama:a"), server.url(), KeySource.NONE, 5, 2_000_000));
  }

  private static void await(String what, BooleanSupplier condition) {
    long end = DeskClock.nanos() + PATIENCE_NANOS;
    while (!condition.getAsBoolean()) {
      assertThat(DeskClock.nanos() - end).as("waited for " + what).isNegative();
      LockSupport.parkNanos(2_000_000);
    }
  }

  private static ArenaRow row(List<ArenaRow> rows, String name) {
    return rows.stream().filter(row -> row.name().equals(name)).findFirst().orElseThrow();
  }

  @Test
  void besideATapeTheBoardIsThatOfTheSameContestWithoutAWindow() throws Exception {
    Path tape = MadeTapes.candles(folder.resolve("made-BTC-5m.csv"), 3, 24);
    RunRequest request = Asked.replay(List.of(tape), List.of(), AdvisorChoice.NONE, false, 7);
    try (ScriptedModelServer server = ScriptedModelServer.start(0, ScriptSettings.standard(7))) {
      List<AdvisorChoice> choices =
          List.of(AdvisorChoice.RULES, AdvisorChoice.RECKLESS, model(server));
      List<ArenaRow> expected =
          ArenaRun.run(new ArenaRequest(request, choices), new StopSignal()).entries().stream()
              .map(ArenaReport.Entry::result)
              .map(ArenaResult::row)
              .toList();
      try (EventSource source = Sources.open(request)) {
        EngineConfig config = SessionConfigs.of(source, "replay-1", request);
        try (ArenaDesk desk =
            ArenaDesk.of(choices, new ArenaDesk.Session(config, SimSettings.replay(7), null))) {
          assertThat(desk).isNotNull();
          play(source, desk);
          await("the same board", () -> desk.rows().equals(expected));
          assertThat(row(desk.rows(), "reckless").trades()).isPositive();
          assertThat(desk.trouble()).isEmpty();
        }
      }
    }
  }

  /// With what belongs to the session's own account in between.
  private static void play(EventSource source, ArenaDesk desk) {
    FeedFilter filter = new FeedFilter();
    source.history().forEach(desk::hear);
    for (MarketEvent event = source.next(); event != null; event = source.next()) {
      filter.sift(event).forEach(desk::hear);
      desk.hear(new EngineEvent.Command(new DeskCommand.EmergencyStop("not theirs"), event.time()));
    }
  }

  @Test
  void aModelThatDoesNotAnswerHoldsNobodyUp() throws BadInput {
    DemoSource market =
        new DemoSource(1, InstrumentCatalogue.builtIn().subList(0, 1), DemoSource.START);
    AtomicLong clock = new AtomicLong(DemoSource.START);
    EngineConfig config = SessionConfigs.of(market, "demo", Asked.rules(false));
    try (ScriptedModelServer server =
            ScriptedModelServer.start(0, ScriptSettings.standard(7).withLatency(600_000));
        ArenaDesk desk =
            ArenaDesk.of(
                List.of(AdvisorChoice.RULES, model(server)),
                new ArenaDesk.Session(config, SimSettings.demo(1), clock::get))) {
      assertThat(desk).isNotNull();
      market.history().forEach(desk::hear);
      for (int i = 0; i < 20_000; i++) {
        MarketEvent event = market.next();
        clock.set(event.time());
        desk.hear(new EngineEvent.Market(event));
      }
      await("a question", () -> server.asked() > 0);
      await("decisions of the rules", () -> row(desk.rows(), "rules").decisions() > 0);
      assertThat(row(desk.rows(), "ollama:a").decisions()).isZero();
    }
  }

  @Test
  void aModelsAnswersAreItsOwn() throws BadInput {
    DemoSource market =
        new DemoSource(1, InstrumentCatalogue.builtIn().subList(0, 1), DemoSource.START);
    AtomicLong clock = new AtomicLong(DemoSource.START);
    EngineConfig config = SessionConfigs.of(market, "demo", Asked.rules(false));
    try (ScriptedModelServer server =
            ScriptedModelServer.start(0, ScriptSettings.standard(7).withMalformed(0));
        ArenaDesk desk =
            ArenaDesk.of(
                List.of(AdvisorChoice.NONE, model(server)),
                new ArenaDesk.Session(config, SimSettings.demo(1), clock::get))) {
      assertThat(desk).isNotNull();
      market.history().forEach(desk::hear);
      await(
          "decisions of the model",
          () -> {
            MarketEvent event = market.next();
            clock.set(event.time());
            desk.hear(new EngineEvent.Market(event));
            return row(desk.rows(), "ollama:a").decisions() > 2;
          });
      assertThat(row(desk.rows(), "none").decisions()).isZero();
    }
  }

  @Test
  void nobodyIsNoContest() throws BadInput {
    EngineConfig config =
        SessionConfigs.of(
            MarketShape.ofTicks(InstrumentCatalogue.builtIn()), "demo", Asked.rules(false));
    assertThat(ArenaDesk.of(List.of(), new ArenaDesk.Session(config, SimSettings.demo(1), null)))
        .isNull();
  }
}
