package app.wheelhouse.ui.ticket;

import app.wheelhouse.risk.CheckResult;
import app.wheelhouse.risk.CheckResult.Outcome;
import app.wheelhouse.risk.Verdict;
import java.text.MessageFormat;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// One of the eight layers of the gate: the worst that its checks say, and all of them.
///
/// @param worst null where none of its checks had anything to look at
/// @param summary what the worst check held against what; how many passed where all did
/// @param sentence of the worst check; empty where all passed
/// @param checks in the order of evaluation
record LayerLine(
    String name, @Nullable Outcome worst, String summary, String sentence, List<CheckLine> checks) {
  private static final int LAYERS = 8;

  LayerLine {
    checks = List.copyOf(checks);
  }

  /// All eight, in their order.
  static List<LayerLine> of(Verdict verdict, ResourceBundle texts) {
    return IntStream.rangeClosed(1, LAYERS).mapToObj(layer -> of(layer, verdict, texts)).toList();
  }

  private static LayerLine of(int layer, Verdict verdict, ResourceBundle texts) {
    List<CheckLine> checks =
        verdict.results().stream()
            .filter(result -> result.layer() == layer)
            .map(result -> CheckLine.of(result, texts))
            .toList();
    // Of equals the first: the gate's own denial is the first one.
    CheckLine worst =
        checks.stream()
            .min(Comparator.comparing(CheckLine::outcome, Comparator.reverseOrder()))
            .orElse(null);
    String name = texts.getString("ticket.layer." + layer);
    if (worst == null) {
      return new LayerLine(name, null, texts.getString("ticket.layer.none"), "", checks);
    }
    boolean passed = worst.outcome() == Outcome.PASS;
    return new LayerLine(
        name,
        worst.outcome(),
        passed ? text(texts, "ticket.layer.passed", checks.size()) : worst.held(),
        passed ? "" : worst.sentence(),
        checks);
  }

  private static String text(ResourceBundle texts, String key, Object... values) {
    return new MessageFormat(texts.getString(key), Locale.ROOT).format(values);
  }

  /// The results that deny, the gate's own first.
  static List<CheckResult> denials(Verdict verdict) {
    return verdict.results().stream().filter(result -> result.outcome() == Outcome.DENY).toList();
  }
}
