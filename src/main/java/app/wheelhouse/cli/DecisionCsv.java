package app.wheelhouse.cli;

import app.wheelhouse.domain.decision.Decision;
import app.wheelhouse.domain.decision.DecisionOutcome;
import app.wheelhouse.domain.decision.DecisionRecord;
import app.wheelhouse.domain.decision.Evidence;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/// Decisions as rows of a CSV file (RFC 4180, UTF-8, `\\n`): 37 columns that are always the same,
/// then the features by name. No text of a model is in it.
final class DecisionCsv {
  private static final List<String> FIXED =
      List.of(
          "session",
          "number",
          "time",
          "instrument",
          "by",
          "action",
          "stated",
          "calibrated",
          "level",
          "least",
          "price",
          "entry",
          "stop",
          "target",
          "size_share",
          "leverage",
          "percent",
          "disposition",
          "rule",
          "evidence",
          "model",
          "prompt_version",
          "parser_version",
          "prompt_tokens",
          "reply_tokens",
          "cost_micros",
          "latency_millis",
          "cached",
          "replies",
          "taken",
          "regime",
          "ending",
          "reward",
          "result",
          "won",
          "ended_at",
          "hours_to_end");

  private DecisionCsv() {}

  static String header(SortedSet<String> features) {
    List<String> names = new ArrayList<>(FIXED);
    features.forEach(name -> names.add("f:" + name));
    return String.join(",", names.stream().map(DecisionCsv::cell).toList());
  }

  /// @param own features of this decision
  static String row(
      DecisionLine line,
      @Nullable Evidence evidence,
      SortedSet<String> features,
      Map<String, String> own) {
    List<String> cells = new ArrayList<>();
    add(cells, line.session(), line.number(), line.time(), line.instrument());
    add(cells, line.by(), line.action());
    add(cells, number(DecisionRows.stated(line)), number(DecisionRows.calibrated(line)));
    var backing = line.backing();
    add(
        cells,
        backing == null ? null : backing.level(),
        backing == null ? null : backing.least(),
        backing == null ? null : number(backing.price()));
    proposal(cells, line.decision());
    add(cells, line.disposition(), rule(line), line.evidence());
    source(cells, line, evidence);
    outcome(cells, line.outcome());
    for (String name : features) {
      add(cells, own.get(name));
    }
    return String.join(",", cells);
  }

  private static void proposal(List<String> cells, @Nullable Decision decision) {
    if (decision instanceof Decision.Open open) {
      add(cells, open.entry(), open.stop(), open.target());
      add(cells, open.sizeShare(), open.leverage(), null);
    } else if (decision instanceof Decision.Increase increase) {
      add(cells, null, null, null, increase.sizeShare(), null, null);
    } else if (decision instanceof Decision.Reduce reduce) {
      add(cells, null, null, null, null, null, reduce.percent());
    } else {
      add(cells, null, null, null, null, null, null);
    }
  }

  private static @Nullable String rule(DecisionLine line) {
    return line.record() != null
            && line.record().disposition() instanceof DecisionRecord.Denied(String rule, _)
        ? rule
        : null;
  }

  private static void source(List<String> cells, DecisionLine line, @Nullable Evidence evidence) {
    var asked = line.asked();
    add(cells, asked == null ? null : asked.model());
    if (evidence == null) {
      add(cells, null, null);
    } else {
      add(cells, evidence.promptVersion(), evidence.parserVersion());
    }
    if (asked == null) {
      add(cells, null, null, null, null, null);
    } else {
      var use = asked.use();
      add(cells, use.promptTokens(), use.replyTokens(), use.costMicros(), use.latencyMillis());
      add(cells, use.cached());
    }
    add(cells, evidence == null ? null : evidence.replies().size());
  }

  private static void outcome(List<String> cells, @Nullable DecisionOutcome outcome) {
    if (outcome == null) {
      add(cells, null, null, null, null, null, null, null, null);
      return;
    }
    add(cells, outcome.taken(), outcome.regime());
    add(cells, outcome.ending().name().toLowerCase(Locale.ROOT), number(outcome.reward()));
    add(cells, number(outcome.result()), outcome.won(), outcome.endedAt());
    add(cells, Math.rint((outcome.endedAt() - outcome.decidedAt()) / 36_000.0) / 100);
  }

  private static @Nullable Double number(double value) {
    return Double.isFinite(value) ? value : null;
  }

  private static void add(List<String> cells, @Nullable Object... values) {
    for (Object value : values) {
      cells.add(value == null ? "" : cell(value.toString(), value instanceof String));
    }
  }

  private static String cell(String text) {
    return cell(text, true);
  }

  /// A text that a spreadsheet would take for a formula gets an apostrophe; numbers do not.
  private static String cell(String text, boolean isText) {
    boolean formula =
        isText
            && !text.isEmpty()
            && "=+-@\t\r".indexOf(text.charAt(0)) >= 0
            && !text.matches("[-+]?[0-9][0-9.,]*([eE][-+]?[0-9]+)?");
    String safe = formula ? "'" + text : text;
    return safe.matches("(?s).*[\",\r\n].*") ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
  }
}
