package app.wheelhouse.desk;

import app.wheelhouse.support.Threads;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A directory for a run whose record nobody asked to keep.
final class TemporaryDirectory {
  private static final Logger LOG = LoggerFactory.getLogger(TemporaryDirectory.class);

  private final Path path;
  private final Thread hook;

  private TemporaryDirectory(Path path) {
    this.path = path;
    this.hook = Threads.hook("remove-temporary-record", this::remove);
  }

  static TemporaryDirectory make() throws BadInput {
    try {
      TemporaryDirectory made = new TemporaryDirectory(Files.createTempDirectory("wheelhouse-"));
      // A run that is interrupted leaves nothing behind either.
      Runtime.getRuntime().addShutdownHook(made.hook);
      return made;
    } catch (IOException e) {
      throw new BadInput(
          "No temporary directory can be made; name one for the record with --data DIR");
    }
  }

  Path path() {
    return path;
  }

  void delete() {
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException _) {
      // The process ends already, and the hook does it.
      return;
    }
    remove();
  }

  private void remove() {
    try (Stream<Path> inside = Files.walk(path)) {
      List<Path> deepestFirst = inside.sorted(Comparator.reverseOrder()).toList();
      for (Path each : deepestFirst) {
        Files.deleteIfExists(each);
      }
    } catch (IOException e) {
      LOG.warn("The temporary directory {} could not be removed", path);
    }
  }
}
