package app.wheelhouse.ui.blotter;

import java.util.Locale;

/// What the blotter shows.
public enum BlotterTab {
  ORDERS,
  /// Orders of which it is not known whether the venue has them.
  IN_QUESTION,
  FILLS,
  TRADES,
  /// The balance history, which the shell puts beside the tables.
  BALANCE,
  /// The risk panel, likewise.
  RISK,
  /// The connection to the venue, likewise.
  CONNECTION,
  /// What decisions have been worth, likewise.
  SKILL,
  /// The contest of models, likewise.
  ARENA,
  /// The news, likewise.
  NEWS;

  /// Whether it is a panel of its own, whom the shell put here.
  boolean isHosted() {
    return switch (this) {
      case ORDERS, IN_QUESTION, FILLS, TRADES -> false;
      case BALANCE, RISK, CONNECTION, SKILL, ARENA, NEWS -> true;
    };
  }

  /// The end of the text keys: `orders`, `in-question`, `balance` …
  public String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
