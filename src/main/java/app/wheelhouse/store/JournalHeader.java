package app.wheelhouse.store;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.zip.CRC32C;

/// The first 64 bytes of a journal: name of the format, its version, a checksum.
///
/// Bytes 0-7 `WHJOURNL`, 8-11 version, 12-15 length of the head (64), 16-59 zero, 60-63 CRC32C of
/// bytes 0-59; numbers are big-endian. The chain starts from the SHA-256 of these bytes.
final class JournalHeader {
  static final int SIZE = 64;
  static final int VERSION = 1;

  private static final byte[] MAGIC = "WHJOURNL".getBytes(StandardCharsets.US_ASCII);
  private static final int CHECKED = SIZE - Integer.BYTES;

  private JournalHeader() {}

  static byte[] bytes() {
    return bytes(VERSION);
  }

  static byte[] bytes(int version) {
    ByteBuffer head = ByteBuffer.allocate(SIZE).put(MAGIC).putInt(version).putInt(SIZE);
    head.putInt(CHECKED, checksum(head.array()));
    return head.array();
  }

  /// Refuses what is not a sound head of this version.
  ///
  /// @param head as many of the first 64 bytes as there are
  /// @param name of the file, for the message
  static void check(ByteBuffer head, String name) {
    byte[] found = new byte[head.remaining()];
    head.get(found);
    if (found.length == 0) {
      throw new JournalDamaged(name, 0, 0, "the file is empty");
    }
    int known = Math.min(found.length, MAGIC.length);
    if (!new String(found, 0, known, StandardCharsets.ISO_8859_1)
        .equals(new String(MAGIC, 0, known, StandardCharsets.ISO_8859_1))) {
      throw new JournalRefused(
          name
              + " is not an order journal of Wheelhouse, so it was left alone. Name another data"
              + " directory, or move the file away if it does not belong there.");
    }
    if (found.length < SIZE || ByteBuffer.wrap(found).getInt(CHECKED) != checksum(found)) {
      throw new JournalDamaged(name, 0, 0, "the head of the file is incomplete or altered");
    }
    int version = ByteBuffer.wrap(found).getInt(MAGIC.length);
    if (version != VERSION) {
      throw new JournalRefused(
          name
              + " was written in journal format "
              + version
              + " and this version of Wheelhouse knows format "
              + VERSION
              + ". Nothing was changed: open it with the version of Wheelhouse that wrote it, or a"
              + " newer one.");
    }
  }

  /// What the first record's hash is chained to.
  static byte[] chainStart() {
    return sha256().digest(bytes());
  }

  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("This Java has no SHA-256", e);
    }
  }

  private static int checksum(byte[] head) {
    CRC32C crc = new CRC32C();
    crc.update(head, 0, CHECKED);
    return (int) crc.getValue();
  }
}
