package app.wheelhouse.vault;

import java.util.Arrays;
import java.util.Optional;

/// What a credential is for, which says in what form its secret is kept.
public enum CredentialKind {
  /// Private key of an agent wallet: 32 bytes. It may trade and cannot withdraw.
  HYPERLIQUID_AGENT("hyperliquid-agent", true),
  /// Private key of a hot EVM wallet: 32 bytes.
  EVM_KEY("evm-key", true),
  /// Key, secret or passphrase of a venue's interface: text.
  VENUE_KEY("venue-key", false),
  /// Key of an AI back end: text.
  AI_KEY("ai-key", false);

  private final String word;
  private final boolean isPrivateKey;

  CredentialKind(String word, boolean isPrivateKey) {
    this.word = word;
    this.isPrivateKey = isPrivateKey;
  }

  /// The kind as it is written in the file and on the command line; it never changes.
  public String word() {
    return word;
  }

  public static Optional<CredentialKind> ofWord(String word) {
    return Arrays.stream(values()).filter(kind -> kind.word.equals(word)).findFirst();
  }

  /// True when the secret is a secp256k1 key of 32 bytes, else it is UTF-8 text.
  public boolean isPrivateKey() {
    return isPrivateKey;
  }

  /// True when whoever holds it can trade: such a key is never left to the system's keychain.
  public boolean isForTrading() {
    return switch (this) {
      case HYPERLIQUID_AGENT, EVM_KEY, VENUE_KEY -> true;
      case AI_KEY -> false;
    };
  }

  /// What was typed or pasted as the bytes to keep; blanks around it do not count.
  ///
  /// A private key is 64 hex digits, with or without `0x`. The caller wipes both arrays.
  ///
  /// @throws VaultException when it cannot be a secret of this kind
  public byte[] secretOf(char[] pasted) throws VaultException {
    return isPrivateKey ? SecretText.privateKey(pasted) : SecretText.utf8(pasted);
  }
}
