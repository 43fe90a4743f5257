package app.wheelhouse.execution;

import static app.wheelhouse.execution.Approvals.ACCOUNT;
import static app.wheelhouse.execution.Approvals.TIME;
import static app.wheelhouse.execution.Standings.fill;
import static org.assertj.core.api.Assertions.assertThat;

import app.wheelhouse.domain.money.Price;
import app.wheelhouse.domain.money.Quantity;
import app.wheelhouse.domain.order.ClientOrderId;
import app.wheelhouse.domain.order.ExecutionReport;
import app.wheelhouse.domain.order.Order;
import app.wheelhouse.domain.order.OrderEvent;
import app.wheelhouse.domain.order.OrderSpec;
import app.wheelhouse.domain.order.OrderStatus;
import app.wheelhouse.engine.EngineEvent;
import app.wheelhouse.engine.EngineNews;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LostOrdersTest {
  /// What the engine has, and what it was told, as an engine would book it.
  private final Map<ClientOrderId, Order> books = new LinkedHashMap<>();

  private final Set<String> fills = new HashSet<>();
  private final List<String> events = new ArrayList<>();
  private final List<String> said = new ArrayList<>();
  private long now = TIME;

  private final LostVenue venue = new LostVenue(() -> now);
  private final LostOrders lost =
      new LostOrders(
          ACCOUNT,
          venue,
          this::take,
          id -> Optional.ofNullable(books.get(id)),
          () -> now,
          LostOrderSettings.standard());

  private void take(EngineEvent event) {
    if (event instanceof EngineEvent.VenueSaid(String text, long _)) {
      said.add(text);
    } else {
      book(((EngineEvent.Reported) event).report());
    }
  }

  private void book(ExecutionReport report) {
    if (report instanceof ExecutionReport.OrderChanged changed) {
      events.add(changed.event().name());
      books.computeIfPresent(changed.orderId(), (_, order) -> order.apply(changed.event(), now));
    } else if (report instanceof ExecutionReport.FillReported(var each)) {
      if (!fills.add(each.tradeId())) {
        return;
      }
      events.add("Fill " + each.quantity());
      books.computeIfPresent(each.orderId(), (_, order) -> order.apply(order.eventOf(each), now));
    }
    lost.onNews(new EngineNews.ReportApplied(report, now));
  }

  private OrderSpec lostOrder(long number) {
    Order order = Standings.submitted(number);
    books.put(order.id(), order);
    report(order.id(), new OrderEvent.Lost("the venue's answer was lost"));
    events.clear();
    return order.spec();
  }

  private void report(ClientOrderId id, OrderEvent event) {
    book(new ExecutionReport.OrderChanged(ACCOUNT, id, event, now));
  }

  private OrderStatus status(OrderSpec spec) {
    return books.get(spec.id()).status();
  }

  /// Lets time pass, turn by turn.
  private void until(long offset) {
    long left = lost.turn();
    while (left != Long.MAX_VALUE && now + left <= TIME + offset) {
      now += left;
      left = lost.turn();
    }
    now = TIME + offset;
  }

  @Nested
  class X1 {
    @Test
    void x1AnOrderWhoseAnswerWasLostIsFoundOpen() {
      OrderSpec order = lostOrder(1);
      venue.orders.put(order.id(), Standings.open(order, "5"));

      until(60_000);

      assertThat(events).containsExactly("Accepted");
      assertThat(status(order)).isEqualTo(OrderStatus.ACCEPTED);
      assertThat(books.get(order.id()).venueOrderId()).isEqualTo("77");
      assertThat(venue.asked).containsExactly(TIME + 250);
      assertThat(lost.list()).isEmpty();
      assertThat(said)
          .containsExactly("The venue has answered about buy 5 SOL: it is open with 5 left.");
    }

    @Test
    void x1AnOrderWhoseAnswerWasLostIsFoundFilled() {
      OrderSpec order = lostOrder(1);
      venue.orders.put(
          order.id(), Standings.filled(order, fill(order, "a", "2"), fill(order, "b", "3")));

      until(60_000);

      assertThat(events).containsExactly("Accepted", "Fill 2", "Fill 3");
      assertThat(status(order)).isEqualTo(OrderStatus.FILLED);
      assertThat(said).singleElement().asString().contains("it was filled");
    }

    @Test
    void x1FillsThatAreNotListedYetAreWaitedFor() {
      OrderSpec order = lostOrder(1);
      venue.orders.put(order.id(), Standings.filled(order, fill(order, "a", "2")));

      until(500);
      assertThat(status(order)).isEqualTo(OrderStatus.PARTIALLY_FILLED);
      assertThat(lost.list())
          .extracting(LookUp::lastAnswer)
          .containsExactly("it was filled, but its fills are not listed yet");

      venue.orders.put(
          order.id(), Standings.filled(order, fill(order, "a", "2"), fill(order, "b", "3")));
      until(60_000);

      assertThat(status(order)).isEqualTo(OrderStatus.FILLED);
      assertThat(lost.list()).isEmpty();
    }

    @Test
    void x1AnOrderThatCameOutOtherwiseIsTakenAsItIs() {
      OrderSpec order = lostOrder(1);
      OrderSpec smaller = order.withQuantity(Quantity.of("4")).withPrices(Price.of("189"), null);
      venue.orders.put(order.id(), Standings.open(smaller, "3", fill(order, "a", "1")));

      until(60_000);

      assertThat(events).containsExactly("Fill 1", "Accepted", "Amended");
      Order after = books.get(order.id());
      assertThat(after.status()).isEqualTo(OrderStatus.PARTIALLY_FILLED);
      assertThat(after.spec()).isEqualTo(smaller);
      assertThat(after.remaining()).isEqualTo(Quantity.of("3"));
    }

    @ParameterizedTest
    @CsvSource(
        textBlock =
            """
            Canceled, 0, CANCELED
            Canceled, 2, CANCELED
            Expired,  2, EXPIRED
            Rejected, 0, REJECTED
            Rejected, 2, CANCELED
            """)
    void x1AnOrderThatEndedMeanwhileEndsWithItsFills(String end, int filled, OrderStatus expected) {
      OrderSpec order = lostOrder(1);
      OrderEvent event =
          switch (end) {
            case "Canceled" -> new OrderEvent.Canceled("by hand");
            case "Expired" -> new OrderEvent.Expired("not filled at once");
            default -> new OrderEvent.Rejected("no margin");
          };
      venue.orders.put(
          order.id(),
          filled == 0
              ? Standings.ended(order, event, "5")
              : Standings.ended(order, event, "3", fill(order, "a", "2")));

      until(60_000);

      assertThat(status(order)).isEqualTo(expected);
      assertThat(books.get(order.id()).filled()).isEqualTo(Quantity.of("" + filled));
    }
  }

  @Nested
  class X2 {
    @Test
    void x2AnOrderThatNeverArrivedIsNotPlacedAfterItsBytesHaveExpired() {
      OrderSpec order = lostOrder(1);

      until(120_000);

      // The true times: 0.25, 1, 2, 5 s, then each 5 s; the first question after 16 s proves it.
      assertThat(venue.asked)
          .extracting(at -> at - TIME)
          .containsExactly(250L, 1_000L, 2_000L, 5_000L, 10_000L, 15_000L, 20_000L);
      assertThat(events).containsExactly("NotPlaced");
      assertThat(status(order)).isEqualTo(OrderStatus.NOT_PLACED);
      assertThat(books.get(order.id()).note())
          .isEqualTo(
              "the venue was asked 7 times in 20 s and does not know it; nothing is open; send it"
                  + " again if you still want it");
      assertThat(lost.list()).isEmpty();
    }

    @Test
    void x2AnAnswerThatWasAskedForBeforeTheExpiryProvesNothing() {
      OrderSpec order = lostOrder(1);
      until(16_000);
      assertThat(venue.asked).hasSize(6);
      assertThat(status(order)).isEqualTo(OrderStatus.UNKNOWN);
      // It arrives at the last moment.
      venue.orders.put(order.id(), Standings.open(order, "5"));

      until(60_000);

      assertThat(status(order)).isEqualTo(OrderStatus.ACCEPTED);
    }

    @Test
    void x2QuestionsThatFailCountForNothing() {
      OrderSpec order = lostOrder(1);
      for (int i = 0; i < 20; i++) {
        venue.failing.add(true);
      }

      until(89_000);
      assertThat(status(order)).isEqualTo(OrderStatus.UNKNOWN);
      assertThat(lost.list())
          .singleElement()
          .satisfies(lookUp -> {
            assertThat(lookUp.asked()).isEqualTo(20);
            assertThat(lookUp.unknowns()).isZero();
            assertThat(lookUp.lastAnswer()).contains("502");
          });

      until(96_000);
      assertThat(status(order)).as("two answers").isEqualTo(OrderStatus.UNKNOWN);
      until(101_000);
      assertThat(status(order)).as("three answers in 10 s").isEqualTo(OrderStatus.NOT_PLACED);
    }

    @Test
    void x2IsAskedForEverWhileTheVenueFails() {
      OrderSpec order = lostOrder(1);
      for (int i = 0; i < 1_000; i++) {
        venue.failing.add(true);
      }

      until(3_600_000);

      assertThat(status(order)).isEqualTo(OrderStatus.UNKNOWN);
      assertThat(venue.asked).hasSizeGreaterThan(700);
    }

    @Test
    void x2AnOrderThatWasAtTheVenueIsCanceledWhenItIsNotKnownAnyMore() {
      OrderSpec order = lostOrder(1);
      report(order.id(), new OrderEvent.Accepted("77"));
      report(order.id(), new OrderEvent.Lost("its cancel may not have reached the venue"));
      events.clear();

      until(120_000);

      assertThat(events).containsExactly("Canceled");
      assertThat(books.get(order.id()).note()).contains("nothing of it is open");
    }
  }

  @Test
  void x3ACodeThatSaysNothingOfTheOrderIsAskedAgainAndFindsIt() {
    OrderSpec order = lostOrder(1);
    venue.failing.add(true);
    venue.failing.add(true);
    venue.orders.put(order.id(), Standings.open(order, "5"));

    until(60_000);

    assertThat(venue.asked).extracting(at -> at - TIME).containsExactly(250L, 1_000L, 2_000L);
    assertThat(events).containsExactly("Accepted");
  }

  @Nested
  class X23 {
    private OrderSpec submitted() {
      Order order = Standings.submitted(1);
      books.put(order.id(), order);
      lost.onNews(
          new EngineNews.ReportApplied(
              new ExecutionReport.OrderChanged(
                  ACCOUNT, order.id(), new OrderEvent.Submitted(), now),
              now));
      return order.spec();
    }

    @Test
    void x23ASubmittedOrderThatNobodySpeaksOfIsLookedUpAfterFiveSeconds() {
      OrderSpec order = submitted();
      venue.orders.put(order.id(), Standings.open(order, "5"));

      until(4_999);
      assertThat(events).isEmpty();
      until(5_000);
      assertThat(events).containsExactly("Lost");
      until(60_000);

      assertThat(events).containsExactly("Lost", "Accepted");
      assertThat(venue.asked).containsExactly(TIME + 5_250);
    }

    @Test
    void x23AnOrderThatWasIgnoredEndsAsNotPlaced() {
      OrderSpec order = submitted();
      until(60_000);
      assertThat(status(order)).isEqualTo(OrderStatus.NOT_PLACED);
    }

    @Test
    void x23AWordOfTheVenueIsEnough() {
      OrderSpec accepted = submitted();
      report(accepted.id(), new OrderEvent.Accepted("77"));
      events.clear();

      until(60_000);

      assertThat(events).isEmpty();
      assertThat(venue.asked).isEmpty();
    }

    @Test
    void x23AFillIsAWordToo() {
      OrderSpec order = submitted();
      book(new ExecutionReport.FillReported(fill(order, "a", "1")));
      until(60_000);
      assertThat(events).containsExactly("Fill 1");
    }
  }

  @Test
  void whatTheStreamEndsMeanwhileIsNotAskedForAnyMore() {
    OrderSpec order = lostOrder(1);
    until(300);
    report(order.id(), new OrderEvent.Canceled("by hand"));

    until(60_000);

    assertThat(venue.asked).hasSize(1);
    assertThat(lost.list()).isEmpty();
  }

  @Test
  void anOrderThatIsFullInOurBooksIsNotAskedForAnyMore() {
    OrderSpec order = lostOrder(1);
    book(new ExecutionReport.FillReported(fill(order, "a", "5")));

    until(60_000);

    assertThat(venue.asked).isEmpty();
    assertThat(lost.list()).isEmpty();
  }

  @Test
  void aLossDuringTheSearchBeginsItAnewForTheLaterRequest() {
    OrderSpec order = lostOrder(1);
    until(15_500);
    report(order.id(), new OrderEvent.Lost("its cancel may not have reached the venue"));

    until(31_000);
    assertThat(status(order)).isEqualTo(OrderStatus.UNKNOWN);
    until(36_000);
    assertThat(status(order)).isEqualTo(OrderStatus.NOT_PLACED);
  }

  @Test
  void p1WhatASessionBeforeLeftUnknownIsNotPlacedWhenItNeverLeft() {
    Order order = Standings.lost(1);
    books.put(order.id(), order);
    lost.watch(List.of(order.id()));

    until(60_000);

    assertThat(events).containsExactly("NotPlaced");
  }

  @Test
  void p2WhatASessionBeforeLeftUnknownIsFoundByItsId() {
    Order order = Standings.lost(1);
    books.put(order.id(), order);
    venue.orders.put(order.id(), Standings.open(order.spec(), "5"));
    lost.watch(List.of(order.id()));

    until(60_000);

    assertThat(events).containsExactly("Accepted");
  }

  @Test
  void reportsOfOtherAccountsAreNotItsBusiness() {
    OrderSpec order = Standings.spec(1);
    lost.onNews(
        new EngineNews.ReportApplied(
            new ExecutionReport.OrderChanged(
                new app.wheelhouse.domain.account.AccountId("paper", "other"),
                order.id(),
                new OrderEvent.Lost("x"),
                now),
            now));
    assertThat(lost.list()).isEmpty();
  }

  @Test
  void asManyAsThereAreAreLookedUp() {
    List<OrderSpec> orders = new ArrayList<>();
    for (int i = 1; i <= 40; i++) {
      OrderSpec order = lostOrder(i);
      orders.add(order);
      if (i % 2 == 0) {
        venue.orders.put(order.id(), Standings.open(order, "5"));
      }
    }

    until(60_000);

    assertThat(orders)
        .extracting(this::status)
        .containsOnly(OrderStatus.ACCEPTED, OrderStatus.NOT_PLACED);
    assertThat(lost.list()).isEmpty();
  }
}
