package app.wheelhouse.ai.level;

import app.wheelhouse.domain.money.Money;

/// How an entry may be decided.
public enum Lane {
  /// Rules alone, under 300 ms, and only for trades of at most [#FAST_MOST].
  FAST("fast: rules only, trades of at most 100 USD"),
  /// A model with the whole picture, for every trade.
  SMART("smart: full analysis of every trade"),
  /// Small trades by rules, larger ones by full analysis.
  BOTH("both: rules up to 100 USD, full analysis above");

  /// The largest notional that rules may trade without an analysis.
  public static final Money FAST_MOST = Money.of(100);

  private final String words;

  Lane(String words) {
    this.words = words;
  }

  /// For the trader.
  public String words() {
    return words;
  }

  /// Whether rules alone may trade this notional.
  public boolean takesFast(Money notional) {
    return this != SMART && notional.compareTo(FAST_MOST) <= 0;
  }

  /// Whether a model's analysis may trade.
  public boolean takesSmart() {
    return this != FAST;
  }
}
