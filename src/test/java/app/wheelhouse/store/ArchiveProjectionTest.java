package app.wheelhouse.store;

import static app.wheelhouse.store.jooq.Tables.DECISIONS;
import static app.wheelhouse.store.jooq.Tables.FILLS;
import static app.wheelhouse.store.jooq.Tables.FUNDING;
import static app.wheelhouse.store.jooq.Tables.ORDERS;
import static app.wheelhouse.store.jooq.Tables.ORDER_EVENTS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.wheelhouse.domain.account.ClosedTrade;
import app.wheelhouse.domain.account.RestrictionCause;
import app.wheelhouse.domain.account.StateChange;
import app.wheelhouse.domain.account.TradeEnd;
import app.wheelhouse.domain.account.TradingState;
import app.wheelhouse.domain.decision.DecisionRecord;
import app.wheelhouse.domain.money.Money;
import app.wheelhouse.domain.money.Price;
import app.wheelhouse.domain.order.ClientOrderId;
import app.wheelhouse.domain.order.ExecutionReport;
import app.wheelhouse.domain.order.Fill;
import app.wheelhouse.domain.order.Liquidity;
import app.wheelhouse.domain.order.Order;
import app.wheelhouse.domain.order.OrderEvent;
import app.wheelhouse.domain.order.OrderRole;
import app.wheelhouse.domain.order.OrderSpec;
import app.wheelhouse.domain.order.OrderStatus;
import app.wheelhouse.domain.order.Side;
import java.util.List;
import java.util.Map;
import org.jooq.Record;
import org.jooq.Table;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ArchiveProjectionTest {
  private Archive archive;

  @BeforeEach
  void open() {
    archive = Archive.inMemory("projection");
  }

  @AfterEach
  void close() {
    archive.close();
  }

  private List<? extends Record> rows(Table<?> table) {
    return archive.dsl().selectFrom(table).orderBy(1).fetch();
  }

  private List<String> log() {
    return archive.queries().log("alpha", 100).stream()
        .map(line -> line.kind() + ": " + line.text())
        .toList();
  }

  @Nested
  class Protection {
    @Test
    void isKeptChangeByChangeNewestFirst() {
      ArchiveScript script = new ArchiveScript().start("alpha");
      script.state(TradingState.ACTIVE, "as an older version wrote it");
      long time = script.time;
      script.restricted(RestrictionCause.DAILY_LOSS, "The day has lost 5.0 %");
      archive.project(script.records);

      assertThat(archive.queries().stateChanges("alpha", 10))
          .containsExactly(
              new StateChange(
                  TradingState.HALTED,
                  false,
                  RestrictionCause.DAILY_LOSS,
                  "account protection",
                  "The day has lost 5.0 %",
                  time + 5_000,
                  time),
              new StateChange(
                  TradingState.ACTIVE,
                  true,
                  null,
                  "",
                  "as an older version wrote it",
                  0,
                  time - 250));
      assertThat(log()).as("and told in the trading log").hasSize(2);
    }

    @Test
    void keepsEachStepOfAnExitPlan() {
      ArchiveScript script = new ArchiveScript().start("alpha");
      script.plan("break-even 0.5", "start");
      script.plan("break-even 0.5", "stop 60000");
      archive.project(script.records);

      assertThat(archive.queries().exitPlans("alpha", 10))
          .extracting(line -> line.plan() + " | " + line.progress())
          .containsExactly("break-even 0.5 | stop 60000", "break-even 0.5 | start");
      assertThat(archive.queries().exitPlans("alpha", 1).getFirst().instrument())
          .isEqualTo(ArchiveScript.BTC);
    }

    @Test
    void keepsWhatEndedATrade() {
      ArchiveScript script = ArchiveScript.full();
      archive.project(script.records);
      List<JournalEntry.TradeClosed> closed =
          script.records.stream()
              .map(JournalRecord::entry)
              .filter(JournalEntry.TradeClosed.class::isInstance)
              .map(JournalEntry.TradeClosed.class::cast)
              .toList();
      JournalEntry.TradeClosed stopped =
          new JournalEntry.TradeClosed(
              ArchiveScript.PAPER, closed.getFirst().trade().endedBy(TradeEnd.STOP));
      script.add(stopped);
      archive.project(script.records);

      assertThat(archive.queries().trades("alpha", 1)).containsExactly(stopped.trade());
    }
  }

  @Nested
  class AFullSession {
    private final ArchiveScript script = ArchiveScript.full();

    @BeforeEach
    void project() {
      archive.project(script.records);
    }

    @Test
    void keepsEveryOrderAsTheDomainHasIt() {
      List<Order> newestFirst = List.copyOf(script.orders.values()).reversed();

      assertThat(archive.queries().orders("alpha", 100)).isEqualTo(newestFirst);
      assertThat(archive.queries().orderCounts("alpha"))
          .isEqualTo(
              Map.of(OrderStatus.FILLED, 2L, OrderStatus.CANCELED, 1L, OrderStatus.DENIED, 1L));
    }

    @Test
    void keepsTheAccountAndItsPositionsExactly() {
      assertThat(archive.queries().account("alpha", ArchiveScript.PAPER)).contains(script.account);
      assertThat(script.account.positions()).isEmpty();
    }

    @Test
    void keepsFillsTradesAndFunding() {
      List<Fill> fills =
          script.records.stream()
              .map(JournalRecord::entry)
              .filter(JournalEntry.Reported.class::isInstance)
              .map(entry -> ((JournalEntry.Reported) entry).report())
              .filter(ExecutionReport.FillReported.class::isInstance)
              .map(report -> ((ExecutionReport.FillReported) report).fill())
              .toList();
      assertThat(fills).hasSize(4);
      assertThat(archive.queries().fills("alpha", 100)).isEqualTo(fills.reversed());

      ClosedTrade trade = archive.queries().trades("alpha", 100).getFirst();
      assertThat(trade.net()).isEqualTo(script.account.balance().minus(Money.of(10_000)));

      Record funding = rows(FUNDING).getFirst();
      assertThat(funding.get(FUNDING.PAID)).isEqualByComparingTo("0.0234375");
      assertThat(funding.get(FUNDING.RATE)).isEqualTo(1.25e-5);
    }

    @Test
    void writesWhatEachFillRealised() {
      Money sum = Money.ZERO;
      for (Record row : rows(FILLS)) {
        sum = sum.plus(new Money(row.get(FILLS.REALISED)));
      }
      assertThat(sum).isEqualTo(script.account.realised());
    }

    @Test
    void keepsTheDecisionWordForWord() {
      DecisionRecord expected =
          script.records.stream()
              .map(JournalRecord::entry)
              .filter(JournalEntry.DecisionTaken.class::isInstance)
              .map(entry -> ((JournalEntry.DecisionTaken) entry).decision())
              .findFirst()
              .orElseThrow();

      assertThat(archive.queries().decisions("alpha", 10)).containsExactly(expected);
    }

    @Test
    void keepsWhatGateAndSignerSaid() {
      Order denied = archive.queries().orders("alpha", 1).getFirst();
      Record row =
          archive.dsl().fetchSingle(ORDERS, ORDERS.CLIENT_ORDER_ID.eq(denied.id().value()));

      assertThat(row.get(ORDERS.RULE)).isEqualTo("MaxNotionalCheck");
      assertThat(row.get(ORDERS.VERDICT)).isEqualTo("{\"limit\":1}");
      assertThat(row.get(ORDERS.NONCE)).isNull();
      Order first = archive.queries().orders("alpha", 100).getLast();
      row = archive.dsl().fetchSingle(ORDERS, ORDERS.CLIENT_ORDER_ID.eq(first.id().value()));
      assertThat(row.get(ORDERS.NONCE)).isEqualTo(1);
      assertThat(row.get(ORDERS.ACTION_HASH)).isEqualTo("ab1");
      assertThat(row.get(ORDERS.DECISION)).isEqualTo(4);
    }

    @Test
    void writesTheLifeOfAnOrderLineByLine() {
      ClientOrderId entry = archive.queries().orders("alpha", 100).getLast().id();

      assertThat(
              archive
                  .dsl()
                  .selectFrom(ORDER_EVENTS)
                  .where(ORDER_EVENTS.CLIENT_ORDER_ID.eq(entry.value()))
                  .orderBy(ORDER_EVENTS.JOURNAL_SEQ)
                  .fetch(row -> row.getEvent() + " " + row.getStatus() + " " + row.getApplied()))
          .containsExactly(
              "Prepared PREPARED true",
              "Submitted SUBMITTED true",
              "Accepted ACCEPTED true",
              "PartiallyFilled PARTIALLY_FILLED true",
              "Filled FILLED true");
    }

    @Test
    void notesStatesAndRequestsInTheLog() {
      assertThat(log())
          .hasSize(2)
          .contains("state: Trading active, auto-trading on: started by hand")
          .anyMatch(line -> line.startsWith("request: cancel 0x"));
    }

    @Test
    void notesWhatTheOrdersLifeDoesNotAllow() {
      ClientOrderId entry = archive.queries().orders("alpha", 100).getLast().id();
      script.add(
          new JournalEntry.Reported(
              new ExecutionReport.OrderChanged(
                  ArchiveScript.PAPER, entry, new OrderEvent.Accepted("again"), script.time)));
      archive.project(script.records);

      assertThat(log().getFirst())
          .isEqualTo(
              "refused: Not booked: An order that is FILLED cannot become Accepted (order "
                  + entry
                  + ")");
      assertThat(archive.queries().orders("alpha", 100).getLast().status())
          .isEqualTo(OrderStatus.FILLED);
      assertThat(archive.lastJournalSeq()).isEqualTo(script.records.size());
    }

    @Test
    void changesNothingWhenProjectedTwice() {
      var before = ArchiveScan.tables().stream().map(ArchiveProjectionTest.this::rows).toList();

      archive.project(script.records);
      archive.project(script.records.subList(3, 9));

      assertThat(ArchiveScan.tables().stream().map(ArchiveProjectionTest.this::rows).toList())
          .isEqualTo(before);
    }

    @Test
    void refusesRecordsBehindAGap() {
      script.state(TradingState.HALTED, "one");
      script.state(TradingState.ACTIVE, "two");

      assertThatThrownBy(() -> archive.project(List.of(script.records.getLast())))
          .isInstanceOf(IllegalArgumentException.class);
      assertThat(archive.catchUp(ArchiveSource.of(script.records))).isEqualTo(2);
      assertThat(archive.differences(ArchiveSource.of(script.records))).isEmpty();
    }

    @Test
    void takesAllOrNothing() {
      int good = script.records.size();
      script.state(TradingState.HALTED, "one");
      script.records.add(
          new JournalRecord(good + 3, script.records.getLast().entry(), "behind a gap"));

      assertThatThrownBy(() -> archive.project(script.records))
          .isInstanceOf(IllegalArgumentException.class);

      assertThat(archive.lastJournalSeq()).isEqualTo(good);
      assertThat(log()).hasSize(2);
    }

    @Test
    void marksTheEndOfTheSession() {
      assertThat(archive.queries().sessions(10).getFirst().endedAt()).isNull();
      script.end();
      archive.project(script.records);

      ArchiveQueries.SessionLine line = archive.queries().sessions(10).getFirst();
      assertThat(line.snapshotHash()).isEqualTo("5eed");
      assertThat(line.session()).isEqualTo(script.rows());
      assertThat(line.endedAt()).isEqualTo(script.time - 250);
    }
  }

  @Nested
  class OpenPositions {
    @Test
    void surviveARestartOfTheProjector() {
      ArchiveScript script = new ArchiveScript().start("alpha");
      for (int i = 0; i < 3; i++) {
        ClientOrderId id = script.prepare(script.market(Side.BUY, "0.3"));
        script.report(id, new OrderEvent.Submitted());
        script.fill(id, "1000.1", "0.1", "0.01");
        script.fill(id, "1000.3", "0.2", "0.02");
      }
      ClientOrderId out = script.prepare(script.market(Side.SELL, "1.1"));
      script.report(out, new OrderEvent.Submitted());
      script.fill(out, "1001", "0.7", "0.07");
      script.fill(out, "1002", "0.4", "0.04");

      for (JournalRecord record : script.records) {
        // A projector that starts anew with each record has only the database to go by.
        new ArchiveProjection().project(archive.dsl(), List.of(record));
      }

      assertThat(archive.queries().account("alpha", ArchiveScript.PAPER)).contains(script.account);
      assertThat(script.account.position(ArchiveScript.BTC).signed()).isNegative();
      assertThat(archive.differences(ArchiveSource.of(script.records))).isEmpty();
    }

    @Test
    void keepThirtyFourDigits() {
      ArchiveScript script = new ArchiveScript().start("alpha");
      ClientOrderId id = script.prepare(script.market(Side.BUY, "0.7"));
      script.report(id, new OrderEvent.Submitted());
      script.fill(id, "0.0000012345678901234567", "0.7", "0.0000000000000000000001");
      ClientOrderId out = script.prepare(script.market(Side.SELL, "0.3"));
      script.report(out, new OrderEvent.Submitted());
      script.fill(out, "123456789.000000001", "0.3", "-123456789012.000000000000000000001");
      archive.project(script.records);

      assertThat(script.account.realised().amount().scale()).isGreaterThan(20);
      assertThat(archive.queries().account("alpha", ArchiveScript.PAPER)).contains(script.account);
      assertThat(archive.queries().fills("alpha", 1).getFirst().fee())
          .isEqualTo(Money.of("-123456789012.000000000000000000001"));
      assertThat(archive.queries().fills("alpha", 2).getLast().price())
          .isEqualTo(Price.of("0.0000012345678901234567"));
    }

    @Test
    void areClosedByALiquidationThatHasNoOrder() {
      ArchiveScript script = new ArchiveScript().start("alpha");
      ClientOrderId id = script.prepare(script.market(Side.BUY, "1"));
      script.report(id, new OrderEvent.Submitted());
      script.fill(id, "1000", "1", "0.1");
      script.book(
          new Fill(
              ArchiveScript.PAPER,
              "forced",
              ClientOrderId.derive(ArchiveScript.PAPER, "venue", 1, OrderRole.EXIT),
              ArchiveScript.BTC,
              Side.SELL,
              Price.of("700"),
              app.wheelhouse.domain.money.Quantity.of("1"),
              Money.ZERO,
              Liquidity.TAKER,
              script.time,
              1,
              true));
      archive.project(script.records);

      assertThat(archive.queries().account("alpha", ArchiveScript.PAPER)).contains(script.account);
      assertThat(archive.queries().trades("alpha", 1).getFirst().end())
          .isEqualTo(TradeEnd.LIQUIDATION);
      assertThat(log()).isEmpty();
    }
  }

  @Nested
  class WhatFitsNothing {
    private final ArchiveScript script = new ArchiveScript().start("alpha");
    private final ClientOrderId order = script.prepare(script.market(Side.BUY, "0.2"));

    @Test
    void countsARepeatedFillOnce() {
      script.report(order, new OrderEvent.Submitted());
      Fill fill = script.fillOf(order, "100", "0.1", "0.01");
      script.book(fill);
      archive.project(script.records);
      script.add(new JournalEntry.Reported(new ExecutionReport.FillReported(fill)));
      script.add(new JournalEntry.Reported(new ExecutionReport.FillReported(fill)));
      archive.project(script.records);

      assertThat(archive.queries().account("alpha", ArchiveScript.PAPER)).contains(script.account);
      assertThat(log())
          .containsOnly("refused: Not booked: the fill " + fill.tradeId() + " was booked before")
          .hasSize(2);
      assertThat(archive.differences(ArchiveSource.of(script.records))).isEmpty();
    }

    @Test
    void notesAFillOfAnUnknownOrder() {
      OrderSpec never = script.market(Side.BUY, "1");
      script.orders.put(never.id(), Order.intended(never, 0));
      Fill fill = script.fillOf(never.id(), "100", "1", "0");
      script.add(new JournalEntry.Reported(new ExecutionReport.FillReported(fill)));
      archive.project(script.records);

      assertThat(log().getFirst()).contains("no order of this session has the id " + never.id());
      assertThat(archive.queries().fills("alpha", 10)).isEmpty();
      assertThat(rows(ORDER_EVENTS).getLast().get(ORDER_EVENTS.APPLIED)).isFalse();
    }

    @Test
    void notesRecordsBeforeAnySession() {
      ArchiveScript early = new ArchiveScript();
      early.state(TradingState.HALTED, "before");
      early.end();
      early.prepare(early.market(Side.BUY, "1"));
      archive.project(early.records);

      assertThat(archive.queries().log("none", 10)).hasSize(2);
      assertThat(archive.lastJournalSeq()).isEqualTo(3);
    }
  }

  @Nested
  class SeveralSessions {
    @Test
    void resumeWhereTheyWere() {
      ArchiveScript script = new ArchiveScript().start("alpha");
      ClientOrderId id = script.prepare(script.market(Side.BUY, "0.2"));
      script.report(id, new OrderEvent.Submitted());
      script.fill(id, "100", "0.1", "0.01");
      var books = script.account;
      var orders = Map.copyOf(script.orders);
      script.end();
      script.start("beta");
      script.end();
      script.start("alpha");
      script.account = books;
      script.orders.putAll(orders);
      script.fill(id, "101", "0.1", "0.01");
      archive.project(script.records);

      assertThat(archive.queries().account("alpha", ArchiveScript.PAPER)).contains(script.account);
      ArchiveQueries.SessionLine line = archive.queries().sessions(1).getFirst();
      assertThat(line.session().session()).isEqualTo("alpha");
      assertThat(line.starts()).isEqualTo(2);
      assertThat(line.endedAt()).isNull();
      assertThat(archive.queries().account("beta", ArchiveScript.PAPER).orElseThrow().balance())
          .isEqualTo(Money.of(10_000));
    }
  }

  @Nested
  class RowsBesideTheJournal {
    private final ArchiveScript script = ArchiveScript.full();

    @Test
    void keepHoldsOfEqualNumberOnce() {
      archive.project(script.records);
      archive.recordDecisions(script.rows(), List.of(script.hold(1), script.hold(2)));
      archive.recordDecisions(script.rows(), List.of(script.hold(2), script.hold(3)));

      assertThat(archive.queries().decisions("alpha", 10))
          .extracting(DecisionRecord::sequence)
          .containsExactly(4L, 3L, 2L, 1L);
    }

    @Test
    void neverReplaceADecisionOfTheJournal() {
      archive.recordDecisions(script.rows(), List.of(script.hold(4)));
      archive.project(script.records);
      archive.recordDecisions(script.rows(), List.of(script.hold(4)));

      assertThat(rows(DECISIONS)).hasSize(1);
      assertThat(rows(DECISIONS).getFirst().get(DECISIONS.ACTION)).isEqualTo("open_long");
      assertThat(archive.differences(ArchiveSource.of(script.records))).isEmpty();
    }

    @Test
    void keepBalancesNewestFirst() {
      for (int i = 1; i <= 3; i++) {
        archive.recordBalance(
            script.rows(),
            new BalanceSample(i, Money.of(i), Money.of("0.1"), Money.of("-0.00000001")));
      }
      assertThat(archive.queries().balances("alpha", ArchiveScript.PAPER, 2))
          .containsExactly(
              new BalanceSample(3, Money.of(3), Money.of("0.1"), Money.of("-0.00000001")),
              new BalanceSample(2, Money.of(2), Money.of("0.1"), Money.of("-0.00000001")));
    }
  }
}
