package app.wheelhouse.support;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Where an operating system wants one kind of a program's files; a function of what it is given.
///
/// @param variable of the environment that names the folder, before anything else but an argument
/// @param windowsVariable of the environment that holds the base folder on Windows
/// @param windowsFolder the base folder under `AppData` where that variable is not set
/// @param xdgVariable of the environment that holds the base folder on Linux and others
/// @param xdgFolder the base folder under the user's home where that variable is not set
public record OwnFolder(
    String variable,
    String windowsVariable,
    String windowsFolder,
    String xdgVariable,
    String xdgFolder) {

  /// The argument, else the variable, else the operating system's own place; on macOS `~/Library/
  /// Application Support/Wheelhouse` for every kind. An XDG folder counts only when it is absolute.
  ///
  /// @param argument of the command line; null when there is none
  /// @param osName as the system property `os.name`
  /// @param userHome as the system property `user.home`
  public Path resolve(
      @Nullable Path argument, Map<String, String> environment, String osName, String userHome) {
    if (argument != null) {
      return argument;
    }
    String named = environment.getOrDefault(variable, "");
    return named.isBlank() ? ofSystem(environment, osName, Path.of(userHome)) : Path.of(named);
  }

  private Path ofSystem(Map<String, String> environment, String osName, Path home) {
    String os = osName.toLowerCase(Locale.ROOT);
    if (os.startsWith("windows")) {
      String base = environment.getOrDefault(windowsVariable, "");
      Path folder = base.isBlank() ? home.resolve("AppData", windowsFolder) : Path.of(base);
      return folder.resolve("Wheelhouse");
    }
    if (os.startsWith("mac")) {
      return home.resolve("Library", "Application Support", "Wheelhouse");
    }
    String xdg = environment.getOrDefault(xdgVariable, "");
    boolean named = !xdg.isBlank() && Path.of(xdg).isAbsolute();
    return (named ? Path.of(xdg) : home.resolve(xdgFolder)).resolve("wheelhouse");
  }
}
