package app.wheelhouse.vault;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;

/// Secrets that two processes know without one of them telling the other, and the forms in which a
/// secret may lie in a heap dump.
final class Planted {
  private Planted() {}

  /// 32 bytes; the same for the same number, and in no file.
  static byte[] bytes(int number) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      byte[] key = digest.digest(("planted " + number).getBytes(StandardCharsets.US_ASCII));
      key[0] = 0x5a;
      return key;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /// Its hex digits, without a text on the way.
  static char[] hex(byte[] bytes) {
    char[] hex = new char[2 * bytes.length];
    for (int i = 0; i < hex.length; i++) {
      hex[i] = Character.forDigit(bytes[i / 2] >> (i % 2 == 0 ? 4 : 0) & 15, 16);
    }
    return hex;
  }

  /// The byte sequences that would betray it in a dump, whose numbers have the high byte first.
  static SortedMap<String, byte[]> forms(byte[] secret) {
    SortedMap<String, byte[]> forms = new TreeMap<>();
    String hex = HexFormat.of().formatHex(secret);
    forms.put("bytes, or a BigInteger", secret);
    forms.put("hex", hex.getBytes(StandardCharsets.ISO_8859_1));
    forms.put("HEX", hex.toUpperCase(Locale.ROOT).getBytes(StandardCharsets.ISO_8859_1));
    forms.put("hex as characters", hex.getBytes(StandardCharsets.UTF_16BE));
    forms.put("hex in a wide text", hex.getBytes(StandardCharsets.UTF_16LE));
    forms.put("text as characters", wide(secret, 0));
    forms.put("text in a wide text", wide(secret, 1));
    if (secret.length % 8 == 0) {
      forms.put("ints, low first", limbs(secret, 4));
      forms.put("longs, low first", limbs(secret, 8));
    }
    return forms;
  }

  private static byte[] wide(byte[] text, int shift) {
    byte[] wide = new byte[2 * text.length];
    for (int i = 0; i < text.length; i++) {
      wide[2 * i + 1 - shift] = text[i];
    }
    return wide;
  }

  private static byte[] limbs(byte[] secret, int size) {
    ByteBuffer out = ByteBuffer.allocate(secret.length).order(ByteOrder.BIG_ENDIAN);
    for (int at = secret.length - size; at >= 0; at -= size) {
      out.put(secret, at, size);
    }
    return out.array();
  }
}
