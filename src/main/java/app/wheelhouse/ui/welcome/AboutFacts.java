package app.wheelhouse.ui.welcome;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Properties;

/// What the program says about itself.
///
/// @param version empty when it runs from a build directory that does not say
/// @param java the Java it runs on
/// @param folders where it keeps what it writes; empty when it keeps nothing
public record AboutFacts(String version, String java, List<Folder> folders) {
  private static final String POM = "/META-INF/maven/app.wheelhouse/wheelhouse/pom.properties";

  /// A directory of the desk.
  ///
  /// @param name in words, such as `Recordings`
  public record Folder(String name, Path path) {}

  public AboutFacts {
    folders = List.copyOf(folders);
  }

  /// Of the running program: the version from its package, or as Maven wrote it into the archive.
  public static AboutFacts ofThisProgram(List<Folder> folders) {
    String version = AboutFacts.class.getPackage().getImplementationVersion();
    return new AboutFacts(
        version == null ? fromPom() : version,
        System.getProperty("java.vendor") + " " + System.getProperty("java.version"),
        folders);
  }

  private static String fromPom() {
    try (InputStream pom = AboutFacts.class.getResourceAsStream(POM)) {
      if (pom == null) {
        return "";
      }
      Properties properties = new Properties();
      properties.load(pom);
      return Objects.requireNonNullElse(properties.getProperty("version"), "");
    } catch (IOException e) {
      throw new UncheckedIOException("Could not read " + POM, e);
    }
  }
}
