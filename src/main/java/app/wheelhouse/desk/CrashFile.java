package app.wheelhouse.desk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What a process leaves in its data directory when it cannot go on, for the next one to find.
///
/// Out of memory, or any other [Error] that nobody caught, ends the process at once with
/// [#EXIT_CODE]: a desk whose engine is gone must not look alive. Stops and targets rest at the
/// venue. All that is needed for the last words is there from the beginning.
final class CrashFile implements AutoCloseable {
  /// Of a process that ended like that.
  static final int EXIT_CODE = 70;

  private static final Logger LOG = LoggerFactory.getLogger(CrashFile.class);
  private static final String NAME = "crash.txt";
  private static final String SEEN = "crash-seen.txt";
  private static final byte[] MEMORY = bytes("The desk ran out of memory and ended itself.\n");
  private static final byte[] OTHER =
      bytes("The desk met a fault it cannot live with and ended.\n");

  private final Path file;
  private final ByteBuffer memory = ByteBuffer.allocateDirect(MEMORY.length).put(MEMORY).flip();
  private final ByteBuffer other = ByteBuffer.allocateDirect(OTHER.length).put(OTHER).flip();
  private final Thread.UncaughtExceptionHandler before;
  private final FileChannel channel;

  private CrashFile(Path file, FileChannel channel) {
    this.file = file;
    this.channel = channel;
    this.before = Thread.getDefaultUncaughtExceptionHandler();
    Thread.setDefaultUncaughtExceptionHandler(this::uncaught);
  }

  /// Stands ready until it is closed.
  ///
  /// @throws BadInput when the directory takes no file
  static CrashFile in(Path directory) throws BadInput {
    Path file = directory.resolve(NAME);
    try {
      return new CrashFile(
          file,
          FileChannel.open(
              file,
              StandardOpenOption.CREATE,
              StandardOpenOption.WRITE,
              StandardOpenOption.TRUNCATE_EXISTING));
    } catch (IOException unwritable) {
      throw new BadInput("Nothing can be written in " + directory + "; check the rights there");
    }
  }

  /// What the process before said when it crashed, once; empty when it did not.
  static Optional<String> take(Path directory) {
    Path file = directory.resolve(NAME);
    try {
      if (!Files.exists(file) || Files.size(file) == 0) {
        return Optional.empty();
      }
      String said = Files.readString(file).strip();
      Files.move(file, directory.resolve(SEEN), StandardCopyOption.REPLACE_EXISTING);
      return Optional.of(said);
    } catch (IOException | UncheckedIOException unreadable) {
      LOG.warn("The crash file {} cannot be read: {}", file, unreadable.getMessage());
      return Optional.of("The desk ended in a fault.");
    }
  }

  private void uncaught(Thread thread, Throwable fault) {
    if (isFatal(fault)) {
      end(hasNoMemory(fault) ? memory : other);
    }
    if (before != null) {
      before.uncaughtException(thread, fault);
    } else {
      LOG.error("{} ended with a fault that nobody caught", thread.getName(), fault);
    }
  }

  /// Nothing is allocated here that can be avoided.
  private void end(ByteBuffer words) {
    try {
      channel.write(words, 0);
      channel.force(true);
    } catch (IOException | RuntimeException _) {
      // The exit code still says it.
    }
    Runtime.getRuntime().halt(EXIT_CODE);
  }

  private static boolean isFatal(Throwable fault) {
    return fault instanceof Error && !(fault instanceof AssertionError);
  }

  private static boolean hasNoMemory(Throwable fault) {
    return fault instanceof OutOfMemoryError;
  }

  /// The session ended in order: there is nothing to tell.
  @Override
  public void close() {
    Thread.setDefaultUncaughtExceptionHandler(before);
    try {
      channel.close();
      if (Files.exists(file) && Files.size(file) == 0) {
        Files.delete(file);
      }
    } catch (IOException unremovable) {
      LOG.warn("The crash file {} stays: {}", file, unremovable.getMessage());
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
