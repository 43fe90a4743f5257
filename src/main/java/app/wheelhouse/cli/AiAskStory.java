package app.wheelhouse.cli;

import app.wheelhouse.ai.grounding.Claim;
import app.wheelhouse.ai.grounding.Grounding;
import app.wheelhouse.ai.grounding.OwnFigures;
import app.wheelhouse.ai.grounding.Status;
import app.wheelhouse.ai.snapshot.SnapshotJson;
import app.wheelhouse.desk.SingleAsk;
import app.wheelhouse.domain.decision.Backing;
import app.wheelhouse.domain.decision.Confidence;
import app.wheelhouse.domain.decision.Decision;
import app.wheelhouse.domain.decision.Evidence;
import app.wheelhouse.domain.decision.Rationale;
import app.wheelhouse.domain.instrument.Instrument;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// One answer of an advisor as a story.
final class AiAskStory {
  /// Behind a number that the model was not shown.
  static final String MARK = "[?]";

  private final PrintWriter out;

  AiAskStory(PrintWriter out) {
    this.out = out;
  }

  void tell(SingleAsk.Answer answer, boolean withPrompt) {
    Decision decision = answer.decision();
    Evidence evidence = answer.evidence();
    moment(answer.moment(), DecisionText.line(decision.header().proposer().toString()));
    say("action", decision.action().replace('_', ' '));
    say("confidence", confidence(decision.header()));
    say("proposal", proposal(decision));
    reasons(decision, evidence);
    Backing backing = decision.header().backing();
    String objection = backing == null ? null : backing.objection();
    say("objection", objection == null ? "" : DecisionText.line(objection));
    if (evidence != null) {
      Evidence.Use use = evidence.use();
      took(use.promptTokens(), use.replyTokens(), use.costMicros(), use.latencyMillis());
    }
    noOrder();
    if (withPrompt && evidence != null) {
      quote("system", evidence.system());
      quote("question", evidence.user());
      int number = 0;
      for (String reply : evidence.replies()) {
        quote("reply " + ++number, reply);
      }
    }
  }

  /// When and about what it was asked.
  void moment(SingleAsk.Moment moment, String who) {
    Instrument instrument = moment.market().instrument();
    out.println(
        instrument.symbol()
            + " at "
            + moment.price()
            + ", "
            + MarketRow.time(moment.time())
            + ", "
            + who);
  }

  void noOrder() {
    say("orders", "none: this was a question, nothing is traded");
  }

  void took(long prompt, long reply, long costMicros, long latencyMillis) {
    say(
        "took",
        prompt
            + " + "
            + reply
            + " tokens, "
            + DecisionText.dollars(costMicros)
            + ", "
            + latencyMillis
            + " ms");
  }

  private static String confidence(Decision.Header header) {
    String stated = DecisionText.percent(header.confidence().value()) + " stated";
    Backing backing = header.backing();
    if (backing == null) {
      return stated;
    }
    Confidence calibrated = backing.calibrated();
    return stated
        + (calibrated == null
            ? ""
            : ", "
                + DecisionText.percent(calibrated.value())
                + " calibrated (no record yet, so at most the cap)")
        + "; level "
        + backing.level()
        + " asks for "
        + DecisionText.percent(backing.least())
        + " of an entry";
  }

  private static String proposal(Decision decision) {
    return switch (decision) {
      case Decision.Open open ->
          "entry "
              + (open.entry() == null ? "at the market" : open.entry())
              + ", stop "
              + or(open.stop())
              + ", target "
              + or(open.target())
              + (open.sizeShare() == null
                  ? ""
                  : ", size " + DecisionText.percent(open.sizeShare()) + " of equity")
              + (open.leverage() == null ? "" : ", leverage " + open.leverage());
      case Decision.Increase increase ->
          "add " + DecisionText.percent(increase.sizeShare()) + " of equity";
      case Decision.Reduce reduce -> "close " + reduce.percent() + " %";
      case Decision.Close _, Decision.Hold _ -> "";
    };
  }

  private void reasons(Decision decision, @Nullable Evidence evidence) {
    Rationale why = decision.header().rationale();
    say("why", DecisionText.block(evidence == null ? why.summary() : marked(decision, evidence)));
    if (evidence != null) {
      say("numbers", DecisionGrounding.sentence(decision, evidence));
    }
    list("for", why.supporting());
    list("against", why.opposing());
    list("wrong if", why.invalidation());
  }

  /// The reasons with a mark behind each number that nothing shows.
  static String marked(Decision decision, Evidence evidence) {
    String text = decision.header().rationale().summary();
    StringBuilder marked = new StringBuilder(text);
    try {
      List<Claim> claims =
          Grounding.of(text, SnapshotJson.read(evidence.snapshot()), OwnFigures.of(decision))
              .claims();
      for (Claim claim : claims.reversed()) {
        if (claim.status() instanceof Status.Ungrounded) {
          marked.insert(claim.end(), MARK);
        }
      }
    } catch (IllegalArgumentException _) {
      // A snapshot that cannot be read marks nothing.
    }
    return marked.toString();
  }

  private static String or(@Nullable Object value) {
    return value == null ? "none" : value.toString();
  }

  void say(String name, String value) {
    String first = name;
    for (String line : value.isEmpty() ? List.<String>of() : List.of(value.split("\n", -1))) {
      out.println(String.format(Locale.ROOT, "%-12s", first) + line.stripTrailing());
      first = "";
    }
  }

  private void list(String name, List<String> values) {
    String first = name;
    for (String value : values) {
      say(first, "- " + DecisionText.line(value));
      first = "";
    }
  }

  /// A text as it was, under a heading.
  void quote(String heading, String text) {
    out.println();
    out.println("--- " + heading);
    out.println(DecisionText.exact(text));
  }
}
