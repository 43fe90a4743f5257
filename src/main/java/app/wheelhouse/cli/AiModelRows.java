package app.wheelhouse.cli;

import app.wheelhouse.advisor.llm.FirstLook;
import app.wheelhouse.ai.budget.PriceTable;
import app.wheelhouse.ai.budget.TokenPrice;
import app.wheelhouse.ai.chat.ModelInfo;
import java.math.BigDecimal;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Models as lines of `ai models`.
final class AiModelRows {
  /// What the two columns of prices are.
  static final String PRICES =
      "prices are US dollars for a million tokens, from the desk's table; a price with a ? is a"
          + " guess on the dear side";

  private static final PriceTable TABLE = PriceTable.usual();

  private AiModelRows() {}

  /// Of a computer of one's own.
  static MarketRow local(FirstLook.Fit fit) {
    return row(fit.model()).with("fits", fits(fit));
  }

  /// Of somebody else's.
  static MarketRow remote(ModelInfo model) {
    return row(model);
  }

  /// For programs: everything, exact.
  ///
  /// @param fit null for a computer of somebody else's
  static MarketRow exact(ModelInfo model, FirstLook.@Nullable Fit fit) {
    TokenPrice price = TABLE.of(model.name());
    MarketRow row =
        MarketRow.of()
            .with("model", model.name().toString())
            .with("bytes", model.bytes())
            .with("contextTokens", model.contextTokens())
            .with("note", model.note())
            .with("promptUsd", price.prompt())
            .with("replyUsd", price.reply())
            .with("priceIsGuess", TABLE.isGuess(model.name()));
    return fit == null ? row : row.with("fits", fits(fit)).with("sentence", fit.sentence());
  }

  private static String fits(FirstLook.Fit fit) {
    boolean isKnown = fit.model().bytes() > 0 && !fit.sentence().contains("not known");
    return isKnown ? (fit.fits() ? "yes" : "no") : "?";
  }

  private static MarketRow row(ModelInfo model) {
    TokenPrice price = TABLE.of(model.name());
    String guess = TABLE.isGuess(model.name()) ? "?" : "";
    return MarketRow.of()
        .with("model", DecisionText.line(model.name().toString()))
        .with("GB", gigabytes(model.bytes()))
        .with("context", model.contextTokens() > 0 ? (Number) model.contextTokens() : Double.NaN)
        .with("note", DecisionText.line(model.note()))
        .with("prompt$", price.prompt().toPlainString() + guess)
        .with("reply$", price.reply().toPlainString() + guess);
  }

  private static Number gigabytes(long bytes) {
    return bytes <= 0
        ? Double.valueOf(Double.NaN)
        : new BigDecimal(String.format(Locale.ROOT, "%.1f", bytes / 1e9));
  }
}
