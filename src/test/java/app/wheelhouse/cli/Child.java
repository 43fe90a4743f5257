package app.wheelhouse.cli;

import app.wheelhouse.store.DataDirectory;
import app.wheelhouse.store.DirectoryLock;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// A second Java with this one's class path, for what only another process can show.
final class Child implements AutoCloseable {
  private final Process process;
  private final BufferedReader lines;

  private Child(Process process) {
    this.process = process;
    this.lines =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
  }

  /// The command line in a process of its own.
  static final class Runs {
    private Runs() {}

    public static void main(String[] arguments) {
      PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
      PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
      System.exit(WheelhouseCommand.run(arguments, Map.of(), out, err, _ -> {}));
    }
  }

  /// Holds a data directory until it is killed, or its standard input ends.
  static final class Holds {
    private Holds() {}

    public static void main(String[] arguments) throws IOException {
      try (DirectoryLock lock = DataDirectory.open(Path.of(arguments[0])).lock()) {
        System.out.println(lock.directory().path().isAbsolute() ? "held" : "lost");
        while (System.in.read() >= 0) {
          // Until the end.
        }
      }
    }
  }

  /// @param log takes its standard error; temporary files go to its folder
  static Child start(Path log, Class<?> main, Object... arguments) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xmx512m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
    command.addAll(List.of("-Xshare:auto", "-Dorg.jooq.no-logo=true", "-Dorg.jooq.no-tips=true"));
    command.add("-Djava.io.tmpdir=" + log.getParent());
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
    for (Object argument : arguments) {
      command.add(argument.toString());
    }
    return new Child(new ProcessBuilder(command).redirectError(log.toFile()).start());
  }

  long pid() {
    return process.pid();
  }

  boolean isAlive() {
    return process.isAlive();
  }

  /// The next line that it printed; null after the last.
  @org.jspecify.annotations.Nullable
  String readLine() throws IOException {
    return lines.readLine();
  }

  /// As `kill -9` does; returns when it is gone.
  ///
  /// @return its exit code, 0 when it had ended before
  int kill() throws InterruptedException {
    process.toHandle().destroyForcibly();
    return process.waitFor();
  }

  /// Waits until it ends by itself.
  int exit() throws InterruptedException {
    return process.waitFor();
  }

  @Override
  public void close() throws IOException {
    process.toHandle().destroyForcibly();
    lines.close();
  }
}
