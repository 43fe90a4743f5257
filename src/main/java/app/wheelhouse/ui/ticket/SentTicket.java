package app.wheelhouse.ui.ticket;

import app.wheelhouse.domain.account.DeskCommand.SubmitTicket;
import app.wheelhouse.domain.order.ClientOrderId;
import app.wheelhouse.domain.order.Order;
import app.wheelhouse.domain.order.OrderStatus;
import app.wheelhouse.engine.DeskSnapshot;
import app.wheelhouse.engine.Judgement;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A ticket that was sent, and what becomes of it.
///
/// Its order is the first one of the trader's that the gate judged after it was sent, for the same
/// market and side.
final class SentTicket {
  /// Desk time after which an answer is no longer waited for.
  static final long PATIENCE_MILLIS = 2_000;

  private final SubmitTicket ticket;
  private final @Nullable Judgement lastBefore;
  private final long sentAt;
  private @Nullable Order order;
  private boolean late;

  SentTicket(SubmitTicket ticket, DeskSnapshot before) {
    this.ticket = ticket;
    this.lastBefore = before.judgements().isEmpty() ? null : before.judgements().getLast();
    this.sentAt = before.time();
  }

  /// True until the gate answered or the answer is overdue.
  boolean waits() {
    return order == null && !late;
  }

  /// True when no answer came in time.
  boolean isLate() {
    return order == null && late;
  }

  /// The order as it stands; null before the answer.
  @Nullable Order order() {
    return order;
  }

  void follow(DeskSnapshot snapshot) {
    Order known = order;
    if (known == null) {
      order = found(snapshot);
    } else if (!known.status().isTerminal() || known.status() == OrderStatus.CANCELED) {
      Order now = find(snapshot, known.id());
      order = now == null ? known : now;
    }
    late |= snapshot.time() - sentAt >= PATIENCE_MILLIS;
  }

  private @Nullable Order found(DeskSnapshot snapshot) {
    List<Judgement> judgements = snapshot.judgements();
    Order found = null;
    for (Judgement judgement : judgements.reversed()) {
      if (judgement.equals(lastBefore)) {
        break;
      }
      Order judged = judgement.decision() == 0 ? find(snapshot, judgement.order()) : null;
      if (judged != null && isOurs(judged)) {
        found = judged;
      }
    }
    return found;
  }

  private boolean isOurs(Order judged) {
    return !judged.spec().reduceOnly()
        && judged.spec().side() == ticket.side()
        && judged.spec().instrument().equals(ticket.instrument());
  }

  private static @Nullable Order find(DeskSnapshot snapshot, ClientOrderId id) {
    for (Order each : snapshot.workingOrders()) {
      if (each.id().equals(id)) {
        return each;
      }
    }
    for (Order each : snapshot.endedOrders().reversed()) {
      if (each.id().equals(id)) {
        return each;
      }
    }
    return null;
  }
}
