package app.wheelhouse.vault;

import java.util.SortedMap;
import java.util.TreeMap;
import java.util.random.RandomGenerator;

/// Writes generations: every one with fresh nonces, over the one that was opened and no other. What
/// it returns is on the disk; [VaultFiles#confirm] makes the name durable.
final class VaultWriter {
  private final VaultFiles files;
  private final RandomGenerator random;

  VaultWriter(VaultFiles files, RandomGenerator random) {
    this.files = files;
    this.random = random;
  }

  /// The first generation, empty.
  OpenVault create(VaultLid lid, DataKey key) throws VaultException {
    SortedMap<CredentialId, SealedCredential> none = new TreeMap<>();
    VaultImage first = VaultImage.write(lid, 1, key, none, random);
    files.create(first);
    return new OpenVault(first, key, none);
  }

  OpenVault put(OpenVault now, Credential credential, byte[] secret) throws VaultException {
    SortedMap<CredentialId, SealedCredential> entries = new TreeMap<>(now.entries());
    entries.put(credential.id(), SealedCredential.seal(credential, secret, now.key(), random));
    return write(now, now.image().lid(), entries);
  }

  OpenVault remove(OpenVault now, CredentialId id) throws VaultException {
    SortedMap<CredentialId, SealedCredential> entries = new TreeMap<>(now.entries());
    entries.remove(id);
    return write(now, now.image().lid(), entries);
  }

  /// The same under another lid.
  OpenVault rewrap(OpenVault now, VaultLid lid) throws VaultException {
    return write(now, lid, now.entries());
  }

  private OpenVault write(
      OpenVault now, VaultLid lid, SortedMap<CredentialId, SealedCredential> entries)
      throws VaultException {
    VaultImage next =
        VaultImage.write(lid, now.image().generation() + 1, now.key(), entries, random);
    files.replace(now.image(), next);
    return new OpenVault(next, now.key(), entries);
  }
}
