package app.wheelhouse.cli;

import app.wheelhouse.domain.account.ClosedTrade;
import app.wheelhouse.domain.decision.Backing;
import app.wheelhouse.domain.decision.Decision;
import app.wheelhouse.domain.decision.Evidence;
import app.wheelhouse.domain.decision.Rationale;
import app.wheelhouse.domain.order.Fill;
import app.wheelhouse.store.JournalEntry;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// One decision with all that is known of it, as a JSON object.
final class DecisionJson {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private DecisionJson() {}

  /// @param prompt whether the prompt and the snapshot are in it
  /// @param raw whether the replies are in it
  static String of(DecisionFinding found, DecisionTrail trail, boolean prompt, boolean raw) {
    ObjectNode json = row(DecisionRows.exact(found.line()));
    Decision decision = found.line().decision();
    if (decision != null) {
      proposal(json.putObject("proposal"), decision);
      rationale(json.putObject("rationale"), decision.header().rationale());
      Backing backing = decision.header().backing();
      if (backing != null) {
        json.put("least", backing.least());
        text(json, "objection", backing.objection());
      }
    }
    trail(json, trail);
    text(json, "trouble", found.trouble().isEmpty() ? null : found.trouble());
    Evidence evidence = found.evidence();
    if (evidence != null) {
      source(json.putObject("source"), evidence, prompt, raw);
      if (decision != null) {
        DecisionGrounding.json(json.putArray("numbers"), decision, evidence);
      }
    }
    texts(json.putArray("others"), found.others());
    return JSON.writeValueAsString(json);
  }

  /// A row's values, for other objects to go on with.
  static ObjectNode row(MarketRow row) {
    ObjectNode json = JSON.createObjectNode();
    for (Map.Entry<String, Object> each : row.values().entrySet()) {
      switch (each.getValue()) {
        case Double number when !Double.isFinite(number) -> json.putNull(each.getKey());
        case Double number -> json.put(each.getKey(), number);
        case Long number -> json.put(each.getKey(), number);
        case Boolean truth -> json.put(each.getKey(), truth);
        default -> json.put(each.getKey(), each.getValue().toString());
      }
    }
    return json;
  }

  /// What was proposed; prices as exact texts.
  static void proposal(ObjectNode json, Decision decision) {
    switch (decision) {
      case Decision.Open open -> {
        text(json, "entry", open.entry());
        text(json, "stop", open.stop());
        text(json, "target", open.target());
        json.put("sizeShare", open.sizeShare());
        json.put("leverage", open.leverage());
      }
      case Decision.Increase increase -> json.put("sizeShare", increase.sizeShare());
      case Decision.Reduce reduce -> json.put("percent", reduce.percent());
      case Decision.Close _, Decision.Hold _ -> {}
    }
  }

  static void rationale(ObjectNode json, Rationale why) {
    json.put("summary", why.summary());
    texts(json.putArray("saw"), why.saw());
    texts(json.putArray("for"), why.supporting());
    texts(json.putArray("against"), why.opposing());
    texts(json.putArray("invalidation"), why.invalidation());
  }

  private static void trail(ObjectNode json, DecisionTrail trail) {
    ArrayNode gate = json.putArray("gate");
    for (JournalEntry.OrderDenied denied : trail.denied()) {
      gate.addObject()
          .put("outcome", "denied")
          .put("rule", denied.rule())
          .put("reason", denied.reason())
          .put("verdict", denied.verdict());
    }
    ArrayNode orders = json.putArray("orders");
    for (JournalEntry.OrderPrepared prepared : trail.prepared()) {
      if (!prepared.verdict().isEmpty()) {
        gate.addObject().put("outcome", "approved").put("verdict", prepared.verdict());
      }
      ObjectNode order = orders.addObject();
      order.put("id", prepared.spec().id().toString());
      order.put("role", prepared.spec().role().name());
      order.put("side", prepared.spec().side().name());
      order.put("quantity", prepared.spec().quantity().toString());
      text(order, "limit", prepared.spec().limit());
      text(order, "trigger", prepared.spec().trigger());
      texts(
          order.putArray("events"),
          trail.changes(prepared.spec().id()).stream()
              .map(change -> change.event().name())
              .toList());
    }
    ArrayNode fills = json.putArray("fills");
    for (Fill fill : trail.fills()) {
      fills
          .addObject()
          .put("order", fill.orderId().toString())
          .put("side", fill.side().name())
          .put("quantity", fill.quantity().toString())
          .put("price", fill.price().toString())
          .put("fee", fill.fee().toString())
          .put("time", fill.time());
    }
    ClosedTrade trade = trail.trade();
    if (trade != null) {
      json.putObject("trade")
          .put("closedAt", trade.closedAt())
          .put("by", trade.end().name())
          .put("net", trade.net().toString());
    }
  }

  private static void source(ObjectNode json, Evidence evidence, boolean prompt, boolean raw) {
    json.put("id", evidence.id())
        .put("model", evidence.model())
        .put("parameters", evidence.parameters())
        .put("promptVersion", evidence.promptVersion())
        .put("parserVersion", evidence.parserVersion())
        .put("judgement", evidence.judgement())
        .put("replyCount", evidence.replies().size());
    if (prompt) {
      json.put("snapshot", evidence.snapshot())
          .put("system", evidence.system())
          .put("user", evidence.user());
    }
    if (raw) {
      texts(json.putArray("replies"), evidence.replies());
    }
  }

  private static void text(ObjectNode json, String name, @Nullable Object value) {
    if (value != null) {
      json.put(name, value.toString());
    }
  }

  private static void texts(ArrayNode array, List<String> texts) {
    texts.forEach(array::add);
  }
}
