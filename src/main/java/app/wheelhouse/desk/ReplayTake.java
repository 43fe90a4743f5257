package app.wheelhouse.desk;

import app.wheelhouse.ai.model.TapeLatency;
import app.wheelhouse.domain.account.DeskCommand;
import app.wheelhouse.domain.decision.ThoughtBook;
import app.wheelhouse.domain.market.FeedState;
import app.wheelhouse.domain.market.FeedStatus;
import app.wheelhouse.domain.market.MarketEvent;
import app.wheelhouse.engine.EngineDriver;
import app.wheelhouse.engine.EngineEvent;
import app.wheelhouse.engine.TradingEngine;
import app.wheelhouse.feed.FeedFilter;
import app.wheelhouse.feed.FeedSink;
import app.wheelhouse.sim.SimSettings;
import app.wheelhouse.venue.replay.Interlude;
import app.wheelhouse.venue.replay.ReplayFeed;
import app.wheelhouse.venue.replay.Wait;
import java.util.List;
import java.util.Queue;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One play of the tapes from their beginning, with an engine of its own that runs on the player's
/// thread: market, commands and decisions come one after the other, each at its tape time.
final class ReplayTake implements FeedSink, Interlude {
  private static final Logger LOG = LoggerFactory.getLogger(ReplayTake.class);

  private final ReplayPlan plan;
  private final Queue<DeskCommand> asked;
  private final SessionScreen screen;
  private final EngineDriver driver;
  private final AiSession ai;
  private final ReplayFeed feed;
  private final TapePace pace;
  private final FeedFilter filter = new FeedFilter();
  private final DecisionHash decisions = new DecisionHash();

  /// @param asked commands that wait for the player
  /// @param restartWanted called at most once, after the last event, when a seek goes back
  ReplayTake(
      ReplayPlan plan, Queue<DeskCommand> asked, SessionScreen screen, Runnable restartWanted)
      throws BadInput {
    this.plan = plan;
    this.asked = asked;
    this.screen = screen;
    this.pace = new TapePace(DeskClock::nanos, screen.show());
    TradingEngine engine = SimulatedSession.engine(plan.config());
    engine.listen(decisions);
    this.driver =
        SimulatedSession.connect(
            engine, plan.config(), SimSettings.replay(plan.seed()), (_, _, _) -> {});
    AiPlan model = plan.advisor().model();
    AiPlan onTape =
        model == null ? null : model.with(model.model().at(TapeLatency.of(plan.seed())));
    this.ai = new AiSession(onTape, plan.config(), null, true);
    ai.taps(driver).forEach(engine::listen);
    ai.advisor(new AiSession.Place(null, driver, driver::time, true))
        .or(() -> plan.advisor().advisor(plan.seed()))
        .ifPresent(advisor ->
            SimulatedSession.advise(
                engine, plan.config(), driver, advisor, AiSession.triggers(onTape)));
    ai.beside(
        plan.advisor().beside(),
        new ArenaDesk.Session(plan.config(), SimSettings.replay(plan.seed()), null));
    this.feed = new ReplayFeed(plan.source()::cursor, plan.transport(), restartWanted, this);
  }

  /// Warms up, then plays as the transport says.
  void start() {
    plan.source()
        .history()
        .forEach(past -> {
          ai.hear(past);
          driver.accept(past);
        });
    feed.start(this);
  }

  void stop() {
    ai.silence();
    feed.stop();
    ai.close();
  }

  ThoughtBook thoughts() {
    return ai;
  }

  /// A command waits.
  void wake() {
    feed.wake();
  }

  /// Of all decisions so far; read it once the player has stopped.
  String decisions() {
    return decisions.hex();
  }

  @Override
  public void market(MarketEvent event) {
    List<EngineEvent> taken = filter.sift(event);
    if (!taken.isEmpty()) {
      taken.forEach(this::take);
      pace.moving(driver.view());
    }
  }

  @Override
  public void status(FeedStatus status) {
    take(new EngineEvent.Feed(status));
    if (status.state() == FeedState.FAILED) {
      screen.failed().accept(status.reason());
    }
  }

  @Override
  public long between(Wait next) {
    DeskCommand command = asked.poll();
    while (command != null) {
      // Engine time may be ahead: a candle's last price is in the last millisecond of its bar.
      long now = Math.max(driver.time(), plan.transport().progress().time());
      take(new EngineEvent.Command(command, now));
      command = asked.poll();
    }
    return switch (next) {
      case Wait.WaitNanos _ -> pace.moving(driver.view());
      case Wait.Paused() -> pace.still(driver.view());
      case Wait.Go(), Wait.Restart() -> Long.MAX_VALUE;
    };
  }

  /// As on a live desk: what cannot be digested must not end the session, and no new trade is
  /// opened after it until the trader has looked.
  private void take(EngineEvent event) {
    ai.hear(event);
    try {
      driver.accept(event);
    } catch (RuntimeException fault) {
      LOG.error("The engine could not take {}", event, fault);
      if (!(event instanceof EngineEvent.Command)) {
        asked.add(new DeskCommand.PauseAutoTrading("an internal error, see the log"));
      }
    }
  }
}
