package app.wheelhouse.cli;

import app.wheelhouse.desk.BadInput;
import app.wheelhouse.venue.hyperliquid.action.AgentKeys;
import app.wheelhouse.venue.hyperliquid.action.BadAction;
import app.wheelhouse.venue.hyperliquid.action.WireValue;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Arrays;
import java.util.Set;

/// The two files of `debug sign`. Nothing that stands in the key file is ever repeated.
final class DebugSignFiles {
  private static final int MOST_KEY_BYTES = 1_024;
  private static final int MOST_ACTION_BYTES = 8_000_000;

  private DebugSignFiles() {}

  /// Reads a private key; the caller wipes it.
  static byte[] key(Path file, PrintWriter err) throws BadInput {
    byte[] text = bytes(file, MOST_KEY_BYTES, "a key file");
    try {
      byte[] key = decode(file, text);
      warnWhenOthersRead(file, err);
      return key;
    } finally {
      Arrays.fill(text, (byte) 0);
    }
  }

  /// Reads an action with its keys in order.
  static WireValue action(Path file) throws BadInput {
    byte[] bytes = bytes(file, MOST_ACTION_BYTES, "an action");
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return WireValue.parse(text.startsWith("\ufeff") ? text.substring(1) : text);
    } catch (CharacterCodingException broken) {
      throw new BadInput(file + ": It is no UTF-8 text");
    } catch (BadAction broken) {
      throw new BadInput(file + ": " + broken.getMessage());
    }
  }

  private static byte[] decode(Path file, byte[] text) throws BadInput {
    int from = 0;
    int to = text.length;
    while (from < to && isBlank(text[from])) {
      from++;
    }
    while (to > from && isBlank(text[to - 1])) {
      to--;
    }
    if (to - from >= 2 && text[from] == '0' && (text[from + 1] | 0x20) == 'x') {
      from += 2;
    }
    int digits = to - from;
    if (digits != 2 * AgentKeys.BYTES) {
      throw new BadInput(file + ": A private key has 64 hex digits, and here are " + digits);
    }
    byte[] key = new byte[AgentKeys.BYTES];
    for (int i = 0; i < key.length; i++) {
      int high = Character.digit(text[from + 2 * i], 16);
      int low = Character.digit(text[from + 2 * i + 1], 16);
      if (high < 0 || low < 0) {
        Arrays.fill(key, (byte) 0);
        throw new BadInput(file + ": A private key has hex digits only (0-9 and a-f)");
      }
      key[i] = (byte) (high << 4 | low);
    }
    if (!AgentKeys.usable(key)) {
      Arrays.fill(key, (byte) 0);
      throw new BadInput(
          file + ": It is no private key: zero, or not below the order of secp256k1");
    }
    return key;
  }

  private static boolean isBlank(byte each) {
    return each == ' ' || each >= '\t' && each <= '\r';
  }

  private static byte[] bytes(Path file, int most, String what) throws BadInput {
    if (Files.isDirectory(file)) {
      throw new BadInput(file + " is a folder, not " + what);
    }
    try (InputStream in = Files.newInputStream(file)) {
      byte[] bytes = in.readNBytes(most + 1);
      if (bytes.length > most) {
        Arrays.fill(bytes, (byte) 0);
        throw new BadInput(file + " is no such thing as " + what + ": over " + most + " bytes");
      }
      return bytes;
    } catch (NoSuchFileException none) {
      throw new BadInput("There is no file " + file);
    } catch (AccessDeniedException denied) {
      throw new BadInput(file + " may not be read");
    } catch (IOException broken) {
      throw new BadInput(file + " cannot be read");
    }
  }

  private static void warnWhenOthersRead(Path file, PrintWriter err) throws BadInput {
    try {
      Set<PosixFilePermission> granted = Files.getPosixFilePermissions(file);
      if (granted.contains(PosixFilePermission.GROUP_READ)
          || granted.contains(PosixFilePermission.OTHERS_READ)) {
        err.println(
            "Warning: others can read " + file + "; chmod 600 it, and take a new key if need be");
      }
    } catch (UnsupportedOperationException windows) {
      // No such permissions there: its folders of a user are closed to others.
    } catch (IOException broken) {
      throw new BadInput(file + " cannot be read");
    }
  }
}
