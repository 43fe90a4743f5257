package app.wheelhouse.desk;

import app.wheelhouse.domain.account.Account;
import app.wheelhouse.domain.market.MarketEvent;
import app.wheelhouse.engine.CanonicalText;
import app.wheelhouse.engine.DeskSnapshot;
import app.wheelhouse.engine.EngineConfig;
import app.wheelhouse.engine.EngineDriver;
import app.wheelhouse.engine.EngineEvent;
import app.wheelhouse.engine.TradingEngine;
import app.wheelhouse.execution.NotDurable;
import app.wheelhouse.feed.FeedFilter;
import app.wheelhouse.sim.SimSettings;
import app.wheelhouse.store.JournalEntry;
import app.wheelhouse.support.RunningHash;
import app.wheelhouse.venue.replay.ReplayTransport;
import app.wheelhouse.venue.replay.Wait;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.SortedMap;
import java.util.TreeMap;

/// A session without a window, from its first event to its last.
public final class HeadlessRun {
  private static final int DECIMALS = 10;

  private final RunRequest request;
  private final EventSource source;
  private final RunStore store;
  private final DecisionHash decisions = new DecisionHash();
  private final RunTally tally = new RunTally();
  private final FeedFilter filter = new FeedFilter();
  private long events;

  private HeadlessRun(RunRequest request, EventSource source, RunStore store) {
    this.request = request;
    this.source = source;
    this.store = store;
  }

  /// Runs to the end of the tape or to the limits of the request.
  ///
  /// @throws BadInput when tapes, instruments or the data directory cannot be used
  public static RunReport run(RunRequest request) throws BadInput {
    long began = DeskClock.nanos();
    try (EventSource source = Sources.open(request);
        RunStore store = RunStore.open(request, source)) {
      return new HeadlessRun(request, source, store).play(began);
    } catch (ResumeMismatch mismatch) {
      throw new BadInput(String.valueOf(mismatch.getMessage()));
    }
  }

  private RunReport play(long began) throws BadInput {
    EngineConfig config = SessionConfigs.of(source, store.session(), request);
    TradingEngine engine = SimulatedSession.engine(config);
    JournalKeeper keeper = new JournalKeeper(store.journal());
    engine.listen(keeper);
    engine.listen(decisions);
    engine.listen(tally);
    engine.listen(store.archiveKeeper());
    EngineDriver driver = SimulatedSession.connect(engine, config, simulation(), keeper);
    keeper.tell(driver);
    request
        .advisor()
        .advisor(request.seed())
        .ifPresent(advisor -> SimulatedSession.advise(engine, config, driver, advisor));
    start(config);
    source.history().forEach(driver::accept);
    try (TapeRecorder recorder = TapeRecorder.open(request.recording(), about(config))) {
      feed(driver, recorder);
    }
    DeskSnapshot end = driver.view().snapshot();
    String hash = RunningHash.of(CanonicalText.of(end));
    store.finish(new JournalEntry.SessionEnded(hash, end.time()));
    return report(end, hash, (DeskClock.nanos() - began) / 1_000_000);
  }

  private void start(EngineConfig config) throws BadInput {
    try {
      store
          .journal()
          .append(
              new JournalEntry.SessionStarted(
                  config.session(),
                  request.mode().label(),
                  config.account(),
                  config.deposit(),
                  source.description() + request.options(),
                  0));
      store.journal().commit();
    } catch (NotDurable failure) {
      throw new BadInput(String.valueOf(failure.getMessage()));
    }
  }

  private static SortedMap<String, String> about(EngineConfig config) {
    SortedMap<String, String> about = new TreeMap<>();
    about.put("session", config.session());
    about.put("zone", "UTC");
    return about;
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
    };
  }

  private RunReport report(DeskSnapshot end, String hash, long wallMillis) {
    Account account = end.account();
    return new RunReport(
        request.mode(),
        end.session(),
        events,
        end.counts().bars(),
        decisions.count(),
        decisions.hex(),
        end.counts().orders(),
        end.counts().fills(),
        exact(account.fees().amount()),
        exact(account.funding().amount()),
        exact(account.balance().amount()),
        exact(end.unrealised().amount()),
        exact(account.balance().amount()).add(exact(end.unrealised().amount())),
        RunRisk.of(tally, end.protection().extremes()),
        filter.duplicates() + end.counts().duplicateFills(),
        end.counts().staleMillis(),
        source.badRows(),
        store.journalRecords(),
        hash,
        wallMillis);
  }

  private static BigDecimal exact(BigDecimal amount) {
    return amount.setScale(DECIMALS, RoundingMode.HALF_EVEN).stripTrailingZeros();
  }
}
