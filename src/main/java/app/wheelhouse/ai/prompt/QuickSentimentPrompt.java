package app.wheelhouse.ai.prompt;

import app.wheelhouse.ai.prompt.QuickSentiment.Lean;
import app.wheelhouse.domain.untrusted.CleanText;
import java.util.List;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/// The scalper's first question (AI-7): which way does it lean, from prices, bids, buys and sells.
public final class QuickSentimentPrompt {
  /// JSON schema of the answer, for back ends with structured output.
  public static final String SCHEMA =
      """
      {"type":"object","properties":{"sentiment":{"type":"string","enum":["BULLISH","BEARISH",\
      "NEUTRAL"]},"reason":{"type":"string"}},"required":["sentiment","reason"],\
      "additionalProperties":false}\
      """;

  private static final String SYSTEM =
      """
      You judge where the price of one perpetual future goes in the next few minutes, from a few \
      facts. Answer with exactly one JSON object and nothing else:
      {"sentiment": "BULLISH" | "BEARISH" | "NEUTRAL", "reason": string of at most 20 words}
      NEUTRAL when the facts disagree, are unknown or say little.\
      """;

  private static final int LONGEST_REASON = 300;

  private QuickSentimentPrompt() {}

  public static Prompt write(QuickLook look) {
    String user = look.lines();
    int tokens = Tokens.estimate(SYSTEM) + Tokens.estimate(user);
    return new Prompt(SYSTEM, user, List.of(), tokens);
  }

  /// Never throws: what is no answer is neutral, with the reason.
  public static QuickSentiment read(String reply) {
    try {
      JsonNode root = QuickReply.read(reply, new TreeSet<>(List.of("sentiment", "reason")));
      String reason = CleanText.line(QuickReply.text(root, "reason"), LONGEST_REASON);
      String word = QuickReply.text(root, "sentiment");
      for (Lean lean : Lean.values()) {
        if (lean.name().equals(word)) {
          return new QuickSentiment(lean, reason, true);
        }
      }
      return neutral("sentiment is none of BULLISH, BEARISH and NEUTRAL");
    } catch (QuickReply.Refused refused) {
      return neutral(refused.why());
    }
  }

  private static QuickSentiment neutral(String why) {
    return new QuickSentiment(Lean.NEUTRAL, "No usable answer: " + why + ".", false);
  }
}
