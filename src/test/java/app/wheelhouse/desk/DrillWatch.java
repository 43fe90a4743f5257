package app.wheelhouse.desk;

import app.wheelhouse.domain.instrument.InstrumentId;
import app.wheelhouse.domain.order.ExecutionReport;
import app.wheelhouse.domain.order.OrderEvent;
import app.wheelhouse.domain.order.OrderRole;
import app.wheelhouse.engine.DeskSnapshot;
import app.wheelhouse.engine.EngineNews;
import app.wheelhouse.engine.EngineTap;
import app.wheelhouse.engine.ExitView;
import app.wheelhouse.engine.Notice;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

/// Counts what happens in a drill, and watches that no position stands without a stop for longer
/// than the guard allows.
final class DrillWatch implements EngineTap {
  private final long longest;
  private final AtomicLong prepared = new AtomicLong();
  private final AtomicLong lost = new AtomicLong();
  private final AtomicLong notPlaced = new AtomicLong();
  private final Map<InstrumentId, Long> told = new TreeMap<>();
  private final List<String> faults = new ArrayList<>();

  /// @param longest milliseconds without a stop that are a fault
  DrillWatch(long longest) {
    this.longest = longest;
  }

  @Override
  public boolean wantsTicks() {
    return false;
  }

  @Override
  public void onNews(EngineNews news) {
    if (news
        instanceof
        EngineNews.ReportApplied(ExecutionReport.OrderChanged(_, _, OrderEvent event, _), _)) {
      switch (event) {
        case OrderEvent.Prepared _ -> prepared.incrementAndGet();
        case OrderEvent.Lost _ -> lost.incrementAndGet();
        case OrderEvent.NotPlaced _ -> notPlaced.incrementAndGet();
        case OrderEvent.Approved _,
            OrderEvent.Denied _,
            OrderEvent.Submitted _,
            OrderEvent.Accepted _,
            OrderEvent.Rejected _,
            OrderEvent.Triggered _,
            OrderEvent.Amended _,
            OrderEvent.PartiallyFilled _,
            OrderEvent.Filled _,
            OrderEvent.Canceled _,
            OrderEvent.Expired _ -> {}
      }
    }
  }

  /// Sees each state of the desk.
  synchronized void show(DeskSnapshot now) {
    for (ExitView exit : now.exits()) {
      long since = exit.unprotectedSince();
      boolean isNew = since > 0 && !Long.valueOf(since).equals(told.get(exit.instrument()));
      if (isNew && now.time() - since > longest && !isHandled(exit, now)) {
        told.put(exit.instrument(), since);
        faults.add(
            exit.instrument()
                + " has stood without a stop for "
                + (now.time() - since)
                + " ms, placed again "
                + exit.stopsPlaced()
                + " times, notices "
                + now.notices().stream()
                    .skip(Math.max(0, now.notices().size() - 6))
                    .map(notice -> "%n      ".formatted() + notice.text())
                    .toList()
                + ", orders "
                + now.workingOrders().stream()
                    .filter(order -> order.spec().instrument().equals(exit.instrument()))
                    .map(order ->
                        "%n      %s %s %s %s %s"
                            .formatted(
                                order.id().running(),
                                order.spec().role(),
                                order.status(),
                                order.spec().quantity(),
                                order.note()))
                    .toList());
      }
    }
  }

  /// Whether the trader was told and a close was tried: more cannot be done while the venue takes
  /// nothing.
  private static boolean isHandled(ExitView exit, DeskSnapshot now) {
    boolean alarmed =
        now.notices().stream()
            .anyMatch(notice ->
                notice.kind() == Notice.Kind.ALARM
                    && notice.time() >= exit.unprotectedSince()
                    && notice.text().contains(exit.instrument().symbol()));
    return alarmed
        && Stream.concat(now.workingOrders().stream(), now.endedOrders().stream())
            .anyMatch(order ->
                order.spec().role() == OrderRole.EXIT
                    && order.spec().instrument().equals(exit.instrument())
                    && order.createdAt() >= exit.unprotectedSince());
  }

  /// Orders that were made durable, each child of a bracket counted.
  long orders() {
    return prepared.get();
  }

  /// How often an answer was lost.
  long lost() {
    return lost.get();
  }

  /// Orders that were proven never to have been placed.
  long notPlaced() {
    return notPlaced.get();
  }

  synchronized List<String> faults() {
    return List.copyOf(faults);
  }
}
