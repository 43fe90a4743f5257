package app.wheelhouse.ui.accounts;

import app.wheelhouse.ui.fx.VenueAccounts.Standing;

/// Where the trader is on the way to a connected account.
enum AccountStep {
  /// Not on the way.
  NONE,
  /// Name, network and address.
  ACCOUNT,
  /// It is watched; a key is to be made or imported.
  KEY,
  /// The desk has a key that the venue is to hear of.
  APPROVAL,
  /// What the venue said.
  PROOF;

  static AccountStep of(Standing standing) {
    return switch (standing) {
      case WATCH_ONLY, EXPIRED -> KEY;
      case AGENT_PENDING -> APPROVAL;
      case CONNECTED -> PROOF;
    };
  }

  /// 1 to 3 as the trader counts; 0 for none.
  int number() {
    return switch (this) {
      case NONE -> 0;
      case ACCOUNT -> 1;
      case KEY, APPROVAL -> 2;
      case PROOF -> 3;
    };
  }
}
