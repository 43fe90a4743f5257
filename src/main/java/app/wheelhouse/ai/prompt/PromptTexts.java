package app.wheelhouse.ai.prompt;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// The parts of the prompt that a trader may rewrite, with their defaults; the fixed rules come
/// after them and cannot be edited.
public final class PromptTexts {
  /// Who the model is.
  public static final String ROLE = "role";

  /// How it looks for trades.
  public static final String STRATEGY = "strategy";

  /// How it writes.
  public static final String STYLE = "style";

  /// Longest text of each, and of the custom prompt, in characters.
  public static final int LONGEST = 8_000;

  private static final SortedMap<String, String> DEFAULTS =
      Collections.unmodifiableSortedMap(
          new TreeMap<>(
              Map.of(
                  ROLE,
                  """
                  You are the analyst of one trader's desk for perpetual futures on crypto coins. \
                  You look at one market at a time and say what you would do in it now. \
                  Keeping the trader's capital comes before gain.\
                  """,
                  STRATEGY,
                  """
                  Most looks end in hold: propose an entry only when several independent facts agree.
                  Prefer the direction of the longer timeframes; in a ranging market expect moves to fade.
                  Put the stop where the idea is proven wrong, at least one ATR of the decision timeframe away, \
                  and let the target pay for the risk, fees and funding.
                  Look at the open position first: close or reduce it when its reason is gone.
                  Do not repeat an entry that was denied or stopped out a few minutes ago unless something has changed.\
                  """,
                  STYLE,
                  """
                  Reasoning: at most 120 words, plain English, the deciding facts first with their numbers.
                  Name what speaks against the action too.\
                  """)));

  private PromptTexts() {}

  /// All of them by name.
  public static SortedMap<String, String> defaults() {
    return DEFAULTS;
  }

  /// @throws IllegalArgumentException when there is no text of that name
  public static String standard(String name) {
    String text = DEFAULTS.get(name);
    if (text == null) {
      throw new IllegalArgumentException(
          "There is no text " + name + ": choose one of " + DEFAULTS.keySet());
    }
    return text;
  }
}
