package app.wheelhouse.desk;

import app.wheelhouse.setting.SavedAccount;

/// An account at a venue, and what it is good for.
///
/// @param note what to do next, or what the venue said; empty when there is nothing to say
public record AccountReport(SavedAccount account, Standing standing, String note) {
  /// What an account is good for.
  public enum Standing {
    WATCH_ONLY,
    AGENT_PENDING,
    CONNECTED,
    EXPIRED
  }

  /// As it was when the venue was last asked.
  ///
  /// @param now epoch milliseconds
  static AccountReport of(SavedAccount account, long now, String note) {
    return new AccountReport(account, standing(account, now), note);
  }

  private static Standing standing(SavedAccount account, long now) {
    if (account.agent().isEmpty()) {
      return Standing.WATCH_ONLY;
    }
    boolean over = account.validUntil() > 0 && account.validUntil() <= now;
    if (over) {
      return Standing.EXPIRED;
    }
    return account.approved() ? Standing.CONNECTED : Standing.AGENT_PENDING;
  }
}
