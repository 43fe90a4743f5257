package app.wheelhouse.ai.snapshot;

import java.util.Locale;
import java.util.Optional;

/// The sections of a snapshot in the order in which they are shown, each with its priority: 1 is
/// never left out, the highest number goes first.
public enum SectionKind {
  RULES(1, "what the gate allows"),
  SUBJECT(1, "the market in question"),
  POSITION(1, "the position in it"),
  ACCOUNT(2, "the account"),
  ORDERS(3, "working orders"),
  REGIME(3, "the regime"),
  /// Of the decision timeframe and the next longer one.
  INDICATORS(4, "indicators"),
  /// Of the other timeframes.
  FURTHER(9, "indicators of further timeframes"),
  FUNDING(5, "funding and open interest"),
  BOOK(6, "the order book"),
  TRADES(8, "recent trades"),
  BARS(7, "bars of the decision timeframe"),
  CHARTS(10, "other charts"),
  DECISIONS(11, "earlier decisions"),
  /// Foreign text: always fenced, and the first to go.
  NEWS(12, "news");

  private final int priority;
  private final String words;

  SectionKind(int priority, String words) {
    this.priority = priority;
    this.words = words;
  }

  /// Stable over versions, such as `bars`.
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  public int priority() {
    return priority;
  }

  /// For the trader.
  public String words() {
    return words;
  }

  /// Whether a trader may switch it off.
  public boolean isOptional() {
    return priority > 1;
  }

  public static Optional<SectionKind> of(String id) {
    for (SectionKind kind : values()) {
      if (kind.id().equals(id)) {
        return Optional.of(kind);
      }
    }
    return Optional.empty();
  }
}
