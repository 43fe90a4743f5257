package app.wheelhouse.exchange.wire;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.HexFormat;

/// Words and joins of bytes, as hashes need them.
final class Bytes {
  static final int WORD = 32;

  private Bytes() {}

  static byte[] join(byte[]... parts) {
    byte[] all = new byte[Arrays.stream(parts).mapToInt(part -> part.length).sum()];
    int at = 0;
    for (byte[] part : parts) {
      System.arraycopy(part, 0, all, at, part.length);
      at += part.length;
    }
    return all;
  }

  /// A number of at most 256 bits, not negative, as 32 bytes.
  static byte[] word(BigInteger number) {
    byte[] bytes = number.toByteArray();
    byte[] word = new byte[WORD];
    int length = Math.min(bytes.length, WORD);
    System.arraycopy(bytes, bytes.length - length, word, WORD - length, length);
    return word;
  }

  static byte[] word(long number) {
    return word(BigInteger.valueOf(number));
  }

  /// Eight bytes, the highest first.
  static byte[] eight(long number) {
    byte[] bytes = new byte[8];
    for (int i = 0; i < 8; i++) {
      bytes[i] = (byte) (number >>> (56 - 8 * i));
    }
    return bytes;
  }

  /// Of `0x…` with an even count of digits.
  static byte[] hex(String text) {
    return HexFormat.of().parseHex(text, 2, text.length());
  }
}
