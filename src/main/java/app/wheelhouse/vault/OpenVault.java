package app.wheelhouse.vault;

import java.util.SortedMap;

/// An unlocked vault in memory: the data key and the sealed credentials, never a secret in clear.
///
/// @param image the generation on disk
/// @param key wiped when it is locked
/// @param entries never changed; a change makes another map
record OpenVault(VaultImage image, DataKey key, SortedMap<CredentialId, SealedCredential> entries) {
  /// Opens a generation.
  ///
  /// @param key taken over; wiped when it does not open it
  static OpenVault of(VaultImage image, DataKey key, VaultPlace place) throws VaultException {
    try {
      return new OpenVault(image, key, image.open(key, place));
    } catch (VaultException | RuntimeException e) {
      key.close();
      throw e;
    }
  }

  /// The credential and its sealed secret.
  ///
  /// @throws VaultException when there is none
  SealedCredential find(CredentialId id) throws VaultException {
    SealedCredential entry = entries.get(id);
    if (entry == null) {
      throw new VaultException(
          VaultFault.UNKNOWN_CREDENTIAL, "The vault has no " + id + "; list what it has.");
    }
    return entry;
  }

  @Override
  public String toString() {
    return "OpenVault of " + entries.size();
  }
}
