package app.wheelhouse.store;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/// One record's place and fixed fields; the bytes around every entry.
///
/// Big-endian: 0 magic `WHJR`, 4 payload length n, 8 seq, 16 time, 24 synced, 32 type, 36 payload,
/// 36+n SHA-256 of (previous hash, bytes 0 to 36+n), 68+n CRC32C of bytes 0 to 68+n. No padding.
///
/// @param position of its first byte
/// @param payload length of the entry's JSON in bytes
/// @param synced number of the last record known to be on the medium when this one was written:
///   tells a write that was cut off (nobody relied on it) from damage to what had been safe
record RecordFrame(long position, int payload, long seq, long time, long synced, int type) {
  static final int MAGIC = 0x57484A52;
  static final int HEAD = 36;
  static final int HASH = 32;
  static final int OVERHEAD = HEAD + HASH + Integer.BYTES;
  static final int MAX_PAYLOAD = 4 << 20;

  /// The frame at `position`, or null when no complete record with a right checksum is there.
  static @Nullable RecordFrame at(JournalWindow window, long position) {
    if (!window.load(position, OVERHEAD)) {
      return null;
    }
    ByteBuffer bytes = window.bytes();
    int start = window.indexOf(position);
    int payload = bytes.getInt(start + 4);
    if (bytes.getInt(start) != MAGIC
        || payload < 0
        || payload > MAX_PAYLOAD
        || !window.load(position, OVERHEAD + payload)) {
      return null;
    }
    bytes = window.bytes();
    start = window.indexOf(position);
    int checked = HEAD + payload + HASH;
    if (bytes.getInt(start + checked) != checksum(bytes.array(), start, checked)) {
      return null;
    }
    return new RecordFrame(
        position,
        payload,
        bytes.getLong(start + 8),
        bytes.getLong(start + 16),
        bytes.getLong(start + 24),
        bytes.getInt(start + 32));
  }

  /// Appends a record to `out`, which must be backed by an array.
  ///
  /// @return its hash
  static byte[] write(
      ByteBuffer out, JournalLine line, long synced, byte[] previousHash, MessageDigest digest) {
    int start = out.position();
    out.putInt(MAGIC).putInt(line.payload().length).putLong(line.seq()).putLong(line.time());
    out.putLong(synced).putInt(line.type()).put(line.payload());
    digest.update(previousHash);
    digest.update(out.array(), start, out.position() - start);
    byte[] hash = digest.digest();
    out.put(hash);
    out.putInt(checksum(out.array(), start, out.position() - start));
    return hash;
  }

  /// Length of the whole record in bytes.
  int size() {
    return OVERHEAD + payload;
  }

  /// What the record's hash must be after `previousHash`.
  byte[] expectedHash(JournalWindow window, byte[] previousHash, MessageDigest digest) {
    digest.update(previousHash);
    digest.update(window.bytes().array(), window.indexOf(position), HEAD + payload);
    return digest.digest();
  }

  /// The hash that is written in the record.
  byte[] storedHash(JournalWindow window) {
    byte[] hash = new byte[HASH];
    window.bytes().get(window.indexOf(position) + HEAD + payload, hash);
    return hash;
  }

  /// The entry's JSON.
  byte[] payloadBytes(JournalWindow window) {
    byte[] json = new byte[payload];
    window.bytes().get(window.indexOf(position) + HEAD, json);
    return json;
  }

  private static int checksum(byte[] bytes, int start, int length) {
    CRC32C crc = new CRC32C();
    crc.update(bytes, start, length);
    return (int) crc.getValue();
  }
}
