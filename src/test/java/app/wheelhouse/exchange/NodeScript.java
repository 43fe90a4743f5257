package app.wheelhouse.exchange;

import static org.junit.jupiter.api.Assumptions.abort;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Scripts of Node with their packages, in a folder of their own under `target`.
final class NodeScript {
  private static final int OLDEST_NODE = 20;
  private static final long LONGEST_MINUTES = 10;
  private static final Pattern VERSION = Pattern.compile("v(\\d+)\\..*");
  private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"");

  private final Path folder;

  private NodeScript(Path folder) {
    this.folder = folder;
  }

  /// Copies the scripts and fetches their packages; skips the test with a message where it cannot.
  static NodeScript fetched(Path sources, Path folder) throws IOException, InterruptedException {
    copy(sources, folder);
    NodeScript script = new NodeScript(folder);
    String version = script.version();
    var known = VERSION.matcher(version);
    if (!known.matches() || Integer.parseInt(known.group(1)) < OLDEST_NODE) {
      abort("Skipped: the independent clients need Node " + OLDEST_NODE + ", not " + version);
    }
    int fetched;
    try {
      // No script of a package is run: the clients need none of them.
      fetched =
          script.execute(
              List.of(
                  npm(), "ci", "--no-audit", "--no-fund", "--ignore-scripts", "--loglevel=error"));
    } catch (IOException absent) {
      abort("Skipped: npm is not on this computer (" + absent.getMessage() + ")");
      return script;
    }
    if (fetched != 0) {
      abort("Skipped: npm could not fetch the packages of src/test/js; its reason is above");
    }
    return script;
  }

  /// Runs a script with its output on ours; gives the exit code.
  int run(String script, String... arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of("node", script));
    command.addAll(List.of(arguments));
    return execute(command);
  }

  /// The words of a JSON list that a script prints.
  List<String> words(String script, String argument) throws IOException, InterruptedException {
    List<String> words = new ArrayList<>();
    Process process = builder("node", script, argument).start();
    try (BufferedReader output = process.inputReader()) {
      output
          .lines()
          .forEach(line -> WORD.matcher(line).results().forEach(word -> words.add(word.group(1))));
    }
    process.waitFor();
    return words;
  }

  private int execute(List<String> command) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true).start();
    process.getOutputStream().close();
    process
        .onExit()
        .orTimeout(LONGEST_MINUTES, TimeUnit.MINUTES)
        .exceptionally(late -> process.destroyForcibly());
    // Line by line on our own output, which Surefire keeps; an inherited one would break its pipe.
    try (BufferedReader output = process.inputReader()) {
      output.lines().forEach(System.out::println);
      return process.waitFor();
    } finally {
      process.destroyForcibly();
    }
  }

  private String version() throws IOException, InterruptedException {
    try {
      Process process = builder("node", "--version").start();
      try (BufferedReader output = process.inputReader()) {
        String line = output.readLine();
        process.waitFor();
        return line == null ? "none" : line.strip();
      }
    } catch (IOException absent) {
      abort("Skipped: Node is not on this computer (" + absent.getMessage() + ")");
      return "none";
    }
  }

  private ProcessBuilder builder(String... command) {
    return new ProcessBuilder(command).directory(folder.toFile());
  }

  private static String npm() {
    boolean windows =
        System.getProperty("os.name", "").toLowerCase(Locale.ROOT).startsWith("windows");
    return windows ? "npm.cmd" : "npm";
  }

  private static void copy(Path sources, Path folder) throws IOException {
    List<Path> files;
    try (Stream<Path> all = Files.walk(sources)) {
      files = all.filter(Files::isRegularFile).toList();
    }
    for (Path file : files) {
      Path name = sources.relativize(file);
      if (!name.startsWith("node_modules")) {
        Path target = folder.resolve(name.toString());
        Files.createDirectories(target.getParent());
        Files.copy(file, target, StandardCopyOption.REPLACE_EXISTING);
      }
    }
  }
}
