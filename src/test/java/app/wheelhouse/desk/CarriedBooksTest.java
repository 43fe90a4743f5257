package app.wheelhouse.desk;

import static org.assertj.core.api.Assertions.assertThat;

import app.wheelhouse.domain.account.AccountId;
import app.wheelhouse.domain.account.Position;
import app.wheelhouse.domain.account.TradingState;
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
import app.wheelhouse.domain.order.OrderRole;
import app.wheelhouse.domain.order.OrderSpec;
import app.wheelhouse.domain.order.OrderStatus;
import app.wheelhouse.domain.order.OrderType;
import app.wheelhouse.domain.order.Side;
import app.wheelhouse.domain.order.TimeInForce;
import app.wheelhouse.engine.Carried;
import app.wheelhouse.store.JournalEntry;
import app.wheelhouse.store.OrderJournal;
import app.wheelhouse.store.Unanswered;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CarriedBooksTest {
  private static final AccountId ACCOUNT = new AccountId("hyperliquid", "main");
  private static final InstrumentId BTC = InstrumentId.hyperliquid("BTC");
  private static final InstrumentId ETH = InstrumentId.hyperliquid("ETH");

  private final List<JournalEntry> journal = new ArrayList<>();
  private long time = 1_000;
  private int trades;

  private Carried.Books books() {
    return Objects.requireNonNull(CarriedOver.from(journal).books());
  }

  private void start(String session, long deposit) {
    journal.add(
        new JournalEntry.SessionStarted(
            session, "live", ACCOUNT, Money.of(deposit), "the venue", ++time));
  }

  private OrderSpec prepare(int number, InstrumentId instrument, Side side, long decision) {
    OrderSpec spec =
        new OrderSpec(
            ACCOUNT,
            ClientOrderId.derive(ACCOUNT, "s", number, OrderRole.ENTRY),
            instrument,
            side,
            OrderType.LIMIT,
            Quantity.of("2"),
            Price.of("100"),
            null,
            TimeInForce.GTC,
            false,
            OrderRole.ENTRY,
            5,
            null);
    journal.add(new JournalEntry.OrderPrepared(spec, number, "ab", "", decision, time + 1, ++time));
    return spec;
  }

  private void report(OrderSpec spec, OrderEvent event) {
    report(new ExecutionReport.OrderChanged(ACCOUNT, spec.id(), event, ++time));
  }

  private void report(ExecutionReport report) {
    journal.add(new JournalEntry.Reported(report));
  }

  private void fill(ClientOrderId order, InstrumentId instrument, Side side, String quantity) {
    report(
        new ExecutionReport.FillReported(
            new Fill(
                ACCOUNT,
                "t" + ++trades,
                order,
                instrument,
                side,
                Price.of("100"),
                Quantity.of(quantity),
                Money.of("0.25"),
                Liquidity.TAKER,
                ++time,
                5,
                false)));
  }

  private void working(OrderSpec spec) {
    report(spec, new OrderEvent.Submitted());
    report(spec, new OrderEvent.Accepted("77"));
  }

  @Nested
  class Orders {
    @Test
    void p1AnOrderThatWasPreparedAndPerhapsNeverSentIsUnknown() {
      start("live-1", 1_000);
      OrderSpec spec = prepare(1, BTC, Side.BUY, 3);

      assertThat(books().orders())
          .singleElement()
          .satisfies(order -> {
            assertThat(order.spec()).isEqualTo(spec);
            assertThat(order.status()).isEqualTo(OrderStatus.UNKNOWN);
            assertThat(order.note()).isEqualTo(Unanswered.WHY);
          });
    }

    @Test
    void p2AnOrderThatWasSentAndNotAnsweredIsUnknown() {
      start("live-1", 1_000);
      report(prepare(1, BTC, Side.BUY, 3), new OrderEvent.Submitted());

      assertThat(books().orders()).extracting(Order::status).containsExactly(OrderStatus.UNKNOWN);
    }

    @Test
    void areThoseThatHaveNotEndedInAnySessionOldestFirst() {
      start("live-1", 1_000);
      OrderSpec unanswered = prepare(1, BTC, Side.BUY, 3);
      OrderSpec works = prepare(2, BTC, Side.BUY, 3);
      working(works);
      OrderSpec canceled = prepare(3, BTC, Side.BUY, 3);
      working(canceled);
      start("live-2", 1_000);
      report(unanswered, new OrderEvent.NotPlaced("the venue does not know it"));
      fill(works.id(), BTC, Side.BUY, "0.5");
      report(canceled, new OrderEvent.Canceled("by hand"));
      OrderSpec later = prepare(4, BTC, Side.BUY, 3);

      List<Order> open = books().orders();
      assertThat(open).extracting(Order::id).containsExactly(works.id(), later.id());
      assertThat(open)
          .extracting(Order::status)
          .containsExactly(OrderStatus.PARTIALLY_FILLED, OrderStatus.UNKNOWN);
      assertThat(open.getFirst().remaining()).isEqualTo(Quantity.of("1.5"));
    }

    @Test
    void areAnsweredInALaterSessionWhatAnEarlierOneLeftOpen() {
      start("live-1", 1_000);
      OrderSpec prepared = prepare(1, BTC, Side.BUY, 3);
      start("live-2", 1_000);
      report(prepared, new OrderEvent.Accepted("77"));
      assertThat(books().orders()).extracting(Order::status).containsExactly(OrderStatus.ACCEPTED);
      fill(prepared.id(), BTC, Side.BUY, "2");
      assertThat(books().orders()).isEmpty();
    }

    @Test
    void thatWereWrittenTwiceComeBackOnce() {
      start("live-1", 1_000);
      OrderSpec spec = prepare(1, BTC, Side.BUY, 3);
      JournalEntry written = journal.getLast();
      report(spec, new OrderEvent.Submitted());
      report(spec, new OrderEvent.Rejected("no margin"));
      journal.add(written);
      assertThat(books().orders()).isEmpty();
    }
  }

  @Nested
  class Cash {
    @Test
    void isFoldedFromFillsFundingTransfersAndCorrections() {
      start("live-1", 1_000);
      OrderSpec spec = prepare(1, BTC, Side.BUY, 3);
      working(spec);
      fill(spec.id(), BTC, Side.BUY, "2");
      report(new ExecutionReport.FundingSettled(ACCOUNT, BTC, Money.of("1.5"), 1e-5, ++time));
      report(new ExecutionReport.CashMoved(ACCOUNT, Money.of("-100"), "a withdrawal", ++time));
      report(
          new ExecutionReport.PositionCorrected(
              ACCOUNT, ETH, new BigDecimal("-3"), Price.of("20"), 4, "the venue's", ++time));

      Carried.Books books = books();
      assertThat(books.balance()).isEqualTo(Money.of("898.25"));
      assertThat(books.positions().keySet()).containsExactly(BTC, ETH);
      assertThat(books.positions().get(ETH).signed()).isEqualTo("-3");
      assertThat(books.positions().get(ETH).leverage()).isEqualTo(4);
      assertThat(books.fills()).containsExactly("t1");
      assertThat(books.until()).isEqualTo(time);
    }

    @Test
    void beginsAnewWithASessionAndPositionsGoOnEvenIfItWasKilledBeforeItAnnouncedThem() {
      start("live-1", 1_000);
      fill(ClientOrderId.ofVenue(9), BTC, Side.BUY, "2");
      start("live-2", 1_234);

      Carried.Books books = books();
      assertThat(books.balance()).isEqualTo(Money.of(1_234));
      assertThat(books.positions().get(BTC).signed()).isEqualTo("2");
      assertThat(books.until()).isEqualTo(time);
    }

    @Test
    void keepsWhatAPositionCostWhenItIsOnlyAnnounced() {
      start("live-1", 1_000);
      fill(ClientOrderId.ofVenue(9), BTC, Side.BUY, "3");
      fill(ClientOrderId.ofVenue(9), BTC, Side.SELL, "1");
      Position before = books().positions().get(BTC);
      start("live-2", 999);
      report(
          new ExecutionReport.PositionCorrected(
              ACCOUNT,
              BTC,
              before.signed(),
              Objects.requireNonNull(before.averagePrice()),
              5,
              "carried over",
              before.trip().openedAt()));

      assertThat(books().positions().get(BTC)).isEqualTo(before);
    }

    @Test
    void countsAFillThatWasWrittenTwiceOnce() {
      start("live-1", 1_000);
      fill(ClientOrderId.ofVenue(9), BTC, Side.BUY, "2");
      journal.add(journal.getLast());
      assertThat(books().positions().get(BTC).signed()).isEqualTo("2");
      assertThat(books().fills()).containsExactly("t1");
    }

    @Test
    void remembersTheNewestTwentyThousandFills() {
      start("live-1", 1_000);
      for (int i = 0; i < 20_010; i++) {
        fill(ClientOrderId.ofVenue(i), BTC, i % 2 == 0 ? Side.BUY : Side.SELL, "1");
      }
      assertThat(books().fills()).hasSize(20_000).startsWith("t11").endsWith("t20010");
    }

    @Test
    void ofAnotherAccountIsNotBooked() {
      start("live-1", 1_000);
      report(
          new ExecutionReport.CashMoved(
              new AccountId("hyperliquid", "other"), Money.of(5), "x", ++time));
      assertThat(books().balance()).isEqualTo(Money.of(1_000));
    }
  }

  @Nested
  class Peak {
    private void reached(long peak) {
      journal.add(
          new JournalEntry.StateChanged(
              TradingState.ACTIVE, true, null, "you", "", 0, List.of(), Money.of(peak), ++time));
    }

    private Money peak() {
      return Objects.requireNonNull(CarriedOver.from(journal).peak());
    }

    @Test
    void isTheLastOneOrTheCashOfAFlatAccountAboveIt() {
      start("live-1", 1_000);
      reached(1_100);
      report(new ExecutionReport.FundingSettled(ACCOUNT, BTC, Money.of("-50"), 0, ++time));
      assertThat(peak()).isEqualTo(Money.of(1_100));
      report(new ExecutionReport.FundingSettled(ACCOUNT, BTC, Money.of("-75"), 0, ++time));
      assertThat(peak()).isEqualTo(Money.of(1_125));
    }

    @Test
    void goesWithTheMoneyThatIsBroughtOrTaken() {
      start("live-1", 1_000);
      reached(1_100);
      report(new ExecutionReport.CashMoved(ACCOUNT, Money.of(-400), "a withdrawal", ++time));
      assertThat(peak()).isEqualTo(Money.of(700));
    }
  }

  @Nested
  class ByHand {
    @Test
    void isWhatTheTraderOpenedUntilItIsFlat() {
      start("live-1", 1_000);
      OrderSpec hand = prepare(1, BTC, Side.BUY, 0);
      assertThat(books().byHand()).as("its entry still waits").containsExactly(BTC);
      working(hand);
      fill(hand.id(), BTC, Side.BUY, "2");
      OrderSpec decided = prepare(2, ETH, Side.BUY, 7);
      working(decided);
      fill(decided.id(), ETH, Side.BUY, "2");
      assertThat(books().byHand()).containsExactly(BTC);

      fill(ClientOrderId.ofVenue(3), BTC, Side.SELL, "2");
      assertThat(books().byHand()).isEmpty();
    }

    @Test
    void isWhatCameFromElsewhere() {
      start("live-1", 1_000);
      fill(ClientOrderId.ofVenue(3), BTC, Side.SELL, "2");
      report(
          new ExecutionReport.PositionCorrected(
              ACCOUNT, ETH, BigDecimal.ONE, Price.of("20"), 4, "the venue's", ++time));
      assertThat(books().byHand()).containsExactly(BTC, ETH);
    }

    @Test
    void isNotWhatASessionAnnouncesThatItTookOver() {
      start("live-1", 1_000);
      OrderSpec decided = prepare(2, ETH, Side.BUY, 7);
      working(decided);
      fill(decided.id(), ETH, Side.BUY, "2");
      start("live-2", 1_000);
      report(
          new ExecutionReport.PositionCorrected(
              ACCOUNT, ETH, new BigDecimal("2"), Price.of("100"), 5, "carried over", ++time));
      assertThat(books().byHand()).isEmpty();
    }
  }

  @Nested
  class TheDay {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    // 22:59 and 23:01 UTC: either side of midnight in Berlin.
    private static final long BEFORE = 1_767_308_340_000L;
    private static final long AFTER = BEFORE + 120_000;

    @TempDir Path folder;

    private Money dayStart(long now) {
      Path file = folder.resolve("day.journal");
      OrderJournal.create(file, 0).close();
      try (OrderJournal written = OrderJournal.open(file, 0)) {
        journal.forEach(written::appendAndCommit);
        RecordedSessions recorded = RecordedSessions.in(written);
        Carried carried = CarriedOver.from(recorded, Mode.DEMO, ACCOUNT, BERLIN, now);
        return Objects.requireNonNull(carried.books()).dayStart();
      }
    }

    private void demo(long at) {
      time = at;
      journal.add(
          new JournalEntry.SessionStarted(
              "demo-1", "demo", ACCOUNT, Money.of(1_000), "the venue", time));
    }

    private void lose(String amount) {
      report(new ExecutionReport.FundingSettled(ACCOUNT, BTC, Money.of(amount), 0, ++time));
    }

    @Test
    void beganWithTheCashOfMidnight() {
      demo(BEFORE);
      lose("100");
      time = AFTER;
      lose("30");
      report(new ExecutionReport.CashMoved(ACCOUNT, Money.of(500), "a deposit", ++time));
      assertThat(dayStart(AFTER + 60_000)).isEqualTo(Money.of(1_400));
    }

    @Test
    void beganWithTheDepositOfAnAccountThatIsNewToday() {
      demo(AFTER);
      lose("30");
      assertThat(dayStart(AFTER + 60_000)).isEqualTo(Money.of(1_000));
    }

    @Test
    void isAnotherOneWhenNothingHappenedYet() {
      demo(BEFORE);
      lose("100");
      assertThat(dayStart(AFTER)).isNull();
    }
  }
}
