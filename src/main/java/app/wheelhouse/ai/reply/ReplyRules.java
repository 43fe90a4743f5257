package app.wheelhouse.ai.reply;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What a reply must keep to.
///
/// @param symbols that may be answered about; null for any that looks like one
/// @param scale on which the confidence is stated
/// @param subject the one symbol that was asked about; null when several were
/// @param market what the instrument costs now; null when unknown: sides are then checked against
///   the entry, or the stop against the target
public record ReplyRules(
    @Nullable SortedSet<String> symbols,
    ConfidenceScale scale,
    @Nullable String subject,
    @Nullable Market market) {
  public static final int MOST_LEVERAGE = 25;
  public static final int MOST_SIZE_PERCENT = 25;

  /// Of the position; 100 is a close.
  public static final int MOST_REDUCE_PERCENT = 99;

  /// `kPEPE` is a thousand PEPE.
  private static final Pattern SYMBOL = Pattern.compile("k?(?=[._-]*[A-Z0-9])[A-Z0-9._-]{1,16}");

  public ReplyRules {
    symbols = symbols == null ? null : Collections.unmodifiableSortedSet(new TreeSet<>(symbols));
  }

  /// The market when the model was asked.
  ///
  /// @param price above 0
  public record Market(BigDecimal price) {
    public Market {
      if (price.signum() <= 0) {
        throw new IllegalArgumentException("A market price must be above zero, not " + price);
      }
    }
  }

  /// Exactly these symbols, confidence from 0 to 1.
  public static ReplyRules of(Collection<String> symbols) {
    return new ReplyRules(new TreeSet<>(symbols), ConfidenceScale.ZERO_TO_ONE, null, null);
  }

  /// Any symbol of the form `[A-Z0-9._-]{1,16}`, also behind a `k`; confidence from 0 to 1.
  public static ReplyRules anySymbol() {
    return new ReplyRules(null, ConfidenceScale.ZERO_TO_ONE, null, null);
  }

  public ReplyRules scaled(ConfidenceScale declared) {
    return new ReplyRules(symbols, declared, subject, market);
  }

  /// An answer about anything else is unusable.
  public ReplyRules about(String symbol) {
    return new ReplyRules(symbols, scale, symbol, market);
  }

  public ReplyRules at(BigDecimal price) {
    return new ReplyRules(symbols, scale, subject, new Market(price));
  }

  /// True for exactly an allowed symbol.
  public boolean allows(String symbol) {
    return symbols == null ? SYMBOL.matcher(symbol).matches() : symbols.contains(symbol);
  }
}
