package app.wheelhouse.venue.hyperliquid.feed;

import static app.wheelhouse.venue.hyperliquid.feed.MadeMinutes.START;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.wheelhouse.domain.instrument.InstrumentId;
import app.wheelhouse.domain.market.Book;
import app.wheelhouse.domain.market.Candle;
import app.wheelhouse.domain.market.Connection;
import app.wheelhouse.domain.market.Context;
import app.wheelhouse.domain.market.FeedState;
import app.wheelhouse.domain.market.FeedStatus;
import app.wheelhouse.domain.market.Quote;
import app.wheelhouse.domain.market.Timeframe;
import app.wheelhouse.domain.market.Trade;
import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import okio.ByteString;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class HyperliquidFeedTest {
  private static final InstrumentId BTC = InstrumentId.hyperliquid("BTC");

  private final FeedScene scene = new FeedScene("BTC");

  HyperliquidFeedTest() throws IOException {}

  @AfterEach
  void close() {
    scene.close();
  }

  private Connection report() {
    scene.pass(1_000);
    return scene.heard.connections.getLast();
  }

  @Test
  void isConnectedOnlyWhenSubscriptionsAreAnsweredAndPricesCame() {
    scene.venue.answersSubscriptions = false;
    scene.start();
    FakeVenue.Line line = scene.joined(0);
    assertThat(line.subscribed()).hasSize(6);
    line.say(FakeVenue.book("BTC", scene.clock.get(), 99, 101));
    FeedScene.await(() -> !scene.heard.of(Book.class).isEmpty());
    scene.threads.doWork();
    scene.pass(500);
    assertThat(scene.heard.states()).containsExactly(FeedState.CONNECTING);

    line.subscribed()
        .forEach(text -> line.say("{\"channel\":\"subscriptionResponse\",\"data\":" + text + "}"));
    scene.awaitState(FeedState.CONNECTED);

    assertThat(scene.heard.states()).containsExactly(FeedState.CONNECTING, FeedState.CONNECTED);
    assertThat(scene.heard.statuses().getLast())
        .isEqualTo(new FeedStatus(scene.clock.get(), FeedState.CONNECTED, ""));
  }

  @Test
  void isNotConnectedByAnswersWithoutAPrice() {
    scene.start();
    FakeVenue.Line line = scene.joined(0);
    line.say("{\"channel\":\"trades\",\"data\":[]}");
    scene.pass(29_000);
    assertThat(scene.heard.states()).containsExactly(FeedState.CONNECTING);

    scene.pass(1_000);

    assertThat(scene.heard.statuses().getLast().state()).isEqualTo(FeedState.RECONNECTING);
    assertThat(scene.heard.statuses().getLast().reason()).contains("did not answer with prices");
  }

  @Test
  void tellsEveryKindOfPriceInOrder() {
    FakeVenue.Line line = scene.startUp("BTC");
    long now = scene.clock.get();
    line.say(FakeVenue.candle("BTC", START, 100, 105, 99, 101, 7));
    line.say(FakeVenue.trade("BTC", now, 5, 101, 0.25));
    line.say(
        "{\"channel\":\"bbo\",\"data\":{\"coin\":\"BTC\",\"time\":%d,\"bbo\":[{\"px\":\"100\",\"sz\":\"1\",\"n\":1},{\"px\":\"102\",\"sz\":\"3\",\"n\":1}]}}"
            .formatted(now));
    line.say(
        "{\"channel\":\"activeAssetCtx\",\"data\":{\"coin\":\"BTC\",\"ctx\":{\"funding\":\"0.0001\",\"openInterest\":\"7\",\"prevDayPx\":\"1\",\"dayNtlVlm\":\"1\",\"premium\":\"0\",\"oraclePx\":\"100.5\",\"markPx\":\"100.7\",\"midPx\":\"101\",\"impactPxs\":null}}}");
    FeedScene.await(() -> !scene.heard.of(Context.class).isEmpty());

    List<Object> told = scene.heard.all;
    int from = told.indexOf(scene.heard.statuses().getLast()) + 1;
    assertThat(told.subList(from, told.size()))
        .extracting(Object::getClass)
        .extracting(Class::getSimpleName)
        .containsExactly("Candle", "Trade", "Quote", "Context");
    assertThat(scene.heard.of(Candle.class).getLast())
        .isEqualTo(new Candle(BTC, now, Timeframe.M1, START, 100, 105, 99, 101, 7, false));
    assertThat(scene.heard.of(Trade.class).getLast().price()).isEqualTo(101);
    assertThat(scene.heard.of(Quote.class).getLast().mid()).isEqualTo(101);
    assertThat(scene.heard.of(Context.class).getLast().mark()).isEqualTo(100.7);
  }

  @Test
  void reportsTheConnectionOnceASecond() {
    FakeVenue.Line line = scene.startUp("BTC");
    FeedScene.await(() -> line.received.stream().anyMatch(text -> text.contains("ping")));
    scene.heard.connections.clear();
    scene.pass(5_000);
    assertThat(scene.heard.connections).hasSizeBetween(5, 6);
    for (int i = 0; i < 50; i++) {
      line.say("{\"channel\":\"allMids\",\"data\":{\"mids\":{\"BTC\":\"100.5\"}}}");
    }
    FeedScene.await(() -> report().channels().get(1).messages() == 50);

    Connection last = report();
    assertThat(last.venue()).isEqualTo("hyperliquid");
    assertThat(last.host()).isEqualTo("127.0.0.1");
    assertThat(last.network()).isEqualTo("local");
    assertThat(last.state()).isEqualTo(FeedState.CONNECTED);
    assertThat(last.reason()).isEmpty();
    assertThat(last.attempt()).isZero();
    assertThat(last.nextAttempt()).isZero();
    assertThat(last.latencyMillis()).isNotNegative();
    assertThat(last.sockets()).isEqualTo(new Connection.Budget(1, 10));
    assertThat(last.subscriptions()).isEqualTo(new Connection.Budget(6, 1_000));
    assertThat(last.weight()).isEqualTo(new Connection.Budget(20, 1_200));
    assertThat(last.messagesPerSecond()).isPositive();
    assertThat(last.reconnects()).isZero();
    assertThat(last.unknown()).isZero();
    assertThat(last.channels())
        .extracting(Connection.Channel::name)
        .containsExactly("activeAssetCtx", "allMids", "bbo", "candle", "l2Book", "trades");
    assertThat(last.channels())
        .filteredOn(channel -> channel.name().equals("l2Book"))
        .singleElement()
        .satisfies(channel -> assertThat(channel.stale()).as("silent for 3 s").isTrue());
  }

  @Test
  void measuresTheVenuesClockAgainstOurs() {
    scene.startUp("BTC");
    scene.heard.skews.clear();
    scene.venue.line(0).say(FakeVenue.book("BTC", scene.clock.get() - 7_000, 99, 101));
    scene.venue.line(0).say(FakeVenue.book("BTC", scene.clock.get() - 7_000, 99, 101));
    FeedScene.await(() -> scene.heard.of(Book.class).size() == 3);

    scene.pass(12_000);

    assertThat(scene.heard.skews).hasSize(1);
    scene.venue.line(0).say(FakeVenue.book("BTC", scene.clock.get() - 7_000, 99, 101));
    FeedScene.await(() -> scene.heard.of(Book.class).size() == 4);
    scene.pass(10_000);
    assertThat(scene.heard.skews.getLast()).isEqualTo(7_000);
  }

  @Test
  void x18AMessageThatCannotBeReadIsCountedAndEndsNothing() {
    FakeVenue.Line line = scene.startUp("BTC");
    line.say("{\"channel\":\"l2Book\",\"data\":{\"coin\":");
    line.say("");
    line.say(ByteString.encodeUtf8("binary"));
    line.say("{\"channel\":\"surprise\",\"data\":{}}");
    line.say(FakeVenue.book("BTC", scene.clock.get(), 100, 101));
    FeedScene.await(() -> scene.heard.of(Book.class).getLast().bids().price(0) == 100);

    assertThat(report().unknown()).isEqualTo(4);
    assertThat(scene.feed.drift().total()).isEqualTo(1);
    assertThat(scene.heard.states().getLast()).isEqualTo(FeedState.CONNECTED);
  }

  @Test
  void fiftyUnreadableMessagesInARowEndTheConnection() {
    FakeVenue.Line line = scene.startUp("BTC");
    for (int i = 0; i < 50; i++) {
      line.say("garbage " + i);
    }
    scene.awaitState(FeedState.RECONNECTING);

    assertThat(scene.heard.statuses().getLast().reason()).contains("nothing that can be read");
    assertThat(report().unknown()).isEqualTo(50);
  }

  @Test
  void aComplaintOfTheVenueIsToldAndAHarmlessOneIsNot() {
    FakeVenue.Line line = scene.startUp("BTC");
    line.say(
        "{\"channel\":\"error\",\"data\":\"Already subscribed:"
            + " {\\\"type\\\":\\\"bbo\\\",\\\"coin\\\":\\\"BTC\\\"}\"}");
    line.say("{\"channel\":\"error\",\"data\":\"Too many subscriptions\"}");
    FeedScene.await(() -> !scene.heard.said.isEmpty());

    assertThat(scene.heard.said).containsExactly("Hyperliquid says: Too many subscriptions");
  }

  @Test
  void x16ABookThatStaysCrossedIsSubscribedAgain() {
    FakeVenue.Line line = scene.startUp("BTC");
    int before = line.received.size();
    for (int i = 0; i < 3; i++) {
      line.say(FakeVenue.book("BTC", scene.clock.get(), 101, 101));
    }
    FeedScene.await(() -> line.received.size() == before + 2);

    assertThat(line.received.subList(before, before + 2))
        .containsExactly(
            Subscription.of("l2Book", "BTC").unsubscribe(),
            Subscription.of("l2Book", "BTC").subscribe());
    assertThat(scene.heard.of(Book.class)).as("for the filter to judge").hasSize(4);
  }

  @Test
  void sharesItsInstrumentsOverConnectionsAndIsUpWhenAllAre() throws IOException {
    String[] coins = IntStream.range(10, 32).mapToObj(i -> "C" + i).toArray(String[]::new);
    try (FeedScene many = new FeedScene(coins)) {
      many.start();
      FakeVenue.Line first = many.joined(0);
      FakeVenue.Line second = many.joined(1);
      assertThat(first.subscribed().size() + second.subscribed().size()).isEqualTo(22 * 5 + 2);
      for (FakeVenue.Line line : List.of(first, second)) {
        assertThat(many.heard.states()).doesNotContain(FeedState.CONNECTED);
        String coin = line.subscribed().stream().anyMatch(s -> s.contains("C10")) ? "C10" : "C31";
        line.say(FakeVenue.book(coin, many.clock.get(), 99, 101));
        FeedScene.await(() ->
            many.heard.of(Book.class).stream()
                .anyMatch(book -> book.instrument().symbol().equals(coin)));
      }
      FeedScene.await(
          () -> many.heard.states().getLast() == FeedState.CONNECTED,
          () -> {
            many.threads.doWork();
            many.threads.pulse();
          });
      many.pass(1_000);
      assertThat(many.heard.connections.getLast().sockets().used()).isEqualTo(2);
      assertThat(many.heard.connections.getLast().subscriptions().used()).isEqualTo(112);

      second.cut();
      many.awaitState(FeedState.RECONNECTING);
    }
  }

  @Test
  void needsAnInstrument() {
    assertThatThrownBy(() -> new FeedScene().close()).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void leavesNoSocketThreadOrEventBehindWhenItStops() {
    FakeVenue.Line line = scene.startUp("BTC");

    scene.feed.stop();
    scene.feed.stop();
    int told = scene.heard.all.size();
    scene.threads.doLater();
    FeedScene.await(() -> line.over);
    FeedScene.await(() -> scene.client.dispatcher().runningCallsCount() == 0);

    assertThat(scene.heard.statuses().getLast().state()).isEqualTo(FeedState.DISCONNECTED);
    assertThat(scene.threads.ended).isTrue();
    scene.pass(60_000);
    scene.feed.retry();
    assertThat(scene.heard.all).hasSize(told);
    assertThat(scene.venue.lines).hasSize(1);
    scene.carriers.shutdown();
    FeedScene.await(scene.carriers::isTerminated);
    assertThat(scene.carriers.isTerminated()).isTrue();
  }

  @Test
  void stopsAlsoWhileItWaitsForTheNextAttempt() {
    FakeVenue.Line line = scene.startUp("BTC");
    line.cut();
    scene.awaitState(FeedState.RECONNECTING);

    scene.feed.stop();
    scene.pass(60_000);

    assertThat(scene.heard.states().getLast()).isEqualTo(FeedState.DISCONNECTED);
    assertThat(scene.venue.requests()).isEqualTo(1);
  }
}
