package app.wheelhouse.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/// A journal's bytes in a file, readable by its owner only; a link in its place is refused.
///
/// A thread that is interrupted in the middle of a file operation closes the channel under everyone
/// (that is how Java's channels are made). An order must not fail for that, so the channel is
/// opened again and the operation repeated: positions are absolute, so doing it twice changes
/// nothing.
public final class FileStorage implements JournalStorage {
  private static final int SLICE = 1 << 20;

  private final Path file;
  private final Set<OpenOption> options;
  private final @Nullable Object identity;
  private final ReentrantLock reopening = new ReentrantLock();
  private volatile FileChannel channel;
  private volatile boolean closed;

  private FileStorage(Path file, Set<OpenOption> options, FileChannel channel) throws IOException {
    this.file = file;
    this.options = options;
    this.channel = channel;
    this.identity = identityOf(file);
  }

  /// Opens an existing file for reading and writing.
  public static FileStorage open(Path file) throws IOException {
    return open(
        file, Set.of(StandardOpenOption.READ, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS));
  }

  /// Opens an existing file for reading only.
  public static FileStorage openReadOnly(Path file) throws IOException {
    return open(file, Set.of(StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS));
  }

  /// Creates a file that must not exist yet.
  static FileStorage createNew(Path file) throws IOException {
    PrivateFiles.open(file, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE))
        .close();
    return open(file);
  }

  private static FileStorage open(Path file, Set<OpenOption> options) throws IOException {
    FileChannel channel = FileChannel.open(file, options);
    try {
      return new FileStorage(file, options, channel);
    } catch (IOException e) {
      channel.close();
      throw e;
    }
  }

  @Override
  public String name() {
    return file.toString();
  }

  @Override
  public long size() throws IOException {
    return steadily(FileChannel::size);
  }

  @Override
  public int read(ByteBuffer target, long position) throws IOException {
    int start = target.position();
    return steadily(open -> open.read(target.position(start), position));
  }

  @Override
  public void write(ByteBuffer source, long position) throws IOException {
    steadily(open -> writeSlices(open, source.duplicate(), position));
  }

  @Override
  public void force() throws IOException {
    steadily(open -> {
      open.force(false);
      return true;
    });
  }

  @Override
  public String setAside(String suffix, long from, long to) throws IOException {
    Path beside = file.resolveSibling(file.getFileName() + "." + suffix);
    for (int i = 2; Files.exists(beside, LinkOption.NOFOLLOW_LINKS); i++) {
      beside = file.resolveSibling(file.getFileName() + "." + suffix + "-" + i);
    }
    try (FileStorage copy = createNew(beside)) {
      ByteBuffer slice = ByteBuffer.allocate(SLICE);
      for (long at = from; at < to; ) {
        slice.clear().limit((int) Math.min(SLICE, to - at));
        int count = read(slice, at);
        if (count < 0) {
          break;
        }
        copy.write(slice.flip(), at - from);
        at += count;
      }
      copy.force();
    }
    PrivateFiles.syncDirectory(beside.toAbsolutePath().getParent());
    return beside.toString();
  }

  // Slices, because the JDK keeps an off-heap copy of the largest heap buffer for each thread.
  private static boolean writeSlices(FileChannel channel, ByteBuffer source, long position)
      throws IOException {
    int end = source.limit();
    long at = position;
    while (source.position() < end) {
      source.limit(Math.min(end, source.position() + SLICE));
      at += channel.write(source, at);
    }
    return true;
  }

  private <T> T steadily(Operation<T> operation) throws IOException {
    boolean interrupted = Thread.interrupted();
    try {
      while (true) {
        FileChannel open = channel;
        try {
          return operation.on(open);
        } catch (ClosedChannelException e) {
          interrupted |= Thread.interrupted();
          reopen(open, e);
        }
      }
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private void reopen(FileChannel stale, ClosedChannelException cause) throws IOException {
    reopening.lock();
    try {
      if (closed) {
        throw cause;
      }
      if (channel != stale) {
        return;
      }
      if (!Objects.equals(identity, identityOf(file))) {
        throw new IOException("another file has taken its place", cause);
      }
      channel = FileChannel.open(file, options);
    } finally {
      reopening.unlock();
    }
  }

  private static @Nullable Object identityOf(Path file) throws IOException {
    return Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS)
        .fileKey();
  }

  @Override
  public void close() throws IOException {
    reopening.lock();
    try {
      closed = true;
      channel.close();
    } finally {
      reopening.unlock();
    }
  }

  private interface Operation<T> {
    T on(FileChannel channel) throws IOException;
  }
}
