package app.wheelhouse.tape;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/// Files of the bar cache: only their owner may read them (0600 where the system knows modes).
///
/// Nothing is forced to the disk: what a power cut tears shows in the checksums.
final class BarCacheFolder {
  /// Far above what a cache file can hold; a larger one is not ours.
  private static final long LONGEST = 64L << 20;

  private BarCacheFolder() {}

  /// The whole file, empty when there is none.
  static byte[] read(Path file) throws IOException {
    try {
      if (Files.size(file) > LONGEST) {
        throw new IOException("it is larger than a bar cache can be");
      }
      return Files.readAllBytes(file);
    } catch (NoSuchFileException _) {
      return new byte[0];
    }
  }

  static void append(Path file, byte[] content) throws IOException {
    // Without CREATE: when somebody deleted the file, bars without their header are worth nothing.
    write(file, content, Set.of(StandardOpenOption.WRITE, StandardOpenOption.APPEND));
  }

  /// A reader or a crash sees the old content or the new one.
  static void replace(Path file, byte[] content) throws IOException {
    Path folder = file.toAbsolutePath().getParent();
    Files.createDirectories(folder, attributes(folder, "rwx------"));
    Path fresh = Files.createTempFile(folder, "bars-", ".tmp", attributes(file, "rw-------"));
    try {
      write(fresh, content, Set.of(StandardOpenOption.WRITE));
      Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(fresh);
    }
  }

  static void delete(Path file) throws IOException {
    Files.deleteIfExists(file);
  }

  private static void write(Path file, byte[] content, Set<? extends OpenOption> options)
      throws IOException {
    try (FileChannel channel = FileChannel.open(file, options)) {
      ByteBuffer bytes = ByteBuffer.wrap(content);
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
    }
  }

  private static FileAttribute<?>[] attributes(Path path, String mode) {
    return path.getFileSystem().supportedFileAttributeViews().contains("posix")
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(mode))
        }
        : new FileAttribute<?>[0];
  }
}
