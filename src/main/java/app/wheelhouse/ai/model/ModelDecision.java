package app.wheelhouse.ai.model;

import app.wheelhouse.ai.chat.ChatFailure;
import app.wheelhouse.ai.grounding.Claim;
import app.wheelhouse.ai.grounding.GroundingReport;
import app.wheelhouse.ai.grounding.Status;
import app.wheelhouse.ai.level.LevelProfile;
import app.wheelhouse.ai.level.LevelTable;
import app.wheelhouse.ai.reply.AnswerDecision;
import app.wheelhouse.ai.reply.ModelAnswer;
import app.wheelhouse.ai.reply.ParsedReply;
import app.wheelhouse.domain.decision.Backing;
import app.wheelhouse.domain.decision.Confidence;
import app.wheelhouse.domain.decision.Decision;
import app.wheelhouse.domain.decision.Rationale;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Makes the desk's decision of a judgement: sized by the level, or a hold that says why.
final class ModelDecision {
  private static final int MOST_SEEN = 12;

  private ModelDecision() {}

  static Decision of(
      Asked question,
      Parameters parameters,
      Judgement judgement,
      String evidence,
      @Nullable ChatFailure failure) {
    LevelProfile level = LevelTable.of(parameters.level());
    Confidence calibrated =
        Double.isNaN(judgement.calibrated()) ? null : new Confidence(judgement.calibrated());
    Backing backing =
        new Backing(
            evidence,
            question.snapshot().price(),
            calibrated,
            parameters.level(),
            level.confidenceThreshold().doubleValue(),
            judgement.objection());
    ModelAnswer answer = judgement.answer();
    if (answer == null) {
      return hold(question, backing, why(judgement, failure));
    }
    Decision decision =
        AnswerDecision.of(
            about(answer, parameters),
            question.proposer(),
            question.snapshot().time(),
            backing,
            parameters.instrument());
    return sized(seen(decision, judgement.grounding()), answer, parameters, level);
  }

  /// The model was shown a plain symbol; the desk's own may hold other letters.
  private static ModelAnswer about(ModelAnswer answer, Parameters parameters) {
    return new ModelAnswer(
        answer.action(),
        parameters.instrument().symbol(),
        answer.confidence(),
        answer.entry(),
        answer.stop(),
        answer.target(),
        answer.sizePercent(),
        answer.leverage(),
        answer.reasoning(),
        answer.invalidation(),
        answer.supporting(),
        answer.opposing(),
        answer.riskAssessment());
  }

  private static Decision sized(
      Decision decision, ModelAnswer answer, Parameters parameters, LevelProfile level) {
    return switch (decision) {
      case Decision.Open open ->
          new Decision.Open(
              open.header(),
              open.side(),
              open.entry(),
              open.stop(),
              open.target(),
              Judge.sizeShare(parameters, answer.sizePercent()),
              open.leverage());
      case Decision.Increase increase ->
          new Decision.Increase(
              increase.header(), increase.sizeShare() * level.tolerance().doubleValue());
      case Decision.Reduce _, Decision.Close _, Decision.Hold _ -> decision;
    };
  }

  private static Decision seen(Decision decision, @Nullable GroundingReport grounding) {
    if (grounding == null) {
      return decision;
    }
    List<String> seen =
        grounding.claims().stream()
            .flatMap(claim -> source(claim).stream())
            .distinct()
            .limit(MOST_SEEN)
            .toList();
    Decision.Header header = decision.header();
    Rationale why = header.rationale();
    Decision.Header with =
        new Decision.Header(
            header.proposer(),
            header.instrument(),
            header.time(),
            header.confidence(),
            new Rationale(
                why.summary(), seen, why.supporting(), why.opposing(), why.invalidation()),
            header.backing());
    return switch (decision) {
      case Decision.Open open ->
          new Decision.Open(
              with,
              open.side(),
              open.entry(),
              open.stop(),
              open.target(),
              open.sizeShare(),
              open.leverage());
      case Decision.Increase increase -> new Decision.Increase(with, increase.sizeShare());
      case Decision.Reduce reduce -> new Decision.Reduce(with, reduce.percent());
      case Decision.Close _ -> new Decision.Close(with);
      case Decision.Hold _ -> new Decision.Hold(with);
    };
  }

  /// A number of the reasons with the fact that it is; empty for a number that is none.
  private static Optional<String> source(Claim claim) {
    return switch (claim.status()) {
      case Status.Grounded fact -> Optional.of(claim.text() + " is " + fact.path());
      case Status.Derived derived -> Optional.of(claim.text() + " is " + derived.formula());
      case Status.Own _, Status.Trivial _ -> Optional.empty();
      case Status.Ungrounded _ -> Optional.of(claim.text() + " was not shown to it");
    };
  }

  private static String why(Judgement judgement, @Nullable ChatFailure failure) {
    if (judgement.parsed() instanceof ParsedReply.Unusable unusable) {
      return unusable.sentence();
    }
    return failure == null ? "it said nothing." : failure.sentence();
  }

  private static Decision hold(Asked question, Backing backing, String why) {
    return new Decision.Hold(
        new Decision.Header(
            question.proposer(),
            question.snapshot().subject(),
            question.snapshot().time(),
            Confidence.NONE,
            Rationale.of("No usable answer from " + question.proposer().name() + ": " + why),
            backing));
  }
}
