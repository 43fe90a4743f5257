package app.wheelhouse.cli;

import app.wheelhouse.desk.RunReport;
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
    line(text, "max drawdown", String.format(Locale.ROOT, "%.2f %%", report.maxDrawdown() * 100));
    line(text, "repeated messages", Long.toString(report.duplicates()));
    line(text, "without fresh price", report.staleMillis() + " ms");
    line(text, "bad rows skipped", Long.toString(report.badRows()));
    line(text, "journal records", Long.toString(report.journalRecords()));
    line(text, "took", report.wallMillis() + " ms");
    return text.toString().stripTrailing();
  }

  private static void line(StringBuilder text, String name, String value) {
    text.append(String.format(Locale.ROOT, "%-20s %s%n", name, value));
  }

  private static String cents(BigDecimal value) {
    return value.setScale(2, RoundingMode.HALF_EVEN).toPlainString();
  }
}
