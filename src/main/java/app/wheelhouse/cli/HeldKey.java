package app.wheelhouse.cli;

import app.wheelhouse.desk.AgentKey;
import app.wheelhouse.vault.Secret;
import java.util.Arrays;

/// A trading key of one command, wiped when the command is over.
final class HeldKey implements AgentKey, AutoCloseable {
  private final Secret secret;

  private HeldKey(Secret secret) {
    this.secret = secret;
  }

  /// Takes a copy and wipes what was given.
  static HeldKey taking(byte[] key) {
    try {
      return new HeldKey(Secret.copyOf(key));
    } finally {
      Arrays.fill(key, (byte) 0);
    }
  }

  @Override
  public byte[] take() {
    return secret.use(byte[]::clone);
  }

  @Override
  public void close() {
    secret.close();
  }

  @Override
  public String toString() {
    return "a trading key";
  }
}
