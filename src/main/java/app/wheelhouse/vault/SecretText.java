package app.wheelhouse.vault;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// Turns typed characters into bytes without a text in between, which could not be wiped.
final class SecretText {
  private static final int KEY_BYTES = 32;

  /// Order of the group of secp256k1: a private key is from 1 to this less one.
  private static final byte[] ORDER = {
    -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -2,
    -70, -82, -36, -26, -81, 72, -96, 59, -65, -46, 94, -116, -48, 54, 65, 65
  };

  private SecretText() {}

  /// @throws VaultException when nothing is there, or half of a character
  static byte[] utf8(char[] typed) throws VaultException {
    int start = start(typed);
    int end = end(typed);
    if (start == end) {
      throw unusable("There is nothing to keep: the secret is empty.");
    }
    return encode(CharBuffer.wrap(typed, start, end - start));
  }

  /// Every character, blanks too: for passphrases.
  static byte[] exact(char[] typed) throws VaultException {
    return encode(CharBuffer.wrap(typed));
  }

  static byte[] privateKey(char[] typed) throws VaultException {
    int start = start(typed);
    int end = end(typed);
    boolean prefixed = end - start >= 2 && typed[start] == '0' && (typed[start + 1] | 0x20) == 'x';
    int first = prefixed ? start + 2 : start;
    if (end - first != 2 * KEY_BYTES) {
      throw unusable(
          "A private key has 64 hex digits (after 0x, if that is there); this has "
              + (end - first)
              + " characters. Copy it again, whole.");
    }
    byte[] key = new byte[KEY_BYTES];
    for (int i = 0; i < KEY_BYTES; i++) {
      int high = Character.digit(typed[first + 2 * i], 16);
      int low = Character.digit(typed[first + 2 * i + 1], 16);
      if (high < 0 || low < 0 || typed[first + 2 * i] > 'f' || typed[first + 2 * i + 1] > 'f') {
        Arrays.fill(key, (byte) 0);
        throw unusable(
            "A private key has only the digits 0 to 9 and a to f; something else is in it. Copy it"
                + " again, without quotes or blanks.");
      }
      key[i] = (byte) (high << 4 | low);
    }
    if (Arrays.equals(key, new byte[KEY_BYTES]) || Arrays.compareUnsigned(key, ORDER) >= 0) {
      Arrays.fill(key, (byte) 0);
      throw unusable("This number cannot be a private key: it is zero or too large.");
    }
    return key;
  }

  private static byte[] encode(CharBuffer text) throws VaultException {
    ByteBuffer room = ByteBuffer.allocate(text.remaining() * 3);
    try {
      var encoder = StandardCharsets.UTF_8.newEncoder();
      var result = encoder.encode(text, room, true);
      if (result.isError()) {
        result.throwException();
      }
      return Arrays.copyOf(room.array(), room.position());
    } catch (CharacterCodingException _) {
      throw unusable("It holds half of a character; type or copy it again.");
    } finally {
      Arrays.fill(room.array(), (byte) 0);
    }
  }

  private static int start(char[] typed) {
    int start = 0;
    while (start < typed.length && typed[start] <= ' ') {
      start++;
    }
    return start;
  }

  private static int end(char[] typed) {
    int end = typed.length;
    int start = start(typed);
    while (end > start && typed[end - 1] <= ' ') {
      end--;
    }
    return end;
  }

  private static VaultException unusable(String message) {
    return new VaultException(VaultFault.UNUSABLE, message);
  }
}
