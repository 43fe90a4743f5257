package app.wheelhouse.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
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

  /// As H2 names the copy that a table is altered in; one is left over when the process is killed.
  private static final String LEFT_OVER =
      "select table_name from information_schema.tables where table_schema = 'PUBLIC'"
          + " and regexp_like(table_name, '^[A-Z_]+_COPY_[0-9]+_[0-9]+$') order by table_name";

  private final DataSource source;
  private final Flyway flyway;

  /// As it was when it was first asked for, before any migration.
  private @Nullable MigrationInfoService found;

  /// @param migrations a Flyway location
  ArchiveSchema(DataSource source, String migrations) {
    this.source = source;
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

  /// True when the tables are older than this version's, or a migration of them failed.
  boolean isPending() {
    return found().pending().length > 0
        || Arrays.stream(found().all()).anyMatch(info -> info.getState().isFailed());
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
    try (Connection connection = source.getConnection();
        Statement statement = connection.createStatement()) {
      dropLeftOvers(statement);
    } catch (SQLException e) {
      throw new FlywayException("Left-over tables could not be dropped", e);
    }
    flyway.migrate();
  }

  private static void dropLeftOvers(Statement statement) throws SQLException {
    List<String> names = new ArrayList<>();
    try (var rows = statement.executeQuery(LEFT_OVER)) {
      while (rows.next()) {
        names.add(rows.getString(1));
      }
    }
    for (String name : names) {
      statement.execute("drop table \"" + name + "\"");
    }
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
