package app.wheelhouse.engine;

import static org.assertj.core.api.Assertions.assertThat;

import app.wheelhouse.domain.instrument.InstrumentId;
import app.wheelhouse.domain.order.ClientOrderId;
import app.wheelhouse.domain.order.ExecutionReport;
import app.wheelhouse.domain.order.Fill;
import app.wheelhouse.domain.order.Order;
import app.wheelhouse.domain.order.OrderRole;
import app.wheelhouse.domain.order.OrderStatus;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// What must be true of a [SmallDesk] after every event, computed apart from the engine: from its
/// news and from the venue's own books.
final class Invariants {
  private final SmallDesk desk;
  private final Map<InstrumentId, BigDecimal> signed = new TreeMap<>();
  private final Set<ClientOrderId> orders = new HashSet<>();
  private BigDecimal cash;
  private long fills;
  private long decisions;
  private long trades;
  private long time = Long.MIN_VALUE;
  private int newsRead;
  private int linesRead;

  Invariants(SmallDesk desk) {
    this.desk = desk;
    this.cash = desk.snapshot().account().deposited().amount();
  }

  void check() {
    DeskSnapshot snapshot = desk.snapshot();
    readNews();
    timeNeverGoesBack();
    equityIsCashAndValue(snapshot);
    positionsAreTheVenues(snapshot);
    ordersAreTheVenues(snapshot);
    nothingProtectsNothing(snapshot);
    countsAreRight(snapshot);
  }

  private void readNews() {
    for (EngineNews news : desk.log.news.subList(newsRead, desk.log.news.size())) {
      switch (news) {
        case EngineNews.ReportApplied applied -> book(applied.report());
        case EngineNews.OrderDenied denied -> orders.add(denied.order().id());
        case EngineNews.DecisionMade _ -> decisions++;
        case EngineNews.TradeClosed _ -> trades++;
        case EngineNews.ReportRefused refused -> throw new AssertionError(refused.reason());
        case EngineNews.OrderApproved _,
            EngineNews.StateChanged _,
            EngineNews.PlanChanged _,
            EngineNews.ReadingWanted _,
            EngineNews.Compared _,
            EngineNews.AccountChanged _,
            EngineNews.OrderAdopted _,
            EngineNews.LevelSet _,
            EngineNews.RequestRefused _ -> {}
      }
    }
    newsRead = desk.log.news.size();
  }

  private void book(ExecutionReport report) {
    switch (report) {
      case ExecutionReport.OrderChanged changed -> orders.add(changed.orderId());
      case ExecutionReport.FillReported(Fill fill) -> {
        fills++;
        BigDecimal size = fill.quantity().value().multiply(BigDecimal.valueOf(fill.side().sign()));
        signed.merge(fill.instrument(), size, BigDecimal::add);
        cash = cash.subtract(fill.price().value().multiply(size)).subtract(fill.fee().amount());
      }
      case ExecutionReport.FundingSettled funding -> cash = cash.subtract(funding.paid().amount());
      case ExecutionReport.CashMoved moved -> cash = cash.add(moved.amount().amount());
      case ExecutionReport.PositionCorrected corrected -> {
        BigDecimal before = signed.getOrDefault(corrected.instrument(), BigDecimal.ZERO);
        signed.put(corrected.instrument(), corrected.signed());
        cash =
            cash.subtract(corrected.entry().value().multiply(corrected.signed().subtract(before)));
      }
    }
  }

  private void timeNeverGoesBack() {
    for (TapLog.Line line : desk.log.lines.subList(linesRead, desk.log.lines.size())) {
      assertThat(line.time()).isGreaterThanOrEqualTo(time);
      time = line.time();
    }
    linesRead = desk.log.lines.size();
  }

  /// Cash paid and received in all fills, plus what the positions are worth at their marks.
  private void equityIsCashAndValue(DeskSnapshot snapshot) {
    assertThat(snapshot.equity()).isEqualTo(snapshot.balance().plus(snapshot.unrealised()));
    BigDecimal equity = cash;
    for (InstrumentSnapshot market : snapshot.instruments()) {
      BigDecimal size = signed.getOrDefault(market.instrument().id(), BigDecimal.ZERO);
      if (size.signum() != 0) {
        equity = equity.add(size.multiply(BigDecimal.valueOf(market.mark())));
      }
    }
    assertThat(snapshot.equity().amount()).isEqualByComparingTo(equity);
  }

  private void positionsAreTheVenues(DeskSnapshot snapshot) {
    assertThat(snapshot.account()).isEqualTo(desk.venue.account());
    snapshot
        .account()
        .positions()
        .forEach(
            (id, position) -> assertThat(position.signed()).isEqualByComparingTo(signed.get(id)));
  }

  private void ordersAreTheVenues(DeskSnapshot snapshot) {
    for (Order order : snapshot.workingOrders()) {
      assertThat(order.status().isTerminal()).isFalse();
      OrderStatus atVenue = desk.venue.status(order.id()).orElse(OrderStatus.SUBMITTED);
      assertThat(order.status()).isEqualTo(atVenue);
      desk.venue.find(order.id()).ifPresent(spec -> assertThat(order.spec()).isEqualTo(spec));
    }
    for (Order order : snapshot.endedOrders()) {
      assertThat(order.status().isTerminal()).isTrue();
      desk.venue
          .status(order.id())
          .ifPresent(status -> assertThat(order.status()).isEqualTo(status));
    }
    assertThat(desk.venue.working())
        .extracting(spec -> spec.id())
        .isSubsetOf(snapshot.workingOrders().stream().map(Order::id).toList());
  }

  private void nothingProtectsNothing(DeskSnapshot snapshot) {
    for (Order order : snapshot.workingOrders()) {
      InstrumentId id = order.spec().instrument();
      boolean entryWorks =
          snapshot.workingOrders().stream()
              .anyMatch(other ->
                  other.spec().role() == OrderRole.ENTRY && other.spec().instrument().equals(id));
      boolean onItsWay = order.status() == OrderStatus.SUBMITTED;
      if (order.spec().role().isProtective() && !entryWorks && !onItsWay) {
        assertThat(snapshot.account().position(id).isFlat())
            .as("%s without a position", order.spec().role())
            .isFalse();
        assertThat(order.remaining())
            .isLessThanOrEqualTo(snapshot.account().position(id).quantity());
      }
    }
  }

  private void countsAreRight(DeskSnapshot snapshot) {
    DeskSnapshot.Counts counts = snapshot.counts();
    assertThat(counts.fills()).isEqualTo(fills);
    assertThat(counts.decisions()).isEqualTo(decisions);
    assertThat(counts.trades()).isEqualTo(trades);
    assertThat(counts.duplicateFills()).isZero();
    assertThat(counts.refusedReports()).isZero();
    long all = counts.orders().values().stream().mapToLong(Long::longValue).sum();
    assertThat(all).isEqualTo(orders.size());
    long working =
        counts.orders().entrySet().stream()
            .filter(entry -> !entry.getKey().isTerminal())
            .mapToLong(Map.Entry::getValue)
            .sum();
    assertThat(working).isEqualTo(snapshot.workingOrders().size());
  }
}
