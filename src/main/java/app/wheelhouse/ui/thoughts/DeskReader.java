package app.wheelhouse.ui.thoughts;

import app.wheelhouse.domain.decision.Decision;
import app.wheelhouse.domain.decision.DecisionRecord;
import app.wheelhouse.domain.instrument.Instrument;
import app.wheelhouse.domain.market.FeedStatus;
import app.wheelhouse.domain.order.ClientOrderId;
import app.wheelhouse.domain.order.Order;
import app.wheelhouse.engine.DeskSnapshot;
import app.wheelhouse.engine.InstrumentSnapshot;
import app.wheelhouse.ui.control.Figures;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What one snapshot says about decisions, in words.
final class DeskReader {
  private final DeskSnapshot snapshot;
  private final ThoughtTexts texts;
  private final Map<ClientOrderId, Order> orders = new HashMap<>();

  DeskReader(DeskSnapshot snapshot, ThoughtTexts texts) {
    this.snapshot = snapshot;
    this.texts = texts;
    snapshot.endedOrders().forEach(order -> orders.put(order.id(), order));
    snapshot.workingOrders().forEach(order -> orders.put(order.id(), order));
  }

  /// @param before what was said last, for orders that are no longer kept
  Outcome outcome(DecisionRecord record, @Nullable Outcome before) {
    Instrument traded =
        snapshot
            .instrument(record.decision().instrument())
            .map(InstrumentSnapshot::instrument)
            .orElse(null);
    return new OutcomeWriter(texts).write(record, orders::get, traded, before);
  }

  /// @param time when it was decided, as the trader reads it
  ThoughtDetail detail(Thought thought, String time, DetailWriter.Known known) {
    return new DetailWriter(texts).write(thought, time, snapshot, orders::get, known);
  }

  /// What a decision asked for, in figures.
  List<ThoughtDetail.Figure> proposed(Decision decision) {
    return new DetailWriter(texts)
        .proposed(
            decision,
            snapshot
                .instrument(decision.instrument())
                .map(InstrumentSnapshot::instrument)
                .orElse(null));
  }

  /// A decision of the newest 200 as a line of its own; null when it is older.
  @Nullable Thought find(long sequence) {
    for (DecisionRecord record : snapshot.decisions()) {
      if (record.sequence() == sequence) {
        return new Thought(record, outcome(record, null));
      }
    }
    return null;
  }

  /// When the next cycle comes, or why none does.
  String nextCycle() {
    FeedStatus status = snapshot.feed();
    if (status != null && status.state().isOver()) {
      return texts.get("next.over");
    }
    if (!snapshot.trading().autoTrading()) {
      return texts.get("next.off");
    }
    long due = snapshot.trading().nextCycle();
    if (due == 0) {
      return "";
    }
    long seconds = Math.ceilDiv(Math.max(0, due - snapshot.time()), 1_000L);
    return texts.filled("next", Figures.number(seconds, 0));
  }
}
