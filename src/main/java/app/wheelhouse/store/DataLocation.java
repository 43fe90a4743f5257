package app.wheelhouse.store;

import app.wheelhouse.support.OwnFolder;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Where the desk keeps its data when nobody says otherwise; a function of what it is given.
public final class DataLocation {
  /// Environment variable that names the data directory.
  public static final String VARIABLE = "WHEELHOUSE_DATA";

  private static final OwnFolder FOLDER =
      new OwnFolder(VARIABLE, "LOCALAPPDATA", "Local", "XDG_DATA_HOME", ".local/share");

  private DataLocation() {}

  /// The argument, else the environment variable, else the operating system's own place.
  ///
  /// Linux and others: `$XDG_DATA_HOME/wheelhouse` (when absolute), else
  /// `~/.local/share/wheelhouse`; macOS: `~/Library/Application Support/Wheelhouse`; Windows:
  /// `%LOCALAPPDATA%\Wheelhouse`.
  ///
  /// @param argument of the command line; null when there is none
  /// @param osName as the system property `os.name`
  /// @param userHome as the system property `user.home`
  public static Path resolve(
      @Nullable Path argument, Map<String, String> environment, String osName, String userHome) {
    return FOLDER.resolve(argument, environment, osName, userHome);
  }
}
