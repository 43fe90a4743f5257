package app.wheelhouse.vault;

import app.wheelhouse.support.Threads;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// Another program that answers at once, or is ended together with what it started.
final class BriefProgram {
  /// No answer is longer. Above 8 KiB a read goes past the buffer that Java keeps for a pipe, which
  /// nobody could wipe.
  private static final int MOST = 1 << 14;

  private final Path program;
  private final Duration limit;

  /// @param limit until its answer has come
  BriefProgram(Path program, Duration limit) {
    this.program = program;
    this.limit = limit;
  }

  /// What a program said; closing wipes it.
  ///
  /// @param exit its code
  /// @param output its standard output, in the first bytes
  /// @param length how many bytes
  /// @param isQuiet nothing came on its standard error
  record Answer(int exit, byte[] output, int length, boolean isQuiet) implements AutoCloseable {
    boolean isDone() {
      return exit == 0;
    }

    /// A no without a complaint: what was asked for is not there.
    boolean isQuietNo() {
      return exit == 1 && isQuiet;
    }

    @Override
    public void close() {
      Arrays.fill(output, (byte) 0);
    }

    @Override
    public String toString() {
      return "Answer with exit " + exit;
    }
  }

  /// Runs it.
  ///
  /// @param words its arguments, which every user of the computer can read
  /// @param input its standard input, left as it is
  /// @throws IOException when it cannot be started
  Answer run(List<String> words, byte[] input)
      throws IOException, TimeoutException, InterruptedException {
    List<String> command = new ArrayList<>(words);
    command.addFirst(program.toString());
    Process process = new ProcessBuilder(command).start();
    try {
      byte[] output = new byte[MOST];
      FutureTask<Integer> reading = new FutureTask<>(() -> read(process.getInputStream(), output));
      Threads.virtual("keychain", reading);
      feed(process.getOutputStream(), input);
      int length = reading.get(limit.toMillis(), TimeUnit.MILLISECONDS);
      if (!process.waitFor(limit)) {
        throw new TimeoutException();
      }
      boolean isQuiet = process.getErrorStream().available() == 0;
      return new Answer(process.exitValue(), output, length, isQuiet);
    } catch (ExecutionException e) {
      throw new IOException("Its answer could not be read", e);
    } finally {
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly();
    }
  }

  private static int read(InputStream from, byte[] output) throws IOException {
    return from.readNBytes(output, 0, output.length);
  }

  /// The stream keeps a copy of what went through it; zeros after its end go nowhere but over that.
  private static void feed(OutputStream to, byte[] input) {
    try (to) {
      to.write(input);
    } catch (IOException _) {
      // It ended without listening: its exit code says so.
    }
    try {
      to.write(new byte[input.length]);
    } catch (IOException _) {
      // Closed is closed.
    }
  }
}
