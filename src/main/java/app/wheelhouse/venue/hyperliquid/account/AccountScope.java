package app.wheelhouse.venue.hyperliquid.account;

import app.wheelhouse.domain.account.AccountId;
import java.util.Locale;

/// Which account is meant, by our name and by the venue's.
///
/// @param address of the master, the sub-account or the vault that is traded; never of an agent
public record AccountScope(AccountId account, String address) {
  public AccountScope {
    address = address.toLowerCase(Locale.ROOT);
  }

  /// Whether the venue means this account.
  boolean isUs(String other) {
    return address.equalsIgnoreCase(other);
  }
}
