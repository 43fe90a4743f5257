package app.wheelhouse.ui.vault;

import app.wheelhouse.vault.VaultCost;
import app.wheelhouse.vault.VaultException;

/// What a guess of a new vault's passphrase shall cost; may take seconds to find out.
@FunctionalInterface
interface VaultCostChoice {
  VaultCost cost() throws VaultException;
}
