package app.wheelhouse.news;

import app.wheelhouse.domain.untrusted.CleanText;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/// Finds which traded instruments a text names: by ticker (`BTC`, `$btc`) or name (`Bitcoin`), as
/// whole words. `LINK` is one, a link is none.
public final class SymbolTagger {
  /// Words in the longest name.
  private static final int LONGEST_NAME = 3;

  private final Map<String, String> tickers = new TreeMap<>();
  private final Map<String, List<String>> names = new TreeMap<>();

  /// @param symbols of the traded instruments, such as `BTC` or `kPEPE`
  public SymbolTagger(List<String> symbols) {
    for (String symbol : symbols) {
      String ticker = ticker(symbol);
      if (!ticker.isEmpty()) {
        tickers.putIfAbsent(ticker, symbol);
        for (String name : CoinNames.of(ticker)) {
          names.computeIfAbsent(name, _ -> new ArrayList<>()).add(symbol);
        }
      }
    }
    // A longer name hides the shorter one in it: of Bitcoin Cash nothing is said about Bitcoin.
    for (String name :
        List.of("bitcoin cash", "bitcoin sv", "ethereum classic", "ethereum name service")) {
      names.putIfAbsent(name, List.of());
    }
  }

  /// Symbols that the text names.
  ///
  /// @param text cleaned, with its capitals
  /// @param codes tickers that the source claims; those of other instruments are ignored
  public SortedSet<String> tag(String text, List<String> codes) {
    SortedSet<String> found = new TreeSet<>();
    for (String code : codes) {
      CleanText.symbol(code)
          .map(clean -> tickers.get(clean.toLowerCase(Locale.ROOT)))
          .ifPresent(found::add);
    }
    List<Word> words = Word.of(text);
    boolean shouted = Word.isShouted(words);
    for (int i = 0; i < words.size(); ) {
      int named = name(words, i, found);
      if (named == 0) {
        ticker(words.get(i), shouted, found);
      }
      i += Math.max(1, named);
    }
    return Collections.unmodifiableSortedSet(found);
  }

  /// Words that the longest name at `from` takes; 0 when none begins there.
  private int name(List<Word> words, int from, SortedSet<String> found) {
    for (int length = Math.min(LONGEST_NAME, words.size() - from); length > 0; length--) {
      String name = Word.joined(words, from, length);
      List<String> owners = names.get(name);
      if (owners != null && !(CoinNames.isWordName(name) && isWord(words, from))) {
        found.addAll(owners);
        return length;
      }
    }
    return 0;
  }

  /// Of a name that is also a word, whether it is one here.
  private static boolean isWord(List<Word> words, int at) {
    boolean small = words.get(at).text().equals(words.get(at).lower());
    boolean unmade = at + 1 < words.size() && CoinNames.unmakesName(words.get(at + 1).lower());
    return small || unmade;
  }

  private void ticker(Word word, boolean shouted, SortedSet<String> found) {
    String symbol = tickers.get(word.lower());
    if (symbol == null) {
      return;
    }
    boolean said =
        word.marked()
            || !CoinNames.isNoise(word.lower())
                && (!CoinNames.isWord(word.lower()) || word.isCapitals() && !shouted);
    if (said) {
      found.add(symbol);
    }
  }

  /// In small letters: `kPEPE` and `1000PEPE` are PEPE; of `PURR/USDC` the first counts.
  private static String ticker(String symbol) {
    String base = symbol.split("[/:-]", 2)[0].replaceFirst("^(?:k(?=[A-Z])|10{2,6}(?=[A-Z]))", "");
    return base.toLowerCase(Locale.ROOT);
  }
}
