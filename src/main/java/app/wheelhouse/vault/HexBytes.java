package app.wheelhouse.vault;

import java.util.Arrays;
import java.util.Optional;

/// Bytes as hex digits in ASCII and back, without a text that nobody can wipe.
final class HexBytes {
  private static final byte[] DIGITS = {
    '0', '1', '2', '3', '4', '5', '6', '7', '8', '9', 'a', 'b', 'c', 'd', 'e', 'f'
  };

  private HexBytes() {}

  /// What the caller wipes.
  static byte[] encode(byte[] bytes) {
    byte[] hex = new byte[bytes.length * 2];
    for (int i = 0; i < bytes.length; i++) {
      hex[2 * i] = DIGITS[bytes[i] >> 4 & 0xf];
      hex[2 * i + 1] = DIGITS[bytes[i] & 0xf];
    }
    return hex;
  }

  /// What the caller wipes; nothing where it is no hex. An end of line does not count.
  ///
  /// @param length how much of the array is meant
  static Optional<byte[]> decode(byte[] hex, int length) {
    int end = length > 0 && hex[length - 1] == '\n' ? length - 1 : length;
    byte[] bytes = new byte[end / 2];
    boolean isHex = end > 0 && end % 2 == 0;
    for (int i = 0; isHex && i < bytes.length; i++) {
      int high = Character.digit(hex[2 * i], 16);
      int low = Character.digit(hex[2 * i + 1], 16);
      isHex = high >= 0 && low >= 0;
      bytes[i] = (byte) (high << 4 | low);
    }
    if (!isHex) {
      Arrays.fill(bytes, (byte) 0);
    }
    return isHex ? Optional.of(bytes) : Optional.empty();
  }
}
