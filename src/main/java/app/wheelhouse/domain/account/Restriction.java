package app.wheelhouse.domain.account;

/// One reason for which trading is restricted now; the strictest of all that hold decides.
///
/// @param state what it allows: REDUCE_ONLY or HALTED; ACTIVE when it only keeps auto-trading off
/// @param who who set it: `you`, `account protection`, `surveillance` …
/// @param why a sentence for the trader, with its numbers
/// @param since engine time, epoch milliseconds
/// @param until engine time at which it ends by itself; 0 when no time is known
/// @param recovery how it ends
public record Restriction(
    RestrictionCause cause,
    TradingState state,
    String who,
    String why,
    long since,
    long until,
    Recovery recovery) {

  /// How a restriction ends.
  public enum Recovery {
    /// By itself, once its rule is satisfied or its time is over.
    BY_RULE,
    /// By a deliberate act: resume trading, or start auto-trading.
    BY_HAND,
    /// By a typed reset that re-bases the peak.
    TYPED_RESET
  }
}
