package app.wheelhouse.ai.prompt;

import app.wheelhouse.domain.decision.Confidence;
import app.wheelhouse.domain.money.Price;
import app.wheelhouse.domain.order.Side;
import app.wheelhouse.domain.untrusted.CleanText;
import java.math.BigDecimal;
import java.util.List;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/// The scalper's second question (AI-7): is this entry worth taking now.
public final class ShouldEnterPrompt {
  /// JSON schema of the answer, for back ends with structured output.
  public static final String SCHEMA =
      """
      {"type":"object","properties":{"enter":{"type":"string","enum":["yes","no"]},\
      "confidence":{"type":"number"},"reason":{"type":"string"}},\
      "required":["enter","confidence","reason"],"additionalProperties":false}\
      """;

  private static final String SYSTEM =
      """
      You check one short trade in one perpetual future before it is taken. Fees of about 0.09 % for \
      both ways must be earned too. Answer with exactly one JSON object and nothing else:
      {"enter": "yes" | "no", "confidence": number from 0 to 1, "reason": string of at most 20 words}
      confidence is the probability that your answer proves right: 0.7 means 7 of 10. \
      no when the facts disagree, are unknown or say little.\
      """;

  private static final int LONGEST_REASON = 300;

  /// The largest exponent that a share from 0 to 1 may be written with.
  private static final int MOST_SCALE = 30;

  private ShouldEnterPrompt() {}

  /// @param side BUY for a long
  /// @param stop where it would be given up
  /// @param target where it would take its profit
  public static Prompt write(QuickLook look, Side side, Price stop, Price target) {
    String user =
        look.lines()
            + "\ntrade: "
            + (side == Side.BUY ? "long" : "short")
            + " at the last price, stop "
            + stop
            + ", target "
            + target;
    int tokens = Tokens.estimate(SYSTEM) + Tokens.estimate(user);
    return new Prompt(SYSTEM, user, List.of(), tokens);
  }

  /// Never throws: what is no answer is a no, with the reason.
  public static ShouldEnter read(String reply) {
    try {
      JsonNode root =
          QuickReply.read(reply, new TreeSet<>(List.of("confidence", "enter", "reason")));
      String reason = CleanText.line(QuickReply.text(root, "reason"), LONGEST_REASON);
      Confidence confidence = confidence(root.path("confidence"));
      return switch (QuickReply.text(root, "enter")) {
        case "yes" -> new ShouldEnter(true, confidence, reason, true);
        case "no" -> new ShouldEnter(false, confidence, reason, true);
        default -> no("enter is neither yes nor no");
      };
    } catch (QuickReply.Refused refused) {
      return no(refused.why());
    }
  }

  private static Confidence confidence(JsonNode node) throws QuickReply.Refused {
    BigDecimal stated = node.isNumber() ? node.decimalValue() : null;
    // The scale first: comparing 1e-999999999 would write all its zeros out.
    if (stated == null
        || Math.abs(stated.scale()) > MOST_SCALE
        || stated.signum() < 0
        || stated.compareTo(BigDecimal.ONE) > 0) {
      throw new QuickReply.Refused("confidence is no number from 0 to 1");
    }
    return new Confidence(stated.doubleValue());
  }

  private static ShouldEnter no(String why) {
    return new ShouldEnter(false, Confidence.NONE, "No usable answer: " + why + ".", false);
  }
}
