package app.wheelhouse.desk;

import app.wheelhouse.ai.Advisor;
import app.wheelhouse.ai.DecisionTrigger;
import app.wheelhouse.ai.TriggerSettings;
import app.wheelhouse.engine.EngineConfig;
import app.wheelhouse.engine.EngineDriver;
import app.wheelhouse.engine.MarketView;
import app.wheelhouse.engine.TradingEngine;
import app.wheelhouse.execution.ExecutionService;
import app.wheelhouse.execution.JournalCommit;
import app.wheelhouse.risk.RiskEngine;
import app.wheelhouse.sim.SimSettings;
import app.wheelhouse.sim.SimulatedVenue;
import app.wheelhouse.venue.paper.PaperExecutionClient;
import org.jspecify.annotations.Nullable;

/// The graph of a session on a tape or in the demo, all of it on the caller's thread, so that the
/// same events give the same run every time.
final class SimulatedSession {
  private SimulatedSession() {}

  /// The engine, not yet connected: listeners may be added before [#connect].
  static TradingEngine engine(EngineConfig config) {
    return new TradingEngine(config, RiskEngine.standard());
  }

  /// A venue in memory for the account of a session.
  static SimulatedVenue venue(EngineConfig config, SimSettings settings) {
    return new SimulatedVenue(settings, config.account(), config.deposit(), config.instruments());
  }

  /// Puts the driver, the simulated venue and execution around an engine.
  static EngineDriver connect(
      TradingEngine engine, EngineConfig config, SimSettings settings, JournalCommit journal) {
    SimulatedVenue venue = venue(config, settings);
    EngineDriver driver = new EngineDriver(engine, venue, config);
    engine.connect(
        new ExecutionService(
            new PaperExecutionClient(driver, id -> venue.latency(id, "order"), driver::time),
            journal,
            driver,
            Runnable::run,
            driver::time,
            new BandGuard(driver.view()::tradingState, id -> markOf(driver.view().market(id)))));
    return driver;
  }

  /// Lets an advisor decide; the engine waits for it, so that it decides at the event's time.
  static void advise(
      TradingEngine engine,
      EngineConfig config,
      EngineDriver driver,
      Advisor advisor,
      TriggerSettings triggers) {
    engine.listen(
        new DecisionTrigger(advisor, config.decisionBars(), triggers, Runnable::run, driver));
  }

  private static double markOf(@Nullable MarketView market) {
    return market == null ? Double.NaN : market.mark();
  }
}
