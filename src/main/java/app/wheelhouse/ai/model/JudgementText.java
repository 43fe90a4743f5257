package app.wheelhouse.ai.model;

import app.wheelhouse.ai.grounding.Grounding;
import app.wheelhouse.ai.grounding.GroundingReport;
import app.wheelhouse.ai.level.LevelTable;
import app.wheelhouse.ai.reply.ModelAnswer;
import app.wheelhouse.ai.reply.ParsedReply;
import app.wheelhouse.ai.reply.ReplyParser;
import java.math.BigDecimal;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// The canonical text of a judgement, a line a fact.
final class JudgementText {
  private final Parameters parameters;
  private final StringBuilder text = new StringBuilder(1_024);

  JudgementText(Parameters parameters) {
    this.parameters = parameters;
    line("parser", ReplyParser.VERSION);
    line("grounder", Grounding.VERSION);
    line("level", parameters.level());
    line("least", LevelTable.of(parameters.level()).confidenceThreshold().toPlainString());
  }

  /// On one line whatever a server has written into it: it is read back when it is told again.
  String noReply(String failure) {
    line("no reply", failure.replaceAll("\\R", " "));
    return hold();
  }

  void reply(int number, ParsedReply parsed) {
    switch (parsed) {
      case ParsedReply.Usable usable -> {
        line("reply " + number, "usable");
        usable.notes().forEach(note -> line("note", note));
      }
      case ParsedReply.Unusable unusable ->
          line(
              "reply " + number,
              "unusable " + unusable.reason().name() + ": " + unusable.sentence());
    }
  }

  String hold() {
    line("action", "hold");
    return text.toString();
  }

  String answer(
      ModelAnswer answer,
      double calibrated,
      @Nullable String objection,
      GroundingReport grounding) {
    line("action", answer.action().word());
    line("instrument", answer.instrument());
    number("entry", answer.entry());
    number("stop", answer.stop());
    number("target", answer.target());
    number("asked size", answer.sizePercent());
    if (answer.action().opens()) {
      line("size share", Judge.sizeShare(parameters, answer.sizePercent()));
    }
    line("leverage", answer.leverage() == null ? "-" : answer.leverage());
    line("stated", answer.confidence().toPlainString());
    line("calibrated", calibrated);
    line("objection", objection == null ? "-" : objection);
    line(
        "grounding",
        String.format(
            Locale.ROOT,
            "%d grounded, %d derived, %d own, %d trivial, %d without source",
            grounding.grounded(),
            grounding.derived(),
            grounding.own(),
            grounding.trivial(),
            grounding.ungrounded()));
    line("reasoning", answer.reasoning().replace("\n", "\\n"));
    answer.invalidation().forEach(each -> line("invalidation", each.replace("\n", "\\n")));
    return text.toString();
  }

  private void number(String what, @Nullable BigDecimal value) {
    line(what, value == null ? "-" : value.toPlainString());
  }

  private void line(String what, Object value) {
    text.append(what).append(" = ").append(value).append('\n');
  }
}
