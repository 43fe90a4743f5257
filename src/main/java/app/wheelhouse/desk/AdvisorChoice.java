package app.wheelhouse.desk;

import app.wheelhouse.advisor.leveraged.LeveragedAdvisor;
import app.wheelhouse.advisor.reckless.RecklessAdvisor;
import app.wheelhouse.advisor.rules.AnalystSettings;
import app.wheelhouse.advisor.rules.RuleAnalyst;
import app.wheelhouse.ai.Advisor;
import java.util.Locale;
import java.util.Optional;

/// Who decides in a run without a window, besides strategies.
public enum AdvisorChoice {
  /// The rule analyst.
  RULES,
  /// A test advisor that proposes what ruins an account: the gate is shown by it.
  RECKLESS,
  /// A test advisor that always wants a position at 10x: a crash is shown by it.
  LEVERAGED,
  /// Nobody.
  NONE;

  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// True for an advisor that is there to test the desk: it trades, alone, without being asked.
  public boolean isTest() {
    return this == RECKLESS || this == LEVERAGED;
  }

  /// @param seed of what it draws
  Optional<Advisor> advisor(long seed) {
    return switch (this) {
      case RULES -> Optional.of(new RuleAnalyst(AnalystSettings.defaults()));
      case RECKLESS -> Optional.of(new RecklessAdvisor(seed));
      case LEVERAGED -> Optional.of(new LeveragedAdvisor(seed));
      case NONE -> Optional.empty();
    };
  }
}
