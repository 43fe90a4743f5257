package app.wheelhouse.store;

import java.util.Arrays;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationInfoService;
import org.flywaydb.core.api.MigrationState;
import org.jspecify.annotations.Nullable;

/// The tables' version: which one a file has, and the way to the newest.
final class ArchiveSchema {
  /// Where this version's migrations are.
  static final String MIGRATIONS = "classpath:db/migration";

  private final Flyway flyway;

  /// As it was when it was first asked for, before any migration.
  private @Nullable MigrationInfoService found;

  /// @param migrations a Flyway location
  ArchiveSchema(DataSource source, String migrations) {
    this.flyway =
        Flyway.configure()
            .dataSource(source)
            .locations(migrations)
            .cleanDisabled(true)
            // There are none, and looking for them reads the whole class path each time.
            .callbackLocations(new String[0])
            // Flyway's default lets an older program run on newer tables.
            .ignoreMigrationPatterns(new String[0])
            .load();
  }

  /// True when no migration ever ran here.
  boolean isBlank() {
    return found().applied().length == 0;
  }

  boolean isPending() {
    return found().pending().length > 0;
  }

  /// Refuses tables of a newer version; "repairing" them would lose what they hold.
  ///
  /// @throws ArchiveRefused when a newer version wrote them
  void refuseNewer() {
    MigrationInfoService info = found();
    boolean newer =
        Arrays.stream(info.all()).map(MigrationInfo::getState).anyMatch(ArchiveSchema::isFuture);
    if (newer) {
      throw new ArchiveRefused(
          "The archive was written by a newer version of Wheelhouse (tables "
              + info.current().getVersion()
              + "). Nothing was changed: start that version, or name another data directory.");
    }
  }

  /// Brings the tables to this version.
  ///
  /// @throws FlywayException when a step fails or an applied step was altered
  void migrate() {
    flyway.migrate();
  }

  private MigrationInfoService found() {
    MigrationInfoService info = found;
    if (info == null) {
      info = flyway.info();
      found = info;
    }
    return info;
  }

  private static boolean isFuture(MigrationState state) {
    return state == MigrationState.FUTURE_SUCCESS || state == MigrationState.FUTURE_FAILED;
  }
}
