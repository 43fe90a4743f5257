package app.wheelhouse.vault;

import java.io.NotSerializableException;
import java.io.ObjectOutputStream;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Optional;
import java.util.random.RandomGenerator;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;

/// A key of AES-256-GCM that can be wiped, which `SecretKeySpec` cannot.
final class DataKey implements SecretKey, AutoCloseable {
  static final int BYTES = 32;

  /// Of a nonce, 96 bits.
  static final int NONCE = 12;

  /// Of a tag, 128 bits.
  static final int TAG = 16;

  private static final long serialVersionUID = 1;

  private final transient byte[] bytes;

  private transient boolean isWiped;

  private DataKey(byte[] owned) {
    this.bytes = owned;
  }

  static DataKey random(RandomGenerator random) {
    byte[] bytes = new byte[BYTES];
    random.nextBytes(bytes);
    return new DataKey(bytes);
  }

  /// Takes the array itself.
  static DataKey owning(byte[] bytes) {
    if (bytes.length != BYTES) {
      throw new IllegalArgumentException("A key has 32 bytes, not " + bytes.length);
    }
    return new DataKey(bytes);
  }

  /// A fresh nonce.
  static byte[] nonce(RandomGenerator random) {
    byte[] nonce = new byte[NONCE];
    random.nextBytes(nonce);
    return nonce;
  }

  /// Encrypts; the tag is at the end.
  byte[] seal(byte[] plain, byte[] nonce, byte[] associated) {
    try {
      return run(Cipher.ENCRYPT_MODE, plain, nonce, associated);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("This Java cannot encrypt with AES-GCM", e);
    }
  }

  /// Decrypts, or says nothing when the key, the nonce, the text or what it belongs to is another.
  Optional<byte[]> open(byte[] sealed, byte[] nonce, byte[] associated) {
    try {
      return Optional.of(run(Cipher.DECRYPT_MODE, sealed, nonce, associated));
    } catch (AEADBadTagException _) {
      return Optional.empty();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("This Java cannot decrypt with AES-GCM", e);
    }
  }

  /// The key itself under another one.
  byte[] wrappedBy(DataKey outer, byte[] nonce, byte[] associated) {
    return outer.seal(live(), nonce, associated);
  }

  private byte[] run(int mode, byte[] text, byte[] nonce, byte[] associated)
      throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(mode, this, new GCMParameterSpec(TAG * Byte.SIZE, nonce));
    cipher.updateAAD(associated);
    return cipher.doFinal(text);
  }

  @Override
  public void close() {
    isWiped = true;
    Arrays.fill(bytes, (byte) 0);
  }

  @Override
  public boolean isDestroyed() {
    return isWiped;
  }

  @Override
  public void destroy() {
    close();
  }

  @Override
  public String getAlgorithm() {
    return "AES";
  }

  @Override
  public String getFormat() {
    return "RAW";
  }

  /// A copy for the cipher, which wipes it.
  @Override
  public byte[] getEncoded() {
    return live().clone();
  }

  @Override
  public String toString() {
    return "DataKey";
  }

  /// Encrypting under zeros would look like success.
  private byte[] live() {
    if (isWiped) {
      throw new IllegalStateException("This key was wiped");
    }
    return bytes;
  }

  private void writeObject(ObjectOutputStream out) throws NotSerializableException {
    throw new NotSerializableException("A key stays in memory");
  }
}
