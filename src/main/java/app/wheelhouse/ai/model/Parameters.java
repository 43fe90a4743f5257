package app.wheelhouse.ai.model;

import app.wheelhouse.ai.calibration.Calibrator;
import app.wheelhouse.ai.prompt.PromptSettings;
import app.wheelhouse.ai.reply.ConfidenceScale;
import app.wheelhouse.domain.instrument.Instrument;
import java.util.List;

/// What goes into a question and its judgement besides the snapshot: all it takes to do both again.
///
/// @param level intelligence level, 1 to 10
/// @param scale on which the model states its confidence
/// @param block whether an entry with numbers from nowhere is held back
/// @param maxShare most margin of an entry, as a share of equity, 0 to 1
/// @param calibrator what a stated confidence is worth
/// @param instrument what is decided about, for ticks and lots
/// @param prompt how the question is written
/// @param call how the model is asked
/// @param cut for each reply whether its back end says that it was cut
public record Parameters(
    int level,
    ConfidenceScale scale,
    boolean block,
    double maxShare,
    Calibrator calibrator,
    Instrument instrument,
    PromptSettings prompt,
    Call call,
    List<Boolean> cut) {
  public Parameters {
    cut = List.copyOf(cut);
  }

  /// @param temperature 0 to 2
  /// @param maxTokens longest reply, above 0
  public record Call(double temperature, long seed, int maxTokens) {}

  Parameters cut(List<Boolean> replies) {
    return new Parameters(
        level, scale, block, maxShare, calibrator, instrument, prompt, call, replies);
  }

  Parameters at(int otherLevel) {
    return new Parameters(
        otherLevel, scale, block, maxShare, calibrator, instrument, prompt, call, cut);
  }

  Parameters with(PromptSettings otherPrompt) {
    return new Parameters(
        level, scale, block, maxShare, calibrator, instrument, otherPrompt, call, cut);
  }
}
