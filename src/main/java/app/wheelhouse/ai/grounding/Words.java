package app.wheelhouse.ai.grounding;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// The words around numbers, and which of them mean the same.
final class Words {
  private static final Set<String> STOP =
      Set.of(
          "a",
          "an",
          "the",
          "of",
          "at",
          "is",
          "are",
          "was",
          "be",
          "been",
          "to",
          "in",
          "on",
          "with",
          "by",
          "from",
          "for",
          "and",
          "or",
          "as",
          "it",
          "its",
          "has",
          "had",
          "have",
          "this",
          "that",
          "which",
          "while",
          "near",
          "now",
          "still",
          "only",
          "just",
          "very",
          "so",
          "about",
          "around",
          "roughly",
          "approximately",
          "approx",
          "circa",
          "below",
          "above",
          "over",
          "under",
          "than",
          "value",
          "reading",
          "reads",
          "currently",
          "level",
          "sits",
          "stands",
          "there",
          "then",
          "but",
          "not",
          "no",
          "we",
          "i",
          "our",
          "per",
          "all",
          "both",
          "percent",
          "ago");

  /// Each word stands for itself too.
  private static final Map<String, List<String>> SAME =
      Map.ofEntries(
          Map.entry("oi", List.of("open", "interest")),
          Map.entry("vol", List.of("volume", "volatility")),
          Map.entry("bb", List.of("bollinger", "band")),
          Map.entry("bands", List.of("band")),
          Map.entry("mark", List.of("price")),
          Map.entry("last", List.of("price")),
          Map.entry("trading", List.of("price")),
          Map.entry("trades", List.of("price", "trade")),
          Map.entry("spot", List.of("price")),
          Map.entry("mid", List.of("price")),
          Map.entry("closed", List.of("close")),
          Map.entry("closes", List.of("close")),
          Map.entry("support", List.of("low")),
          Map.entry("bottom", List.of("low")),
          Map.entry("floor", List.of("low")),
          Map.entry("lowest", List.of("low")),
          Map.entry("highest", List.of("high")),
          Map.entry("range", List.of("high", "low")),
          Map.entry("resistance", List.of("high")),
          Map.entry("peak", List.of("high")),
          Map.entry("ceiling", List.of("high")),
          Map.entry("balance", List.of("equity")),
          Map.entry("capital", List.of("equity")),
          Map.entry("portfolio", List.of("equity")),
          Map.entry("account", List.of("equity")),
          Map.entry("unrealized", List.of("unrealised", "pnl")),
          Map.entry("unrealised", List.of("pnl")),
          Map.entry("profit", List.of("pnl")),
          Map.entry("loss", List.of("pnl")),
          Map.entry("gain", List.of("pnl", "change")),
          Map.entry("up", List.of("change")),
          Map.entry("down", List.of("change")),
          Map.entry("rose", List.of("change")),
          Map.entry("risen", List.of("change")),
          Map.entry("fell", List.of("change")),
          Map.entry("fallen", List.of("change")),
          Map.entry("dropped", List.of("change")),
          Map.entry("gained", List.of("change")),
          Map.entry("lost", List.of("change")),
          Map.entry("rallied", List.of("change")),
          Map.entry("move", List.of("change")),
          Map.entry("moved", List.of("change")),
          Map.entry("changed", List.of("change")),
          Map.entry("return", List.of("change")),
          Map.entry("sl", List.of("stop")),
          Map.entry("stoploss", List.of("stop")),
          Map.entry("stopped", List.of("stop")),
          Map.entry("tp", List.of("target")),
          Map.entry("targeting", List.of("target")),
          Map.entry("objective", List.of("target")),
          Map.entry("enter", List.of("entry")),
          Map.entry("entering", List.of("entry")),
          Map.entry("entered", List.of("entry")),
          Map.entry("lev", List.of("leverage")),
          Map.entry("leveraged", List.of("leverage")),
          Map.entry("sizing", List.of("size")),
          Map.entry("sized", List.of("size")),
          Map.entry("allocation", List.of("size")),
          Map.entry("allocate", List.of("size")),
          Map.entry("margin", List.of("size")),
          Map.entry("confident", List.of("confidence")),
          Map.entry("conviction", List.of("confidence")),
          Map.entry("probability", List.of("confidence")),
          Map.entry("rr", List.of("reward")),
          Map.entry("liq", List.of("liquidation")),
          Map.entry("hourly", List.of("1h")),
          Map.entry("h1", List.of("1h")),
          Map.entry("h4", List.of("4h")),
          Map.entry("m5", List.of("5m")),
          Map.entry("m15", List.of("15m")),
          Map.entry("daily", List.of("1d", "24h")),
          Map.entry("bitcoin", List.of("btc")),
          Map.entry("ethereum", List.of("eth")),
          Map.entry("ether", List.of("eth")),
          Map.entry("solana", List.of("sol")),
          Map.entry("dogecoin", List.of("doge")));

  private static final Pattern TIMEFRAME = Pattern.compile("\\d{1,4}[mhdw]");

  private Words() {}

  /// One word of a text.
  ///
  /// @param text in lower case
  /// @param terms what it stands for; empty for one that says nothing
  record Word(int start, int end, String text, List<String> terms) {}

  /// All words: runs of letters and digits with a letter in them.
  static List<Word> of(char[] masked, int from, int limit) {
    List<Word> words = new ArrayList<>();
    int at = from;
    while (at < limit) {
      int start = at;
      boolean letter = false;
      while (at < limit && Character.isLetterOrDigit(masked[at])) {
        letter |= Character.isLetter(masked[at]);
        at++;
      }
      if (letter) {
        String word = new String(masked, start, Math.min(at - start, 32)).toLowerCase(Locale.ROOT);
        words.add(new Word(start, at, word, terms(word, period(masked, at, limit))));
      }
      at = at == start ? at + 1 : at;
    }
    return words;
  }

  /// All that the words of a label or path stand for.
  static Set<String> termsOf(String label) {
    Set<String> terms = new LinkedHashSet<>();
    char[] spread = spread(label).toCharArray();
    for (Word word : of(spread, 0, spread.length)) {
      terms.addAll(word.terms());
    }
    return terms;
  }

  /// What one word in lower case stands for.
  static List<String> terms(String word) {
    if (STOP.contains(word) && !SAME.containsKey(word)) {
      return List.of();
    }
    Set<String> terms = new LinkedHashSet<>();
    add(word, terms);
    if (!isTimeframe(word)) {
      int digits = firstDigit(word);
      if (digits > 0) {
        add(word.substring(0, digits), terms);
      }
      if (word.length() > 3 && word.endsWith("s") && !word.endsWith("ss")) {
        add(word.substring(0, word.length() - 1), terms);
      }
    }
    return List.copyOf(terms);
  }

  /// With the number behind it as part of the name: `EMA 50` is `ema50` too.
  private static List<String> terms(String word, String period) {
    List<String> terms = terms(word);
    if (period.isEmpty() || terms.isEmpty()) {
      return terms;
    }
    List<String> both = new ArrayList<>();
    both.add(word + period);
    both.addAll(terms);
    return both;
  }

  private static String period(char[] masked, int from, int limit) {
    boolean near = from + 1 < limit && (masked[from] == ' ' || masked[from] == '(');
    int to = from + 1;
    while (near && to < limit && masked[to] >= '0' && masked[to] <= '9' && to - from <= 4) {
      to++;
    }
    boolean whole = to >= limit || " ,/)".indexOf(masked[to]) >= 0;
    return near && whole && to > from + 1 && to - from <= 4
        ? new String(masked, from + 1, to - from - 1)
        : "";
  }

  static boolean isTimeframe(String term) {
    return TIMEFRAME.matcher(term).matches();
  }

  private static void add(String word, Set<String> terms) {
    terms.add(word);
    terms.addAll(SAME.getOrDefault(word, List.of()));
  }

  private static int firstDigit(String word) {
    for (int i = 0; i < word.length(); i++) {
      if (Character.isDigit(word.charAt(i))) {
        return i;
      }
    }
    return -1;
  }

  /// `openInterest` becomes `open Interest`.
  private static String spread(String label) {
    StringBuilder spread = new StringBuilder(label.length() + 8);
    for (int i = 0; i < label.length(); i++) {
      char c = label.charAt(i);
      boolean hump =
          i > 0 && Character.isUpperCase(c) && Character.isLowerCase(label.charAt(i - 1));
      if (hump) {
        spread.append(' ');
      }
      spread.append(c);
    }
    return spread.toString();
  }
}
