package app.wheelhouse.desk;

import app.wheelhouse.ai.Advisor;
import app.wheelhouse.arena.Contestant;
import app.wheelhouse.arena.Score;
import app.wheelhouse.engine.EngineConfig;
import app.wheelhouse.engine.EngineDriver;
import app.wheelhouse.engine.TradingEngine;
import app.wheelhouse.execution.JournalCommit;
import app.wheelhouse.sim.SimSettings;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// Engine, simulated account and advisor of one contestant.
final class ArenaSeat implements AutoCloseable {
  private static final JournalCommit NO_RECORD = (_, _, _) -> {};

  private final AdvisorChoice choice;
  private final AiSession ai;
  private final EngineDriver driver;
  private final @Nullable RunStore store;
  private final @Nullable RunBooks books;
  private final Contestant contestant;

  /// What all contestants of one contest share.
  ///
  /// @param fills how orders are filled; the same seed for all
  /// @param thinking where advisors think, and the way their answers come back
  record Rules(EngineConfig config, SimSettings fills, ArenaThinking thinking) {}

  /// @param store takes the record of this contestant; null keeps none
  /// @throws BadInput when its model cannot be asked
  ArenaSeat(AdvisorChoice choice, Rules rules, @Nullable RunStore store) throws BadInput {
    this.choice = choice;
    this.store = store;
    this.books = store == null ? null : new RunBooks(store);
    EngineConfig config = rules.config();
    ArenaThinking thinking = rules.thinking();
    Path folder = store == null ? null : store.directory();
    TradingEngine engine = SimulatedSession.engine(config);
    RunBooks kept = books;
    if (kept != null) {
      kept.taps().forEach(engine::listen);
    }
    this.driver =
        SimulatedSession.connect(
            engine, config, rules.fills(), kept == null ? NO_RECORD : kept.keeper());
    if (kept != null) {
      kept.keeper().tell(driver);
    }
    AiPlan plan = thinking.plan(choice.model());
    ArenaThinking.Way way = thinking.way(driver);
    this.ai = new AiSession(plan, config, folder, way.tape());
    boolean seated = false;
    try {
      ai.taps(driver).forEach(engine::listen);
      Advisor advisor =
          ai.advisor(new AiSession.Place(folder, way.post(), way.clock(), way.tape()))
              .or(() -> choice.advisor(rules.fills().seed()))
              .orElse(null);
      Score score = new Score(config, advisor == null ? null : advisor.proposer());
      engine.listen(score);
      if (advisor != null) {
        engine.listen(way.trigger(advisor, config.decisionBars(), AiSession.triggers(plan)));
      }
      this.contestant = new Contestant(choice.label(), driver, score, this::costMicros);
      seated = true;
    } finally {
      if (!seated) {
        ai.close();
      }
    }
  }

  Contestant contestant() {
    return contestant;
  }

  /// The first entry of its record.
  void begin(Mode mode, EngineConfig config, String source) throws BadInput {
    RunBooks kept = books;
    if (kept != null) {
      kept.begin(mode, config, source);
    }
  }

  /// The last entry of its record.
  void end() throws BadInput {
    RunBooks kept = books;
    if (kept != null) {
      kept.end(driver.view().snapshot());
    }
  }

  /// What its model did; null where none is asked.
  @Nullable AiReport report() {
    return ai.report(driver.view().snapshot().ai().level());
  }

  @Nullable Path folder() {
    RunStore record = store;
    return record == null ? null : record.directory();
  }

  private long costMicros() {
    AiPlan plan = choice.model();
    AiReport report = plan == null ? null : ai.report(plan.level());
    return report == null ? 0 : report.costMicros();
  }

  /// Ends what its model is being asked.
  void silence() {
    ai.silence();
  }

  @Override
  public void close() {
    ai.close();
    RunStore record = store;
    if (record != null) {
      record.close();
    }
  }
}
