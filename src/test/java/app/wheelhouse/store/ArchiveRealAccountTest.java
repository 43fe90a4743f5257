package app.wheelhouse.store;

import static app.wheelhouse.store.jooq.Tables.FILLS;
import static app.wheelhouse.store.jooq.Tables.ORDERS;
import static org.assertj.core.api.Assertions.assertThat;

import app.wheelhouse.domain.account.Account;
import app.wheelhouse.domain.account.Difference;
import app.wheelhouse.domain.account.Position;
import app.wheelhouse.domain.instrument.InstrumentId;
import app.wheelhouse.domain.money.Money;
import app.wheelhouse.domain.money.Price;
import app.wheelhouse.domain.money.Quantity;
import app.wheelhouse.domain.order.ClientOrderId;
import app.wheelhouse.domain.order.ExecutionReport;
import app.wheelhouse.domain.order.Fill;
import app.wheelhouse.domain.order.Liquidity;
import app.wheelhouse.domain.order.Order;
import app.wheelhouse.domain.order.OrderEvent;
import app.wheelhouse.domain.order.OrderStatus;
import app.wheelhouse.domain.order.Side;
import java.math.BigDecimal;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// An account with real orders: it goes on from session to session, and others trade on it too.
class ArchiveRealAccountTest {
  private static final InstrumentId ETH = InstrumentId.hyperliquid("ETH");

  private final ArchiveScript script = new ArchiveScript();

  /// A session of the account begins, as an engine would announce it.
  private void start(String name) {
    script.session = name;
    script.orders.replaceAll((_, order) -> Unanswered.asUnknown(order));
    Account before = script.account;
    script.account = Account.opened(ArchiveScript.PAPER, before.balance());
    script.add(
        new JournalEntry.SessionStarted(
            name, "live", ArchiveScript.PAPER, before.balance(), "the venue", script.time));
    for (Position position : before.positions().values()) {
      script.account = script.account.corrected(position);
      script.add(
          new JournalEntry.Reported(
              new ExecutionReport.PositionCorrected(
                  ArchiveScript.PAPER,
                  position.instrument(),
                  position.signed(),
                  position.averagePrice(),
                  position.leverage(),
                  "carried over",
                  position.trip().openedAt())));
    }
  }

  private void correct(InstrumentId instrument, BigDecimal signed, Price entry, String why) {
    ExecutionReport.PositionCorrected report =
        new ExecutionReport.PositionCorrected(
            ArchiveScript.PAPER, instrument, signed, entry, 3, why, script.time);
    Position held = Position.held(instrument, signed, entry, 3, script.time);
    Position before = script.account.position(instrument);
    script.account =
        script.account.corrected(
            before.signed().compareTo(held.signed()) == 0
                ? new Position(instrument, held.signed(), held.cost(), 3, before.trip())
                : held);
    script.add(new JournalEntry.Reported(report));
  }

  private void move(String amount, String why) {
    script.account = script.account.moved(Money.of(amount));
    script.add(
        new JournalEntry.Reported(
            new ExecutionReport.CashMoved(
                ArchiveScript.PAPER, Money.of(amount), why, script.time)));
  }

  private void external(long number, ClientOrderId order, InstrumentId instrument, Side side) {
    script.book(
        new Fill(
            ArchiveScript.PAPER,
            "phone-" + number,
            order,
            instrument,
            side,
            Price.of("2000.5"),
            Quantity.of("0.75"),
            Money.of("0.123"),
            Liquidity.TAKER,
            script.time,
            3,
            false));
  }

  private List<String> log(Archive archive) {
    return archive.queries().log(script.session, 100).stream()
        .map(line -> line.kind() + ": " + line.text())
        .toList();
  }

  @Test
  void booksCashAndCorrectedPositionsAndSaysWhy() {
    start("live-1");
    move("-250.5", "a withdrawal");
    correct(ETH, new BigDecimal("-0.5"), Price.of("2000"), "the venue has it, our books had not");
    script.add(
        new JournalEntry.Compared(
            ArchiveScript.PAPER,
            List.of(
                new Difference(
                    Difference.Kind.POSITION, "ETH: ours 0, theirs -0.5", "corrected", true, 1),
                new Difference(Difference.Kind.BALANCE, "cash: 3 cents", "a remainder", false, 1)),
            script.time));
    try (Archive archive = Archive.inMemory("real-cash")) {
      archive.project(script.records);

      assertThat(archive.queries().account("live-1", ArchiveScript.PAPER)).contains(script.account);
      assertThat(script.account.balance()).isEqualTo(Money.of("9749.5"));
      assertThat(log(archive).reversed())
          .containsExactly(
              "cash: -250.5 USDC: a withdrawal",
              "position: ETH -0.5 at 2000: the venue has it, our books had not",
              "compared: ETH: ours 0, theirs -0.5: corrected\ncash: 3 cents: a remainder");

      correct(ETH, BigDecimal.ZERO, Price.of("2000"), "closed elsewhere");
      archive.project(script.records);
      assertThat(archive.queries().account("live-1", ArchiveScript.PAPER)).contains(script.account);
      assertThat(script.account.positions()).isEmpty();
    }
  }

  @Test
  void x11BooksFillsOfOrdersThatWerePlacedElsewhere() {
    start("live-1");
    external(1, ClientOrderId.ofVenue(77), ETH, Side.BUY);
    external(
        2,
        ClientOrderId.derive(
            ArchiveScript.PAPER, "another program", 1, app.wheelhouse.domain.order.OrderRole.EXIT),
        ETH,
        Side.SELL);
    try (Archive archive = Archive.inMemory("real-external")) {
      archive.project(script.records);

      assertThat(archive.queries().account("live-1", ArchiveScript.PAPER)).contains(script.account);
      assertThat(archive.dsl().fetchCount(FILLS)).isEqualTo(2);
      assertThat(log(archive)).isEmpty();
    }
  }

  @Test
  void aSimulatedAccountHasNoOrdersFromElsewhere() {
    script.start("replay-1");
    Account before = script.account;
    script.orders.clear();
    external(
        1,
        ClientOrderId.derive(
            ArchiveScript.PAPER, "who", 1, app.wheelhouse.domain.order.OrderRole.EXIT),
        ETH,
        Side.BUY);
    try (Archive archive = Archive.inMemory("simulated-external")) {
      archive.project(script.records);
      assertThat(archive.queries().account("replay-1", ArchiveScript.PAPER)).contains(before);
      assertThat(log(archive)).singleElement().asString().contains("no order of this session");
    }
  }

  @Test
  void p1p2AnOrderOfAnEarlierSessionEndsInALaterOne() {
    start("live-1");
    ClientOrderId neverLeft = script.prepare(script.market(Side.BUY, "0.5"));
    ClientOrderId unanswered = script.prepare(script.market(Side.BUY, "0.25"));
    script.report(unanswered, new OrderEvent.Submitted());
    start("live-2");
    start("live-3");
    script.report(neverLeft, new OrderEvent.NotPlaced("the venue does not know it"));
    script.report(unanswered, new OrderEvent.Accepted("77"));
    script.fill(unanswered, "60000", "0.25", "1.5");
    try (Archive archive = Archive.inMemory("real-restart")) {
      for (int i = 0; i < script.records.size(); i++) {
        archive.project(script.records.subList(i, i + 1));
      }

      assertThat(archive.queries().orders("live-1", 10))
          .extracting(Order::status)
          .containsExactly(OrderStatus.FILLED, OrderStatus.NOT_PLACED);
      assertThat(archive.queries().account("live-3", ArchiveScript.PAPER)).contains(script.account);
      assertThat(archive.differences(ArchiveSource.of(script.records))).isEmpty();
      assertThat(log(archive)).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void equalsTheBooksHoweverOftenTheDeskWasRestarted(long seed) {
    Random random = new Random(seed);
    int sessions = 0;
    start("live-" + ++sessions);
    for (int i = 0; i < 150; i++) {
      switch (random.nextInt(12)) {
        case 0 -> start("live-" + ++sessions);
        case 1 -> external(i, ClientOrderId.ofVenue(random.nextInt(9)), ETH, side(random));
        case 2 -> move((random.nextInt(200) - 100) + ".25", "a transfer");
        case 3 ->
            correct(
                random.nextBoolean() ? ETH : ArchiveScript.BTC,
                BigDecimal.valueOf(random.nextInt(9) - 4, 1),
                Price.of("1999.5"),
                "the venue's");
        case 4 -> script.funding("0.25", 1e-5);
        default -> ArchiveRandomScript.order(script, random);
      }
      if (!script.orders.isEmpty()) {
        ArchiveRandomScript.revisit(script, random);
      }
    }
    assertThat(sessions).isGreaterThan(3);
    try (Archive archive = Archive.inMemory("real-" + seed)) {
      int from = 0;
      while (from < script.records.size()) {
        int to = Math.min(script.records.size(), from + 1 + random.nextInt(40));
        archive.project(script.records.subList(Math.max(0, from - random.nextInt(5)), to));
        from = to;
      }

      assertThat(archive.differences(ArchiveSource.of(script.records))).isEmpty();
      assertThat(archive.queries().account(script.session, ArchiveScript.PAPER))
          .contains(script.account);
      List<Order> rows =
          archive.dsl().selectFrom(ORDERS).orderBy(ORDERS.FIRST_SEQ).stream()
              .map(ArchiveOrderRow::order)
              .map(Unanswered::asUnknown)
              .toList();
      assertThat(rows)
          .isEqualTo(script.orders.values().stream().map(Unanswered::asUnknown).toList());
      assertThat(log(archive)).noneMatch(line -> line.startsWith("refused"));
    }
  }

  private static Side side(Random random) {
    return random.nextBoolean() ? Side.BUY : Side.SELL;
  }
}
