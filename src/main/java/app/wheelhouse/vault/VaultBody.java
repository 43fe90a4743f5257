package app.wheelhouse.vault;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.SortedMap;
import java.util.TreeMap;

/// The list of credentials as bytes. Before encryption it holds names and notes in clear, and the
/// secrets already sealed.
///
/// Count 4; each: kind, owner, name, note (length 2 and UTF-8), created 8, replaced 8, nonce 12,
/// sealed secret (length 2 and bytes).
final class VaultBody {
  /// Most credentials.
  static final int MOST = 200;

  /// Longest secret, bytes.
  static final int MOST_SECRET = 1024;

  private VaultBody() {}

  static byte[] write(SortedMap<CredentialId, SealedCredential> entries) {
    ByteBuffer out = ByteBuffer.allocate(VaultImage.MOST_BYTES);
    out.putInt(entries.size());
    for (SealedCredential entry : entries.values()) {
      Credential credential = entry.credential();
      putText(out, credential.id().kind().word());
      putText(out, credential.id().owner());
      putText(out, credential.id().name());
      putText(out, credential.note());
      out.putLong(credential.createdMillis()).putLong(credential.rotatedMillis());
      out.put(entry.nonce());
      putBytes(out, entry.sealed());
    }
    byte[] written = new byte[out.position()];
    out.flip().get(written);
    return written;
  }

  /// @throws java.nio.BufferUnderflowException when it ends early
  /// @throws IllegalArgumentException when a part has another form
  static SortedMap<CredentialId, SealedCredential> read(ByteBuffer in) {
    int count = in.getInt();
    SortedMap<CredentialId, SealedCredential> entries = new TreeMap<>();
    for (int i = 0; i < count; i++) {
      String word = text(in);
      CredentialKind kind =
          CredentialKind.ofWord(word)
              .orElseThrow(() -> new IllegalArgumentException("No kind of credential: " + word));
      CredentialId id = new CredentialId(kind, text(in), text(in));
      Credential credential = new Credential(id, text(in), in.getLong(), in.getLong());
      byte[] nonce = new byte[DataKey.NONCE];
      in.get(nonce);
      entries.put(id, new SealedCredential(credential, nonce, bytes(in)));
    }
    if (in.hasRemaining()) {
      throw new IllegalArgumentException("More follows the last credential");
    }
    return entries;
  }

  private static void putText(ByteBuffer out, String text) {
    putBytes(out, text.getBytes(StandardCharsets.UTF_8));
  }

  private static void putBytes(ByteBuffer out, byte[] bytes) {
    out.putShort((short) bytes.length).put(bytes);
  }

  private static String text(ByteBuffer in) {
    return new String(bytes(in), StandardCharsets.UTF_8);
  }

  private static byte[] bytes(ByteBuffer in) {
    byte[] bytes = new byte[Short.toUnsignedInt(in.getShort())];
    in.get(bytes);
    return bytes;
  }
}
