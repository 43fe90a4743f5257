package app.wheelhouse.venue.hyperliquid.feed;

import static org.assertj.core.api.Assertions.assertThat;

import app.wheelhouse.domain.market.FeedState;
import app.wheelhouse.venue.hyperliquid.feed.ConnectionState.Action;
import app.wheelhouse.venue.hyperliquid.feed.ConnectionState.Phase;
import app.wheelhouse.venue.hyperliquid.feed.ConnectionState.Step;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConnectionStateTest {
  private static final FeedSettings SETTINGS = FeedSettings.standard();
  private static final ConnectionEvent START = new ConnectionEvent.Start();
  private static final ConnectionEvent OPENED = new ConnectionEvent.Opened();
  private static final ConnectionEvent READY = new ConnectionEvent.Ready();
  private static final ConnectionEvent LOST = new ConnectionEvent.Lost("the line broke");
  private static final ConnectionEvent TICK = new ConnectionEvent.Tick();
  private static final ConnectionEvent RETRY = new ConnectionEvent.Retry();
  private static final ConnectionEvent STOP = new ConnectionEvent.Stop();

  private final Random chance = new Random(3);
  private ConnectionState state = ConnectionState.idle();
  private Action action = Action.NONE;
  private long now = -5_000;
  private long connectAt = Long.MIN_VALUE;
  private boolean exposed;

  private void on(ConnectionEvent event) {
    Step step = state.on(event, now, new ConnectionRules(SETTINGS, chance, exposed, connectAt));
    state = step.state();
    action = step.action();
  }

  private void bring(Phase phase) {
    switch (phase) {
      case IDLE -> {}
      case OPENING -> on(START);
      case JOINING -> {
        bring(Phase.OPENING);
        on(OPENED);
      }
      case UP -> {
        bring(Phase.JOINING);
        on(READY);
      }
      case WAITING -> {
        bring(Phase.OPENING);
        on(LOST);
      }
      case FAILED -> {
        bring(Phase.OPENING);
        failUntil(Phase.FAILED);
      }
    }
    assertThat(state.phase()).isEqualTo(phase);
  }

  private void failUntil(Phase end) {
    on(LOST);
    while (state.phase() != end) {
      now = state.until();
      on(TICK);
      on(LOST);
    }
  }

  private static ConnectionEvent event(String name) {
    return switch (name) {
      case "START" -> START;
      case "OPENED" -> OPENED;
      case "READY" -> READY;
      case "LOST" -> LOST;
      case "TICK" -> TICK;
      case "RETRY" -> RETRY;
      case "STOP" -> STOP;
      default -> throw new IllegalArgumentException(name);
    };
  }

  /// Every phase and every event; a tick here comes before anything is due.
  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          IDLE,    START,  OPENING, OPEN,  CONNECTING
          IDLE,    OPENED, IDLE,    NONE,  DISCONNECTED
          IDLE,    READY,  IDLE,    NONE,  DISCONNECTED
          IDLE,    LOST,   IDLE,    NONE,  DISCONNECTED
          IDLE,    TICK,   IDLE,    NONE,  DISCONNECTED
          IDLE,    RETRY,  IDLE,    NONE,  DISCONNECTED
          IDLE,    STOP,   IDLE,    NONE,  DISCONNECTED
          OPENING, START,  OPENING, NONE,  CONNECTING
          OPENING, OPENED, JOINING, JOIN,  CONNECTING
          OPENING, READY,  OPENING, NONE,  CONNECTING
          OPENING, LOST,   WAITING, CLOSE, RECONNECTING
          OPENING, TICK,   OPENING, NONE,  CONNECTING
          OPENING, RETRY,  OPENING, NONE,  CONNECTING
          OPENING, STOP,   IDLE,    CLOSE, DISCONNECTED
          JOINING, START,  JOINING, NONE,  CONNECTING
          JOINING, OPENED, JOINING, NONE,  CONNECTING
          JOINING, READY,  UP,      NONE,  CONNECTED
          JOINING, LOST,   WAITING, CLOSE, RECONNECTING
          JOINING, TICK,   JOINING, NONE,  CONNECTING
          JOINING, RETRY,  JOINING, NONE,  CONNECTING
          JOINING, STOP,   IDLE,    CLOSE, DISCONNECTED
          UP,      START,  UP,      NONE,  CONNECTED
          UP,      OPENED, UP,      NONE,  CONNECTED
          UP,      READY,  UP,      NONE,  CONNECTED
          UP,      LOST,   WAITING, CLOSE, RECONNECTING
          UP,      TICK,   UP,      NONE,  CONNECTED
          UP,      RETRY,  UP,      NONE,  CONNECTED
          UP,      STOP,   IDLE,    CLOSE, DISCONNECTED
          WAITING, START,  WAITING, NONE,  RECONNECTING
          WAITING, OPENED, WAITING, NONE,  RECONNECTING
          WAITING, READY,  WAITING, NONE,  RECONNECTING
          WAITING, LOST,   WAITING, NONE,  RECONNECTING
          WAITING, TICK,   WAITING, NONE,  RECONNECTING
          WAITING, RETRY,  OPENING, OPEN,  CONNECTING
          WAITING, STOP,   IDLE,    NONE,  DISCONNECTED
          FAILED,  START,  FAILED,  NONE,  FAILED
          FAILED,  OPENED, FAILED,  NONE,  FAILED
          FAILED,  READY,  FAILED,  NONE,  FAILED
          FAILED,  LOST,   FAILED,  NONE,  FAILED
          FAILED,  TICK,   FAILED,  NONE,  FAILED
          FAILED,  RETRY,  OPENING, OPEN,  CONNECTING
          FAILED,  STOP,   IDLE,    NONE,  DISCONNECTED
          """)
  void followsItsTable(Phase from, String event, Phase to, Action asked, FeedState shown) {
    bring(from);

    on(event(event));

    assertThat(state.phase()).isEqualTo(to);
    assertThat(action).isEqualTo(asked);
    assertThat(state.shown()).isEqualTo(shown);
    assertThat(state.hasSocket())
        .isEqualTo(to == Phase.OPENING || to == Phase.JOINING || to == Phase.UP);
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          OPENING, 10000, the venue did not answer
          JOINING, 30000, the venue took the connection but did not answer with prices
          """)
  void aStepThatTakesTooLongIsAFailure(Phase phase, long limit, String reason) {
    bring(phase);

    now += limit - 1;
    on(TICK);
    assertThat(state.phase()).isEqualTo(phase);
    now += 1;
    on(TICK);

    assertThat(state.phase()).isEqualTo(Phase.WAITING);
    assertThat(action).isEqualTo(Action.CLOSE);
    assertThat(state.reason()).isEqualTo(reason);
  }

  @Test
  void waitsTwiceAsLongAfterEachFailureUpToHalfAMinute() {
    bring(Phase.OPENING);
    long[] waits = {1_000, 2_000, 4_000, 8_000, 16_000, 30_000, 30_000};
    for (int i = 0; i < waits.length; i++) {
      on(LOST);
      assertThat((double) (state.until() - now)).isBetween(0.8 * waits[i], 1.2 * waits[i]);
      assertThat(state.failures()).isEqualTo(i + 1);
      now = state.until() - 1;
      on(TICK);
      assertThat(action).isEqualTo(Action.NONE);
      now++;
      on(TICK);
      assertThat(action).isEqualTo(Action.OPEN);
    }
  }

  @Test
  void givesUpAfterFiftyAttemptsAndTellsWhy() {
    bring(Phase.OPENING);
    int attempts = 1;
    on(LOST);
    while (state.phase() == Phase.WAITING) {
      now = state.until();
      on(TICK);
      attempts++;
      on(LOST);
    }

    assertThat(attempts).as("the first one and 50 more").isEqualTo(51);
    assertThat(state.phase()).isEqualTo(Phase.FAILED);
    assertThat(state.reason())
        .isEqualTo("51 connections in a row failed, the last because the line broke");
    now += 86_400_000;
    on(TICK);
    assertThat(state.phase()).isEqualTo(Phase.FAILED);
  }

  @Test
  void n3WhileAPositionIsOpenItTriesEveryHalfMinuteForEver() {
    exposed = true;
    bring(Phase.OPENING);
    for (int i = 0; i < 200; i++) {
      on(LOST);
      assertThat(state.phase()).isEqualTo(Phase.WAITING);
      if (i >= 50) {
        assertThat(state.until() - now).isEqualTo(30_000);
      }
      now = state.until();
      on(TICK);
      assertThat(action).isEqualTo(Action.OPEN);
    }
  }

  @Test
  void aPositionThatIsOpenedAfterItGaveUpMakesItTryAgain() {
    bring(Phase.FAILED);
    exposed = true;

    on(TICK);
    assertThat(state.phase()).isEqualTo(Phase.WAITING);
    assertThat(state.until() - now).isEqualTo(30_000);
    now += 30_000;
    on(TICK);

    assertThat(action).isEqualTo(Action.OPEN);
  }

  @Test
  void aRetryCountsFromZero() {
    bring(Phase.FAILED);

    on(RETRY);
    on(LOST);

    assertThat(state.failures()).isEqualTo(1);
    assertThat(state.until() - now).isLessThan(1_300);
  }

  @Test
  void failuresAreForgottenOnlyWhenTheConnectionHasHeld() {
    bring(Phase.UP);
    on(LOST);
    now = state.until();
    on(TICK);
    on(OPENED);
    on(READY);
    assertThat(state.failures()).isEqualTo(1);

    now += 59_999;
    on(TICK);
    assertThat(state.failures()).isEqualTo(1);
    now += 1;
    on(TICK);

    assertThat(state.failures()).isZero();
    assertThat(state.isUp()).isTrue();
  }

  @Test
  void n10AStormIsAnsweredLessAndLessOften() {
    bring(Phase.UP);
    long connections = 0;
    long began = now;
    while (now < began + 600_000) {
      now += 2_000;
      on(LOST);
      now = state.until();
      on(TICK);
      connections++;
      on(OPENED);
      on(READY);
    }

    assertThat(connections).as("in ten minutes of drops each 2 s").isBetween(20L, 30L);
    assertThat(state.failures()).isGreaterThan(10);
    on(LOST);
    assertThat(state.reason()).contains("again and again").contains("the line broke");
  }

  @Test
  void n10WaitsUntilTheVenueAllowsAnotherConnection() {
    bring(Phase.WAITING);
    now = state.until();
    connectAt = now + 7_000;

    on(TICK);
    assertThat(state.phase()).isEqualTo(Phase.WAITING);
    assertThat(state.until()).isEqualTo(connectAt);
    on(RETRY);
    assertThat(action).as("a trader who asks cannot break the venue's rule").isEqualTo(Action.NONE);
    now = connectAt;
    on(TICK);

    assertThat(action).isEqualTo(Action.OPEN);
  }

  @Test
  void showsReconnectingFromTheFirstLossOn() {
    bring(Phase.UP);
    on(LOST);
    assertThat(state.shown()).isEqualTo(FeedState.RECONNECTING);
    assertThat(state.reason()).isEqualTo("the line broke");
    now = state.until();
    on(TICK);
    assertThat(state.shown()).isEqualTo(FeedState.RECONNECTING);
    on(OPENED);
    assertThat(state.shown()).isEqualTo(FeedState.RECONNECTING);
    on(READY);

    assertThat(state.shown()).isEqualTo(FeedState.CONNECTED);
    assertThat(state.reason()).isEmpty();
  }

  /// Whatever happens in whatever order: a socket is opened only when there is none, and none is
  /// left behind.
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void neverHasTwoSocketsOrForgetsOne(long seed) {
    Random random = new Random(seed);
    ConnectionEvent[] events = {START, OPENED, READY, LOST, TICK, RETRY, STOP, TICK, LOST, OPENED};
    int sockets = 0;
    for (int i = 0; i < 20_000; i++) {
      now += random.nextInt(20_000);
      exposed = random.nextInt(100) < 50;
      connectAt = now + random.nextInt(3_000) - 2_000;
      on(events[random.nextInt(events.length)]);
      sockets += action == Action.OPEN ? 1 : action == Action.CLOSE ? -1 : 0;
      assertThat(sockets).isEqualTo(state.hasSocket() ? 1 : 0);
      assertThat(state.shown() == FeedState.CONNECTED).isEqualTo(state.isUp());
    }
  }
}
