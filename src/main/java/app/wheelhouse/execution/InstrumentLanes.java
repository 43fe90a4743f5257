package app.wheelhouse.execution;

import app.wheelhouse.domain.instrument.InstrumentId;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A lane for each instrument: what is about one goes strictly in order, different ones go at the
/// same time, at most [#MOST] requests of all. Thread-safe.
///
/// A venue remembers only the highest numbers of a signer and refuses what is below all of them
/// (VENUES.md 2.9). So the first request goes alone until one was answered, and while a request is
/// on its way at most [#AHEAD] begin after it: a slow one is never overtaken by so many that its
/// number counts as too low.
public final class InstrumentLanes implements SendLanes {
  /// Requests on their way at a time.
  public static final int MOST = 16;

  /// Of them for stops, closes and cancels alone: entries that the rate budget holds back never
  /// take all places.
  static final int FOR_EXITS = 4;

  /// Requests that begin while one that began before is on its way. With those beside it that is
  /// well below the hundred numbers that a venue remembers.
  static final int AHEAD = 64;

  private static final Logger LOG = LoggerFactory.getLogger(InstrumentLanes.class);

  private final Executor threads;
  private final int most;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition ended = lock.newCondition();

  /// What each instrument has to send, the one on its way first; none that is empty.
  private final Map<InstrumentId, Deque<Request>> lanes = new HashMap<>();

  /// The first of a lane, where nothing of that instrument is on its way.
  private final Deque<Request> ready = new ArrayDeque<>();

  private final Deque<Request> readyExits = new ArrayDeque<>();

  /// Begun and not ended, by the order in which they began.
  private final NavigableSet<Long> running = new TreeSet<>();

  /// Taken and not ended, by the order in which they came.
  private final NavigableSet<Long> open = new TreeSet<>();

  private long taken;
  private long begun;
  private boolean answered;

  private record Request(
      long number, InstrumentId instrument, boolean urgent, BooleanSupplier carry) {}

  private record Turn(long number, Request request) {}

  /// @param threads a thread for each task, at once
  /// @param most requests on their way at a time, 1 to [#MOST]
  public InstrumentLanes(Executor threads, int most) {
    this.threads = threads;
    this.most = most;
  }

  @Override
  public void put(InstrumentId instrument, boolean urgent, BooleanSupplier carry) {
    lock.lock();
    try {
      Request request = new Request(taken++, instrument, urgent, carry);
      open.add(request.number());
      Deque<Request> lane = lanes.computeIfAbsent(instrument, _ -> new ArrayDeque<>());
      lane.addLast(request);
      if (lane.size() == 1) {
        queue(request);
      }
    } finally {
      lock.unlock();
    }
    begin();
  }

  @Override
  public boolean await(long millis) throws InterruptedException {
    lock.lockInterruptibly();
    try {
      long before = taken;
      long left = TimeUnit.MILLISECONDS.toNanos(millis);
      while (!open.isEmpty() && open.first() < before) {
        if (left <= 0) {
          return false;
        }
        left = ended.awaitNanos(left);
      }
      return true;
    } finally {
      lock.unlock();
    }
  }

  private void queue(Request request) {
    (request.urgent() ? readyExits : ready).addLast(request);
  }

  /// Begins all that may.
  private void begin() {
    for (Turn turn = next(); turn != null; turn = next()) {
      Turn mine = turn;
      try {
        threads.execute(() -> carry(mine));
      } catch (RuntimeException refused) {
        LOG.error("A request was not begun, and so not sent", refused);
        end(mine, false);
      }
    }
  }

  private @Nullable Turn next() {
    lock.lock();
    try {
      int places = answered ? most : 1;
      if (running.size() >= places || !running.isEmpty() && begun - running.first() > AHEAD) {
        return null;
      }
      Request request = readyExits.pollFirst();
      if (request == null && running.size() < Math.max(1, places - FOR_EXITS)) {
        request = ready.pollFirst();
      }
      if (request == null) {
        return null;
      }
      running.add(begun);
      return new Turn(begun++, request);
    } finally {
      lock.unlock();
    }
  }

  private void carry(Turn turn) {
    boolean reached = false;
    try {
      reached = turn.request().carry().getAsBoolean();
    } catch (RuntimeException fault) {
      // The next ones of this instrument, and all others, go on.
      LOG.error("A request failed on its lane", fault);
    } finally {
      end(turn, reached);
      begin();
    }
  }

  private void end(Turn turn, boolean reached) {
    lock.lock();
    try {
      Request request = turn.request();
      answered |= reached;
      running.remove(turn.number());
      open.remove(request.number());
      Deque<Request> lane = lanes.get(request.instrument());
      if (lane != null) {
        lane.removeFirst();
        if (lane.isEmpty()) {
          lanes.remove(request.instrument());
        } else {
          queue(lane.getFirst());
        }
      }
      ended.signalAll();
    } finally {
      lock.unlock();
    }
  }
}
