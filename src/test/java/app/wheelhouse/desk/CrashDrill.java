package app.wheelhouse.desk;

import app.wheelhouse.advisor.leveraged.LeveragedAdvisor;
import app.wheelhouse.ai.TriggerSettings;
import app.wheelhouse.domain.account.DeskCommand;
import app.wheelhouse.domain.market.MarketEvent;
import app.wheelhouse.engine.DeskSnapshot;
import app.wheelhouse.engine.EngineConfig;
import app.wheelhouse.engine.EngineDriver;
import app.wheelhouse.engine.EngineEvent;
import app.wheelhouse.engine.TradingEngine;
import app.wheelhouse.feed.FeedFilter;
import app.wheelhouse.sim.SimSettings;
import java.nio.file.Path;
import java.util.List;

/// A market with positions open at 10x: the desk as `run --advisor leveraged` makes it, without a
/// record on disk, and a trader who starts auto-trading again after each pause so that the next
/// crash meets a position too.
final class CrashDrill {
  private static final long HOUR = 3_600_000;

  private final ReplaySource source;
  private final EngineDriver driver;
  private final RunTally tally = new RunTally();
  private final FeedFilter filter = new FeedFilter();
  private long lastLook;

  /// What a drill came to.
  ///
  /// @param heldInside whether a position was open at some moment of the hour that matters
  record Outcome(RunRisk risk, boolean heldInside, boolean flat, double equity) {}

  private CrashDrill(List<Path> tapes, List<Path> warmUp, long seed) throws BadInput {
    RunRequest request = Asked.replay(tapes, warmUp, AdvisorChoice.LEVERAGED, true, seed);
    this.source = Sources.replay(request);
    EngineConfig config = SessionConfigs.of(source, "drill", request);
    TradingEngine engine = SimulatedSession.engine(config);
    engine.listen(tally);
    this.driver =
        SimulatedSession.connect(engine, config, SimSettings.replay(seed), (_, _, _) -> {});
    SimulatedSession.advise(
        engine, config, driver, new LeveragedAdvisor(seed), TriggerSettings.usual());
    source.history().forEach(driver::accept);
  }

  /// Plays until `end` of the tape with new positions, then on until all are closed.
  ///
  /// @param from time of the moments that matter, epoch milliseconds
  /// @param to their end; no new positions from here on
  static Outcome play(List<Path> tapes, List<Path> warmUp, long seed, long from, long to)
      throws BadInput {
    return new CrashDrill(tapes, warmUp, seed).play(from, to);
  }

  private Outcome play(long from, long to) {
    boolean held = false;
    boolean over = false;
    MarketEvent event = source.next();
    while (event != null && !(over && isFlat())) {
      if (!over && event.time() >= to) {
        over = true;
        command(new DeskCommand.PauseAutoTrading("the drill is over"));
      }
      filter.sift(event).forEach(driver::accept);
      held |= event.time() >= from && event.time() < to && !isFlat();
      if (!over && event.time() - lastLook >= HOUR) {
        lastLook = event.time();
        look();
      }
      event = source.next();
    }
    source.close();
    DeskSnapshot end = driver.view().snapshot();
    return new Outcome(
        RunRisk.of(tally, end.protection().extremes()), held, isFlat(), end.equity().toDouble());
  }

  private boolean isFlat() {
    return driver.view().account().positions().isEmpty();
  }

  private void look() {
    if (!driver.view().autoTrading()) {
      command(new DeskCommand.ResetDrawdown(DeskCommand.DRAWDOWN_RESET_WORD));
      command(new DeskCommand.StartAutoTrading());
    }
  }

  private void command(DeskCommand command) {
    driver.accept(new EngineEvent.Command(command, driver.time()));
  }
}
