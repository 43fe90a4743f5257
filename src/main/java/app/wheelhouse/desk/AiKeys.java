package app.wheelhouse.desk;

import app.wheelhouse.advisor.llm.KeySource;
import app.wheelhouse.vault.CredentialKind;
import app.wheelhouse.vault.Secret;
import app.wheelhouse.vault.Vault;
import app.wheelhouse.vault.VaultException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// Finds the keys of AI back ends and news by the names that the trader gave them.
@FunctionalInterface
public interface AiKeys {
  /// No keys are kept here.
  AiKeys NONE = _ -> KeySource.NONE;

  /// The key of a name, asked for anew at each request; an empty name has none.
  KeySource named(String name);

  /// Keys of the vault; while it is locked there are none.
  static AiKeys in(Vault vault) {
    return name -> name.isEmpty() ? KeySource.NONE : () -> key(vault, name);
  }

  private static char[] key(Vault vault, String name) {
    if (!vault.isUnlocked()) {
      return new char[0];
    }
    try {
      var found =
          vault.list().stream()
              .map(app.wheelhouse.vault.Credential::id)
              .filter(id -> id.kind() == CredentialKind.AI_KEY && id.name().equals(name))
              .findFirst();
      if (found.isEmpty()) {
        return new char[0];
      }
      try (Secret secret = vault.lease(found.get())) {
        return secret.use(AiKeys::text);
      }
    } catch (VaultException _) {
      return new char[0];
    }
  }

  private static char[] text(byte[] utf8) {
    CharBuffer decoded = StandardCharsets.UTF_8.decode(ByteBuffer.wrap(utf8));
    char[] key = Arrays.copyOfRange(decoded.array(), 0, decoded.limit());
    Arrays.fill(decoded.array(), '\0');
    return key;
  }
}
