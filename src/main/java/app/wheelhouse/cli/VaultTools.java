package app.wheelhouse.cli;

import app.wheelhouse.vault.Keychain;
import app.wheelhouse.vault.VaultClock;
import app.wheelhouse.vault.VaultCost;
import app.wheelhouse.vault.VaultException;
import java.util.Map;

/// What the vault commands work with; a test brings cheaper ones.
///
/// @param floor the least that a guess of the passphrase may cost
/// @param cost of a guess in a new vault
/// @param console where a passphrase is typed
/// @param keychain of the computer
record VaultTools(
    VaultClock clock,
    VaultCost floor,
    CostOfNew cost,
    PassphraseConsole console,
    OwnKeychain keychain) {
  /// Finds the cost for this machine; takes seconds.
  @FunctionalInterface
  interface CostOfNew {
    VaultCost find() throws VaultException;
  }

  /// Finds the keychain of this computer.
  @FunctionalInterface
  interface OwnKeychain {
    Keychain in(Map<String, String> environment);
  }

  /// The real ones.
  static VaultTools of(VaultClock clock) {
    return new VaultTools(
        clock,
        VaultCost.FLOOR,
        () -> VaultCost.calibrated(clock.nanos()),
        PassphraseConsole.ofSystem(),
        environment ->
            Keychain.ofSystem(
                System.getProperty("os.name", ""), environment.getOrDefault("PATH", "")));
  }
}
