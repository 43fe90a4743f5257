package app.wheelhouse.venue.hyperliquid.feed;

import app.wheelhouse.domain.instrument.InstrumentId;
import app.wheelhouse.domain.market.MarketEvent;
import app.wheelhouse.venue.hyperliquid.wire.SocketMessage;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One connection with its share of the instruments: it opens, subscribes, listens, and comes back.
///
/// Everything here happens under the feed's lock, so that what the engine is told has one order.
final class Link {
  private static final Logger LOG = LoggerFactory.getLogger(Link.class);

  private final LinkKit kit;
  private final SubscriptionPlan.Share share;
  private final Owner owner;
  private final LinkMeters meters;
  private final Lanes lanes;
  private final Heartbeat heartbeat;
  private final Answers answers = new Answers();
  private final Outbox outbox;
  private ConnectionState state = ConnectionState.idle();
  private @Nullable LinkSocket socket;
  private boolean priced;

  /// Who is told.
  interface Owner {
    void market(MarketEvent event);

    /// Bars that come long after they were due: nothing new may be opened on them.
    void oldBars(InstrumentId instrument, List<MarketEvent> events);

    void stateChanged();

    void said(String text);
  }

  Link(LinkKit kit, SubscriptionPlan.Share share, Owner owner) {
    this.kit = kit;
    this.share = share;
    this.owner = owner;
    this.meters = new LinkMeters(kit.settings());
    this.lanes = new Lanes(kit, share.coins(), meters, owner, () -> lookWhetherReady(kit.span()));
    this.heartbeat = new Heartbeat(kit.settings());
    this.outbox = new Outbox(kit.sends());
  }

  ConnectionState state() {
    return state;
  }

  LinkMeters meters() {
    return meters;
  }

  /// Subscriptions that run.
  int subscriptions() {
    return answers.live();
  }

  /// Milliseconds of the last ping and its answer; −1 when unknown.
  long roundTrip() {
    return heartbeat.roundTrip();
  }

  /// True while a ping is on its way and the socket stands.
  boolean isPinging() {
    return (isJoining() || state.isUp()) && heartbeat.isPinging();
  }

  /// True when this is the socket that is listened to.
  boolean isOn(LinkSocket candidate) {
    return socket == candidate;
  }

  /// Takes an event into the state and does what that asks for.
  void on(ConnectionEvent event) {
    long now = kit.span();
    ConnectionState before = state;
    ConnectionState.Step step = state.on(event, now, kit.rules(now));
    state = step.state();
    switch (step.action()) {
      case NONE -> {}
      case OPEN -> open(now);
      case JOIN -> join(now);
      case CLOSE -> leave(event instanceof ConnectionEvent.Stop);
    }
    if (state.isUp() && !before.isUp()) {
      meters.up(before.wasUp());
      lanes.up();
    }
    if (state.shown() != before.shown() || !state.reason().equals(before.reason())) {
      owner.stateChanged();
    }
  }

  /// Looks at the clocks.
  void pulse() {
    on(new ConnectionEvent.Tick());
    if (isJoining() || state.isUp()) {
      beat(kit.span());
    }
  }

  /// The computer stood still: whatever the socket still says, it is not to be trusted.
  void slept(long millis) {
    on(new ConnectionEvent.Lost("this computer stood still for " + millis / 1_000 + " s"));
  }

  /// A message came.
  void take(FrameReader.Frame frame) {
    long now = kit.span();
    heartbeat.heard(now);
    meters.rates().count(now);
    switch (frame) {
      case FrameReader.Unreadable(String why) -> unreadable(why, now);
      case FrameReader.Read(SocketMessage message, List<MarketEvent> events) -> {
        meters.faults().good();
        heard(message, events, now);
      }
    }
  }

  private boolean isJoining() {
    return state.phase() == ConnectionState.Phase.JOINING;
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
    lanes.pulse(now);
    lookWhetherReady(now);
  }

  private void open(long now) {
    kit.connects().take(now);
    LinkSocket opened = new LinkSocket(kit, this);
    socket = opened;
    opened.open();
  }

  private void join(long now) {
    heartbeat.opened(now);
    lanes.joined();
    meters.joined();
    priced = false;
    answers.await(share.subscriptions(), now);
    for (Subscription each : share.subscriptions()) {
      outbox.add(each.subscribe());
      meters.channels().await(each.type(), now);
    }
    ping(now);
    flush(now);
  }

  private void leave(boolean politely) {
    outbox.clear();
    answers.forget();
    lanes.broken();
    LinkSocket left = socket;
    socket = null;
    if (left != null) {
      left.leave(politely);
    }
    if (!politely) {
      // What the network swallowed it swallowed for the reads as well: an idle connection that died
      // unseen would keep the first of them waiting.
      kit.client().connectionPool().evictAll();
    }
  }

  private void ping(long now) {
    outbox.add("{\"method\":\"ping\"}");
    heartbeat.pinged(now);
  }

  private void flush(long now) {
    LinkSocket open = socket;
    if (open != null) {
      outbox.flush(open::send, now);
    }
  }

  private void unreadable(String why, long now) {
    DecodeFaults.Verdict verdict = meters.faults().bad(now);
    if (verdict.log()) {
      LOG.warn(
          "Hyperliquid sent something unreadable, {} so far: {}", meters.faults().total(), why);
    }
    if (verdict.tooMany()) {
      on(new ConnectionEvent.Lost("the venue sends nothing that can be read"));
    }
  }

  private void heard(SocketMessage message, List<MarketEvent> events, long now) {
    String channel = Channels.of(message);
    if (!channel.isEmpty()) {
      meters.channels().heard(channel, kit.clock(), now);
    }
    if (!events.isEmpty() || message instanceof SocketMessage.Mids) {
      heartbeat.priced(now);
      priced = true;
    }
    for (MarketEvent event : events) {
      lanes.on(event, now).ifPresent(crossed -> renewBook(crossed, now));
    }
    if (message instanceof SocketMessage.Pong) {
      heartbeat.ponged(now);
    } else if (message instanceof SocketMessage.Subscribed(var subscription)) {
      answers.answered(subscription);
    } else if (message instanceof SocketMessage.VenueError(String text)) {
      answers.complained(text).ifPresent(owner::said);
    }
    if (isJoining()) {
      lookWhetherReady(now);
    }
  }

  /// A book that stays crossed is asked for anew (X16).
  private void renewBook(InstrumentId instrument, long now) {
    for (Subscription each : share.subscriptions()) {
      boolean book = each.type().equals(Subscription.BOOK);
      if (book && instrument.equals(kit.coins().get(String.valueOf(each.coin())))) {
        outbox.add(each.unsubscribe());
        outbox.add(each.subscribe());
      }
    }
    flush(now);
  }

  private void lookWhetherReady(long now) {
    if (isJoining() && priced) {
      answers.overdue(now).ifPresent(owner::said);
    }
    if (isJoining() && priced && answers.isComplete() && lanes.isReady(now)) {
      on(new ConnectionEvent.Ready());
    }
  }
}
