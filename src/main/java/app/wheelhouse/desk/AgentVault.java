package app.wheelhouse.desk;

import app.wheelhouse.setting.SavedAccount;
import app.wheelhouse.vault.Credential;
import app.wheelhouse.vault.CredentialId;
import app.wheelhouse.vault.CredentialKind;
import app.wheelhouse.vault.Secret;
import app.wheelhouse.vault.Vault;
import app.wheelhouse.vault.VaultException;

/// The agent keys of accounts in the vault, one each.
final class AgentVault {
  private final Vault vault;

  AgentVault(Vault vault) {
    this.vault = vault;
  }

  /// Puts the key where the account's key belongs, in place of an older one.
  ///
  /// @param key the caller wipes it
  void keep(SavedAccount account, byte[] key) throws BadInput {
    CredentialId id = id(account);
    try {
      if (holds(id)) {
        vault.replace(id, key);
      } else {
        vault.add(id, key, "Agent key of " + account.name() + " on " + account.network());
      }
    } catch (VaultException refused) {
      throw new BadInput(String.valueOf(refused.getMessage()));
    }
  }

  /// The account's key, for as long as the caller holds it.
  Secret lease(SavedAccount account) throws BadInput {
    try {
      return vault.lease(id(account));
    } catch (VaultException refused) {
      throw new BadInput(String.valueOf(refused.getMessage()));
    }
  }

  /// Removes the account's key, if it is there.
  void forget(SavedAccount account) throws BadInput {
    CredentialId id = id(account);
    try {
      if (holds(id)) {
        vault.remove(id);
      }
    } catch (VaultException refused) {
      throw new BadInput(String.valueOf(refused.getMessage()));
    }
  }

  /// Says why nothing can be kept now, before a key is made.
  void requireOpen() throws BadInput {
    if (!vault.isUnlocked()) {
      throw new BadInput(
          vault.exists()
              ? "The vault is locked: unlock it first, on the page Vault"
              : "There is no vault yet: create one first, on the page Vault");
    }
  }

  boolean isOpen() {
    return vault.isUnlocked();
  }

  /// False when there is no vault at all.
  boolean areKept() {
    return vault.exists();
  }

  private boolean holds(CredentialId id) throws VaultException {
    return vault.list().stream().map(Credential::id).anyMatch(id::equals);
  }

  private static CredentialId id(SavedAccount account) {
    return new CredentialId(
        CredentialKind.HYPERLIQUID_AGENT, "hyperliquid/" + account.network(), account.name());
  }
}
