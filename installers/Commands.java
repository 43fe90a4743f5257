import static java.util.concurrent.TimeUnit.MINUTES;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Runs programs and says plainly when one fails; a few words about files.
///
/// @param home an empty directory: programs find no settings and no data of the one who builds
record Commands(Path home) {
  private static final int PATIENCE_MINUTES = 10;

  /// A sentence for the one who builds.
  static final class Failed extends RuntimeException {
    private static final long serialVersionUID = 1;

    Failed(String message) {
      super(message);
    }
  }

  void run(String... command) throws IOException, InterruptedException {
    run(Path.of(""), List.of(command));
  }

  void run(Path directory, List<String> command) throws IOException, InterruptedException {
    start(directory, command, Map.of());
  }

  /// What it printed.
  ///
  /// @throws Failed when it ends with another code than 0, with all that it printed
  String start(List<String> command, Map<String, String> environment)
      throws IOException, InterruptedException {
    return start(Path.of(""), command, environment);
  }

  private String start(Path directory, List<String> command, Map<String, String> environment)
      throws IOException, InterruptedException {
    Path log = Files.createTempFile("package", ".log");
    try {
      ProcessBuilder builder = new ProcessBuilder(command);
      builder.directory(directory.toAbsolutePath().toFile());
      builder.redirectErrorStream(true).redirectOutput(log.toFile());
      builder.environment().remove("JAVA_TOOL_OPTIONS");
      builder.environment().putAll(newcomer());
      builder.environment().putAll(environment);
      Process process = builder.start();
      boolean ended = process.waitFor(PATIENCE_MINUTES, MINUTES);
      if (!ended) {
        process.descendants().forEach(ProcessHandle::destroy);
        process.destroy();
      }
      String printed = Files.readString(log, StandardCharsets.UTF_8);
      if (!ended || process.exitValue() != 0) {
        String how = ended ? "ended with " + process.exitValue() : "did not end";
        throw new Failed(String.join(" ", command) + " " + how + ":\n" + printed);
      }
      return printed;
    } finally {
      Files.delete(log);
    }
  }

  private Map<String, String> newcomer() throws IOException {
    Files.createDirectories(home);
    String place = home.toString();
    return Map.of(
        "XDG_CONFIG_HOME",
        place,
        "XDG_DATA_HOME",
        place,
        "XDG_STATE_HOME",
        place,
        "XDG_CACHE_HOME",
        place);
  }

  /// For JAVA_TOOL_OPTIONS, which are parted at spaces.
  static String quoted(Path file) {
    return "'" + file + "'";
  }

  static List<Path> files(Path directory) throws IOException {
    try (Stream<Path> found = Files.list(directory)) {
      return found.filter(Files::isRegularFile).sorted().toList();
    }
  }

  static void delete(Path directory) throws IOException {
    if (!Files.exists(directory)) {
      return;
    }
    try (Stream<Path> all = Files.walk(directory)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }

  /// Bytes of a file, or of all files below a directory.
  static long size(Path path) throws IOException {
    try (Stream<Path> all = Files.walk(path)) {
      return all.filter(Files::isRegularFile).mapToLong(Commands::length).sum();
    }
  }

  private static long length(Path file) {
    try {
      return Files.size(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
