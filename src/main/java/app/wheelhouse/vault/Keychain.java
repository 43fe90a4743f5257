package app.wheelhouse.vault;

import java.util.Optional;

/// Where the system keeps small secrets for a user who is logged in.
///
/// It never holds a credential: only a random key that opens the second lid of one vault, see
/// [Vault#remember]. Each method may wait for seconds: never on the JavaFX thread.
public interface Keychain {
  /// As sentences name it.
  String name();

  /// Why it cannot be used now, as a sentence for the trader; nothing when it can.
  Optional<String> whyNot();

  default boolean isAvailable() {
    return whyNot().isEmpty();
  }

  /// Keeps a secret, in the place of one of that entry.
  ///
  /// @param entry names it, no secret itself: letters and digits
  /// @param secret left as it is; the caller wipes it
  /// @throws VaultException [VaultFault#NO_KEYCHAIN] when it was not kept
  void store(String entry, byte[] secret) throws VaultException;

  /// What is kept, for the caller to close; nothing when there is none.
  ///
  /// @throws VaultException [VaultFault#NO_KEYCHAIN] when the keychain does not say
  Optional<Secret> load(String entry) throws VaultException;

  /// Removes it; no harm when there is none.
  ///
  /// @throws VaultException [VaultFault#NO_KEYCHAIN] when it may still be there
  void forget(String entry) throws VaultException;

  /// The keychain of this computer: on Linux the Secret Service, by the program `secret-tool`.
  ///
  /// macOS and Windows have no program that takes a secret other than as an argument, which other
  /// users can read in the list of processes: there it is not available.
  ///
  /// @param osName as the property `os.name`
  /// @param searchPath as the variable `PATH`; only absolute folders of it are looked into
  static Keychain ofSystem(String osName, String searchPath) {
    return SystemKeychain.find(osName, searchPath);
  }
}
