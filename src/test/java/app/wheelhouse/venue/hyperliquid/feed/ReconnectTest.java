package app.wheelhouse.venue.hyperliquid.feed;

import static org.assertj.core.api.Assertions.assertThat;

import app.wheelhouse.domain.market.Book;
import app.wheelhouse.domain.market.Connection;
import app.wheelhouse.domain.market.FeedState;
import app.wheelhouse.domain.market.FeedStatus;
import app.wheelhouse.support.Backoff;
import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class ReconnectTest {
  private final FeedScene scene = new FeedScene("BTC");

  ReconnectTest() throws IOException {}

  @AfterEach
  void close() {
    scene.close();
  }

  private FeedStatus last() {
    return scene.heard.statuses().getLast();
  }

  /// Passes time until the venue has been asked that often; a handshake takes none of it.
  private void passUntilAsked(int requests) {
    FeedScene.await(() -> scene.venue.requests() >= requests, scene::passWhileIdle);
  }

  @Test
  void n1ACleanCloseIsToldAtOnceAndEndsInANewConnectionWithAllSubscriptions() {
    FakeVenue.Line line = scene.startUp("BTC");
    line.close(1001, "bye");
    scene.awaitState(FeedState.RECONNECTING);
    assertThat(last().reason()).isEqualTo("the venue closed the connection (1001 bye)");
    scene.pass(750);
    assertThat(scene.venue.requests()).as("the back-off is a second").isEqualTo(1);
    scene.pass(500);

    FakeVenue.Line again = scene.up("BTC", 1);

    assertThat(again.subscribed()).isEqualTo(line.subscribed()).hasSize(6);
    assertThat(scene.heard.states())
        .containsExactly(
            FeedState.CONNECTING, FeedState.CONNECTED, FeedState.RECONNECTING, FeedState.CONNECTED);
    scene.pass(1_000);
    assertThat(scene.heard.connections.getLast().reconnects()).isEqualTo(1);
    assertThat(scene.heard.connections.getLast().attempt()).isZero();
  }

  @Test
  void n2ALineThatBreaksInTheMiddleOfAMessageIsLikeAnyOther() throws IOException {
    FakeVenue.Line line = scene.startUp("BTC");
    int told = scene.heard.all.size();
    line.cutInAMessage();
    scene.awaitState(FeedState.RECONNECTING);
    assertThat(last().reason()).startsWith("the connection ");
    assertThat(scene.heard.all).as("nothing of the piece but the loss").hasSize(told + 1);
    scene.pass(1_250);

    scene.up("BTC", 1);
  }

  @Test
  void n3AHalfOpenSocketIsDeadAfterTenSecondsAndAnUnansweredPing() {
    scene.startUp("BTC");
    scene.venue.answersPings = false;
    scene.pass(9_750);
    assertThat(last().state()).isEqualTo(FeedState.CONNECTED);
    scene.pass(250);
    Connection seen = scene.heard.connections.getLast();

    assertThat(last().state()).isEqualTo(FeedState.RECONNECTING);
    assertThat(last().reason()).contains("a ping was not answered");
    assertThat(seen.channels())
        .filteredOn(channel -> channel.name().equals("l2Book"))
        .allMatch(Connection.Channel::stale);
    scene.venue.answersPings = true;
    scene.pass(1_250);
    scene.up("BTC", 1);
  }

  @Test
  void aVenueThatOnlyAnswersPingsIsStaleAfterAMinute() {
    FakeVenue.Line line = scene.startUp("BTC");
    scene.pass(59_750);
    assertThat(last().state()).isEqualTo(FeedState.CONNECTED);

    scene.pass(250);

    assertThat(last().reason()).isEqualTo("no price came for 60 s");
    assertThat(line.received).filteredOn(text -> text.contains("ping")).hasSizeGreaterThan(5);
  }

  @Test
  void whatAnOldSocketStillSaysIsNotHeard() {
    FakeVenue.Line line = scene.startUp("BTC");
    scene.venue.answersPings = false;
    scene.pass(10_000);
    assertThat(last().state()).isEqualTo(FeedState.RECONNECTING);
    int books = scene.heard.of(Book.class).size();

    line.say(FakeVenue.book("BTC", scene.clock.get(), 55, 56));
    FeedScene.await(() -> line.over);

    assertThat(scene.heard.of(Book.class)).hasSize(books);
  }

  @Test
  void n10AStormOpensTheCircuitAndKeepsTheVenuesLimits() {
    scene.startUp("BTC");
    long began = scene.clock.get();
    int drops = 0;
    while (scene.clock.get() < began + 600_000) {
      FakeVenue.Line line = scene.venue.line(scene.venue.lines.size() - 1);
      scene.pass(2_000);
      line.cut();
      scene.awaitState(FeedState.RECONNECTING);
      drops++;
      passUntilAsked(drops + 1);
      if (scene.clock.get() < began + 600_000) {
        scene.up("BTC", drops);
      }
    }

    assertThat(scene.venue.requests()).as("connections in ten minutes").isBetween(20, 31);
    assertThat(scene.heard.statuses())
        .anyMatch(status -> status.reason().contains("again and again"));
  }

  @Test
  void n10NeverOpensMoreThanTheVenueAllowsAMinute() throws IOException {
    FeedSettings hasty = FeedScene.settings(0, new Backoff(1, 2, 0), 10_000, 30_000);
    try (FeedScene storm = new FeedScene(hasty, "BTC")) {
      storm.venue.refusals = 1_000;
      storm.start();
      long began = storm.clock.get();
      while (storm.clock.get() < began + 180_000) {
        FeedScene.await(() ->
            storm.heard.states().getLast() == FeedState.RECONNECTING
                && storm.client.dispatcher().runningCallsCount() == 0);
        storm.pass(250);
      }
      assertThat(storm.venue.requests()).isBetween(90, 120);
    }
  }

  @Test
  void givesUpAfterFiftyAttemptsAndComesBackWhenTheTraderAsks() {
    scene.venue.refusals = 51;
    scene.start();
    passUntilAsked(51);
    FeedScene.await(() -> !scene.heard.said.isEmpty());

    assertThat(last().state()).isEqualTo(FeedState.FAILED);
    assertThat(last().reason())
        .isEqualTo(
            "51 connections in a row failed, the last because the venue answered with status 503"
                + " instead of a stream");
    assertThat(scene.heard.said)
        .singleElement()
        .satisfies(text ->
            assertThat(text)
                .startsWith("Hyperliquid cannot be reached: 51 connections")
                .contains("Press Retry"));
    scene.pass(600_000);
    assertThat(scene.venue.requests()).isEqualTo(51);
    assertThat(scene.heard.connections.getLast().state()).isEqualTo(FeedState.FAILED);

    scene.feed.retry();
    scene.up("BTC", 0);
  }

  @Test
  void n3KeepsTryingEveryHalfMinuteWhileAPositionIsOpen() {
    scene.exposed = true;
    scene.venue.refusals = 60;
    scene.start();
    passUntilAsked(51);
    FeedScene.await(() -> scene.client.dispatcher().runningCallsCount() == 0);
    for (int asked = 51; asked < 60; asked++) {
      int before = asked;
      scene.awaitState(FeedState.RECONNECTING);
      FeedScene.await(() -> scene.client.dispatcher().runningCallsCount() == 0);
      scene.threads.pulse();
      scene.pass(29_500);
      assertThat(scene.venue.requests()).isEqualTo(before);
      passUntilAsked(before + 1);
    }
    passUntilAsked(61);

    scene.up("BTC", 0);
    assertThat(scene.heard.states()).doesNotContain(FeedState.FAILED);
  }

  @Test
  void showsWhenTheNextAttemptIs() {
    scene.venue.refusals = 3;
    scene.start();
    passUntilAsked(3);
    FeedScene.await(() -> scene.heard.connections.getLast().attempt() == 3, scene::passWhileIdle);

    Connection seen = scene.heard.connections.getLast();

    assertThat(seen.nextAttempt() - seen.time()).isBetween(1L, 4_800L);
    assertThat(seen.latencyMillis()).isEqualTo(-1);
    assertThat(seen.sockets().used()).isZero();
  }

  @Test
  void n12AfterSleepTheConnectionIsMadeAnew() {
    scene.startUp("BTC");
    scene.clock.addAndGet(8 * 3_600_000L);
    scene.threads.pulse();

    assertThat(last().state()).isEqualTo(FeedState.RECONNECTING);
    assertThat(last().reason()).isEqualTo("this computer stood still for 28800 s");
    scene.pass(1_250);
    scene.up("BTC", 1);
    assertThat(scene.history.asked.getLast()).startsWith("candles BTC");
  }

  @Test
  void c2AClockThatIsSetBackMovesNoTimer() {
    FakeVenue.Line line = scene.startUp("BTC");
    scene.clock.addAndGet(-3_600_000);
    scene.threads.pulse();
    assertThat(last().state()).isEqualTo(FeedState.CONNECTED);
    line.cut();
    scene.awaitState(FeedState.RECONNECTING);
    scene.pass(1_250);

    scene.joined(1);
  }
}
