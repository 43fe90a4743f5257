package app.wheelhouse.faults;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;

/// What this computer lets a test break: each is asked for by name, and the test is skipped with a
/// sentence where it is missing.
final class RealMachine {
  private RealMachine() {}

  /// Skips the test unless `-Pfaults` (or `-Dwheelhouse.faults=true`) was asked for.
  ///
  /// @param what the test does on a real machine
  /// @param scaled where `verify` has it in its small form
  static void require(String what, String scaled) {
    Assumptions.assumeTrue(
        Boolean.getBoolean("wheelhouse.faults"),
        () -> what + " runs with -Pfaults only; its scaled form is " + scaled);
  }

  /// Skips the test unless it may make a network namespace.
  static void requireNamespaces() throws IOException, InterruptedException {
    for (String tool : List.of("ip", "unshare", "mount")) {
      Assumptions.assumeTrue(
          succeeds("sh", "-c", "command -v " + tool), () -> "There is no `" + tool + "` here");
    }
    Assumptions.assumeTrue(
        succeeds("unshare", "-n", "-m", "true"),
        "Network namespaces need root, and a system that lets root make them");
  }

  /// The library that gives a program another clock; the test is skipped without it.
  static Path requireFaketime() throws IOException {
    String named = System.getProperty("wheelhouse.faketime", "");
    Optional<Path> found = named.isEmpty() ? installedFaketime() : Optional.of(Path.of(named));
    Assumptions.assumeTrue(
        found.isPresent() && Files.exists(found.get()),
        "There is no libfaketimeMT.so.1 here (package faketime), nor does"
            + " -Dwheelhouse.faketime name it");
    return found.orElseThrow();
  }

  private static Optional<Path> installedFaketime() throws IOException {
    for (String libraries : List.of("/usr/lib", "/usr/lib64", "/usr/local/lib")) {
      Path folder = Path.of(libraries);
      if (!Files.isDirectory(folder)) {
        continue;
      }
      try (DirectoryStream<Path> each = Files.newDirectoryStream(folder)) {
        for (Path below : each) {
          Path library = below.resolve("faketime").resolve("libfaketimeMT.so.1");
          if (Files.exists(library)) {
            return Optional.of(library);
          }
        }
      }
      Path library = folder.resolve("faketime").resolve("libfaketimeMT.so.1");
      if (Files.exists(library)) {
        return Optional.of(library);
      }
    }
    return Optional.empty();
  }

  /// Runs a program to its end.
  ///
  /// @throws AssertionError when it fails
  static void run(String... command) throws IOException, InterruptedException {
    if (!succeeds(command)) {
      throw new AssertionError("Failed: " + String.join(" ", command));
    }
  }

  static boolean succeeds(String... command) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(command)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    return process.waitFor() == 0;
  }
}
