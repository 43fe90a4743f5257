package app.wheelhouse.desk;

import app.wheelhouse.domain.order.ClientOrderId;
import app.wheelhouse.domain.order.ExecutionReport;
import app.wheelhouse.domain.order.Fill;
import app.wheelhouse.domain.order.OrderEvent;
import app.wheelhouse.domain.order.OrderSpec;
import app.wheelhouse.engine.EngineEvent;
import app.wheelhouse.engine.EngineNews;
import app.wheelhouse.engine.EngineTap;
import app.wheelhouse.engine.EngineTick;
import app.wheelhouse.execution.ExecutionClient;
import app.wheelhouse.execution.Prepared;
import app.wheelhouse.execution.SendFailure;
import app.wheelhouse.risk.ApprovedAction;
import app.wheelhouse.risk.ApprovedOrder;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Ends its own process at one point of an order's life as `kill -9` does: no hook runs, nothing is
/// flushed. It stands around order entry and listens to the engine.
final class KillSwitch implements EngineTap {
  /// As a process ends that is killed.
  static final int KILLED = 137;

  private final KillPoint point;
  private final int skip;
  private final Consumer<Prepared> arm;

  /// Acts of the kind so far.
  private final AtomicInteger seen = new AtomicInteger();

  private volatile @Nullable ApprovedAction target;

  /// @param skip acts of that kind that are let go first
  /// @param arm asks whoever runs the drill to switch the exchange's fault on, and waits for it
  KillSwitch(KillPoint point, int skip, Consumer<Prepared> arm) {
    this.point = point;
    this.skip = skip;
    this.arm = arm;
  }

  ExecutionClient around(ExecutionClient client) {
    return new Trapped(client);
  }

  private final class Trapped implements ExecutionClient {
    private final ExecutionClient client;

    private Trapped(ExecutionClient client) {
      this.client = client;
    }

    @Override
    public Prepared prepare(ApprovedAction action, long now) {
      boolean chosen = point.concerns(action) && seen.getAndIncrement() >= skip;
      if (chosen) {
        reached(KillPoint.Moment.BEFORE_PREPARE);
      }
      Prepared prepared = client.prepare(action, now);
      if (chosen) {
        reached(KillPoint.Moment.PREPARED);
        target = action;
      }
      return prepared;
    }

    @Override
    public void send(Prepared prepared) throws SendFailure {
      if (prepared.action() == target) {
        arm.accept(prepared);
        reached(KillPoint.Moment.COMMITTED);
        client.send(prepared);
        reached(KillPoint.Moment.ANSWERED);
      } else {
        client.send(prepared);
      }
    }
  }

  private void reached(KillPoint.Moment moment) {
    if (point.moment() == moment) {
      Runtime.getRuntime().halt(KILLED);
    }
  }

  /// The state has moved, its news are not written yet.
  @Override
  public void onTick(EngineTick tick) {
    if (skip % 2 == 0 && tick.event() instanceof EngineEvent.AccountRead) {
      reached(KillPoint.Moment.COMPARED);
    }
  }

  @Override
  public void onNews(EngineNews news) {
    if (news instanceof EngineNews.ReportApplied(ExecutionReport report, _)) {
      applied(report);
    } else if (news instanceof EngineNews.Compared) {
      reached(KillPoint.Moment.COMPARED);
    }
  }

  private void applied(ExecutionReport report) {
    List<ClientOrderId> ours =
        target instanceof ApprovedOrder order
            ? order.orders().stream().map(OrderSpec::id).toList()
            : List.of();
    if (report instanceof ExecutionReport.FillReported(Fill fill)
        && ours.indexOf(fill.orderId()) == 0) {
      reached(KillPoint.Moment.FILLED);
    } else if (report instanceof ExecutionReport.OrderChanged changed
        && ours.contains(changed.orderId())) {
      changed(changed.event(), ours.indexOf(changed.orderId()) == 0);
    }
  }

  /// @param first whether it is the order itself and not one that protects it
  private void changed(OrderEvent event, boolean first) {
    if (event instanceof OrderEvent.Submitted && point == KillPoint.REPLY_BEFORE_REPORT) {
      holdEngine();
    } else if (event instanceof OrderEvent.Accepted) {
      reached(KillPoint.Moment.REPORTED);
    } else if (event instanceof OrderEvent.Lost) {
      reached(KillPoint.Moment.LOST);
    } else if (event instanceof OrderEvent.Rejected && !first) {
      reached(KillPoint.Moment.STOP_REFUSED);
    }
  }

  /// What the reply says is never booked: the process ends first.
  private static void holdEngine() {
    try {
      new CountDownLatch(1).await();
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }
}
