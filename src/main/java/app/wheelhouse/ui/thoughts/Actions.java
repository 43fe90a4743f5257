package app.wheelhouse.ui.thoughts;

import app.wheelhouse.domain.decision.Decision;
import app.wheelhouse.domain.order.Side;

/// Decisions with which action are listed.
public enum Actions {
  ALL,
  LONG,
  SHORT,
  /// Adds to a position.
  ADD,
  /// Reduces or closes one.
  LESS,
  HOLD;

  boolean lets(Decision decision) {
    if (this == ALL) {
      return true;
    }
    return this
        == switch (decision) {
          case Decision.Open open -> open.side() == Side.BUY ? LONG : SHORT;
          case Decision.Increase _ -> ADD;
          case Decision.Reduce _, Decision.Close _ -> LESS;
          case Decision.Hold _ -> HOLD;
        };
  }
}
