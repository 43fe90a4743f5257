package app.wheelhouse.cli;

import app.wheelhouse.desk.AiReport;
import app.wheelhouse.desk.ArenaReport;
import app.wheelhouse.domain.decision.ArenaRow;
import java.math.BigDecimal;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// A leaderboard as one JSON object on one line.
final class AiArenaJson {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private AiArenaJson() {}

  static String of(ArenaReport report) {
    ObjectNode json = JSON.createObjectNode();
    json.put("mode", report.mode().label());
    json.put("seed", report.seed());
    json.put("events", report.events());
    json.put("badRows", report.badRows());
    ArrayNode rows = json.putArray("contestants");
    report.entries().forEach(entry -> row(rows.addObject(), entry));
    Path folder = report.folder();
    if (folder != null) {
      json.put("folder", folder.toString());
    }
    json.put("wallMillis", report.wallMillis());
    return JSON.writeValueAsString(json);
  }

  private static void row(ObjectNode json, ArenaReport.Entry entry) {
    ArenaRow row = entry.result().row();
    json.put("name", row.name());
    json.put("begin", plain(row.begin()));
    json.put("equity", plain(row.equity()));
    json.put("net", plain(row.net()));
    json.put("trades", row.trades());
    json.put("won", plain(row.won()));
    json.put("maxDrawdown", plain(row.maxDrawdown()));
    json.put("fees", plain(row.fees()));
    json.put("funding", plain(row.funding()));
    json.put("cost", plain(row.costMicros() / 1e6));
    json.put("decisions", row.decisions());
    json.put("brier", plain(row.brier()));
    json.put("ended", row.ended());
    json.put("breakEven", plain(row.breakEven()));
    json.put("edge", plain(row.edge()));
    json.put("decisionsSha256", entry.result().decisionsSha256());
    ArrayNode curve = json.putArray("curve");
    row.curve().forEach(point -> curve.add(plain(point)));
    AiReport ai = entry.ai();
    if (ai != null) {
      json.put("questions", ai.questions());
      ObjectNode unusable = json.putObject("holdsByReason");
      ai.unusable().forEach(unusable::put);
      json.put("evidenceSha256", ai.evidenceSha256());
    }
    Path folder = entry.folder();
    if (folder != null) {
      json.put("folder", folder.toString());
    }
    if (!entry.result().trouble().isEmpty()) {
      json.put("trouble", entry.result().trouble());
    }
  }

  /// To a hundred-millionth, never in exponent form; null when it is not known.
  private static @Nullable BigDecimal plain(double value) {
    if (!Double.isFinite(value)) {
      return null;
    }
    BigDecimal exact = new BigDecimal(Double.toString(Math.rint(value * 1e8) / 1e8));
    return new BigDecimal(exact.stripTrailingZeros().toPlainString());
  }
}
