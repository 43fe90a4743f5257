package app.wheelhouse.ui.thoughts;

import app.wheelhouse.domain.decision.Decision;

/// What an action does to the exposure, which is how it is coloured.
public enum Tone {
  LONG,
  SHORT,
  LESS,
  NONE;

  static Tone of(Decision decision) {
    return switch (decision) {
      case Decision.Open open ->
          switch (open.side()) {
            case BUY -> LONG;
            case SELL -> SHORT;
          };
      case Decision.Increase _ -> LONG;
      case Decision.Reduce _, Decision.Close _ -> LESS;
      case Decision.Hold _ -> NONE;
    };
  }
}
