package app.wheelhouse.ui.ticket;

import app.wheelhouse.risk.CheckResult;
import java.util.Locale;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;

/// Colour by pseudo-class and shape by icon for what the gate says.
final class Tones {
  private Tones() {}

  static void show(Node node, Answer.Tone now) {
    for (Answer.Tone each : Answer.Tone.values()) {
      node.pseudoClassStateChanged(pseudoClass(each), each == now);
    }
  }

  /// @param now null for none
  static void show(Node node, CheckResult.@Nullable Outcome now) {
    for (CheckResult.Outcome each : CheckResult.Outcome.values()) {
      node.pseudoClassStateChanged(pseudoClass(each), each == now);
    }
  }

  static String icon(Answer.Tone tone) {
    return switch (tone) {
      case NONE -> "fth-edit-3";
      case GOOD -> "fth-check-circle";
      case CLAMPED -> "fth-arrow-down-circle";
      case WARNED -> "fth-alert-triangle";
      case DENIED -> "fth-x-octagon";
    };
  }

  static String icon(CheckResult.Outcome outcome) {
    return switch (outcome) {
      case PASS -> "fth-check";
      case CLAMP -> "fth-arrow-down-circle";
      case WARN -> "fth-alert-triangle";
      case DENY -> "fth-x";
    };
  }

  private static PseudoClass pseudoClass(Enum<?> constant) {
    return PseudoClass.getPseudoClass(constant.name().toLowerCase(Locale.ROOT));
  }
}
