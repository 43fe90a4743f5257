package app.wheelhouse.venue.hyperliquid.order;

import org.jspecify.annotations.Nullable;

/// What every request of one account is signed with.
///
/// @param vaultAddress the sub-account or vault that is traded for, `0x` and 40 lower-case hex
///   digits; null for the account itself
/// @param expiryMillis after so long the venue does not carry an order out any more, so that a lost
///   one is certainly gone; 0 for no expiry
public record SigningTerms(@Nullable String vaultAddress, long expiryMillis) {
  /// The account itself; fifteen seconds.
  public static final SigningTerms DEFAULT = new SigningTerms(null, 15_000);

  public SigningTerms {
    if (expiryMillis < 0) {
      throw new IllegalArgumentException("An expiry is 0 or above, not " + expiryMillis);
    }
  }
}
