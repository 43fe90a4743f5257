package app.wheelhouse.venue.hyperliquid.order;

import java.util.List;
import java.util.Locale;

/// Why the venue refuses, told from its text; the first kind of which the text holds a part.
enum RefusalKind {
  UNKNOWN_AGENT(
      "the venue does not know the trading key: it expired, was revoked, or belongs to another"
          + " network; approve a new agent key and connect again: on the Accounts page make a new"
          + " key, approve it with your wallet, then start the session anew",
      "api wallet",
      "agent"),
  NONCE(
      "the request's number was used or is out of the venue's window; check that no other program"
          + " uses this key and that the clock is right",
      "nonce"),
  EXPIRED("it reached the venue too late and was not carried out", "expired", "expiresafter"),
  RATE(
      "the venue takes no more requests from this address now; it grows with every USDC traded,"
          + " cancels still go",
      "too many cumulative requests",
      "too many requests",
      "rate limit"),
  GONE(
      "the order had ended already: filled, canceled or never placed",
      "never placed, already canceled, or filled",
      "cannot modify canceled or filled"),
  SPOT_BALANCE("the spot balance is too small for it", "insufficient spot balance"),
  MARGIN(
      "the margin is too small for it; close something, add funds or ask for less",
      "insufficient margin",
      "must deposit",
      "insufficient balance"),
  POSITION_LIMIT(
      "the position would be too large for its leverage; ask for less or lower the leverage",
      "margin tier limit"),
  TICK(
      "its price does not fit the venue's ticks; the list of instruments must be read again",
      "tick size",
      "invalid price"),
  SIZE("its size does not fit the venue's lots", "invalid size", "lot size"),
  MIN_VALUE("it is worth less than the venue's minimum of $10", "minimum value"),
  REDUCE_ONLY(
      "it would open or grow a position, but may only reduce one; the position is closed already or"
          + " on the other side",
      "reduce only order would",
      "reduce-only order would"),
  POST_ONLY(
      "it would have traded at once, but may only rest in the book; price it further away",
      "post only order would"),
  IOC_NO_MATCH(
      "nobody in the book takes its price; the market may have moved",
      "could not immediately match"),
  NO_LIQUIDITY("the book is empty on the other side", "no liquidity"),
  TRIGGER(
      "its trigger is on the wrong side of the market: it would fire at once or never",
      "invalid tp/sl price"),
  OPEN_INTEREST(
      "the venue takes no more open interest in this instrument now; only reducing works",
      "open interest"),
  PRICE_FAR(
      "its price is too far from the venue's reference price",
      "away from the reference price",
      "too far from oracle"),
  BUILDER_FEE("a fee for a builder is not approved", "builder fee"),
  VAULT("the sub-account or vault is not known to the venue; check its address", "vault not"),
  HALTED(
      "the venue does not trade now (maintenance or a halted market); nothing is queued",
      "maintenance",
      "halted",
      "trading is disabled"),
  /// None of these: the venue's own words are shown.
  OTHER("");

  private final String sentence;
  private final List<String> parts;

  RefusalKind(String sentence, String... parts) {
    this.sentence = sentence;
    this.parts = List.of(parts);
  }

  static RefusalKind of(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    for (RefusalKind kind : values()) {
      if (kind.parts.stream().anyMatch(lower::contains)) {
        return kind;
      }
    }
    return OTHER;
  }

  /// Follows "because"; empty for [#OTHER].
  String sentence() {
    return sentence;
  }
}
