package app.wheelhouse.desk;

import app.wheelhouse.arena.Arena;
import app.wheelhouse.domain.decision.ArenaRow;
import app.wheelhouse.engine.EngineConfig;
import app.wheelhouse.engine.EngineDriver;
import app.wheelhouse.engine.EngineEvent;
import app.wheelhouse.setting.Settings;
import app.wheelhouse.sim.SimSettings;
import app.wheelhouse.support.Threads;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A contest beside a session: listens to the session's market on a thread of its own and never
/// touches its account.
///
/// Beside a live market nobody ever waits for it, and its models answer when they can. Beside a
/// tape every contestant waits for its own model and no event is left out, so that the same tape
/// gives the same board.
final class ArenaDesk implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(ArenaDesk.class);
  private static final int TAPE_EVENTS = 4_096;
  private static final long PARK_MILLIS = 50;
  private static final long BOARD_NANOS = 1_000_000_000;
  private static final long STOP_MILLIS = 5_000;

  private final ArenaLine line;
  private final ArenaLag lag;
  private final ExecutorService thinking = Threads.perTask("arena-advisor");
  private final Queue<Answer> answers = new ConcurrentLinkedQueue<>();
  private final List<ArenaSeat> seats = new ArrayList<>();
  private final Arena arena;
  private final Thread thread;
  private volatile List<ArenaRow> rows = List.of();
  private volatile boolean over;
  private long boardDue = Long.MIN_VALUE;
  private boolean stale;
  private boolean closed;

  /// What is meant for one contestant alone.
  private record Answer(EngineDriver driver, EngineEvent event) {}

  /// What a contest is put beside.
  ///
  /// @param config of the session
  /// @param fills how simulated orders are filled
  /// @param clock of the session, epoch milliseconds, for any thread; null beside a tape
  record Session(EngineConfig config, SimSettings fills, @Nullable LongSupplier clock) {}

  private ArenaDesk(List<AdvisorChoice> choices, Session session) throws BadInput {
    LongSupplier clock = session.clock();
    this.line = clock == null ? ArenaLine.tape(TAPE_EVENTS) : ArenaLine.live();
    this.lag = new ArenaLag(clock);
    ArenaThinking way =
        clock == null
            ? ArenaThinking.onTape(session.fills().seed())
            : ArenaThinking.live(
                thinking, driver -> event -> answers.add(new Answer(driver, event)), clock);
    ArenaSeat.Rules rules =
        new ArenaSeat.Rules(ArenaConfigs.of(session.config()), session.fills(), way);
    boolean seated = false;
    try {
      for (AdvisorChoice choice : choices) {
        seats.add(new ArenaSeat(choice, rules, null));
      }
      seated = true;
    } finally {
      if (!seated) {
        leave();
      }
    }
    this.arena = Arena.of(seats.stream().map(ArenaSeat::contestant).toList());
    this.rows = arena.rows();
    this.thread = Threads.hot("arena", this::run);
  }

  /// Of those that the trader named; null where nobody is.
  ///
  /// @throws BadInput when a model cannot be asked
  static @Nullable ArenaDesk of(Settings settings, SessionPlaces places, Session session)
      throws BadInput {
    return of(ArenaNames.of(settings, places), session);
  }

  /// Of these; null where there are none.
  static @Nullable ArenaDesk of(List<AdvisorChoice> choices, Session session) throws BadInput {
    return choices.isEmpty() ? null : new ArenaDesk(choices, session);
  }

  /// What the session's engine is about to take; by one thread. Its account, commands and decisions
  /// are nobody's business here.
  void hear(EngineEvent event) {
    if (event instanceof EngineEvent.Market
        || event instanceof EngineEvent.History
        || event instanceof EngineEvent.Feed
        || event instanceof EngineEvent.NewsHeard) {
      line.put(event);
    }
  }

  /// The board, best net first; at most a second old.
  List<ArenaRow> rows() {
    return rows;
  }

  /// A sentence while the contest cannot follow the market; empty while it does.
  String trouble() {
    return lag.trouble();
  }

  private void run() {
    try {
      while (!over) {
        turn(line.take(PARK_MILLIS));
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException fault) {
      LOG.error("The arena has ended; the session goes on", fault);
      over = true;
      line.end();
    }
  }

  private void turn(List<EngineEvent> events) {
    for (EngineEvent event : events) {
      if (over) {
        return;
      }
      answer();
      lag.at(event);
      arena.accept(event);
      stale = true;
      board(false);
    }
    answer();
    board(events.isEmpty());
  }

  private void answer() {
    Answer next = answers.poll();
    while (next != null) {
      arena.accept(next.driver(), next.event());
      stale = true;
      next = answers.poll();
    }
  }

  /// @param idle whether there is time for it now
  private void board(boolean idle) {
    long now = DeskClock.nanos();
    if (stale && (idle || boardDue == Long.MIN_VALUE || now - boardDue >= 0)) {
      boardDue = now + BOARD_NANOS;
      stale = false;
      rows = arena.rows();
    }
  }

  /// Ends it; what its models are being asked is given up. The last board stays. By one thread; a
  /// second call does nothing.
  @Override
  public void close() {
    if (closed) {
      return;
    }
    closed = true;
    over = true;
    line.end();
    seats.forEach(ArenaSeat::silence);
    try {
      thread.join(STOP_MILLIS);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
    leave();
  }

  private void leave() {
    thinking.shutdown();
    for (ArenaSeat seat : seats) {
      try {
        seat.close();
      } catch (RuntimeException failure) {
        LOG.error("A contestant did not close in order", failure);
      }
    }
  }
}
