package app.wheelhouse.ui.thoughts;

import app.wheelhouse.domain.decision.Decision;

/// Whose decisions are listed.
public enum Proposers {
  ALL,
  MODELS,
  RULES,
  STRATEGIES;

  boolean lets(Decision decision) {
    if (this == ALL) {
      return true;
    }
    return this
        == switch (decision.header().proposer().kind()) {
          case MODEL -> MODELS;
          case RULES -> RULES;
          case STRATEGY -> STRATEGIES;
        };
  }
}
