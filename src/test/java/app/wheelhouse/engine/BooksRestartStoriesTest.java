package app.wheelhouse.engine;

import static org.assertj.core.api.Assertions.assertThat;

import app.wheelhouse.domain.account.DeskCommand;
import app.wheelhouse.domain.account.Position;
import app.wheelhouse.domain.account.TradeEnd;
import app.wheelhouse.domain.exit.ExitPlan;
import app.wheelhouse.domain.exit.ExitRule;
import app.wheelhouse.domain.instrument.InstrumentId;
import app.wheelhouse.domain.money.Money;
import app.wheelhouse.domain.money.Price;
import app.wheelhouse.domain.money.Quantity;
import app.wheelhouse.domain.order.ExecutionReport;
import app.wheelhouse.domain.order.Fill;
import app.wheelhouse.domain.order.Order;
import app.wheelhouse.domain.order.OrderEvent;
import app.wheelhouse.domain.order.OrderRole;
import app.wheelhouse.domain.order.OrderStatus;
import app.wheelhouse.domain.order.Side;
import java.math.BigDecimal;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/// A second session goes on with the books of the first, against the same venue.
class BooksRestartStoriesTest {
  private final RealScene first = RealScene.calm();

  /// What a record of the first session would give to the next.
  private Carried left() {
    DeskSnapshot snapshot = first.desk.snapshot();
    TreeMap<InstrumentId, Carried.PlanInProgress> plans = new TreeMap<>();
    for (EngineNews.PlanChanged plan : first.desk.log.news(EngineNews.PlanChanged.class)) {
      plans.put(plan.instrument(), new Carried.PlanInProgress(plan.plan(), plan.progress()));
    }
    return new Carried(
        List.of(),
        Money.of(10_000),
        plans,
        new Carried.Books(
            snapshot.balance(),
            new TreeMap<>(snapshot.account().positions()),
            snapshot.workingOrders(),
            snapshot.fills().stream().map(Fill::tradeId).toList(),
            new TreeSet<>(),
            new TreeSet<>(),
            Money.of("9950"),
            first.desk.now));
  }

  /// The next session after `millis`; nothing is linked or read yet.
  private RealScene next(long millis) {
    Carried carried = left();
    Setup setup = RealScene.setup().session("s2").carried(carried);
    long at = first.desk.now + millis;
    RealScene next = new RealScene(new Deposited(setup, carried).setup(), first.venue);
    next.desk.now = at;
    next.venue.now = at;
    next.quote("100");
    return next;
  }

  /// The session is made with the balance that was carried over.
  private record Deposited(Setup base, Carried carried) {
    Setup setup() {
      Carried.Books books = carried.books();
      return base.deposit(books == null ? Money.of(10_000) : books.balance());
    }
  }

  @Test
  void goesOnWithPositionStopPlanAndDay() {
    first.hold();
    ExitPlan plan = new ExitPlan(List.of(new ExitRule.Trailing(new BigDecimal("0.04"))));
    first.desk.command(new DeskCommand.SetExitPlan(SmallDesk.COIN.id(), plan));
    Position before = first.position();
    RealScene next = next(60_000);

    assertThat(next.position()).isEqualTo(before);
    assertThat(next.desk.snapshot().balance()).isEqualTo(first.venue.account.balance());
    assertThat(next.order(OrderRole.STOP).status()).isEqualTo(OrderStatus.ACCEPTED);
    assertThat(next.desk.snapshot().exits().getFirst().plan()).isEqualTo(plan);
    assertThat(next.desk.snapshot().exits().getFirst().unprotectedSince()).isZero();
    assertThat(next.desk.snapshot().trading().dayStartEquity()).isEqualTo(Money.of("9950"));
    assertThat(next.isComparing()).isTrue();
    next.linked();
    assertThat(next.isComparing()).isFalse();
    assertThat(next.view().differences()).isEmpty();
  }

  @Test
  void announcesWhatItHoldsSoThatItsRecordStandsAlone() {
    first.hold();
    long opened = first.position().trip().openedAt();
    RealScene next = next(60_000);

    assertThat(next.desk.log.news(EngineNews.ReportApplied.class))
        .extracting(EngineNews.ReportApplied::report)
        .containsExactly(
            new ExecutionReport.PositionCorrected(
                SmallDesk.ACCOUNT,
                SmallDesk.COIN.id(),
                BigDecimal.ONE,
                Price.of("100"),
                5,
                "carried over from the last session",
                opened));
  }

  @Test
  void booksNoFillTwiceAndEachThatWasMissed() {
    first.ticket(Side.BUY, "1", "99", "95").exchange();
    Order entry = first.order(OrderRole.ENTRY);
    first.later(10);
    first.venue.fill(entry.id(), Quantity.of("0.3"));
    first.arrive();
    RealScene next = next(60_000);
    first.venue.now = next.desk.now - 20_000;
    first.venue.fill(entry.id(), Quantity.of("0.2"));
    first.venue.now = next.desk.now;
    next.linked();

    assertThat(next.position().signed()).isEqualByComparingTo("0.5");
    assertThat(next.desk.snapshot().balance()).isEqualTo(first.venue.account.balance());
    assertThat(next.order(OrderRole.ENTRY).filled()).isEqualTo(Quantity.of("0.5"));
    next.arrive();
    assertThat(next.position().signed()).isEqualByComparingTo("0.5");
    assertThat(next.isComparing()).isFalse();
  }

  @Test
  void p2AnOrderWhoseAnswerWasNotWaitedForIsUnknownAndFound() {
    first.ticket(Side.BUY, "1", "99", "95").send();
    first.venue.answers.clear();
    RealScene next = next(60_000);
    assertThat(next.order(OrderRole.ENTRY).status()).isEqualTo(OrderStatus.UNKNOWN);
    next.linked();

    assertThat(next.order(OrderRole.ENTRY).status()).isEqualTo(OrderStatus.ACCEPTED);
    assertThat(next.working(OrderRole.ENTRY)).hasSize(1);
    assertThat(first.venue.open()).hasSize(2);
    assertThat(next.desk.sent).isEmpty();
  }

  @Test
  void p1AnOrderThatWasNeverSentStaysUnknownUntilTheVenueIsAsked() {
    first.ticket(Side.BUY, "1", "99", "95");
    first.take().forEach(instruction -> first.submitted(instruction.action()));
    RealScene next = next(60_000);
    next.linked();

    assertThat(next.order(OrderRole.ENTRY).status()).isEqualTo(OrderStatus.UNKNOWN);
    next.desk.report(next.order(OrderRole.ENTRY), new OrderEvent.NotPlaced("asked 3 times"));
    assertThat(next.order(OrderRole.ENTRY).status()).isEqualTo(OrderStatus.NOT_PLACED);
  }

  @Test
  void anOrderThatWasOnlyWantedIsGone() {
    first.ticket(Side.BUY, "1", "99", "95");
    RealScene next = next(60_000);

    assertThat(next.desk.snapshot().workingOrders()).isEmpty();
  }

  @Test
  void aStopThatFiredMeanwhileClosesThePositionInTheBooks() {
    first.hold();
    RealScene next = next(60_000);
    first.venue.now = next.desk.now - 30_000;
    first.venue.price("94");
    first.venue.now = next.desk.now;
    first.venue.stream.clear();
    next.linked();

    assertThat(next.position().isFlat()).isTrue();
    assertThat(next.desk.snapshot().trades().getLast().end()).isEqualTo(TradeEnd.STOP);
    assertThat(next.desk.snapshot().balance()).isEqualTo(first.venue.account.balance());
    assertThat(next.isComparing()).isFalse();
  }

  @Test
  void aStopThatWasCanceledMeanwhileIsPlacedAgain() {
    first.hold();
    RealScene next = next(60_000);
    Order stop = next.order(OrderRole.STOP);
    first.venue.cancel(stop.id(), "by hand", first.venue.stream);
    first.venue.stream.clear();
    next.linked();
    assertThat(next.order(OrderRole.STOP).status()).isEqualTo(OrderStatus.UNKNOWN);
    first.venue.standing(stop.id()).forEach(next.desk::accept);
    next.pass(2_250).exchange();

    assertThat(next.working(OrderRole.STOP))
        .extracting(order -> order.spec().trigger())
        .containsExactly(Price.of("95"));
  }

  /// Killed between the funding and its record, after a later report was recorded.
  @Test
  void fundingThatCountsAsBookedAndWasNotIsFoundByItsAmount() {
    first.hold();
    first.later(1_000);
    first.venue.settleFunding("0.4");
    first.venue.stream.clear();
    first.later(1_000);
    RealScene next = next(60_000);
    next.linked();

    assertThat(next.desk.snapshot().balance()).isEqualTo(first.venue.account.balance());
    assertThat(next.desk.snapshot().account().funding()).isEqualTo(Money.of("0.4"));
    assertThat(next.view().differences())
        .singleElement()
        .matches(found ->
            found
                .what()
                .equals("A booking of the last session was missing: funding of COIN, 0.4 USDC"));
  }

  @Test
  void fundingOfTheTimeBetweenIsBookedOnce() {
    first.hold();
    first.later(1_000);
    first.venue.settleFunding("0.4");
    first.arrive();
    RealScene next = next(60_000);
    first.venue.now = next.desk.now - 30_000;
    first.venue.settleFunding("0.2");
    first.venue.now = next.desk.now;
    first.venue.stream.clear();
    next.linked();

    assertThat(next.desk.snapshot().balance()).isEqualTo(first.venue.account.balance());
    assertThat(next.desk.snapshot().account().funding()).isEqualTo(Money.of("0.2"));
    assertThat(next.view().unseen()).isZero();
  }
}
