package app.wheelhouse.desk;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Where the desk keeps its settings when nobody says otherwise; a function of what it is given.
public final class SettingsFolder {
  /// Environment variable that names the folder of the settings.
  public static final String VARIABLE = "WHEELHOUSE_CONFIG";

  private SettingsFolder() {}

  /// The argument, else the environment variable, else the operating system's own place.
  ///
  /// Linux and others: `$XDG_CONFIG_HOME/wheelhouse` (when absolute), else `~/.config/wheelhouse`;
  /// macOS: `~/Library/Application Support/Wheelhouse`; Windows: `%APPDATA%\Wheelhouse`.
  ///
  /// @param argument of the command line; null when there is none
  /// @param osName as the system property `os.name`
  /// @param userHome as the system property `user.home`
  public static Path resolve(
      @Nullable Path argument, Map<String, String> environment, String osName, String userHome) {
    if (argument != null) {
      return argument;
    }
    String named = environment.getOrDefault(VARIABLE, "");
    return named.isBlank() ? ownPlace(environment, osName, Path.of(userHome)) : Path.of(named);
  }

  private static Path ownPlace(Map<String, String> environment, String osName, Path home) {
    String os = osName.toLowerCase(Locale.ROOT);
    if (os.startsWith("windows")) {
      String roaming = environment.getOrDefault("APPDATA", "");
      Path base = roaming.isBlank() ? home.resolve("AppData").resolve("Roaming") : Path.of(roaming);
      return base.resolve("Wheelhouse");
    }
    if (os.startsWith("mac")) {
      return home.resolve("Library").resolve("Application Support").resolve("Wheelhouse");
    }
    String xdg = environment.getOrDefault("XDG_CONFIG_HOME", "");
    Path base =
        !xdg.isBlank() && Path.of(xdg).isAbsolute() ? Path.of(xdg) : home.resolve(".config");
    return base.resolve("wheelhouse");
  }
}
