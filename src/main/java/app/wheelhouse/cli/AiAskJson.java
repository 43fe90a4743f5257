package app.wheelhouse.cli;

import app.wheelhouse.desk.SingleAsk;
import app.wheelhouse.domain.decision.Backing;
import app.wheelhouse.domain.decision.Confidence;
import app.wheelhouse.domain.decision.Decision;
import app.wheelhouse.domain.decision.Evidence;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// One answer of an advisor as a JSON object on one line.
final class AiAskJson {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private AiAskJson() {}

  /// @param withPrompt whether prompt, snapshot and replies are in it
  static String of(SingleAsk.Answer answer, boolean withPrompt) {
    Decision decision = answer.decision();
    ObjectNode json = JSON.createObjectNode();
    json.put("time", answer.moment().time());
    json.put("instrument", answer.moment().market().instrument().id().toString());
    json.put("price", answer.moment().price().toDouble());
    json.put("by", decision.header().proposer().toString());
    json.put("action", decision.action());
    json.put("stated", decision.header().confidence().value());
    Backing backing = decision.header().backing();
    if (backing != null) {
      Confidence calibrated = backing.calibrated();
      json.put("calibrated", calibrated == null ? null : calibrated.value());
      json.put("level", backing.level());
      json.put("least", backing.least());
      json.put("objection", backing.objection());
      json.put("evidence", backing.evidence());
    }
    DecisionJson.proposal(json.putObject("proposal"), decision);
    DecisionJson.rationale(json.putObject("rationale"), decision.header().rationale());
    json.put("orders", 0);
    Evidence evidence = answer.evidence();
    if (evidence != null) {
      source(json, decision, evidence, withPrompt);
    }
    return JSON.writeValueAsString(json);
  }

  private static void source(
      ObjectNode json, Decision decision, Evidence evidence, boolean withPrompt) {
    DecisionGrounding.json(json.putArray("numbers"), decision, evidence);
    json.put("judgement", evidence.judgement());
    json.put("promptTokens", evidence.use().promptTokens());
    json.put("replyTokens", evidence.use().replyTokens());
    json.put("costMicros", evidence.use().costMicros());
    json.put("latencyMillis", evidence.use().latencyMillis());
    if (withPrompt) {
      json.put("snapshot", evidence.snapshot());
      json.put("system", evidence.system());
      json.put("user", evidence.user());
      ArrayNode replies = json.putArray("replies");
      evidence.replies().forEach(replies::add);
    }
  }
}
