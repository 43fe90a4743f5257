package app.wheelhouse.ui.shell;

import app.wheelhouse.ui.fx.VenueAccounts;
import app.wheelhouse.vault.Vault;
import app.wheelhouse.vault.VaultClock;

/// What the trader signs with: the vault, the clocks that it was made with, and the accounts at
/// venues whose keys it keeps.
public record Keys(Vault vault, VaultClock clock, VenueAccounts accounts) {}
