package app.wheelhouse.desk;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// The process of a [KillDesk].
final class KillChild implements AutoCloseable {
  private static final long PATIENCE_SECONDS = 30;

  private final Process process;
  private final BufferedReader lines;
  private final Writer words;
  private final Path errors;

  private KillChild(Process process, Path errors) {
    this.process = process;
    this.lines = process.inputReader(StandardCharsets.UTF_8);
    this.words = process.outputWriter(StandardCharsets.UTF_8);
    this.errors = errors;
  }

  /// @param folder of its record; what it says beside goes there as well
  /// @param skip acts of the point's kind that are let go first
  static KillChild start(DrillRig rig, Path folder, long seed, KillPoint point, int skip)
      throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(
        List.of("-Xmx256m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xshare:auto"));
    command.addAll(List.of("-Dorg.jooq.no-logo=true", "-Dorg.jooq.no-tips=true"));
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), KillDesk.class.getName()));
    command.addAll(
        List.of(
            rig.exchange().url(),
            HexFormat.of().formatHex(rig.key()),
            folder.toString(),
            Long.toString(seed),
            point.name(),
            Integer.toString(skip)));
    Path errors = Files.createDirectories(folder).resolve("desk.err");
    ProcessBuilder.Redirect redirect = ProcessBuilder.Redirect.appendTo(errors.toFile());
    return new KillChild(new ProcessBuilder(command).redirectError(redirect).start(), errors);
  }

  /// The next line that it says; null when it is gone.
  @Nullable String next() throws IOException {
    return lines.readLine();
  }

  /// Lets it go on.
  void go() throws IOException {
    words.write("go\n");
    words.flush();
  }

  void kill() {
    process.toHandle().destroyForcibly();
  }

  boolean isAlive() {
    return process.isAlive();
  }

  /// Waits until it is gone.
  ///
  /// @return its exit code
  int exit() throws InterruptedException {
    if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
      throw new AssertionError("The desk is still alive");
    }
    return process.exitValue();
  }

  /// What it wrote beside its words.
  String errors() throws IOException {
    return Files.readString(errors);
  }

  @Override
  public void close() {
    kill();
  }
}
