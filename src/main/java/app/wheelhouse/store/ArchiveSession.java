package app.wheelhouse.store;

import app.wheelhouse.domain.account.AccountId;

/// Whose rows these are: session, account and mode stand on every row of the archive.
///
/// @param session its name, unique within the data directory
/// @param mode `demo`, `replay` …
public record ArchiveSession(String session, AccountId account, String mode) {
  /// Stands for records before any session began; such a journal is wrong but still readable.
  static final ArchiveSession NONE =
      new ArchiveSession("none", new AccountId("none", "none"), "none");

  /// Whether its account lives at a venue and goes on from session to session.
  boolean hasRealOrders() {
    return mode.equals("testnet") || mode.equals("live");
  }

  /// The same session for a row of another account.
  ArchiveSession of(AccountId other) {
    return account.equals(other) ? this : new ArchiveSession(session, other, mode);
  }
}
