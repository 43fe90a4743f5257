package app.wheelhouse.ai.budget;

import app.wheelhouse.ai.chat.ModelName;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The trader's table of prices; the longest pattern that covers a model counts.
public record PriceTable(List<TokenPrice> prices) {
  /// What a model costs that no row covers: dearer than any that is known, so that the budget errs
  /// on the safe side.
  private static final TokenPrice DEAREST =
      new TokenPrice("*", new BigDecimal("20"), new BigDecimal("100"));

  public PriceTable {
    prices = List.copyOf(prices);
  }

  /// Local models are free; list prices of late 2026 for some others, to be corrected by the
  /// trader.
  public static PriceTable usual() {
    return new PriceTable(
        List.of(
            price("ollama:*", "0", "0"),
            price("scripted:*", "1", "5"),
            price("anthropic:claude-opus-*", "15", "75"),
            price("anthropic:claude-sonnet-*", "3", "15"),
            price("anthropic:claude-haiku-*", "1", "5"),
            price("openrouter:anthropic/*", "15", "75"),
            price("openrouter:deepseek/*", "0.6", "2.2"),
            price("openrouter:qwen/*", "0.8", "4"),
            price("openrouter:openai/*", "10", "40"),
            price("openrouter:google/*", "3", "15")));
  }

  /// These, with the trader's own before them.
  ///
  /// @param own `MODEL=READ/WRITTEN` with spaces or commas between them; a trailing `*` of a model
  ///   stands for any rest
  /// @throws IllegalArgumentException when it is something else
  public PriceTable with(String own) {
    List<TokenPrice> all = new ArrayList<>();
    for (String row : own.strip().split("[\\s,]+")) {
      int equals = row.lastIndexOf('=');
      int slash = row.indexOf('/', equals);
      if (!row.isEmpty()) {
        if (equals < 1 || slash < 0) {
          throw new IllegalArgumentException("Not a price (MODEL=READ/WRITTEN): " + row);
        }
        all.add(
            price(
                row.substring(0, equals),
                row.substring(equals + 1, slash),
                row.substring(slash + 1)));
      }
    }
    all.addAll(prices);
    return new PriceTable(all);
  }

  /// These; a compatible server on this computer costs nothing that is not named otherwise.
  ///
  /// @param url address of the back end; null for its usual one
  public PriceTable at(@Nullable String url) {
    boolean here =
        url != null && url.matches("https?://(localhost|127\\.0\\.0\\.1|\\[::1\\])([:/].*)?");
    if (!here) {
      return this;
    }
    List<TokenPrice> all = new ArrayList<>(prices);
    all.add(price("openai:*", "0", "0"));
    return new PriceTable(all);
  }

  /// The row for a model.
  public TokenPrice of(ModelName model) {
    String name = model.toString();
    return prices.stream()
        .filter(price -> price.covers(name))
        .max(Comparator.comparingInt(price -> price.model().length()))
        .orElse(DEAREST);
  }

  /// True when no row covers a model, which is then taken as very dear.
  public boolean isGuess(ModelName model) {
    return of(model).equals(DEAREST);
  }

  private static TokenPrice price(String model, String prompt, String reply) {
    return new TokenPrice(model, new BigDecimal(prompt), new BigDecimal(reply));
  }
}
