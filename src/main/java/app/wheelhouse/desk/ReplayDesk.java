package app.wheelhouse.desk;

import app.wheelhouse.domain.account.DeskCommand;
import app.wheelhouse.domain.decision.ThoughtBook;
import app.wheelhouse.setting.SessionSettings;
import app.wheelhouse.setting.Settings;
import app.wheelhouse.support.Threads;
import app.wheelhouse.tape.TapeReport;
import app.wheelhouse.venue.replay.ReplayProgress;
import app.wheelhouse.venue.replay.ReplayTransport;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A replay with a window: the same tapes, engine and decisions as `run`, at the trader's pace.
///
/// A seek back plays again from the beginning with a new engine; orders by hand are not repeated.
public final class ReplayDesk implements OpenSession, TapePlayer {
  private static final Logger LOG = LoggerFactory.getLogger(ReplayDesk.class);

  /// As the first session of a fresh record: draws are keyed by it, and so equal to those of `run`.
  private static final String NAME = "replay-1";

  private final ReplayPlan plan;
  private final SessionScreen screen;
  private final Queue<DeskCommand> asked = new ConcurrentLinkedQueue<>();
  private final ReentrantLock lock = new ReentrantLock();
  private volatile @Nullable ReplayTake take;
  private boolean closed;

  private ReplayDesk(ReplayPlan plan, SessionScreen screen) {
    this.plan = plan;
    this.screen = screen;
  }

  static ReplayDesk open(
      SessionRequest request, Settings settings, SessionPlaces places, SessionScreen screen)
      throws BadInput {
    Long chosenSeed = request.seed();
    Double chosenSpeed = request.speed();
    long seed = chosenSeed == null ? settings.get(SessionSettings.SEED) : chosenSeed;
    ReplaySource source = Sources.replay(RunRequest.of(request, seed));
    ReplayTransport transport = ReplayTransport.over(source.tapes(), DeskClock::nanos);
    transport.speed(
        chosenSpeed == null
            ? SessionRequest.speed(settings.get(SessionSettings.REPLAY_SPEED))
            : chosenSpeed);
    if (!request.paused()) {
      transport.play();
    }
    ReplayDesk desk =
        new ReplayDesk(
            new ReplayPlan(
                source,
                SessionConfigs.of(source, NAME, settings),
                transport,
                seed,
                AiPlans.choice(settings, places)),
            screen);
    desk.begin();
    return desk;
  }

  @Override
  public Mode mode() {
    return Mode.REPLAY;
  }

  @Override
  public String name() {
    return NAME;
  }

  /// The names of the tapes' files, without their folders.
  @Override
  public String source() {
    return plan.source().tapes().reports().stream()
        .map(TapeReport::file)
        .map(file -> Objects.toString(Path.of(file).getFileName(), file))
        .collect(Collectors.joining(", "));
  }

  /// Taken by the player between two events, at the tape time of that moment; also while it is
  /// paused and after the end of the tape.
  @Override
  public void command(DeskCommand command) {
    asked.add(command);
    ReplayTake playing = take;
    if (playing != null) {
      playing.wake();
    }
  }

  @Override
  public Optional<ThoughtBook> thoughts() {
    ReplayTake playing = take;
    return playing == null ? Optional.empty() : Optional.of(playing.thoughts());
  }

  @Override
  public Optional<TapePlayer> player() {
    return Optional.of(this);
  }

  @Override
  public void play() {
    plan.transport().play();
  }

  @Override
  public void pause() {
    plan.transport().pause();
  }

  @Override
  public void step() {
    plan.transport().step();
  }

  @Override
  public void stepBar() {
    plan.transport().stepBar(plan.source().shortestBars());
  }

  @Override
  public void speed(double factor) {
    plan.transport().speed(factor);
  }

  @Override
  public void seek(long time) {
    plan.transport().seek(time);
  }

  @Override
  public TapePosition position() {
    // Asked first: a restart that has begun by the second question stands at the beginning.
    boolean restarting = plan.transport().isRestartWanted();
    ReplayProgress now = plan.transport().progress();
    return new TapePosition(
        now.firstTime(),
        now.lastTime(),
        restarting ? now.firstTime() : now.time(),
        now.playing(),
        now.speed());
  }

  /// Hash of all decisions of this play of the tapes; once it is closed.
  String decisions() {
    ReplayTake last = take;
    return last == null ? "" : last.decisions();
  }

  private void restart() {
    screen.anew().accept(() -> Threads.virtual("replay-anew", this::beginAnew));
  }

  private void beginAnew() {
    try {
      begin();
    } catch (RuntimeException fault) {
      LOG.error("The replay could not begin anew", fault);
      screen
          .failed()
          .accept("The replay could not begin again; open the tape anew, the log says more.");
    }
  }

  private void begin() {
    ReplayTake next;
    try {
      next = new ReplayTake(plan, asked, screen, this::restart);
    } catch (BadInput unusable) {
      screen.failed().accept(String.valueOf(unusable.getMessage()));
      return;
    }
    lock.lock();
    try {
      if (!closed) {
        asked.clear();
        take = next;
        next.start();
      }
    } finally {
      lock.unlock();
    }
  }

  @Override
  public void close() {
    lock.lock();
    try {
      closed = true;
      ReplayTake playing = take;
      if (playing != null) {
        playing.stop();
      }
    } finally {
      lock.unlock();
    }
  }
}
