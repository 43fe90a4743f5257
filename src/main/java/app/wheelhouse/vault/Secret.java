package app.wheelhouse.vault;

import java.util.Arrays;

/// A secret in use: a private copy, overwritten with zeros when closed. It never becomes text.
public final class Secret implements AutoCloseable {
  private final byte[] bytes;
  private boolean isClosed;

  /// What is done with a secret.
  ///
  /// @param <T> what comes out of it, for example a signature
  /// @param <E> what can go wrong
  @FunctionalInterface
  public interface Use<T, E extends Exception> {
    /// @param secret a copy that is overwritten when this returns; to be kept by nobody
    T apply(byte[] secret) throws E;
  }

  private Secret(byte[] owned) {
    this.bytes = owned;
  }

  /// A secret of its own; the caller wipes what it gave.
  public static Secret copyOf(byte[] secret) {
    return new Secret(secret.clone());
  }

  /// Takes the array itself.
  static Secret owning(byte[] secret) {
    return new Secret(secret);
  }

  /// Does something with the bytes, for this moment only. A close in between does not disturb it.
  ///
  /// @throws IllegalStateException when this is closed: zeros are no key
  public <T, E extends Exception> T use(Use<T, E> work) throws E {
    byte[] copy = copy();
    try {
      return work.apply(copy);
    } finally {
      Arrays.fill(copy, (byte) 0);
    }
  }

  /// Another one of the same content, with a life of its own.
  public Secret fork() {
    return new Secret(copy());
  }

  /// In bytes.
  public int length() {
    return bytes.length;
  }

  public synchronized boolean isClosed() {
    return isClosed;
  }

  @Override
  public synchronized void close() {
    isClosed = true;
    Arrays.fill(bytes, (byte) 0);
  }

  @Override
  public String toString() {
    return "Secret";
  }

  private synchronized byte[] copy() {
    if (isClosed) {
      throw new IllegalStateException("This secret was wiped");
    }
    return bytes.clone();
  }
}
