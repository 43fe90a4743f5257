package app.wheelhouse.venue.hyperliquid.feed;

/// Whether the other end of a socket still lives: pings, and the limits of silence (N3).
final class Heartbeat {
  private static final long NONE = Long.MIN_VALUE;

  private final FeedSettings settings;
  private long heard;
  private long priced;
  private long pinged;
  private long unanswered = NONE;
  private long roundTrip = -1;

  /// What the silence asks for.
  sealed interface Need {}

  /// All is well.
  record Nothing() implements Need {}

  /// A ping is due.
  record Ping() implements Need {}

  /// The socket is worth nothing.
  ///
  /// @param reason a clause for the trader
  record GiveUp(String reason) implements Need {}

  Heartbeat(FeedSettings settings) {
    this.settings = settings;
  }

  void opened(long now) {
    heard = now;
    priced = now;
    pinged = now;
    unanswered = NONE;
    roundTrip = -1;
  }

  /// Anything came.
  void heard(long now) {
    heard = Math.max(heard, now);
  }

  /// Something with a price came.
  void priced(long now) {
    priced = Math.max(priced, now);
  }

  void pinged(long now) {
    pinged = now;
    if (unanswered == NONE) {
      unanswered = now;
    }
  }

  void ponged(long now) {
    if (unanswered != NONE) {
      roundTrip = now - unanswered;
      unanswered = NONE;
    }
  }

  /// True from a ping to its answer.
  boolean isPinging() {
    return unanswered != NONE;
  }

  /// Milliseconds of the last ping and its answer; −1 when unknown.
  long roundTrip() {
    return roundTrip;
  }

  Need look(long now) {
    long silence = now - heard;
    boolean waited = unanswered != NONE && now - unanswered >= settings.dead() - settings.probe();
    if (silence >= settings.dead() && waited) {
      return new GiveUp("nothing came for " + seconds(silence) + " and a ping was not answered");
    }
    if (now - priced >= settings.stale()) {
      return new GiveUp("no price came for " + seconds(now - priced));
    }
    boolean probe = silence >= settings.probe() && unanswered == NONE;
    return probe || now - pinged >= settings.ping() ? new Ping() : new Nothing();
  }

  private static String seconds(long millis) {
    return millis / 1_000 + " s";
  }
}
