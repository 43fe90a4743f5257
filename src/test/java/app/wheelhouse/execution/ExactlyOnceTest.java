package app.wheelhouse.execution;

import static app.wheelhouse.execution.Approvals.ACCOUNT;
import static app.wheelhouse.execution.Approvals.TIME;
import static org.assertj.core.api.Assertions.assertThat;

import app.wheelhouse.domain.account.VenueReading;
import app.wheelhouse.domain.order.ClientOrderId;
import app.wheelhouse.domain.order.ExecutionReport;
import app.wheelhouse.domain.order.Fill;
import app.wheelhouse.domain.order.Order;
import app.wheelhouse.domain.order.OrderEvent;
import app.wheelhouse.domain.order.OrderSpec;
import app.wheelhouse.domain.order.OrderStanding;
import app.wheelhouse.domain.order.OrderStatus;
import app.wheelhouse.engine.EngineEvent;
import app.wheelhouse.engine.EngineNews;
import app.wheelhouse.risk.ApprovedAction;
import app.wheelhouse.risk.ApprovedOrder;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/// Sending and looking up together, against a venue that loses requests and answers at random.
class ExactlyOnceTest {
  private final SplittableRandom random = new SplittableRandom(5);
  private final Map<ClientOrderId, Order> ours = new LinkedHashMap<>();
  private final Map<ClientOrderId, OrderSpec> theirs = new LinkedHashMap<>();
  private long now = TIME;
  private int placed;
  private int sends;

  /// What happens to the next request: 0 arrives and is answered, 1 never arrives, 2 arrives and
  /// the answer is lost, 3 arrives and nobody ever says anything, 4 its nonce is refused.
  private int fate;

  private final LostOrders lost =
      new LostOrders(
          ACCOUNT,
          new AccountReader() {
            @Override
            public VenueReading read(long since) {
              throw new AssertionError("only orders are asked for");
            }

            @Override
            public Optional<OrderStanding> order(ClientOrderId id) throws ReadFailure {
              if (random.nextInt(4) == 0) {
                throw new ReadFailure("429", new IOException("429"));
              }
              OrderSpec spec = theirs.get(id);
              return spec == null
                  ? Optional.empty()
                  : Optional.of(
                      new OrderStanding(
                          Standings.venue(spec, spec.quantity().toString()),
                          true,
                          new OrderEvent.Accepted("77"),
                          List.of()));
            }
          },
          this::book,
          id -> Optional.ofNullable(ours.get(id)),
          () -> now,
          LostOrderSettings.standard());

  private final ExecutionService service =
      new ExecutionService(
          new ExecutionClient() {
            @Override
            public Prepared prepare(ApprovedAction action, long time) {
              return new Prepared(action, "wire", ++sends, action.validUntil());
            }

            @Override
            public void send(Prepared prepared) throws SendFailure {
              boolean arrives = fate == 0 || fate == 2 || fate == 3;
              for (OrderSpec spec : ((ApprovedOrder) prepared.action()).orders()) {
                if (arrives) {
                  placed += theirs.put(spec.id(), spec) == null ? 1 : 1_000_000;
                }
                if (fate == 0) {
                  report(spec.id(), new OrderEvent.Accepted("77"));
                }
              }
              if (fate == 1 || fate == 2 || fate == 4) {
                throw new SendFailure("lost", new IOException("lost"));
              }
            }
          },
          (_, _, _) -> {},
          this::book,
          Runnable::run,
          () -> now,
          SendGuard.NONE);

  private void report(ClientOrderId id, OrderEvent event) {
    book(new EngineEvent.Reported(new ExecutionReport.OrderChanged(ACCOUNT, id, event, now)));
  }

  private void book(EngineEvent event) {
    if (event instanceof EngineEvent.Reported(ExecutionReport report, _)) {
      switch (report) {
        case ExecutionReport.OrderChanged changed ->
            ours.computeIfPresent(
                changed.orderId(), (_, order) -> order.apply(changed.event(), now));
        case ExecutionReport.FillReported(Fill fill) -> throw new AssertionError("no fill " + fill);
        case ExecutionReport.FundingSettled _,
            ExecutionReport.CashMoved _,
            ExecutionReport.PositionCorrected _ ->
            throw new AssertionError("of orders only");
      }
      lost.onNews(new EngineNews.ReportApplied(report, now));
    }
  }

  private void send(ApprovedOrder entry) {
    for (OrderSpec spec : entry.orders()) {
      ours.put(spec.id(), Order.intended(spec, now).apply(new OrderEvent.Approved(), now));
    }
    service.accept(Approvals.instruction(entry));
  }

  private void until(long time) {
    long left = lost.turn();
    while (left != Long.MAX_VALUE && now + left <= time) {
      now += left;
      left = lost.turn();
    }
    now = time;
  }

  @Test
  void x1x2x21EveryOrderIsPlacedOnceOrNotAtAllAndWeKnowWhich() {
    int[] fates = new int[5];
    for (int i = 0; i < 400; i++) {
      fate = random.nextInt(5);
      fates[fate]++;
      now = TIME;
      send(Approvals.entry(i));
      until(TIME + 200_000);
    }

    assertThat(fates).doesNotContain(0);
    assertThat(sends).as("each intent is signed and sent once").isEqualTo(400);
    assertThat(placed).as("no order twice").isEqualTo(theirs.size());
    assertThat(ours.values())
        .allSatisfy(order ->
            assertThat(order.status())
                .isEqualTo(
                    theirs.containsKey(order.id())
                        ? OrderStatus.ACCEPTED
                        : OrderStatus.NOT_PLACED));
    assertThat(lost.list()).isEmpty();
  }
}
