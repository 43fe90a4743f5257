package app.wheelhouse.strategy;

import app.wheelhouse.domain.market.BarSpec;
import java.util.List;

/// What a strategy declares about itself.
///
/// @param name lower-case, unique, such as `momentum`
/// @param bars which series it sees
/// @param warmUp closed bars it needs before its first signal
/// @param parameters with their ranges and values
public record StrategySpec(String name, BarSpec bars, int warmUp, List<Parameter> parameters) {
  public StrategySpec {
    parameters = List.copyOf(parameters);
  }

  /// One number that shapes a strategy.
  ///
  /// @param unit `bars`, `%`, … ; empty for a plain number
  public record Parameter(String name, double value, double min, double max, String unit) {
    public Parameter {
      if (!(value >= min && value <= max)) {
        throw new IllegalArgumentException(
            name + " must be " + min + " to " + max + ", not " + value);
      }
    }
  }
}
