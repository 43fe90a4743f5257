package app.wheelhouse.cli;

import app.wheelhouse.desk.AiReport;
import app.wheelhouse.desk.RunReport;
import app.wheelhouse.desk.RunRisk;
import app.wheelhouse.desk.Tracking;
import app.wheelhouse.engine.Extremes;
import java.math.BigDecimal;
import java.util.SortedMap;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// A run's figures as one JSON object on one line.
final class RunReportJson {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private RunReportJson() {}

  static String of(RunReport report) {
    ObjectNode json = JSON.createObjectNode();
    json.put("mode", report.mode().label());
    json.put("session", report.session());
    json.put("events", report.events());
    json.put("bars", report.bars());
    ObjectNode decisions = json.putObject("decisions");
    decisions.put("count", report.decisions());
    decisions.put("sha256", report.decisionsSha256());
    ObjectNode orders = json.putObject("orders");
    report.orders().forEach((status, count) -> orders.put(status.name(), count));
    json.put("fills", report.fills());
    json.put("fees", plain(report.fees()));
    json.put("funding", plain(report.funding()));
    json.put("balance", plain(report.balance()));
    json.put("unrealised", plain(report.unrealised()));
    json.put("equity", plain(report.equity()));
    risk(json, report.risk());
    json.put("duplicates", report.duplicates());
    json.put("staleMillis", report.staleMillis());
    json.put("badRows", report.badRows());
    json.put("journalRecords", report.journalRecords());
    json.put("snapshotSha256", report.snapshotSha256());
    json.put("wallMillis", report.wallMillis());
    AiReport ai = report.ai();
    if (ai != null) {
      ai(json.putObject("ai"), ai);
    }
    Tracking tracking = report.tracking();
    if (tracking != null) {
      tracking(json.putObject("tracking"), tracking);
    }
    return JSON.writeValueAsString(json);
  }

  private static void ai(ObjectNode json, AiReport ai) {
    json.put("model", ai.model());
    json.put("level", ai.level());
    json.put("questions", ai.questions());
    counts(json, "actions", ai.actions());
    counts(json, "holdsByReason", ai.unusable());
    counts(json, "dispositions", ai.dispositions());
    json.put("repairs", ai.repairs());
    json.put("cached", ai.cached());
    json.put("tokens", ai.tokens());
    json.put("costUsd", plain(BigDecimal.valueOf(ai.costMicros(), 6)));
    json.put("evidenceSha256", ai.evidenceSha256());
    AiReport.Skill skill = ai.record();
    if (skill != null) {
      ObjectNode record = json.putObject("confidence");
      record.put("ended", skill.ended());
      record.put("won", plain(skill.won()));
      record.put("brier", plain(skill.brier()));
      record.put("logLoss", plain(skill.logLoss()));
      record.put("verdict", skill.sentence());
    }
  }

  private static void tracking(ObjectNode json, Tracking tracking) {
    json.put("account", tracking.account());
    json.put("readings", tracking.readings());
    json.put("realChange", plain(tracking.realChange()));
    json.put("shadowChange", plain(tracking.shadowChange()));
    json.put("difference", plain(tracking.difference()));
    json.put("differenceBp", plain(tracking.differenceBp()));
    json.put("worst", plain(tracking.worst()));
    json.put("realOrders", tracking.realOrders());
    json.put("shadowOrders", tracking.shadowOrders());
    json.put("matched", tracking.matched());
    json.put("slippageBp", plain(tracking.slippageBp()));
    ArrayNode positions = json.putArray("positions");
    tracking.positions().forEach(positions::add);
  }

  private static void risk(ObjectNode json, RunRisk risk) {
    Extremes extremes = risk.extremes();
    counts(json, "denialsByRule", risk.denialsByRule());
    counts(json, "clampsByRule", risk.clampsByRule());
    json.put("liquidations", extremes.liquidations());
    json.put("maxEffectiveLeverage", plain(extremes.entryEffectiveLeverage()));
    json.put("maxMarginUsage", plain(extremes.entryMarginUse()));
    json.put("maxDrawdown", plain(extremes.entryDrawdown()));
    json.put("peakEffectiveLeverage", plain(extremes.peakEffectiveLeverage()));
    json.put("peakMarginUsage", plain(extremes.peakMarginUse()));
    json.put("peakDrawdown", plain(extremes.peakDrawdown()));
    json.put("maxUnprotectedSeconds", plain(BigDecimal.valueOf(extremes.unprotectedMillis(), 3)));
    json.put("unprotectedLonger", extremes.unprotectedLonger());
    counts(json, "endings", risk.endings());
    counts(json, "restrictions", risk.restrictions());
  }

  private static void counts(ObjectNode json, String name, SortedMap<?, Long> counts) {
    ObjectNode object = json.putObject(name);
    counts.forEach((what, count) -> object.put(what.toString(), count));
  }

  private static BigDecimal plain(double ratio) {
    return plain(BigDecimal.valueOf(ratio));
  }

  /// Never in exponent form, which some readers of money do not take.
  private static BigDecimal plain(BigDecimal value) {
    return new BigDecimal(value.toPlainString());
  }
}
