package app.wheelhouse.engine;

import app.wheelhouse.domain.money.Price;
import app.wheelhouse.domain.order.ClientOrderId;
import app.wheelhouse.domain.order.Order;
import java.util.LinkedHashMap;
import java.util.Map;

/// Remembers what a plan has asked for one position and when, so that it neither repeats itself on
/// every mark nor floods the venue with the steps of a trail.
final class PlanAsks {
  /// After this long without an effect a change counts as refused or lost, and may be asked again.
  static final long ANSWER_MILLIS = 5_000;

  /// Small steps of one stop keep this distance in time.
  static final long PAUSE_MILLIS = 1_000;

  /// A step of at least this share of the price does not wait.
  private static final double LARGE_STEP = 0.000_5;

  /// The last change that was asked for one stop.
  ///
  /// @param answered whether the stop has arrived there
  private record Asked(Price trigger, long time, boolean answered) {}

  private final Map<ClientOrderId, Asked> asked = new LinkedHashMap<>();
  private long placedAt = Long.MIN_VALUE;
  private long closedAt = Long.MIN_VALUE;

  /// Whether `stop` may be asked to go to `wanted` now.
  boolean mayMove(Order stop, Price wanted, long time) {
    Asked last = asked.get(stop.id());
    Price now = stop.spec().trigger();
    if (last == null || now == null) {
      return true;
    }
    if (!last.answered()) {
      return time - last.time() >= ANSWER_MILLIS;
    }
    double step = Math.abs(wanted.toDouble() - now.toDouble()) / now.toDouble();
    return step >= LARGE_STEP || time - last.time() >= PAUSE_MILLIS;
  }

  /// Whether a change of `stop` is on its way.
  boolean awaits(Order stop, long time) {
    Asked last = asked.get(stop.id());
    return last != null && !last.answered() && time - last.time() < ANSWER_MILLIS;
  }

  void moved(Order stop, Price wanted, long time) {
    asked.put(stop.id(), new Asked(wanted, time, false));
  }

  /// A stop as it stands now: at the price that was asked for, the change has arrived.
  void stands(Order stop) {
    Asked last = asked.get(stop.id());
    Price now = stop.spec().trigger();
    if (last != null && !last.answered() && last.trigger().equals(now)) {
      asked.put(stop.id(), new Asked(last.trigger(), last.time(), true));
    }
  }

  /// Whether a missing stop may be placed now.
  boolean mayPlace(long time) {
    return placedAt == Long.MIN_VALUE || time - placedAt >= ANSWER_MILLIS;
  }

  void placed(long time) {
    placedAt = time;
  }

  /// Whether the close may be asked for now: again only when the last one should have ended it.
  boolean mayClose(long time) {
    return closedAt == Long.MIN_VALUE || time - closedAt >= ANSWER_MILLIS;
  }

  /// Whether this is the first time.
  boolean closed(long time) {
    boolean first = closedAt == Long.MIN_VALUE;
    closedAt = time;
    return first;
  }
}
