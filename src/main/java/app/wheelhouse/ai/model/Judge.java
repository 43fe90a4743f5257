package app.wheelhouse.ai.model;

import app.wheelhouse.ai.grounding.Grounding;
import app.wheelhouse.ai.grounding.GroundingPolicy;
import app.wheelhouse.ai.grounding.GroundingReport;
import app.wheelhouse.ai.grounding.OwnFigures;
import app.wheelhouse.ai.level.LevelProfile;
import app.wheelhouse.ai.level.LevelTable;
import app.wheelhouse.ai.reply.ModelAnswer;
import app.wheelhouse.ai.reply.ParsedReply;
import app.wheelhouse.ai.reply.ReplyParser;
import app.wheelhouse.ai.snapshot.Snapshot;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Judges the replies of a model; pure, so that it can be said again offline to the byte.
public final class Judge {
  private Judge() {}

  /// @param replies raw, in order; empty when none came
  /// @param failure why no reply came; empty when one did
  public static Judgement judge(
      Parameters parameters, Snapshot snapshot, List<String> replies, String failure) {
    JudgementText text = new JudgementText(parameters);
    if (replies.isEmpty()) {
      return new Judgement(null, null, Double.NaN, null, text.noReply(failure));
    }
    ParsedReply last = null;
    for (int i = 0; i < replies.size(); i++) {
      last = parse(parameters, snapshot, replies.get(i), i);
      text.reply(i + 1, last);
    }
    if (!(last instanceof ParsedReply.Usable(ModelAnswer answer, _))) {
      return new Judgement(last, null, Double.NaN, null, text.hold());
    }
    GroundingReport grounding = ground(answer, snapshot);
    double calibrated = parameters.calibrator().calibrate(answer.confidence().doubleValue());
    String objection =
        parameters.block() && answer.action().opens()
            ? grounding.objection(GroundingPolicy.BLOCK).orElse(null)
            : null;
    return new Judgement(
        last,
        grounding,
        calibrated,
        objection,
        text.answer(answer, calibrated, objection, grounding));
  }

  /// What a reply says; one that its back end has cut says nothing.
  static ParsedReply parse(Parameters parameters, Snapshot snapshot, String reply, int index) {
    boolean cut = index < parameters.cut().size() && parameters.cut().get(index);
    return cut
        ? ReplyParser.cut()
        : ReplyParser.parse(reply, Answering.rules(parameters, snapshot));
  }

  /// The margin of an entry as a share of equity, by the level.
  static double sizeShare(Parameters parameters, @Nullable BigDecimal sizePercent) {
    LevelProfile level = LevelTable.of(parameters.level());
    return level
        .sizeShare(sizePercent, new BigDecimal(Double.toString(parameters.maxShare())))
        .doubleValue();
  }

  private static OwnFigures own(ModelAnswer answer) {
    return new OwnFigures(
        number(answer.entry()),
        number(answer.stop()),
        number(answer.target()),
        number(answer.sizePercent()),
        answer.leverage(),
        answer.confidence().doubleValue(),
        answer.invalidation());
  }

  private static @Nullable Double number(@Nullable BigDecimal exact) {
    return exact == null ? null : exact.doubleValue();
  }

  /// Where the numbers of the reasons come from.
  public static GroundingReport ground(ModelAnswer answer, Snapshot snapshot) {
    return Grounding.of(answer.reasoning(), snapshot, own(answer));
  }
}
