package app.wheelhouse.venue.hyperliquid.feed;

import app.wheelhouse.domain.market.FeedState;

/// The life of one connection as a table: an event in, the next state and one action out.
///
/// Failures are counted until a connection has held for a while, not only until it stands: a venue
/// that takes every connection and drops it at once (N10) is asked less and less often.
///
/// @param phase where it is
/// @param failures in a row
/// @param until when the phase ends by itself, milliseconds of the clock that only measures spans
/// @param reason why it is not up, a clause for the trader; empty when all is well
/// @param wasUp whether it has been up in this session
record ConnectionState(Phase phase, int failures, long until, String reason, boolean wasUp) {

  /// Connections in a row that came up and were dropped soon, from which on it is called a storm.
  static final int STORM = 3;

  /// Where a connection is.
  enum Phase {
    IDLE,
    /// The handshake is under way.
    OPENING,
    /// Subscriptions are sent; answers, prices and what was missed are awaited.
    JOINING,
    UP,
    /// Until the next attempt.
    WAITING,
    FAILED
  }

  /// What is to be done.
  enum Action {
    NONE,
    OPEN,
    JOIN,
    CLOSE
  }

  /// The next state and what it asks for.
  record Step(ConnectionState state, Action action) {}

  static ConnectionState idle() {
    return new ConnectionState(Phase.IDLE, 0, 0, "", false);
  }

  /// @param now milliseconds of the clock that only measures spans
  Step on(ConnectionEvent event, long now, ConnectionRules rules) {
    return switch (event) {
      case ConnectionEvent.Start _ -> phase == Phase.IDLE ? open(0, now, rules) : stay();
      case ConnectionEvent.Opened _ -> phase == Phase.OPENING ? join(now, rules) : stay();
      case ConnectionEvent.Ready _ -> phase == Phase.JOINING ? up(now, rules) : stay();
      case ConnectionEvent.Lost(String why) -> hasSocket() ? lost(why, now, rules) : stay();
      case ConnectionEvent.Tick _ -> tick(now, rules);
      case ConnectionEvent.Retry _ ->
          phase == Phase.WAITING || phase == Phase.FAILED ? due(0, now, rules) : stay();
      case ConnectionEvent.Stop _ ->
          new Step(
              new ConnectionState(Phase.IDLE, 0, 0, "stopped", false),
              hasSocket() ? Action.CLOSE : Action.NONE);
    };
  }

  /// As the trader sees it.
  FeedState shown() {
    return switch (phase) {
      case IDLE -> FeedState.DISCONNECTED;
      case OPENING, JOINING -> isFirst() ? FeedState.CONNECTING : FeedState.RECONNECTING;
      case UP -> FeedState.CONNECTED;
      case WAITING -> FeedState.RECONNECTING;
      case FAILED -> FeedState.FAILED;
    };
  }

  boolean isUp() {
    return phase == Phase.UP;
  }

  /// True from the handshake to the end of the socket.
  boolean hasSocket() {
    return switch (phase) {
      case OPENING, JOINING, UP -> true;
      case IDLE, WAITING, FAILED -> false;
    };
  }

  private boolean isFirst() {
    return !wasUp && failures == 0;
  }

  private Step tick(long now, ConnectionRules rules) {
    if (phase == Phase.FAILED && rules.exposed()) {
      return new Step(waiting(failures, now + rules.settings().exposedRetry()), Action.NONE);
    }
    if (now < until) {
      return stay();
    }
    return switch (phase) {
      case IDLE, FAILED -> stay();
      case OPENING -> lost("the venue did not answer", now, rules);
      case JOINING ->
          lost("the venue took the connection but did not answer with prices", now, rules);
      case UP -> new Step(new ConnectionState(phase, 0, Long.MAX_VALUE, "", true), Action.NONE);
      case WAITING -> due(failures, now, rules);
    };
  }

  /// Opens now, or when the venue allows another connection.
  private Step due(int counted, long now, ConnectionRules rules) {
    return rules.connectAt() <= now
        ? open(counted, now, rules)
        : new Step(waiting(counted, rules.connectAt()), Action.NONE);
  }

  private Step open(int counted, long now, ConnectionRules rules) {
    long limit = now + rules.settings().opening();
    return new Step(new ConnectionState(Phase.OPENING, counted, limit, reason, wasUp), Action.OPEN);
  }

  private Step join(long now, ConnectionRules rules) {
    long limit = now + rules.settings().joining();
    return new Step(
        new ConnectionState(Phase.JOINING, failures, limit, reason, wasUp), Action.JOIN);
  }

  private Step up(long now, ConnectionRules rules) {
    long stable = now + rules.settings().stable();
    return new Step(new ConnectionState(Phase.UP, failures, stable, "", true), Action.NONE);
  }

  private Step lost(String why, long now, ConnectionRules rules) {
    int counted = failures + 1;
    long wait = rules.waitAfter(counted);
    if (wait < 0) {
      String given = counted + " connections in a row failed, the last because " + why;
      return new Step(
          new ConnectionState(Phase.FAILED, counted, Long.MAX_VALUE, given, wasUp), Action.CLOSE);
    }
    String said =
        phase == Phase.UP && counted >= STORM
            ? "the venue drops the connection again and again, so it is asked less often: " + why
            : why;
    return new Step(
        new ConnectionState(Phase.WAITING, counted, now + wait, said, wasUp), Action.CLOSE);
  }

  private ConnectionState waiting(int counted, long next) {
    return new ConnectionState(Phase.WAITING, counted, next, reason, wasUp);
  }

  private Step stay() {
    return new Step(this, Action.NONE);
  }
}
