package app.wheelhouse.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/// A Java program of this class path in a process of its own, as a trader starts it, in whatever
/// surroundings a test has made for it.
final class Program implements AutoCloseable {
  private final Process process;
  private final Path out;
  private final Path err;

  private Program(Process process, Path out, Path err) {
    this.process = process;
    this.out = out;
    this.err = err;
  }

  /// @param folder for what it writes; a program of the same name there is overwritten
  /// @param surroundings commands in front, such as those of a namespace; may be empty
  /// @param environment beyond this one's
  static Program start(
      Path folder,
      String name,
      List<String> surroundings,
      Map<String, String> environment,
      String main,
      List<String> arguments)
      throws IOException {
    List<String> command = new ArrayList<>(surroundings);
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xmx512m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
    command.addAll(List.of("-Dorg.jooq.no-logo=true", "-Dorg.jooq.no-tips=true"));
    command.add("-Djava.io.tmpdir=" + folder);
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), main));
    command.addAll(arguments);
    Path out = folder.resolve(name + ".out");
    Path err = folder.resolve(name + ".err");
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectOutput(out.toFile()).redirectError(err.toFile());
    builder.environment().putAll(environment);
    return new Program(builder.start(), out, err);
  }

  /// The application itself.
  static Program wheelhouse(
      Path folder,
      String name,
      List<String> surroundings,
      Map<String, String> environment,
      String... arguments)
      throws IOException {
    return start(
        folder, name, surroundings, environment, "app.wheelhouse.Launcher", List.of(arguments));
  }

  /// Waits until it ends by itself.
  ///
  /// @return its exit code
  int exit(long seconds) throws InterruptedException {
    if (!process.waitFor(seconds, TimeUnit.SECONDS)) {
      throw new AssertionError("Still running after " + seconds + " s; it said: " + said());
    }
    return process.exitValue();
  }

  boolean isAlive() {
    return process.isAlive();
  }

  /// Everything it printed so far, to both outputs.
  String said() {
    try {
      return Files.readString(out) + Files.readString(err);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  /// What it printed to standard output.
  String out() throws IOException {
    return Files.readString(out);
  }

  /// Sends it a signal: `STOP`, `CONT`, `TERM`.
  void signal(String signal) throws IOException, InterruptedException {
    RealMachine.run("kill", "-" + signal, Long.toString(process.pid()));
  }

  @Override
  public void close() throws IOException {
    process.toHandle().descendants().forEach(ProcessHandle::destroyForcibly);
    process.toHandle().destroyForcibly();
    process.getOutputStream().close();
  }
}
