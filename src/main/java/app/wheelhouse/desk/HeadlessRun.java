package app.wheelhouse.desk;

import app.wheelhouse.ai.Advisor;
import app.wheelhouse.ai.model.TapeLatency;
import app.wheelhouse.domain.market.MarketEvent;
import app.wheelhouse.engine.DeskSnapshot;
import app.wheelhouse.engine.EngineConfig;
import app.wheelhouse.engine.EngineDriver;
import app.wheelhouse.engine.EngineEvent;
import app.wheelhouse.engine.TradingEngine;
import app.wheelhouse.feed.FeedFilter;
import app.wheelhouse.setting.Settings;
import app.wheelhouse.sim.SimSettings;
import app.wheelhouse.venue.replay.ReplayTransport;
import app.wheelhouse.venue.replay.Wait;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A session without a window, from its first event to its last.
public final class HeadlessRun {
  private final RunRequest request;
  private final EventSource source;
  private final RunStore store;
  private final FeedFilter filter = new FeedFilter();
  private long events;

  private HeadlessRun(RunRequest request, EventSource source, RunStore store) {
    this.request = request;
    this.source = source;
    this.store = store;
  }

  /// Runs to the end of the tape or to the limits of the request.
  ///
  /// @param stop ends a live market early; a tape is played to its end
  /// @throws BadInput when tapes, instruments or the data directory cannot be used, or the venue
  ///   cannot be reached
  public static RunReport run(RunRequest request, StopSignal stop) throws BadInput {
    long began = DeskClock.nanos();
    if (request.mode() == Mode.PAPER) {
      return PaperRun.run(request, null, stop, began);
    }
    try (EventSource source = Sources.open(request);
        RunStore store = RunStore.open(request, source)) {
      return new HeadlessRun(request, source, store).play(began);
    } catch (ResumeMismatch mismatch) {
      throw new BadInput(String.valueOf(mismatch.getMessage()));
    }
  }

  /// Runs on paper beside a real account, which is only read.
  ///
  /// @param watched null for none
  public static RunReport shadow(
      RunRequest request, @Nullable TradedAccount watched, StopSignal stop) throws BadInput {
    return PaperRun.run(request, watched, stop, DeskClock.nanos());
  }

  /// Runs with real orders.
  ///
  /// @param arm the account's name, which arms trading with real money; null to leave it unarmed
  public static RunReport real(
      RealRequest request, Settings settings, @Nullable String arm, StopSignal stop)
      throws BadInput {
    return RealRun.run(request, settings, arm, stop, DeskClock.nanos());
  }

  /// The same, with nobody who would end it early.
  public static RunReport run(RunRequest request) throws BadInput {
    return run(request, new StopSignal());
  }

  private RunReport play(long began) throws BadInput {
    EngineConfig config = SessionConfigs.of(source, store.session(), request);
    TradingEngine engine = SimulatedSession.engine(config);
    RunBooks books = new RunBooks(store);
    books.taps().forEach(engine::listen);
    EngineDriver driver = SimulatedSession.connect(engine, config, simulation(), books.keeper());
    books.keeper().tell(driver);
    AiPlan plan = onTape(request.advisor().model());
    try (AiSession ai = new AiSession(plan, config, store.directory(), true)) {
      ai.taps(driver).forEach(engine::listen);
      Optional<Advisor> model =
          ai.advisor(new AiSession.Place(store.directory(), driver, driver::time, true));
      model
          .or(() -> request.advisor().advisor(request.seed()))
          .ifPresent(advisor ->
              SimulatedSession.advise(engine, config, driver, advisor, AiSession.triggers(plan)));
      books.begin(request.mode(), config, source.description() + request.options());
      source.history().forEach(driver::accept);
      try (TapeRecorder recorder = TapeRecorder.of(request.recording(), config)) {
        feed(driver, recorder);
      }
      DeskSnapshot end = driver.view().snapshot();
      books.end(end);
      return books
          .report(
              request.mode(),
              end,
              events,
              filter.duplicates(),
              source.badRows(),
              (DeskClock.nanos() - began) / 1_000_000)
          .ai(ai.report(end.ai().level()));
    }
  }

  /// On a tape the engine waits for the model: its answers take a drawn time to count.
  private @Nullable AiPlan onTape(@Nullable AiPlan plan) {
    return plan == null ? null : plan.with(plan.model().at(TapeLatency.of(request.seed())));
  }

  private void feed(EngineDriver driver, TapeRecorder recorder) {
    boolean paced = request.speed() < ReplayTransport.UNLIMITED;
    ReplayTransport pace = ReplayTransport.playing(DeskClock::nanos, request.speed());
    while (events < request.events()) {
      MarketEvent event = source.next();
      if (event == null || event.time() >= request.until()) {
        return;
      }
      events++;
      if (paced) {
        await(pace, event.time());
      }
      for (EngineEvent taken : filter.sift(event)) {
        recorder.record(taken);
        driver.accept(taken);
      }
    }
  }

  /// Holds an event back until its time; this changes when it is taken, never what is.
  private static void await(ReplayTransport pace, long time) {
    while (pace.until(time) instanceof Wait.WaitNanos(long nanos)) {
      DeskClock.parkUntil(DeskClock.nanos() + nanos);
    }
  }

  private SimSettings simulation() {
    return switch (request.mode()) {
      case DEMO -> SimSettings.demo(request.seed());
      case REPLAY -> SimSettings.replay(request.seed());
      case PAPER, SHADOW, TESTNET, LIVE ->
          throw new IllegalStateException("a live market has a run of its own");
    };
  }
}
