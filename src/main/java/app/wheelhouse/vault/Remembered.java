package app.wheelhouse.vault;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Optional;
import java.util.random.RandomGenerator;

/// A vault that opens without its passphrase on one computer: for AI keys only. Its file beside the
/// vault and the key in the keychain open nothing without each other.
public final class Remembered {
  /// Why a vault with such a key is not remembered.
  public static final String NOT_FOR_TRADING =
      "A vault that holds a trading key is not remembered: whoever sits at this computer could"
          + " trade with it. Only the passphrase opens it.";

  /// What a new passphrase does.
  public static final String NOT_FOR_ANOTHER =
      "The vault is no longer remembered on this computer, because its passphrase was changed."
          + " Remember it again if you want that.";

  private static final int ENTRY_BYTES = 16;

  private final VaultFiles files;
  private final RandomGenerator random;

  Remembered(VaultFiles files, RandomGenerator random) {
    this.files = files;
    this.random = random;
  }

  boolean exists() {
    return files.hasSecondLid();
  }

  static void expectAllowed(OpenVault vault) throws VaultException {
    if (vault.entries().keySet().stream().anyMatch(id -> id.kind().isForTrading())) {
      throw new VaultException(VaultFault.TRADING_KEY, NOT_FOR_TRADING);
    }
  }

  static void expectUsable(Keychain keychain) throws VaultException {
    Optional<String> reason = keychain.whyNot();
    if (reason.isPresent()) {
      throw new VaultException(VaultFault.NO_KEYCHAIN, reason.get());
    }
  }

  /// Writes the second lid. The generation before may hold a trading key that was removed since: it
  /// is written over first.
  void close(OpenVault now, DataKey outer) throws VaultException {
    expectAllowed(now);
    files.forgetPrevious(now.image());
    KeychainLid lid = KeychainLid.close(now.key(), outer, now.image().lid(), random);
    files.writeSecondLid(now.image(), lid.bytes());
  }

  /// Gives the outer key to the keychain; where that fails, the second lid goes again.
  void store(Keychain keychain, DataKey outer) throws VaultException {
    try (Secret secret = Secret.owning(outer.getEncoded())) {
      secret.<Void, VaultException>use(bytes -> {
        keychain.store(entry(), bytes);
        return null;
      });
    } catch (VaultException | RuntimeException e) {
      forget();
      throw e;
    }
  }

  /// Opens a generation.
  ///
  /// @throws VaultException when the file or the keychain's key does not belong to this vault, or
  ///   it holds a trading key, which another program put in while it was being remembered
  OpenVault open(VaultImage image, Keychain keychain) throws VaultException {
    OpenVault opened = OpenVault.of(image, key(image.lid(), keychain), files.place());
    try {
      expectAllowed(opened);
      return opened;
    } catch (VaultException e) {
      opened.key().close();
      forget();
      throw e;
    }
  }

  private DataKey key(VaultLid lid, Keychain keychain) throws VaultException {
    byte[] file =
        files
            .readSecondLid()
            .orElseThrow(() ->
                unusable("The vault is not remembered on this computer: use the passphrase."));
    KeychainLid second =
        KeychainLid.read(file)
            .orElseThrow(
                () -> unusable(files.place().secondLid() + " is not what was written." + again()));
    try (Secret secret =
        keychain
            .load(entry())
            .orElseThrow(() ->
                unusable("Nothing for this vault is in " + keychain.name() + "." + again()))) {
      return secret
          .<Optional<DataKey>, VaultException>use(bytes -> open(second, bytes, lid))
          .orElseThrow(() ->
              unusable(
                  "What "
                      + keychain.name()
                      + " holds does not open this vault: the vault or its passphrase is another by"
                      + " now."
                      + again()));
    }
  }

  /// True when there was something to forget. From here on the key in the keychain opens nothing.
  boolean forget() throws VaultException {
    return files.deleteSecondLid();
  }

  /// The same, and in the keychain too.
  boolean forget(Keychain keychain) throws VaultException {
    boolean existed = forget();
    try {
      keychain.forget(entry());
    } catch (VaultException e) {
      if (!existed) {
        throw e;
      }
      throw new VaultException(
          VaultFault.NO_KEYCHAIN,
          "The vault is forgotten: only the passphrase opens it. An entry may be left in "
              + keychain.name()
              + "; it opens nothing any more. "
              + e.getMessage());
    }
    return existed;
  }

  private static Optional<DataKey> open(KeychainLid second, byte[] outer, VaultLid lid) {
    if (outer.length != DataKey.BYTES) {
      return Optional.empty();
    }
    try (DataKey key = DataKey.owning(outer.clone())) {
      return second.open(key, lid);
    }
  }

  /// One for each vault of this computer; by where it lies, so that the entry is found, replaced
  /// and removed without the file.
  private String entry() {
    try {
      byte[] path = files.place().file().toString().getBytes(StandardCharsets.UTF_8);
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(path);
      return HexFormat.of().formatHex(digest, 0, ENTRY_BYTES);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("This Java has no SHA-256", e);
    }
  }

  private static String again() {
    return " Use the passphrase, then remember the vault again.";
  }

  private static VaultException unusable(String sentence) {
    return new VaultException(VaultFault.NOT_REMEMBERED, sentence);
  }
}
