package app.wheelhouse.vault;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.SortedMap;
import java.util.random.RandomGenerator;

/// A whole vault file: the lid, then generation 8, nonce 12, length of the content 4, and the
/// content encrypted under the data key. Everything before the content is authenticated with it.
///
/// @param generation counts the writes, from 1
/// @param bytes the file
record VaultImage(VaultLid lid, long generation, byte[] bytes) {
  /// No vault is larger; what is, is none.
  static final int MOST_BYTES = 1 << 20;

  private static final int HEAD = VaultLid.LENGTH + Long.BYTES + DataKey.NONCE + Integer.BYTES;

  static VaultImage write(
      VaultLid lid,
      long generation,
      DataKey key,
      SortedMap<CredentialId, SealedCredential> entries,
      RandomGenerator random) {
    byte[] plain = VaultBody.write(entries);
    byte[] nonce = DataKey.nonce(random);
    ByteBuffer file = ByteBuffer.allocate(HEAD + plain.length + DataKey.TAG);
    file.put(lid.bytes()).putLong(generation).put(nonce).putInt(plain.length + DataKey.TAG);
    byte[] head = Arrays.copyOf(file.array(), HEAD);
    file.put(key.seal(plain, nonce, head));
    return new VaultImage(lid, generation, file.array());
  }

  /// Everything that can be judged without the passphrase.
  static VaultImage read(byte[] bytes, VaultPlace place) throws VaultException {
    VaultLid lid = VaultLid.read(bytes, place);
    if (bytes.length < HEAD) {
      throw place.truncated(bytes.length);
    }
    ByteBuffer file = ByteBuffer.wrap(bytes);
    long generation = file.getLong(VaultLid.LENGTH);
    int length = file.getInt(HEAD - Integer.BYTES);
    if (length < DataKey.TAG || length > MOST_BYTES || generation < 1) {
      throw place.damaged("its head says that it has " + length + " bytes of content");
    }
    if (bytes.length < HEAD + length) {
      throw place.truncated(bytes.length);
    }
    if (bytes.length > HEAD + length) {
      throw place.damaged("something follows its end");
    }
    return new VaultImage(lid, generation, bytes);
  }

  SortedMap<CredentialId, SealedCredential> open(DataKey key, VaultPlace place)
      throws VaultException {
    byte[] head = Arrays.copyOf(bytes, HEAD);
    int nonceAt = HEAD - Integer.BYTES - DataKey.NONCE;
    byte[] nonce = Arrays.copyOfRange(bytes, nonceAt, nonceAt + DataKey.NONCE);
    byte[] content = Arrays.copyOfRange(bytes, HEAD, bytes.length);
    byte[] plain =
        key.open(content, nonce, head)
            .orElseThrow(() ->
                place.damaged("the passphrase is right, but the content is not what was written"));
    try {
      return VaultBody.read(ByteBuffer.wrap(plain));
    } catch (BufferUnderflowException | IllegalArgumentException _) {
      throw place.damaged("its content was written by a Wheelhouse that this one does not know");
    }
  }
}
