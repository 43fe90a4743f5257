package app.wheelhouse.desk;

import app.wheelhouse.arena.Arena;
import app.wheelhouse.arena.ArenaResult;
import app.wheelhouse.domain.market.MarketEvent;
import app.wheelhouse.engine.EngineConfig;
import app.wheelhouse.engine.EngineEvent;
import app.wheelhouse.feed.FeedFilter;
import app.wheelhouse.sim.SimSettings;
import app.wheelhouse.support.Threads;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A contest without a window, on a tape or in the demo, from its first event to its last.
public final class ArenaRun implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(ArenaRun.class);

  private static final long STOP_MILLIS = 200;

  private final ArenaRequest request;
  private final EventSource source;
  private final @Nullable Path folder;
  private final List<ArenaSeat> seats = new ArrayList<>();
  private final FeedFilter filter = new FeedFilter();
  private long events;

  private ArenaRun(ArenaRequest request, EventSource source, @Nullable Path folder) {
    this.request = request;
    this.source = source;
    this.folder = folder;
  }

  /// Plays to the end of the tape or to the limits of the request.
  ///
  /// @param stop ends it early, with the figures of then
  /// @throws BadInput when tapes, instruments, models or the data directory cannot be used
  public static ArenaReport run(ArenaRequest request, StopSignal stop) throws BadInput {
    long began = DeskClock.nanos();
    try (EventSource source = Sources.open(request.run());
        ArenaRun run = new ArenaRun(request, source, ArenaFolder.next(request.run().data()))) {
      run.seat();
      Arena arena = Arena.of(run.seats.stream().map(ArenaSeat::contestant).toList());
      run.play(arena, stop);
      return run.report(arena, (DeskClock.nanos() - began) / 1_000_000);
    }
  }

  private void seat() throws BadInput {
    RunRequest run = request.run();
    // The name that a first session has in an empty data directory.
    String session = run.mode().label() + "-1";
    EngineConfig config = ArenaConfigs.of(SessionConfigs.of(source, session, run));
    ArenaSeat.Rules rules =
        new ArenaSeat.Rules(config, fills(run), ArenaThinking.onTape(run.seed()));
    for (AdvisorChoice choice : request.contestants()) {
      seats.add(seat(choice, rules));
      seats.getLast().begin(run.mode(), config, source.description() + " arena " + choice.label());
    }
  }

  private ArenaSeat seat(AdvisorChoice choice, ArenaSeat.Rules rules) throws BadInput {
    RunStore store = store(choice);
    boolean seated = false;
    try {
      ArenaSeat seat = new ArenaSeat(choice, rules, store);
      seated = true;
      return seat;
    } finally {
      if (!seated && store != null) {
        store.close();
      }
    }
  }

  private @Nullable RunStore store(AdvisorChoice choice) throws BadInput {
    Path contest = folder;
    if (contest == null) {
      return null;
    }
    List<String> names = request.contestants().stream().map(AdvisorChoice::label).toList();
    return RunStore.open(in(ArenaFolder.of(contest, names, choice.label()), choice), source);
  }

  private RunRequest in(Path data, AdvisorChoice choice) {
    RunRequest run = request.run();
    return new RunRequest(
        run.mode(),
        run.tapes(),
        run.warmUp(),
        run.symbols(),
        run.seed(),
        run.events(),
        run.until(),
        true,
        choice,
        run.speed(),
        null,
        run.lasts(),
        data,
        false,
        null);
  }

  private static SimSettings fills(RunRequest run) {
    return run.mode() == Mode.DEMO ? SimSettings.demo(run.seed()) : SimSettings.replay(run.seed());
  }

  private void play(Arena arena, StopSignal stop) throws BadInput {
    AtomicBoolean over = new AtomicBoolean();
    Threads.virtual("arena-stop", () -> silence(stop, over));
    try {
      source.history().forEach(arena::accept);
      while (events < request.run().events() && !stop.isAsked() && !arena.isOver()) {
        MarketEvent event = source.next();
        if (event == null || event.time() >= request.run().until()) {
          break;
        }
        events++;
        for (EngineEvent taken : filter.sift(event)) {
          arena.accept(taken);
        }
      }
    } finally {
      over.set(true);
    }
    for (ArenaSeat seat : seats) {
      seat.end();
    }
  }

  /// Who wants to stop does not wait for a model that thinks for minutes.
  private void silence(StopSignal stop, AtomicBoolean over) {
    while (!over.get()) {
      if (stop.await(STOP_MILLIS)) {
        seats.forEach(ArenaSeat::silence);
        DeskClock.parkUntil(DeskClock.nanos() + STOP_MILLIS * 1_000_000);
      }
    }
  }

  private ArenaReport report(Arena arena, long wallMillis) {
    RunRequest run = request.run();
    List<ArenaReport.Entry> entries = new ArrayList<>();
    for (ArenaResult result : arena.results()) {
      seats.stream()
          .filter(seat -> seat.contestant().name().equals(result.row().name()))
          .forEach(
              seat -> entries.add(new ArenaReport.Entry(result, seat.report(), seat.folder())));
    }
    return new ArenaReport(
        run.mode(), run.seed(), events, source.badRows(), wallMillis, folder, entries);
  }

  @Override
  public void close() {
    for (ArenaSeat seat : seats) {
      try {
        seat.close();
      } catch (RuntimeException failure) {
        LOG.error("A contestant did not close in order", failure);
      }
    }
  }
}
