package app.wheelhouse.store;

import app.wheelhouse.domain.decision.Confidence;
import app.wheelhouse.domain.decision.DecisionOutcome;
import app.wheelhouse.domain.decision.Proposer;
import app.wheelhouse.domain.instrument.InstrumentId;

/// Outcomes of decisions as JSON on one line and back. Names of fields are part of the file format.
final class OutcomeCodec {
  private OutcomeCodec() {}

  static byte[] encode(DecisionOutcome outcome) {
    JsonOut out = new JsonOut();
    out.text("session", outcome.session())
        .number("sequence", outcome.sequence())
        .choice("proposerKind", outcome.proposer().kind())
        .text("proposer", outcome.proposer().name())
        .value("instrument", outcome.instrument())
        .number("decidedAt", outcome.decidedAt())
        .text("action", outcome.action())
        .real("stated", outcome.stated().value());
    Confidence calibrated = outcome.calibrated();
    if (calibrated != null) {
      out.real("calibrated", calibrated.value());
    }
    return out.text("regime", outcome.regime())
        .flag("taken", outcome.taken())
        .choice("ending", outcome.ending())
        .real("reward", outcome.reward())
        .real("result", outcome.result())
        .number("endedAt", outcome.endedAt())
        .toBytes();
  }

  /// @throws UnreadableEntry when it is no outcome
  static DecisionOutcome decode(byte[] json) {
    JsonIn in = JsonIn.parse(json);
    try {
      return new DecisionOutcome(
          in.text("session"),
          in.number("sequence"),
          new Proposer(in.choice("proposerKind", Proposer.Kind.class), in.text("proposer")),
          in.parsed("instrument", InstrumentId::parse),
          in.number("decidedAt"),
          in.text("action"),
          new Confidence(in.real("stated")),
          in.has("calibrated") ? new Confidence(in.real("calibrated")) : null,
          in.text("regime"),
          in.flag("taken"),
          in.choice("ending", DecisionOutcome.Ending.class),
          in.real("reward"),
          in.real("result"),
          in.number("endedAt"));
    } catch (IllegalArgumentException e) {
      throw new UnreadableEntry("an outcome with impossible values: " + e.getMessage(), e);
    }
  }
}
