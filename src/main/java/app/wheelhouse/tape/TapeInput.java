package app.wheelhouse.tape;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/// Opens a tape file, plain or gzip: known by its first two bytes, not by its name.
final class TapeInput {
  private static final int BUFFER = 1 << 16;

  private TapeInput() {}

  /// @param longest the limit of a line, bytes
  /// @throws TapeException when there is no such file or it cannot be opened
  static ByteLines open(Path path, int longest) {
    String file = path.toString();
    if (Files.isDirectory(path)) {
      throw new TapeException(file, 0, "this is a folder; name a tape file in it");
    }
    if (!Files.exists(path)) {
      throw new TapeException(file, 0, "there is no such file; check the path");
    }
    try {
      return new ByteLines(file, decompressed(file, path), longest);
    } catch (IOException e) {
      throw new TapeException(file, 0, "the file cannot be opened; check its permissions");
    }
  }

  private static InputStream decompressed(String file, Path path) throws IOException {
    InputStream in = new BufferedInputStream(Files.newInputStream(path), BUFFER);
    try {
      in.mark(2);
      boolean gzip = in.read() == 0x1F && in.read() == 0x8B;
      in.reset();
      return gzip ? new GZIPInputStream(in, BUFFER) : in;
    } catch (EOFException | ZipException e) {
      in.close();
      throw new TapeException(
          file, 1, "the file begins like gzip but its header is damaged; make a fresh copy");
    } catch (IOException e) {
      in.close();
      throw e;
    }
  }
}
