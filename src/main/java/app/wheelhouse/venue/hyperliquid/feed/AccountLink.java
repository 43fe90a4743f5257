package app.wheelhouse.venue.hyperliquid.feed;

import app.wheelhouse.venue.hyperliquid.wire.SocketMessage;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A connection that carries one account's orders and fills and nothing else, so that no flood of
/// prices ever delays a fill. It keeps itself connected and never gives up.
///
/// Up means: the venue has answered every subscription, or all but such as it can do without. The
/// ear hears one thing at a time, under one lock, and must not block.
public final class AccountLink {
  private static final Logger LOG = LoggerFactory.getLogger(AccountLink.class);

  /// Without these it is worth nothing.
  private static final List<String> NEEDED = List.of("orderUpdates", "userFills");

  private static final List<String> TYPES =
      List.of(
          "orderUpdates", "userFills", "userFundings", "userEvents", "userNonFundingLedgerUpdates");

  private final AccountWire wire;
  private final FeedMeans means;
  private final FeedSettings settings;
  private final AccountEar ear;
  private final FeedThreads threads;

  private final ReentrantLock lock = new ReentrantLock();
  private final List<Subscription> subscriptions;
  private final Answers answers = new Answers();
  private final Heartbeat heartbeat;
  private final DecodeFaults faults = new DecodeFaults();
  private final LimitWindow connects;
  private final Outbox outbox;
  private ConnectionState state = ConnectionState.idle();
  private @Nullable AccountSocket socket;
  private @Nullable SleepWatch sleep;
  private long joinedAt;
  private boolean told;
  private String toldWhy = "";

  public AccountLink(AccountWire wire, FeedMeans means, FeedSettings settings, AccountEar ear) {
    this(wire, means, settings, ear, FeedThreads.live());
  }

  AccountLink(
      AccountWire wire,
      FeedMeans means,
      FeedSettings settings,
      AccountEar ear,
      FeedThreads threads) {
    this.wire = wire;
    this.means = means;
    this.settings = settings;
    this.ear = ear;
    this.threads = threads;
    this.subscriptions =
        TYPES.stream().map(type -> Subscription.ofUser(type, wire.user())).toList();
    this.heartbeat = new Heartbeat(settings);
    this.connects = new LimitWindow(settings.limits().connectsPerMinute());
    this.outbox = new Outbox(new LimitWindow(settings.limits().sendsPerMinute()));
  }

  /// @throws IllegalStateException when it was started before
  public void start() {
    locked(() -> {
      if (sleep != null) {
        throw new IllegalStateException("A link starts once");
      }
      sleep = new SleepWatch(settings.sleep(), clock(), span());
      on(new ConnectionEvent.Start());
      threads.begin(settings.pulse(), this::pulse);
    });
  }

  /// Tries again at once when it waits.
  public void retry() {
    locked(() -> on(new ConnectionEvent.Retry()));
  }

  /// Ends it; nothing is told any more.
  public void stop() {
    locked(() -> {
      if (sleep != null) {
        on(new ConnectionEvent.Stop());
        threads.end();
      }
    });
  }

  public boolean isUp() {
    lock.lock();
    try {
      return state.isUp();
    } finally {
      lock.unlock();
    }
  }

  /// True while an answer to a ping is awaited; a test that moves the clock waits for it.
  boolean isPinging() {
    lock.lock();
    try {
      return state.hasSocket() && heartbeat.isPinging();
    } finally {
      lock.unlock();
    }
  }

  private void pulse() {
    locked(() -> {
      try {
        look();
      } catch (RuntimeException fault) {
        // A timer that throws never comes again.
        LOG.error("A look at the account's connection failed", fault);
      }
    });
  }

  private void look() {
    SleepWatch watch = sleep;
    if (watch == null) {
      return;
    }
    long now = span();
    long slept = watch.look(clock(), now);
    if (slept > 0) {
      on(new ConnectionEvent.Lost("this computer stood still for " + slept / 1_000 + " s"));
    }
    if (isJoining() && now - joinedAt >= settings.joining()) {
      on(new ConnectionEvent.Lost("the venue took the connection but not the subscriptions"));
    }
    on(new ConnectionEvent.Tick());
    if (isJoining() || state.isUp()) {
      beat(now);
    }
    ear.pulse(now);
  }

  private void beat(long now) {
    switch (heartbeat.look(now)) {
      case Heartbeat.Nothing _ -> {}
      case Heartbeat.Ping _ -> ping(now);
      case Heartbeat.GiveUp(String reason) -> {
        on(new ConnectionEvent.Lost(reason));
        return;
      }
    }
    flush(now);
    lookWhetherReady(now);
  }

  private void on(ConnectionEvent event) {
    long now = span();
    ConnectionState.Step step =
        state.on(
            event,
            now,
            new ConnectionRules(settings, means.chance(), true, connects.earliest(now)));
    state = step.state();
    switch (step.action()) {
      case NONE -> {}
      case OPEN -> open(now);
      case JOIN -> join(now);
      case CLOSE -> leave(event instanceof ConnectionEvent.Stop);
    }
    if (!(event instanceof ConnectionEvent.Stop)) {
      tell();
    }
  }

  private void tell() {
    if (state.isUp() && !told) {
      told = true;
      toldWhy = "";
      ear.up();
    } else if (!state.isUp() && (told || !state.reason().equals(toldWhy))) {
      told = false;
      toldWhy = state.reason();
      ear.down(state.reason());
    }
  }

  private void open(long now) {
    connects.take(now);
    AccountSocket opened = new AccountSocket(this, settings.limits().frameChars());
    socket = opened;
    opened.open(wire);
  }

  private void join(long now) {
    joinedAt = now;
    heartbeat.opened(now);
    faults.restart();
    answers.await(subscriptions, now);
    subscriptions.forEach(each -> outbox.add(each.subscribe()));
    ping(now);
    flush(now);
  }

  private void leave(boolean politely) {
    outbox.clear();
    answers.forget();
    AccountSocket left = socket;
    socket = null;
    if (left != null) {
      left.leave(politely, threads);
    }
  }

  private void ping(long now) {
    outbox.add("{\"method\":\"ping\"}");
    heartbeat.pinged(now);
  }

  private void flush(long now) {
    AccountSocket open = socket;
    if (open != null) {
      outbox.flush(open::send, now);
    }
  }

  /// The socket of the moment has something to say.
  void from(AccountSocket speaking, Runnable task) {
    locked(() -> {
      if (socket == speaking) {
        task.run();
      }
    });
  }

  void opened() {
    on(new ConnectionEvent.Opened());
  }

  void ended(String reason) {
    on(new ConnectionEvent.Lost(reason));
  }

  void unreadable(String why) {
    long now = span();
    heartbeat.heard(now);
    DecodeFaults.Verdict verdict = faults.bad(now);
    if (verdict.log()) {
      LOG.warn(
          "Hyperliquid said something unreadable about the account, {} so far: {}",
          faults.total(),
          why);
    }
    if (verdict.tooMany()) {
      on(new ConnectionEvent.Lost("the venue sends nothing that can be read"));
    }
  }

  void take(SocketMessage message) {
    long now = span();
    faults.good();
    heartbeat.heard(now);
    heartbeat.priced(now);
    switch (message) {
      case SocketMessage.Pong _ -> heartbeat.ponged(now);
      case SocketMessage.Subscribed(var subscription) -> answers.answered(subscription);
      case SocketMessage.VenueError(String text) -> answers.complained(text).ifPresent(ear::said);
      case SocketMessage other -> ear.heard(other, now);
    }
    lookWhetherReady(now);
  }

  private void lookWhetherReady(long now) {
    if (!isJoining() || NEEDED.stream().anyMatch(answers::awaits)) {
      return;
    }
    answers.overdue(now).ifPresent(ear::said);
    if (answers.isComplete()) {
      on(new ConnectionEvent.Ready());
    }
  }

  private boolean isJoining() {
    return state.phase() == ConnectionState.Phase.JOINING;
  }

  private long clock() {
    return means.clock().getAsLong();
  }

  private long span() {
    return means.nanos().getAsLong() / 1_000_000;
  }

  private void locked(Runnable task) {
    lock.lock();
    try {
      task.run();
    } finally {
      lock.unlock();
    }
  }
}
