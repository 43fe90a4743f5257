package app.wheelhouse.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Says that a data directory belongs to this process until it is closed, or the process ends.
///
/// The operating system holds the lock, so a killed desk leaves none behind. Within one process it
/// cannot serve: closing any channel of the lock file would give the process's lock away (POSIX).
/// So a second attempt in the same process must not even open the file; that is what the system
/// property is for, the one register that all of a process shares.
public final class DirectoryLock implements AutoCloseable {
  /// Far behind the text, because Windows lets nobody read what is locked.
  private static final long LOCKED_BYTE = 1L << 30;

  private static final Set<OpenOption> OPTIONS =
      Set.of(
          StandardOpenOption.CREATE,
          StandardOpenOption.READ,
          StandardOpenOption.WRITE,
          LinkOption.NOFOLLOW_LINKS);

  private final DataDirectory directory;
  private final FileChannel channel;

  private DirectoryLock(DataDirectory directory, FileChannel channel) {
    this.directory = directory;
    this.channel = channel;
  }

  static DirectoryLock take(DataDirectory directory) {
    long pid = ProcessHandle.current().pid();
    if (System.getProperties().putIfAbsent(key(directory), Long.toString(pid)) != null) {
      throw new DirectoryBusy(directory.path(), OptionalLong.of(pid));
    }
    FileChannel channel = null;
    boolean taken = false;
    try {
      channel = PrivateFiles.open(directory.lockFile(), OPTIONS);
      if (tryLock(channel, directory.path()) == null) {
        throw new DirectoryBusy(directory.path(), holder(channel));
      }
      writeHolder(channel, pid);
      taken = true;
      return new DirectoryLock(directory, channel);
    } catch (IOException e) {
      throw DataDirectory.unusable(directory.path(), "locked", e);
    } finally {
      if (!taken) {
        release(directory, channel);
      }
    }
  }

  public DataDirectory directory() {
    return directory;
  }

  /// Gives the directory free; the file stays, its text goes.
  @Override
  public void close() {
    if (!channel.isOpen()) {
      return;
    }
    try {
      channel.truncate(0);
    } catch (IOException e) {
      // The text is for people; the lock itself goes with the channel.
    }
    release(directory, channel);
  }

  private static @Nullable FileLock tryLock(FileChannel channel, Path path) {
    try {
      return channel.tryLock(LOCKED_BYTE, 1, false);
    } catch (OverlappingFileLockException e) {
      return null;
    } catch (IOException e) {
      throw new DirectoryUnusable(
          "The disk of "
              + path
              + " does not support locks ("
              + DiskProblem.text(e)
              + "), so two desks could write the same journal. Use a folder on a local disk (--data"
              + " DIR).",
          e);
    }
  }

  private static void writeHolder(FileChannel channel, long pid) throws IOException {
    String started =
        ProcessHandle.current().info().startInstant().map(Object::toString).orElse("unknown");
    String text = "pid=" + pid + "\nstarted=" + started + "\n";
    channel.truncate(0);
    channel.write(ByteBuffer.wrap(text.getBytes(StandardCharsets.US_ASCII)), 0);
  }

  private static OptionalLong holder(FileChannel channel) {
    ByteBuffer text = ByteBuffer.allocate(128);
    try {
      channel.read(text, 0);
    } catch (IOException e) {
      return OptionalLong.empty();
    }
    String first = new String(text.array(), 0, text.position(), StandardCharsets.US_ASCII);
    String pid = first.lines().findFirst().orElse("").replaceFirst("^pid=", "");
    return pid.matches("[0-9]{1,18}") ? OptionalLong.of(Long.parseLong(pid)) : OptionalLong.empty();
  }

  private static void release(DataDirectory directory, @Nullable FileChannel channel) {
    try {
      if (channel != null) {
        channel.close();
      }
    } catch (IOException e) {
      // The system frees the lock with the process at the latest.
    } finally {
      System.getProperties().remove(key(directory));
    }
  }

  private static String key(DataDirectory directory) {
    return "wheelhouse.lock:" + directory.path();
  }
}
