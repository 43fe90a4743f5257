package app.wheelhouse.cli;

import app.wheelhouse.desk.BadInput;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;

/// Reads a passphrase or a key from where scripts keep them; what it says never holds it.
final class SecretSource {
  private static final int MOST = 4096;

  private SecretSource() {}

  /// The value of a variable. Java holds the environment as texts, which nobody can wipe: that copy
  /// lives as long as the process, which is short.
  static char[] variable(String name, Map<String, String> environment) throws BadInput {
    String value = environment.getOrDefault(name, "");
    if (value.isEmpty()) {
      throw new BadInput("The variable " + name + " is not set, or empty.");
    }
    return value.toCharArray();
  }

  /// The text of a small file, without the end of its last line.
  static char[] file(Path file) throws BadInput {
    byte[] bytes = bytes(file);
    try {
      CharBuffer text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
      int end = text.limit();
      while (end > 0 && (text.get(end - 1) == '\n' || text.get(end - 1) == '\r')) {
        end--;
      }
      char[] read = Arrays.copyOf(text.array(), end);
      Arrays.fill(text.array(), ' ');
      if (read.length == 0) {
        throw new BadInput("The file " + file + " is empty.");
      }
      return read;
    } catch (CharacterCodingException _) {
      throw new BadInput("The file " + file + " is not text in UTF-8.");
    } finally {
      Arrays.fill(bytes, (byte) 0);
    }
  }

  private static byte[] bytes(Path file) throws BadInput {
    try (InputStream in = Files.newInputStream(file)) {
      byte[] bytes = in.readNBytes(MOST + 1);
      if (bytes.length > MOST) {
        Arrays.fill(bytes, (byte) 0);
        throw new BadInput("The file " + file + " has more than 4,096 bytes: that is no secret.");
      }
      return bytes;
    } catch (IOException _) {
      throw new BadInput("The file " + file + " cannot be read.");
    }
  }
}
