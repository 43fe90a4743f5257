package app.wheelhouse.desk;

import app.wheelhouse.support.OwnFolder;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Where the desk keeps its settings when nobody says otherwise; a function of what it is given.
public final class SettingsFolder {
  /// Environment variable that names the folder of the settings.
  public static final String VARIABLE = "WHEELHOUSE_CONFIG";

  private static final OwnFolder FOLDER =
      new OwnFolder(VARIABLE, "APPDATA", "Roaming", "XDG_CONFIG_HOME", ".config");

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
    return FOLDER.resolve(argument, environment, osName, userHome);
  }
}
