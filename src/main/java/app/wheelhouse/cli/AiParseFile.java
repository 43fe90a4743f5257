package app.wheelhouse.cli;

import app.wheelhouse.ai.reply.ReplyParser;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/// The text of a file with a reply in it.
final class AiParseFile {
  /// A whole reply of a back end is longer than its text: escapes, thinking, counts.
  private static final int MOST_BYTES = 6 * ReplyParser.MOST_CHARACTERS;

  private AiParseFile() {}

  /// Bytes that are no UTF-8 become the replacement character; of a file that is far too large only
  /// so much is read as shows that.
  ///
  /// @throws IOException with a sentence that names the file
  static String text(String file) throws IOException {
    try (InputStream in = Files.newInputStream(Path.of(file))) {
      byte[] bytes = in.readNBytes(MOST_BYTES);
      return new String(bytes, charset(bytes));
    } catch (InvalidPathException _) {
      throw new IOException(file + ": this is no file name");
    } catch (NoSuchFileException _) {
      throw new IOException(file + ": there is no such file");
    } catch (AccessDeniedException _) {
      throw new IOException(file + ": reading it is not allowed");
    } catch (IOException failure) {
      // Some systems open a folder and fail at the first byte.
      throw new IOException(
          file
              + (Files.isDirectory(Path.of(file))
                  ? ": this is a folder, not a file"
                  : ": it cannot be read: " + failure.getMessage()),
          failure);
    }
  }

  /// UTF-8, or UTF-16 where its mark says so, as a redirection in Windows writes it.
  private static Charset charset(byte[] bytes) {
    int first = bytes.length > 1 ? (bytes[0] & 0xFF) << 8 | bytes[1] & 0xFF : 0;
    return first == 0xFFFE || first == 0xFEFF ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8;
  }
}
