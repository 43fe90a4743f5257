package app.wheelhouse.ui.risk;

import app.wheelhouse.risk.CheckResult;
import app.wheelhouse.risk.CheckResult.Outcome;
import app.wheelhouse.risk.Verdict;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One layer of the gate with what its checks say.
///
/// @param number 1 to 8
/// @param worst of its checks; null where none was evaluated
record LayerLine(int number, String name, @Nullable Outcome worst, List<CheckResult> checks) {
  static final int LAYERS = 8;

  LayerLine {
    checks = List.copyOf(checks);
  }

  static List<LayerLine> of(Verdict verdict, RiskTexts texts) {
    List<LayerLine> lines = new ArrayList<>(LAYERS);
    for (int layer = 1; layer <= LAYERS; layer++) {
      int number = layer;
      List<CheckResult> checks =
          verdict.results().stream().filter(result -> result.layer() == number).toList();
      lines.add(new LayerLine(number, texts.layer(number), worst(checks), checks));
    }
    return lines;
  }

  /// Outcomes stand in the order from harmless to bad.
  private static @Nullable Outcome worst(List<CheckResult> checks) {
    Outcome worst = null;
    for (CheckResult check : checks) {
      if (worst == null || check.outcome().compareTo(worst) > 0) {
        worst = check.outcome();
      }
    }
    return worst;
  }
}
