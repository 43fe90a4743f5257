package app.wheelhouse.execution;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.OptionalLong;
import java.util.Set;
import java.util.zip.CRC32C;

/// The highest nonce that a signer may have used, on disk: for its owner only, locked while it is
/// open.
///
/// Two places are written in turn, each with its checksum: a write that a crash cuts in half leaves
/// the one before.
final class NonceFile implements AutoCloseable {
  private static final int MARK = 0x57484e31;
  private static final int PLACE = 4 + 8 + 4;

  private final FileChannel channel;
  private final OptionalLong found;
  private final boolean damaged;
  private int next;

  private NonceFile(FileChannel channel) throws IOException {
    this.channel = channel;
    OptionalLong first = read(0);
    OptionalLong second = read(1);
    boolean secondIsNewer = second.orElse(-1) > first.orElse(-1);
    found = secondIsNewer ? second : first;
    next = secondIsNewer ? 0 : 1;
    damaged = found.isEmpty() && channel.size() > 0;
  }

  /// @throws RequestRefused when another desk holds it
  /// @throws IOException when it cannot be made or read
  static NonceFile open(Path file) throws IOException {
    Path folder = file.toAbsolutePath().getParent();
    Files.createDirectories(folder, attributes(folder, "rwx------"));
    FileChannel channel =
        FileChannel.open(
            file,
            Set.of(StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE),
            attributes(folder, "rw-------"));
    try {
      if (!isLocked(channel)) {
        throw new RequestRefused(
            "Another Wheelhouse trades with this key: use its window, or stop it with Ctrl-C first;"
                + " stops stay at the venue. Or use a key of its own for each desk");
      }
      if (attributes(folder, "rw-------").length > 0) {
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        try (FileChannel directory = FileChannel.open(folder, StandardOpenOption.READ)) {
          directory.force(true);
        }
      }
      return new NonceFile(channel);
    } catch (IOException | RuntimeException failure) {
      channel.close();
      throw failure;
    }
  }

  /// What was written last; empty for a new file and for a damaged one.
  OptionalLong found() {
    return found;
  }

  /// True when something stands in it that nobody of us wrote to the end.
  boolean isDamaged() {
    return damaged;
  }

  /// Durable when it returns.
  void write(long nonce) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(PLACE).putInt(MARK).putLong(nonce);
    bytes.putInt(checksum(bytes)).flip();
    long at = (long) next * PLACE;
    while (bytes.hasRemaining()) {
      at += channel.write(bytes, at);
    }
    channel.force(false);
    next = 1 - next;
  }

  private OptionalLong read(int place) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(PLACE);
    long at = (long) place * PLACE;
    int count = 0;
    while (bytes.hasRemaining() && count >= 0) {
      count = channel.read(bytes, at + bytes.position());
    }
    boolean whole =
        !bytes.hasRemaining()
            && bytes.getInt(0) == MARK
            && bytes.getInt(PLACE - 4) == checksum(bytes);
    return whole ? OptionalLong.of(bytes.getLong(4)) : OptionalLong.empty();
  }

  private static int checksum(ByteBuffer bytes) {
    CRC32C sum = new CRC32C();
    sum.update(bytes.array(), 0, PLACE - 4);
    return (int) sum.getValue();
  }

  /// The lock lives as long as the channel.
  private static boolean isLocked(FileChannel channel) throws IOException {
    try {
      FileLock lock = channel.tryLock();
      return lock != null;
    } catch (OverlappingFileLockException _) {
      return false;
    }
  }

  private static FileAttribute<?>[] attributes(Path folder, String mode) {
    return folder.getFileSystem().supportedFileAttributeViews().contains("posix")
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(mode))
        }
        : new FileAttribute<?>[0];
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
