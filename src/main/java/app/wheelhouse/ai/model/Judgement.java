package app.wheelhouse.ai.model;

import app.wheelhouse.ai.grounding.GroundingReport;
import app.wheelhouse.ai.reply.ModelAnswer;
import app.wheelhouse.ai.reply.ParsedReply;
import org.jspecify.annotations.Nullable;

/// What the desk makes of a model's replies.
///
/// @param parsed of the last reply; null when no reply came
/// @param grounding of the reasons; null without an answer
/// @param calibrated what the stated confidence is taken for; NaN without an answer
/// @param objection why an entry is not acted on, a clause; null when nothing stands against it
/// @param text canonical, to be compared byte by byte
public record Judgement(
    @Nullable ParsedReply parsed,
    @Nullable GroundingReport grounding,
    double calibrated,
    @Nullable String objection,
    String text) {
  /// The answer; null when there is none.
  public @Nullable ModelAnswer answer() {
    return parsed instanceof ParsedReply.Usable usable ? usable.answer() : null;
  }
}
