package app.wheelhouse.venue.hyperliquid.account;

import java.util.Locale;
import java.util.Map;

/// What the venue's word for the state of an order means (VENUES.md 2.4).
///
/// @param words the reason for the trader; empty for what needs none
record StatusMeaning(Kind kind, String words) {
  /// What follows from it.
  enum Kind {
    OPEN,
    TRIGGERED,
    FILLED,
    /// Ended by a cancel: the plain one may be half of a change.
    PLAIN_CANCEL,
    CANCELED,
    REJECTED,
    /// A word that is new to us.
    UNKNOWN
  }

  private static final Map<String, String> CANCELS =
      Map.ofEntries(
          Map.entry("marginCanceled", "the account's margin was too small to keep it"),
          Map.entry("vaultWithdrawalCanceled", "a withdrawal from the vault took its margin"),
          Map.entry("openInterestCapCanceled", "the instrument's open interest is at its cap"),
          Map.entry("selfTradeCanceled", "it would have traded with an order of this account"),
          Map.entry("reduceOnlyCanceled", "no position is left that it could reduce"),
          Map.entry("siblingFilledCanceled", "its sibling of the bracket was filled"),
          Map.entry("delistedCanceled", "the instrument was delisted"),
          Map.entry("liquidatedCanceled", "the position was liquidated"),
          Map.entry("scheduledCancel", "the dead-man switch went off"));

  private static final Map<String, String> REJECTIONS =
      Map.ofEntries(
          Map.entry("tickRejected", "its price does not fit the ticks"),
          Map.entry("minTradeNtlRejected", "it is worth less than the minimum of $10"),
          Map.entry("perpMarginRejected", "the margin is too small for it"),
          Map.entry("reduceOnlyRejected", "it may only reduce, and would not have"),
          Map.entry("badAloPxRejected", "it may only rest in the book, and would have traded"),
          Map.entry("iocCancelRejected", "nobody in the book took its price"),
          Map.entry("badTriggerPxRejected", "its trigger is on the wrong side of the market"),
          Map.entry("marketOrderNoLiquidityRejected", "the book is empty on the other side"),
          Map.entry("positionIncreaseAtOpenInterestCapRejected", "open interest is at its cap"),
          Map.entry("positionFlipAtOpenInterestCapRejected", "open interest is at its cap"),
          Map.entry("tooAggressiveAtOpenInterestCapRejected", "open interest is at its cap"),
          Map.entry("openInterestIncreaseRejected", "open interest may not grow further"),
          Map.entry("insufficientSpotBalanceRejected", "the spot balance is too small for it"),
          Map.entry("oracleRejected", "its price is too far from the venue's reference price"),
          Map.entry("perpMaxPositionRejected", "the position would be too large"));

  static StatusMeaning of(String status) {
    return switch (status) {
      case "open" -> new StatusMeaning(Kind.OPEN, "");
      case "triggered" -> new StatusMeaning(Kind.TRIGGERED, "");
      case "filled" -> new StatusMeaning(Kind.FILLED, "");
      case "canceled" -> new StatusMeaning(Kind.PLAIN_CANCEL, "canceled at the venue");
      case "rejected" -> new StatusMeaning(Kind.REJECTED, "the venue rejected it");
      default -> other(status);
    };
  }

  private static StatusMeaning other(String status) {
    String cancel = CANCELS.get(status);
    if (cancel != null) {
      return new StatusMeaning(Kind.CANCELED, "the venue canceled it: " + cancel);
    }
    String rejection = REJECTIONS.get(status);
    if (rejection != null) {
      return new StatusMeaning(Kind.REJECTED, "the venue rejected it: " + rejection);
    }
    String lower = status.toLowerCase(Locale.ROOT);
    if (lower.endsWith("rejected")) {
      return new StatusMeaning(Kind.REJECTED, "the venue rejected it (" + cut(status) + ")");
    }
    if (lower.contains("cancel")) {
      return new StatusMeaning(Kind.CANCELED, "the venue canceled it (" + cut(status) + ")");
    }
    return new StatusMeaning(Kind.UNKNOWN, cut(status));
  }

  /// A word of theirs for a sentence of ours.
  private static String cut(String status) {
    String line = status.replaceAll("[\\p{C}\\p{Z}]+", " ");
    return line.length() > 60 ? line.substring(0, 60) + "…" : line;
  }
}
