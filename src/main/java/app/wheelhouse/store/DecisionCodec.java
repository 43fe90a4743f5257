package app.wheelhouse.store;

import app.wheelhouse.domain.decision.Backing;
import app.wheelhouse.domain.decision.Confidence;
import app.wheelhouse.domain.decision.Decision;
import app.wheelhouse.domain.decision.DecisionRecord;
import app.wheelhouse.domain.decision.DecisionRecord.Disposition;
import app.wheelhouse.domain.decision.Proposer;
import app.wheelhouse.domain.decision.Rationale;
import app.wheelhouse.domain.instrument.InstrumentId;
import app.wheelhouse.domain.order.ClientOrderId;
import app.wheelhouse.domain.order.Side;

/// Decisions, why they were made and what became of them, as JSON fields.
final class DecisionCodec {
  private DecisionCodec() {}

  static void write(JsonOut out, DecisionRecord record) {
    out.number("sequence", record.sequence())
        .object("decision", () -> write(out, record.decision()))
        .object("disposition", () -> write(out, record.disposition()));
  }

  static DecisionRecord record(JsonIn in) {
    return new DecisionRecord(
        in.number("sequence"),
        decision(in.object("decision")),
        disposition(in.object("disposition")));
  }

  private static void write(JsonOut out, Decision decision) {
    switch (decision) {
      case Decision.Open open -> {
        out.text("action", "Open")
            .choice("side", open.side())
            .value("entry", open.entry())
            .value("stop", open.stop())
            .value("target", open.target());
        if (open.sizeShare() != null) {
          out.real("sizeShare", open.sizeShare());
        }
        if (open.leverage() != null) {
          out.number("leverage", open.leverage());
        }
      }
      case Decision.Increase increase ->
          out.text("action", "Increase").real("sizeShare", increase.sizeShare());
      case Decision.Reduce reduce ->
          out.text("action", "Reduce").number("percent", reduce.percent());
      case Decision.Close _ -> out.text("action", "Close");
      case Decision.Hold _ -> out.text("action", "Hold");
    }
    write(out, decision.header());
  }

  private static Decision decision(JsonIn in) {
    Decision.Header header = header(in);
    return switch (in.text("action")) {
      case "Open" ->
          new Decision.Open(
              header,
              in.choice("side", Side.class),
              in.optionalPrice("entry"),
              in.optionalPrice("stop"),
              in.optionalPrice("target"),
              in.has("sizeShare") ? in.real("sizeShare") : null,
              in.has("leverage") ? in.smallNumber("leverage") : null);
      case "Increase" -> new Decision.Increase(header, in.real("sizeShare"));
      case "Reduce" -> new Decision.Reduce(header, in.smallNumber("percent"));
      case "Close" -> new Decision.Close(header);
      case "Hold" -> new Decision.Hold(header);
      default -> throw in.unknown("action");
    };
  }

  private static void write(JsonOut out, Decision.Header header) {
    Rationale why = header.rationale();
    out.choice("proposerKind", header.proposer().kind())
        .text("proposer", header.proposer().name())
        .value("instrument", header.instrument())
        .number("time", header.time())
        .real("confidence", header.confidence().value())
        .text("summary", why.summary())
        .texts("saw", why.saw())
        .texts("supporting", why.supporting())
        .texts("opposing", why.opposing())
        .texts("invalidation", why.invalidation());
    Backing backing = header.backing();
    if (backing != null) {
      out.object("backing", () -> write(out, backing));
    }
  }

  /// Only where there is one: decisions of rules keep the bytes that they always had.
  static void write(JsonOut out, Backing backing) {
    out.text("evidence", backing.evidence()).real("price", backing.price());
    Confidence calibrated = backing.calibrated();
    if (calibrated != null) {
      out.real("calibrated", calibrated.value());
    }
    out.number("level", backing.level())
        .real("least", backing.least())
        .value("objection", backing.objection());
  }

  static Backing backing(JsonIn in) {
    return new Backing(
        in.text("evidence"),
        in.real("price"),
        in.has("calibrated") ? new Confidence(in.real("calibrated")) : null,
        in.smallNumber("level"),
        in.real("least"),
        in.has("objection") ? in.text("objection") : null);
  }

  private static Decision.Header header(JsonIn in) {
    return new Decision.Header(
        new Proposer(in.choice("proposerKind", Proposer.Kind.class), in.text("proposer")),
        in.parsed("instrument", InstrumentId::parse),
        in.number("time"),
        new Confidence(in.real("confidence")),
        new Rationale(
            in.text("summary"),
            in.texts("saw"),
            in.texts("supporting"),
            in.texts("opposing"),
            in.texts("invalidation")),
        in.has("backing") ? backing(in.object("backing")) : null);
  }

  private static void write(JsonOut out, Disposition disposition) {
    switch (disposition) {
      case DecisionRecord.Held _ -> out.text("outcome", "Held");
      case DecisionRecord.Ignored(String reason) ->
          out.text("outcome", "Ignored").text("reason", reason);
      case DecisionRecord.Denied(String rule, String reason) ->
          out.text("outcome", "Denied").text("rule", rule).text("reason", reason);
      case DecisionRecord.Acted(var orders) -> out.text("outcome", "Acted").texts("orders", orders);
    }
  }

  private static Disposition disposition(JsonIn in) {
    return switch (in.text("outcome")) {
      case "Held" -> new DecisionRecord.Held();
      case "Ignored" -> new DecisionRecord.Ignored(in.text("reason"));
      case "Denied" -> new DecisionRecord.Denied(in.text("rule"), in.text("reason"));
      case "Acted" ->
          new DecisionRecord.Acted(in.texts("orders").stream().map(ClientOrderId::new).toList());
      default -> throw in.unknown("outcome");
    };
  }
}
