package app.wheelhouse.domain.decision;

import java.util.List;

/// How one contestant of the arena stands.
///
/// @param name such as `ollama:qwen3:8b` or `rules`
/// @param begin equity at the start, USDC
/// @param equity now, after fees and funding, USDC
/// @param trades closed ones
/// @param won share of the closed ones, 0 to 1; NaN without any
/// @param maxDrawdown 0 to 1
/// @param fees paid, USDC
/// @param funding paid, USDC; negative when received
/// @param costMicros of its model, millionths of a US dollar
/// @param decisions made
/// @param brier mean squared error of its confidence, 0 to 1; NaN without ended decisions
/// @param ended decisions whose outcome is known
/// @param curve equity over time, oldest first
public record ArenaRow(
    String name,
    double begin,
    double equity,
    long trades,
    double won,
    double maxDrawdown,
    double fees,
    double funding,
    long costMicros,
    long decisions,
    double brier,
    long ended,
    List<Double> curve) {
  public ArenaRow {
    curve = List.copyOf(curve);
  }

  /// Profit after what the model cost, USDC; a US dollar counts as one.
  public double net() {
    return equity - begin - costMicros / 1e6;
  }

  /// What trading must bring in before fees, funding and the model are paid, USDC.
  public double breakEven() {
    return fees + funding + costMicros / 1e6;
  }

  /// What trading brought in before all costs, USDC.
  public double edge() {
    return equity - begin + fees + funding;
  }
}
