package app.wheelhouse.ui.risk;

import app.wheelhouse.risk.CheckResult.Outcome;
import java.util.Locale;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;

/// Sign by icon and colour by pseudo-class for what a check says.
final class Outcomes {
  private Outcomes() {}

  /// @param outcome null for a layer that was not looked at
  static String icon(@Nullable Outcome outcome) {
    return switch (outcome) {
      case null -> "fth-minus";
      case PASS -> "fth-check";
      case CLAMP -> "fth-arrow-down-circle";
      case WARN -> "fth-alert-triangle";
      case DENY -> "fth-x-octagon";
    };
  }

  /// Lets the theme colour `node` by `:pass`, `:clamp`, `:warn` and `:deny`.
  static void colour(Node node, @Nullable Outcome now) {
    for (Outcome each : Outcome.values()) {
      node.pseudoClassStateChanged(
          PseudoClass.getPseudoClass(each.name().toLowerCase(Locale.ROOT)), each == now);
    }
  }

  static String word(@Nullable Outcome outcome, RiskTexts texts) {
    return outcome == null ? texts.of("outcome.none") : texts.word("outcome", outcome);
  }
}
