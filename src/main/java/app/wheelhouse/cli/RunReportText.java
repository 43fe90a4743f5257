package app.wheelhouse.cli;

import app.wheelhouse.desk.AiReport;
import app.wheelhouse.desk.RunReport;
import app.wheelhouse.desk.RunRisk;
import app.wheelhouse.desk.Tracking;
import app.wheelhouse.engine.Extremes;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;

/// A run's figures for people.
final class RunReportText {
  private RunReportText() {}

  static String of(RunReport report) {
    StringBuilder text = new StringBuilder();
    line(text, "mode", report.mode().label());
    line(text, "session", report.session());
    line(text, "market events", Long.toString(report.events()));
    line(text, "bars", Long.toString(report.bars()));
    line(text, "decisions", Long.toString(report.decisions()));
    line(text, "orders", report.orders().toString());
    line(text, "fills", Long.toString(report.fills()));
    line(text, "fees", cents(report.fees()) + " USDC");
    line(text, "funding", cents(report.funding()) + " USDC");
    line(text, "balance", cents(report.balance()) + " USDC");
    line(text, "unrealised", cents(report.unrealised()) + " USDC");
    line(text, "equity", cents(report.equity()) + " USDC");
    risk(text, report.risk());
    line(text, "repeated messages", Long.toString(report.duplicates()));
    line(text, "without fresh price", report.staleMillis() + " ms");
    line(text, "bad rows skipped", Long.toString(report.badRows()));
    line(text, "journal records", Long.toString(report.journalRecords()));
    line(text, "took", report.wallMillis() + " ms");
    AiReport ai = report.ai();
    if (ai != null) {
      ai(text, ai);
    }
    Tracking tracking = report.tracking();
    if (tracking != null) {
      tracking(text, tracking);
    }
    return text.toString().stripTrailing();
  }

  private static void ai(StringBuilder text, AiReport ai) {
    line(text, "model", ai.model() + " at level " + ai.level());
    line(
        text,
        "questions",
        ai.questions() + ", " + ai.repairs() + " asked again, " + ai.cached() + " from memory");
    line(text, "actions", ai.actions().toString());
    line(text, "unusable replies", ai.unusable().toString());
    line(text, "what became of them", ai.dispositions().toString());
    line(
        text,
        "tokens",
        ai.tokens()
            + " for "
            + BigDecimal.valueOf(ai.costMicros(), 6).setScale(4, RoundingMode.HALF_UP)
            + " USD");
    AiReport.Skill skill = ai.record();
    line(text, "confidence", skill == null ? "No decision has ended yet." : skill.sentence());
  }

  private static void risk(StringBuilder text, RunRisk risk) {
    Extremes extremes = risk.extremes();
    line(text, "denied by", risk.denialsByRule().toString());
    line(text, "changed by", risk.clampsByRule().toString());
    line(text, "trades ended by", risk.endings().toString());
    line(text, "restrictions", risk.restrictions().toString());
    line(text, "liquidations", Long.toString(extremes.liquidations()));
    line(
        text,
        "effective leverage",
        atEntry(times(extremes.entryEffectiveLeverage()), times(extremes.peakEffectiveLeverage())));
    line(
        text,
        "margin use",
        atEntry(percent(extremes.entryMarginUse()), percent(extremes.peakMarginUse())));
    line(
        text,
        "drawdown",
        atEntry(percent(extremes.entryDrawdown()), percent(extremes.peakDrawdown())));
    line(
        text,
        "unprotected",
        (extremes.unprotectedLonger() ? "at least " : "at most ")
            + BigDecimal.valueOf(extremes.unprotectedMillis(), 3).toPlainString()
            + " s"
            + (extremes.unprotectedLonger() ? ", since before this session" : ""));
  }

  private static void tracking(StringBuilder text, Tracking tracking) {
    line(
        text,
        "beside " + tracking.account(),
        cents(tracking.realChange())
            + " USDC there, "
            + cents(tracking.shadowChange())
            + " USDC on paper");
    line(
        text,
        "tracking error",
        cents(tracking.difference())
            + " USDC, "
            + tracking.differenceBp().toPlainString()
            + " bp; at worst "
            + cents(tracking.worst())
            + " USDC in "
            + tracking.readings()
            + " readings");
    line(
        text,
        "orders matched",
        tracking.matched()
            + " of "
            + tracking.realOrders()
            + " there and "
            + tracking.shadowOrders()
            + " on paper; slippage "
            + tracking.slippageBp().toPlainString()
            + " bp");
    tracking.positions().forEach(each -> line(text, "position", each));
  }

  private static String atEntry(String entry, String peak) {
    return "at most " + entry + " after an entry, " + peak + " at any mark";
  }

  private static String times(double value) {
    return String.format(Locale.ROOT, "%.2fx", value);
  }

  private static String percent(double share) {
    return String.format(Locale.ROOT, "%.2f %%", share * 100);
  }

  private static void line(StringBuilder text, String name, String value) {
    text.append(String.format(Locale.ROOT, "%-20s %s%n", name, value));
  }

  private static String cents(BigDecimal value) {
    return value.setScale(2, RoundingMode.HALF_EVEN).toPlainString();
  }
}
