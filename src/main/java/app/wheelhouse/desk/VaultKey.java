package app.wheelhouse.desk;

import app.wheelhouse.setting.SavedAccount;
import app.wheelhouse.vault.Secret;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/// The trading key of a saved account, in the vault.
///
/// @param keys the vault
/// @param whileLocked whether new positions may be opened while the vault is locked
record VaultKey(AgentVault keys, SavedAccount account, BooleanSupplier whileLocked)
    implements AgentKey {
  @Override
  public byte[] take() throws BadInput {
    keys.requireOpen();
    try (Secret secret = keys.lease(account)) {
      return secret.use(byte[]::clone);
    }
  }

  @Override
  public Optional<String> holdsBack() {
    return keys.isOpen() || whileLocked.getAsBoolean()
        ? Optional.empty()
        : Optional.of(
            "the vault is locked, and by your setting nothing new is opened then; unlock it");
  }

  @Override
  public String toString() {
    return "the key of " + account.name();
  }
}
