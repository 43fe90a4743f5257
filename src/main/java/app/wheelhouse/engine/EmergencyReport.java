package app.wheelhouse.engine;

import java.util.List;

/// What the emergency stop did, step by step.
///
/// @param startedAt engine time, epoch milliseconds
/// @param flat true once no position and no entry is left
/// @param outcomes one sentence an order or position, in the order in which they happened
public record EmergencyReport(long startedAt, boolean flat, List<String> outcomes) {
  public EmergencyReport {
    outcomes = List.copyOf(outcomes);
  }
}
