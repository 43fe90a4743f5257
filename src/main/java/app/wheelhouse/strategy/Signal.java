package app.wheelhouse.strategy;

import app.wheelhouse.domain.decision.Rationale;

/// What a strategy proposes, in market-data doubles; the engine makes exact prices of it.
public sealed interface Signal {
  /// 0 to 1.
  double confidence();

  Rationale rationale();

  /// Take a position.
  ///
  /// @param direction +1 long, −1 short
  /// @param stop protective stop price
  /// @param target take-profit price; NaN for none
  record Enter(int direction, double confidence, double stop, double target, Rationale rationale)
      implements Signal {}

  /// Leave the position.
  record Leave(double confidence, Rationale rationale) implements Signal {}
}
