package app.wheelhouse.vault;

/// What a vault takes; everything else is refused with a sentence.
final class VaultLimits {
  private VaultLimits() {}

  static void expectPassphrase(char[] passphrase) throws VaultException {
    Passphrase.Judgement judgement = Passphrase.judge(passphrase);
    if (judgement.strength() == Passphrase.Strength.REFUSED) {
      throw new VaultException(VaultFault.WEAK_PASSPHRASE, judgement.hint());
    }
  }

  static void expectSecret(byte[] secret) throws VaultException {
    if (secret.length == 0 || secret.length > VaultBody.MOST_SECRET) {
      throw new VaultException(
          VaultFault.UNUSABLE,
          "A secret has 1 to "
              + VaultBody.MOST_SECRET
              + " bytes; this has "
              + secret.length
              + ". Give the secret alone.");
    }
  }

  static void expectRoom(OpenVault now, CredentialId id) throws VaultException {
    if (now.entries().containsKey(id)) {
      throw new VaultException(
          VaultFault.DUPLICATE_CREDENTIAL,
          "The vault has " + id + " already; replace it, or choose another name.");
    }
    if (now.entries().size() >= VaultBody.MOST) {
      throw new VaultException(
          VaultFault.FULL,
          "The vault holds " + VaultBody.MOST + " credentials; remove one that is not used.");
    }
  }

  /// A credential made at this moment.
  ///
  /// @throws VaultException when the note is none
  static Credential fresh(CredentialId id, String note, long nowMillis) throws VaultException {
    try {
      return new Credential(id, note, nowMillis, nowMillis);
    } catch (IllegalArgumentException e) {
      throw new VaultException(VaultFault.UNUSABLE, String.valueOf(e.getMessage()));
    }
  }
}
