package app.wheelhouse.venue.hyperliquid.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.wheelhouse.venue.hyperliquid.wire.WireSubscription;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SubscriptionPlanTest {
  private static final FeedSettings.Limits LIMITS = FeedSettings.Limits.standard();

  private static List<String> coins(int count) {
    return IntStream.range(0, count).mapToObj(i -> "C" + i).toList();
  }

  @Test
  void asksForEverythingOfACoinAndForAllMids() {
    List<SubscriptionPlan.Share> shares = SubscriptionPlan.of(List.of("BTC"), LIMITS);

    assertThat(shares).hasSize(1);
    assertThat(shares.getFirst().subscriptions())
        .extracting(Subscription::subscribe)
        .containsExactly(
            "{\"method\":\"subscribe\",\"subscription\":{\"type\":\"allMids\"}}",
            "{\"method\":\"subscribe\",\"subscription\":{\"type\":\"l2Book\",\"coin\":\"BTC\"}}",
            "{\"method\":\"subscribe\",\"subscription\":{\"type\":\"bbo\",\"coin\":\"BTC\"}}",
            "{\"method\":\"subscribe\",\"subscription\":{\"type\":\"trades\",\"coin\":\"BTC\"}}",
            "{\"method\":\"subscribe\",\"subscription\":{\"type\":\"activeAssetCtx\",\"coin\":\"BTC\"}}",
            "{\"method\":\"subscribe\",\"subscription\":{\"type\":\"candle\",\"coin\":\"BTC\",\"interval\":\"1m\"}}");
    assertThat(Subscription.of("l2Book", "BTC").unsubscribe())
        .isEqualTo(
            "{\"method\":\"unsubscribe\",\"subscription\":{\"type\":\"l2Book\",\"coin\":\"BTC\"}}");
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          1, 1
          19, 1
          20, 2
          38, 2
          39, 3
          190, 10
          """)
  void splitsOverAsFewConnectionsAsTheLimitsAllow(int coins, int connections) {
    List<SubscriptionPlan.Share> shares = SubscriptionPlan.of(coins(coins), LIMITS);

    assertThat(shares).hasSize(connections);
    List<String> all = new ArrayList<>();
    int subscriptions = 0;
    for (SubscriptionPlan.Share share : shares) {
      all.addAll(share.coins());
      subscriptions += share.subscriptions().size();
      assertThat(share.subscriptions()).doesNotHaveDuplicates().hasSizeLessThanOrEqualTo(100);
    }
    assertThat(all).isEqualTo(coins(coins));
    assertThat(subscriptions).isEqualTo(5 * coins + connections).isLessThanOrEqualTo(1_000);
  }

  @Test
  void refusesMoreThanTheVenueAllows() {
    assertThatThrownBy(() -> SubscriptionPlan.of(coins(191), LIMITS))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("190")
        .hasMessageContaining("191");
  }

  @Nested
  class TheAnswers {
    private static final Subscription MIDS = Subscription.mids();
    private static final Subscription BOOK = Subscription.of("l2Book", "ETH");
    private static final Subscription TRADES = Subscription.of("trades", "ETH");
    private static final Subscription CANDLES = Subscription.minuteCandles("ETH");

    private final Answers answers = new Answers();

    @Test
    void waitsForAnAnswerOnlySoLong() {
      answers.await(List.of(MIDS, BOOK, TRADES), 1_000);
      answers.answered(wire("allMids", null, null));

      assertThat(answers.overdue(1_000 + Answers.PATIENCE_MILLIS - 1)).isEmpty();
      assertThat(answers.overdue(1_000 + Answers.PATIENCE_MILLIS))
          .hasValueSatisfying(
              said -> assertThat(said).contains("2 subscriptions (l2Book, trades)"));
      assertThat(answers.isComplete()).isTrue();
      assertThat(answers.overdue(90_000)).isEmpty();
    }

    private static WireSubscription wire(String type, String coin, String interval) {
      return new WireSubscription(type, coin, interval, null, null);
    }

    @Test
    void areCompleteWhenEachSubscriptionWasAnswered() {
      answers.await(List.of(MIDS, BOOK, CANDLES), 0);
      answers.answered(wire("l2Book", "BTC", null));
      answers.answered(wire("trades", "ETH", null));
      answers.answered(wire("candle", "ETH", "5m"));
      assertThat(answers.live()).isZero();

      answers.answered(new WireSubscription("allMids", null, null, null, null));
      answers.answered(wire("candle", "ETH", "1m"));
      answers.answered(wire("l2Book", "ETH", null));
      answers.answered(wire("l2Book", "ETH", null));

      assertThat(answers.isComplete()).isTrue();
      assertThat(answers.live()).isEqualTo(3);
    }

    @Test
    void thatOneIsSubscribedAlreadyIsAsGoodAsAYes() {
      answers.await(List.of(BOOK, TRADES), 0);

      assertThat(answers.complained("Already subscribed: {\"type\":\"trades\",\"coin\":\"ETH\"}"))
          .isEmpty();

      assertThat(answers.isComplete()).isFalse();
      assertThat(answers.live()).isEqualTo(1);
    }

    @Test
    void thatAreRefusalsAreToldAndNotWaitedFor() {
      answers.await(List.of(BOOK, TRADES), 0);

      assertThat(
              answers.complained("Invalid subscription {\"type\": \"l2Book\", \"coin\": \"ETH\"}"))
          .hasValueSatisfying(
              text -> assertThat(text).startsWith("Hyperliquid says: Invalid subscription"));

      assertThat(answers.live()).isZero();
      assertThat(answers.complained("x".repeat(5_000)).orElseThrow()).hasSizeLessThan(250);
      answers.answered(wire("trades", "ETH", null));
      assertThat(answers.isComplete()).isTrue();
    }
  }

  @Nested
  class AnOutbox {
    @Test
    void sendsInOrderAndNoMoreThanTheMinuteAllows() {
      LimitWindow shared = new LimitWindow(5);
      Outbox outbox = new Outbox(shared);
      List<String> sent = new ArrayList<>();
      for (int i = 0; i < 8; i++) {
        outbox.add("m" + i);
      }

      outbox.flush(sent::add, 0);
      assertThat(sent).containsExactly("m0", "m1", "m2", "m3", "m4");
      outbox.flush(sent::add, 59_999);
      assertThat(sent).hasSize(5);
      outbox.flush(sent::add, 60_000);

      assertThat(sent).containsExactly("m0", "m1", "m2", "m3", "m4", "m5", "m6", "m7");
    }

    @Test
    void forgetsWhatADeadSocketDoesNotTake() {
      Outbox outbox = new Outbox(new LimitWindow(5));
      outbox.add("a");
      outbox.add("b");
      outbox.flush(_ -> false, 0);
      List<String> sent = new ArrayList<>();

      outbox.flush(sent::add, 0);

      assertThat(sent).isEmpty();
    }
  }
}
