package app.wheelhouse.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.wheelhouse.domain.market.Connection;
import app.wheelhouse.domain.market.FeedState;
import app.wheelhouse.domain.market.FeedStatus;
import app.wheelhouse.faults.venue.VenueRules;
import app.wheelhouse.venue.hyperliquid.feed.FeedSettings;
import app.wheelhouse.venue.hyperliquid.info.InfoException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.UnaryOperator;
import mockwebserver3.MockResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/// The faults of a network, each against the whole way from a real socket to the engine. Those that
/// the feed has tests of its own for, with clocks moved by hand, run with `-Pdrill`.
class NetworkFaultsTest {
  private static final int SUBSCRIPTIONS = 16;

  @TempDir Path folder;

  @Test
  @EnabledIfSystemProperty(named = "wheelhouse.drill", matches = "true")
  void n1ACleanCloseIsToldAndAfterItEveryBarIsTheVenuesAndNoneIsThereTwice() throws Exception {
    try (LiveScene scene = LiveScene.open(80, folder)) {
      scene.pass(30);
      int before = scene.statuses();
      scene.venue.closeAll(1001, "going away");
      FeedStatus down = scene.awaitDown(before);
      assertThat(down.state()).isEqualTo(FeedState.RECONNECTING);
      assertThat(down.reason()).contains("1001");
      scene.pass(90);
      scene.awaitWhole();
      assertThat(scene.venue.subscriptions()).isEqualTo(SUBSCRIPTIONS);
      assertThat(scene.rig.log.repeated()).isZero();
    }
  }

  @Test
  @EnabledIfSystemProperty(named = "wheelhouse.drill", matches = "true")
  void n2AResetInTheMiddleOfAFrameLosesThePartAndNothingElse() throws Exception {
    try (LiveScene scene = LiveScene.open(80, folder)) {
      scene.pass(10);
      int before = scene.statuses();
      scene.proxy.set(Faults.cutAfter(scene.proxy.tally().down() + 777, Cut.RESET));
      assertThat(scene.awaitDown(before).state()).isEqualTo(FeedState.RECONNECTING);
      scene.proxy.set(Faults.NONE);
      scene.pass(70);
      scene.awaitWhole();
      assertThat(scene.rig.log.connection())
          .as("no part of a frame was taken for a message")
          .extracting(Connection::unknown)
          .isEqualTo(0L);
    }
  }

  @Test
  @EnabledIfSystemProperty(named = "wheelhouse.drill", matches = "true")
  void n3AHalfOpenSocketIsStaleDeadAndLeftAndTheNextOneIsWhole() throws Exception {
    try (LiveScene scene = LiveScene.open(30, folder)) {
      scene.pass(10);
      int before = scene.statuses();
      scene.proxy.set(Faults.halfOpen());
      long from = scene.clock.getAsLong();
      FeedStatus down = scene.awaitDown(before);
      assertThat(down.reason()).contains("nothing came for").contains("ping was not answered");
      // What lay in the system's queues may still have come for a moment.
      assertThat(down.time() - from).isGreaterThan(8_000);
      assertThat(scene.rig.snapshot().counts().staleMillis()).isNotNegative();
      scene.proxy.set(Faults.NONE);
      scene.pass(40);
      scene.awaitWhole();
      assertThat(scene.rig.snapshot().counts().staleMillis()).isGreaterThan(5_000);
    }
  }

  @Test
  void n7ALatencyOf300MillisecondsIsShownAndIsNoWrongClock() throws Exception {
    try (LiveScene scene = LiveScene.open(1, folder)) {
      scene.proxy.set(Faults.delayed(140, 30));
      int before = scene.statuses();
      scene.proxy.cutAll(Cut.RESET);
      scene.awaitDown(before);
      scene.rig.awaitState(FeedState.CONNECTED);
      scene.rig.await("a round trip", () -> latency(scene) >= 250);
      assertThat(latency(scene)).isGreaterThanOrEqualTo(280);
      scene.rig.await("a clock that was compared", () -> !scene.rig.log.skews().isEmpty());
      assertThat(Math.abs(scene.rig.log.skews().getLast())).isLessThan(1_000);
      scene.awaitWhole();
    }
  }

  @Test
  void n8FivePercentOfDropsLoseNoTradeAndRepeatNone() throws Exception {
    int seconds = Boolean.getBoolean("wheelhouse.drill") ? 1_800 : 240;
    try (LiveScene scene =
        LiveScene.open(seconds + 60, LiveScene.MEMORY, 60, UnaryOperator.identity(), folder)) {
      long joined = scene.clock.getAsLong();
      // 5 % each three seconds, the hour of the real case in four minutes.
      scene.proxy.set(Faults.dropping(0.05, 50, Cut.RESET));
      scene.pass(seconds);
      scene.proxy.set(Faults.NONE);
      scene.awaitWhole();
      scene.pass(5);
      assertThat(scene.proxy.tally().cut()).isPositive();
      scene.assertEveryTradeWasToldOnce(joined);
    }
  }

  @Test
  void n9OnTenKilobytesASecondBooksAreConflatedAndEveryTradeComes() throws Exception {
    VenueRules rules = new VenueRules(30, 5_000, 5_000, 10, 10_000, 1_000, 16_384);
    try (LiveScene scene =
        LiveScene.open(LiveScene.SECONDS, rules, 10, UnaryOperator.identity(), folder)) {
      long joined = scene.clock.getAsLong();
      scene.proxy.set(Faults.slow(100_000));
      scene.rig.await("books are left out", () -> scene.venue.leftOut() > 50);
      // A read goes its own way.
      assertThat(scene.rig.info.exchangeStatus()).isNotNull();
      assertThat(scene.rig.waitingInInbox()).isLessThan(100);
      scene.proxy.set(Faults.NONE);
      scene.pass(10);
      scene.awaitWhole();
      scene.assertEveryTradeWasToldOnce(joined);
    }
  }

  @Test
  @EnabledIfSystemProperty(named = "wheelhouse.drill", matches = "true")
  void n10AReconnectStormStaysWithinTheVenuesThirtyAMinute() throws Exception {
    VenueRules strict = VenueRules.STANDARD.withRecentTrades(5_000);
    try (LiveScene scene =
        LiveScene.open(LiveScene.SECONDS, strict, 40, UnaryOperator.identity(), folder)) {
      for (int i = 0; i < 60; i++) {
        scene.proxy.cutAll(Cut.RESET);
        scene.pass(2);
      }
      assertThat(scene.proxy.tally().cut()).isGreaterThan(5);
      assertThat(scene.venue.mostHandshakesInAMinute()).isLessThanOrEqualTo(30);
      assertThat(scene.rig.log.statuses())
          .anySatisfy(status -> assertThat(status.reason()).contains("asked less often"));
      scene.pass(40);
      scene.awaitWhole();
    }
  }

  @Test
  void n11APortalsPageInsteadOfTheVenueIsANetworkErrorAndPasses() throws Exception {
    try (LiveScene scene = LiveScene.open(80, folder)) {
      scene.venue.intercept(_ -> Optional.of(portal()));
      int before = scene.statuses();
      scene.proxy.cutAll(Cut.RESET);
      scene.awaitDown(before);
      scene.rig.await(
          "the page is named",
          () ->
              scene.rig.log.statuses().stream()
                  .anyMatch(status -> status.reason().contains("status 200 instead of a stream")));
      assertThatThrownBy(() -> scene.rig.info.allMids())
          .isInstanceOfSatisfying(
              InfoException.class,
              failure -> assertThat(failure.kind()).isEqualTo(InfoException.Kind.NOT_JSON))
          .hasMessageContaining("proxy or login page");
      scene.venue.intercept(_ -> Optional.empty());
      scene.pass(60);
      scene.awaitWhole();
    }
  }

  @Test
  @EnabledIfSystemProperty(named = "wheelhouse.drill", matches = "true")
  void n12AfterEightHoursOfSleepTheConnectionIsNewAndEveryBarIsThere() throws Exception {
    try (LiveScene scene =
        LiveScene.open(LiveScene.SECONDS, LiveScene.MEMORY, 20, this::asleep, folder)) {
      scene.pass(20);
      int before = scene.statuses();
      scene.clock.leap(8 * 3_600_000);
      FeedStatus down = scene.awaitDown(before);
      assertThat(down.reason()).contains("stood still");
      scene.rig.await(
          "the venue is there too",
          () -> scene.venue.record().time() > scene.clock.getAsLong() - 5_000);
      scene.rig.await("eight hours of bars", () -> scene.rig.bars("BTC").size() > 480);
      scene.awaitWhole();
    }
  }

  @Test
  void n13WhenTheAddressChangesTheOldConnectionIsLeftAndANewOneIsWhole() throws Exception {
    try (LiveScene scene = LiveScene.open(40, folder)) {
      scene.pass(10);
      int before = scene.statuses();
      scene.proxy.strandAll();
      assertThat(scene.awaitDown(before).reason()).contains("nothing came for");
      scene.pass(60);
      scene.awaitWhole();
    }
  }

  @Test
  void doubledAndReorderedFramesChangeNoBarAndRepeatNoTrade() throws Exception {
    try (LiveScene scene = LiveScene.open(80, folder)) {
      long joined = scene.clock.getAsLong();
      scene.proxy.set(Faults.frames(0.3, 0.5, 0));
      scene.pass(240);
      assertThat(scene.proxy.tally().reordered()).isGreaterThan(500);
      assertThat(scene.proxy.tally().duplicated()).isGreaterThan(500);
      scene.proxy.set(Faults.NONE);
      scene.pass(5);
      scene.awaitWhole();
      scene.assertEveryTradeWasToldOnce(joined);
    }
  }

  @Test
  void x18DamagedTextNeverEndsTheFeedAndIsCounted() throws Exception {
    try (LiveScene scene = LiveScene.open(80, folder)) {
      scene.proxy.set(Faults.frames(0.05, 0.05, 0.1));
      scene.rig.await("damage", () -> scene.proxy.tally().garbled() > 300);
      scene.proxy.set(Faults.NONE);
      scene.rig.await("it is counted", () -> unknown(scene) > 0);
      scene.pass(60);
      scene.rig.awaitState(FeedState.CONNECTED);
      double mid = scene.venue.record().mid("BTC").orElseThrow().doubleValue();
      assertThat(PaperDrill.snapshot(scene.rig.snapshot(), "BTC").price())
          .isCloseTo(mid, org.assertj.core.data.Percentage.withPercentage(1));
    }
  }

  private FeedSettings asleep(FeedSettings s) {
    return new FeedSettings(
        s.pulse(),
        s.ping(),
        s.probe(),
        s.dead(),
        s.stale(),
        s.priceStale(),
        s.opening(),
        s.joining(),
        s.stable(),
        s.backoff(),
        s.attempts(),
        s.exposedRetry(),
        s.fillLimit(),
        s.closeGrace(),
        3_600_000,
        s.startMinutes(),
        s.limits());
  }

  private static MockResponse portal() {
    return new MockResponse.Builder()
        .code(200)
        .addHeader("Content-Type", "text/html")
        .body("<html><body>Welcome to Hotel Wi-Fi</body></html>")
        .build();
  }

  private static long latency(LiveScene scene) {
    Connection connection = scene.rig.log.connection();
    return connection == null ? -1 : connection.latencyMillis();
  }

  private static long unknown(LiveScene scene) {
    Connection connection = scene.rig.log.connection();
    return connection == null ? 0 : connection.unknown();
  }
}
