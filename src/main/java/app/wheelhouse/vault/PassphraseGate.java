package app.wheelhouse.vault;

import java.util.Arrays;
import java.util.random.RandomGenerator;

/// Goes from a passphrase to the data key and back; counts the wrong ones.
final class PassphraseGate {
  private final Derivation derivation;
  private final RandomGenerator random;
  private final VaultCost floor;
  private final RetryDelay delay;

  PassphraseGate(Derivation derivation, RandomGenerator random, VaultCost floor, RetryDelay delay) {
    this.derivation = derivation;
    this.random = random;
    this.floor = floor;
    this.delay = delay;
  }

  long waitMillis() {
    return delay.remainingMillis();
  }

  /// The data key, after the whole derivation whatever comes of it.
  ///
  /// @throws VaultException when the passphrase is wrong, or the last wrong one was just now
  DataKey open(VaultLid lid, char[] passphrase) throws VaultException {
    long wait = delay.remainingMillis();
    if (wait > 0) {
      throw new VaultException(
          VaultFault.TOO_SOON,
          "After wrong passphrases the next try waits: " + (wait + 999) / 1000 + " s more.");
    }
    byte[] typed = SecretText.exact(passphrase);
    try {
      DataKey key = lid.open(typed, derivation).orElse(null);
      if (key == null) {
        delay.failed();
        throw new VaultException(
            VaultFault.WRONG_PASSPHRASE, "The passphrase is wrong, or the file was changed.");
      }
      delay.succeeded();
      return key;
    } finally {
      Arrays.fill(typed, (byte) 0);
    }
  }

  /// Wraps the data key; the cost is raised to the floor where it is below.
  VaultLid close(DataKey key, char[] passphrase, VaultCost cost) throws VaultException {
    byte[] typed = SecretText.exact(passphrase);
    try {
      return VaultLid.close(key, typed, cost.atLeast(floor), derivation, random);
    } finally {
      Arrays.fill(typed, (byte) 0);
    }
  }

  boolean isTooCheap(VaultLid lid) {
    return lid.cost().isBelow(floor);
  }
}
