package app.wheelhouse.ui.ticket;

import app.wheelhouse.domain.money.Quantity;
import app.wheelhouse.risk.CheckResult;
import app.wheelhouse.risk.CheckResult.Outcome;
import app.wheelhouse.risk.Verdict;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Collectors;

/// The gate's verdict in one line, or what the form lacks before the gate can be asked.
///
/// @param title what denies it; empty unless it is denied
/// @param text one or two sentences; of a denial what to change
record Answer(Tone tone, String title, String text) {
  /// Further denials that are told beside the first.
  private static final int MORE = 1;

  /// How it looks.
  enum Tone {
    /// Nothing was asked yet.
    NONE,
    GOOD,
    CLAMPED,
    WARNED,
    DENIED
  }

  static Answer missing(String sentence) {
    return new Answer(Tone.NONE, "", sentence);
  }

  /// Nothing is wrong with the order, but it has to wait.
  static Answer warned(String sentence) {
    return new Answer(Tone.WARNED, "", sentence);
  }

  static Answer of(Verdict verdict, ResourceBundle texts) {
    CheckResult denial = verdict.denial();
    if (denial != null) {
      return denied(verdict, denial, texts);
    }
    List<CheckResult> told =
        verdict.results().stream().filter(result -> result.outcome() != Outcome.PASS).toList();
    if (told.isEmpty()) {
      return new Answer(Tone.GOOD, "", text(texts, "ticket.passed", verdict.results().size()));
    }
    boolean warned = told.stream().anyMatch(result -> result.outcome() == Outcome.WARN);
    return new Answer(warned ? Tone.WARNED : Tone.CLAMPED, "", told(verdict, told, texts));
  }

  /// The cuts of the size as one sentence: their waterfall stands in the ticket.
  private static String told(Verdict verdict, List<CheckResult> results, ResourceBundle texts) {
    List<String> sentences = new ArrayList<>();
    Quantity asked = verdict.requested();
    if (asked != null && Waterfall.isCut(verdict)) {
      sentences.add(text(texts, "ticket.cut.short", asked, verdict.finalQuantity()));
    }
    results.stream()
        .filter(result -> !Waterfall.isCut(result, verdict))
        .map(CheckResult::sentence)
        .distinct()
        .forEach(sentences::add);
    return String.join(" ", sentences);
  }

  /// The gate's own denial first, then what else stands in the way.
  private static Answer denied(Verdict verdict, CheckResult denial, ResourceBundle texts) {
    List<String> sentences =
        LayerLine.denials(verdict).stream().map(CheckResult::sentence).distinct().toList();
    List<String> told = sentences.stream().limit(1 + MORE).collect(Collectors.toList());
    int left = sentences.size() - told.size();
    if (left > 0) {
      told.add(text(texts, "ticket.denied.more", left));
    }
    String title = text(texts, "ticket.denied", CheckLine.name(denial.rule(), texts));
    return new Answer(Tone.DENIED, title, String.join("\n", told));
  }

  private static String text(ResourceBundle texts, String key, Object... values) {
    return new MessageFormat(texts.getString(key), Locale.ROOT).format(values);
  }
}
