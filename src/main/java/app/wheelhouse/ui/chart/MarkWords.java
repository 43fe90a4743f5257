package app.wheelhouse.ui.chart;

import app.wheelhouse.domain.decision.Decision;
import app.wheelhouse.domain.decision.DecisionRecord;
import app.wheelhouse.domain.instrument.Instrument;
import app.wheelhouse.domain.order.Fill;
import app.wheelhouse.domain.order.Side;
import app.wheelhouse.ui.control.Figures;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/// What the marks of the chart say under the mouse.
final class MarkWords {
  private static final int TOLD = 4;
  private static final int LONGEST = 90;

  private final ResourceBundle texts;

  MarkWords(ResourceBundle texts) {
    this.texts = texts;
  }

  /// The last few fills of a mark, a line each.
  String fills(FillLayer.Mark mark, Instrument market, TimeTicks times) {
    StringBuilder text = new StringBuilder();
    String key = mark.side() == Side.BUY ? "chart.fill.buy" : "chart.fill.sell";
    List<Fill> told = last(mark.fills());
    if (told.size() < mark.fills().size()) {
      text.append(text("chart.fill.more", told.size(), mark.fills().size())).append('\n');
    }
    for (Fill fill : told) {
      String quantity = fill.quantity() + " " + market.symbol();
      double price = fill.price().toDouble();
      String at = Figures.number(price, Figures.decimals(market, price));
      text.append(text(key, quantity, at)).append(" · ").append(times.moment(fill.time()));
      text.append('\n');
    }
    return text.toString().strip();
  }

  /// The last few decisions of a mark: what, how sure, who, when, what became of it, and why.
  String decisions(DecisionMark mark, TimeTicks times) {
    StringBuilder text = new StringBuilder();
    List<DecisionRecord> told = last(mark.records());
    if (told.size() < mark.records().size()) {
      text.append(text("chart.decision.more", told.size(), mark.records().size())).append('\n');
    }
    for (DecisionRecord record : told) {
      Decision.Header header = record.decision().header();
      text.append(sure(record.decision()))
          .append(" · ")
          .append(header.proposer().name())
          .append(" · ")
          .append(became(record.disposition()))
          .append(" · ")
          .append(times.moment(header.time()))
          .append('\n');
      String why = oneLine(header.rationale().summary());
      text.append(why.isEmpty() ? "" : why + "\n");
    }
    return text.append(texts.getString("chart.decision.click")).toString();
  }

  private String sure(Decision decision) {
    String action = texts.getString("chart.decision." + decision.action());
    double stated = decision.header().confidence().value();
    double counts = decision.header().effective().value();
    return counts < stated
        ? text("chart.decision.counted", action, Figures.percent(stated), Figures.percent(counts))
        : text("chart.decision.stated", action, Figures.percent(stated));
  }

  private String became(DecisionRecord.Disposition disposition) {
    return switch (disposition) {
      case DecisionRecord.Acted _ -> texts.getString("chart.decision.acted");
      case DecisionRecord.Denied denied -> text("chart.decision.denied", denied.rule());
      case DecisionRecord.Ignored ignored ->
          text("chart.decision.ignored", oneLine(ignored.reason()));
      case DecisionRecord.Held _ -> texts.getString("chart.decision.hold");
    };
  }

  /// A model may write much, and over several lines.
  private static String oneLine(String summary) {
    String line = summary.strip().replaceAll("\\s+", " ");
    if (line.length() <= LONGEST) {
      return line;
    }
    int blank = line.lastIndexOf(' ', LONGEST);
    return line.substring(0, blank > 0 ? blank : LONGEST) + " …";
  }

  private static <T> List<T> last(List<T> all) {
    return all.subList(Math.max(0, all.size() - TOLD), all.size());
  }

  private String text(String key, Object... values) {
    return new MessageFormat(texts.getString(key), Locale.ROOT).format(values);
  }
}
