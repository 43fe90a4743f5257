package app.wheelhouse.domain.decision;

import app.wheelhouse.domain.order.ClientOrderId;
import java.util.List;

/// A decision with its running number and what became of it.
///
/// @param sequence 1 for the session's first
public record DecisionRecord(long sequence, Decision decision, Disposition disposition) {

  /// What the desk did with a decision.
  public sealed interface Disposition {}

  /// A hold: nothing to do.
  public record Held() implements Disposition {}

  /// Not taken to the gate, with the reason (already in a position, auto-trading off …).
  public record Ignored(String reason) implements Disposition {}

  /// The gate said no.
  ///
  /// @param rule the check that denied
  public record Denied(String rule, String reason) implements Disposition {}

  /// Orders were approved.
  public record Acted(List<ClientOrderId> orders) implements Disposition {
    public Acted {
      orders = List.copyOf(orders);
    }
  }
}
