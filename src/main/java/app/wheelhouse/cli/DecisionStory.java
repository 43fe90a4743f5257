package app.wheelhouse.cli;

import app.wheelhouse.domain.account.ClosedTrade;
import app.wheelhouse.domain.decision.Backing;
import app.wheelhouse.domain.decision.Confidence;
import app.wheelhouse.domain.decision.Decision;
import app.wheelhouse.domain.decision.DecisionOutcome;
import app.wheelhouse.domain.decision.DecisionRecord.Held;
import app.wheelhouse.domain.decision.Rationale;
import app.wheelhouse.domain.order.ExecutionReport;
import app.wheelhouse.domain.order.Fill;
import app.wheelhouse.domain.order.OrderSpec;
import app.wheelhouse.domain.order.Side;
import app.wheelhouse.store.JournalEntry;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// One decision as a story, from the question to how it ended.
final class DecisionStory {
  private static final int NAME = 12;

  private final PrintWriter out;

  DecisionStory(PrintWriter out) {
    this.out = out;
  }

  void tell(DecisionFinding found, DecisionTrail trail) {
    DecisionLine line = found.line();
    out.println(
        String.join(
            "  ",
            line.id(),
            line.action(),
            line.instrument() == null ? "" : line.instrument().symbol(),
            MarketRow.time(line.time())));
    say("by", DecisionText.line(line.by()));
    Decision decision = line.decision();
    if (decision != null) {
      say("confidence", confidence(decision.header()));
      proposal(decision);
      rationale(decision.header().rationale());
      Backing backing = decision.header().backing();
      if (backing != null && backing.objection() != null) {
        say("objection", DecisionText.line(backing.objection()));
      }
    }
    boolean held = line.record() != null && line.record().disposition() instanceof Held;
    say("became", line.disposition() + (held ? "" : ", " + DecisionText.line(line.reason())));
    gate(trail);
    orders(trail);
    say("ended", ended(line.outcome()));
    DecisionStorySource.tell(found, this);
    if (!found.others().isEmpty()) {
      say("also", "the same evidence: " + String.join(", ", found.others()));
    }
  }

  private static String confidence(Decision.Header header) {
    String text = DecisionText.percent(header.confidence().value()) + " stated";
    Backing backing = header.backing();
    if (backing == null) {
      return text;
    }
    Confidence calibrated = backing.calibrated();
    return text
        + (calibrated == null
            ? ", calibrated: not known yet"
            : ", " + DecisionText.percent(calibrated.value()) + " calibrated")
        + "; level "
        + backing.level()
        + " asks for "
        + DecisionText.percent(backing.least())
        + " of an entry";
  }

  private void proposal(Decision decision) {
    switch (decision) {
      case Decision.Open open -> {
        List<String> parts = new ArrayList<>();
        parts.add("entry " + (open.entry() == null ? "at the market" : open.entry()));
        parts.add("stop " + or(open.stop()));
        parts.add("target " + or(open.target()));
        if (open.sizeShare() != null) {
          parts.add("size " + DecisionText.percent(open.sizeShare()));
        }
        if (open.leverage() != null) {
          parts.add("leverage " + open.leverage());
        }
        say("proposal", String.join(", ", parts));
      }
      case Decision.Increase increase ->
          say("proposal", "add " + DecisionText.percent(increase.sizeShare()) + " of equity");
      case Decision.Reduce reduce -> say("proposal", "close " + reduce.percent() + " %");
      case Decision.Close _, Decision.Hold _ -> {}
    }
  }

  private static String or(@Nullable Object value) {
    return value == null ? "none" : value.toString();
  }

  private void rationale(Rationale why) {
    say("why", DecisionText.block(why.summary()));
    say("saw", why.saw());
    say("for", why.supporting());
    say("against", why.opposing());
    say("wrong if", why.invalidation());
  }

  private void gate(DecisionTrail trail) {
    for (JournalEntry.OrderDenied denied : trail.denied()) {
      say("gate", "denied " + order(denied.spec()) + ": " + denied.reason());
      verdict(denied.verdict());
    }
    for (JournalEntry.OrderPrepared prepared : trail.prepared()) {
      if (!prepared.verdict().isEmpty()) {
        say("gate", "approved " + order(prepared.spec()));
        verdict(prepared.verdict());
      }
    }
  }

  private void verdict(String canonical) {
    DecisionVerdict.lines(canonical).forEach(line -> say("", line));
  }

  private void orders(DecisionTrail trail) {
    for (JournalEntry.OrderPrepared prepared : trail.prepared()) {
      List<String> events = new ArrayList<>();
      for (ExecutionReport.OrderChanged change : trail.changes(prepared.spec().id())) {
        events.add(change.event().name().toLowerCase(Locale.ROOT));
      }
      say(
          "order",
          prepared.spec().id()
              + " "
              + order(prepared.spec())
              + (events.isEmpty() ? "" : ": " + String.join(", ", events)));
    }
    for (Fill fill : trail.fills()) {
      say(
          "fill",
          side(fill.side() == Side.BUY)
              + " "
              + fill.quantity()
              + " at "
              + fill.price()
              + ", fee "
              + fill.fee()
              + " USDC, "
              + MarketRow.time(fill.time()));
    }
    ClosedTrade trade = trail.trade();
    if (trade != null) {
      say(
          "trade",
          "closed "
              + MarketRow.time(trade.closedAt())
              + " by "
              + trade.end().name().toLowerCase(Locale.ROOT)
              + ": "
              + trade.net()
              + " USDC after fees and funding");
    }
  }

  private static String order(OrderSpec spec) {
    return side(spec.side() == Side.BUY)
        + " "
        + spec.quantity()
        + " "
        + spec.instrument().symbol()
        + " "
        + spec.role().name().toLowerCase(Locale.ROOT)
        + (spec.trigger() == null ? "" : " trigger " + spec.trigger())
        + (spec.limit() == null ? "" : " limit " + spec.limit());
  }

  private static String side(boolean buys) {
    return buys ? "buy" : "sell";
  }

  private static String ended(@Nullable DecisionOutcome outcome) {
    if (outcome == null) {
      return "";
    }
    return String.format(
        Locale.ROOT,
        "%s reached %s: %+.2f times the risk after fees, %s (reward over risk was %.2f)",
        outcome.ending().name().toLowerCase(Locale.ROOT),
        MarketRow.time(outcome.endedAt()),
        outcome.result(),
        outcome.won() ? "won" : "lost",
        outcome.reward());
  }

  /// One fact; nothing where it is empty.
  void say(String name, String value) {
    if (!value.isEmpty()) {
      boolean first = true;
      for (String each : value.split("\n", -1)) {
        out.println(
            String.format(Locale.ROOT, "%-" + NAME + "s", first ? name : "")
                + each.stripTrailing());
        first = false;
      }
    }
  }

  void say(String name, List<String> values) {
    boolean first = true;
    for (String value : values) {
      say(first ? name : "", "- " + DecisionText.line(value));
      first = false;
    }
  }

  /// A text as it was, under a heading.
  void quote(String heading, String text) {
    out.println();
    out.println("--- " + heading);
    out.println(DecisionText.exact(text));
  }
}
