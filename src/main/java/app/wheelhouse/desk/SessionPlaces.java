package app.wheelhouse.desk;

import app.wheelhouse.store.DataLocation;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Where a session behind the window keeps what it writes.
///
/// @param data folder of the record; null for a temporary one that is removed afterwards
public record SessionPlaces(@Nullable Path data) {
  /// Nothing is kept.
  public static final SessionPlaces NOWHERE = new SessionPlaces(null);

  /// The folder that is named, else the desk's own, see [DataLocation].
  ///
  /// @param named null for none
  /// @param osName as the system property `os.name`
  /// @param userHome as the system property `user.home`
  public static SessionPlaces own(
      @Nullable Path named, Map<String, String> environment, String osName, String userHome) {
    return new SessionPlaces(DataLocation.resolve(named, environment, osName, userHome));
  }

  /// Bars that were fetched once; null when nothing is kept.
  @Nullable Path bars() {
    return data == null ? null : data.resolve("bars");
  }
}
