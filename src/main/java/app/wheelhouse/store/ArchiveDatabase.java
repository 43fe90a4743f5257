package app.wheelhouse.store;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcConnectionPool;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;

/// An open H2 database and its connections.
final class ArchiveDatabase implements AutoCloseable {
  private final JdbcConnectionPool pool;
  private final boolean onDisk;
  private final DSLContext dsl;
  private boolean closed;

  private ArchiveDatabase(String url, boolean onDisk) {
    // Read once, when H2's classes load: no class may be named by a file that somebody prepared.
    System.setProperty("h2.allowedClasses", "");
    this.pool = JdbcConnectionPool.create(url, "sa", "");
    this.onDisk = onDisk;
    this.dsl = DSL.using(pool, SQLDialect.H2);
  }

  /// Opens the file, or makes it.
  ///
  /// @throws SQLException when H2 cannot open it
  static ArchiveDatabase open(ArchiveFile file) throws SQLException {
    ArchiveDatabase database = connected(new ArchiveDatabase(file.url(), true));
    try {
      PrivateFiles.ownerOnly(file.path());
    } catch (IOException e) {
      // The folder is private; a disk without modes cannot do more.
    }
    return database;
  }

  /// A new database in memory.
  ///
  /// @param name letters and digits, unique in this process
  static ArchiveDatabase inMemory(String name) {
    if (!name.matches("[A-Za-z0-9-]+")) {
      throw new IllegalArgumentException("Not a name of letters and digits: " + name);
    }
    try {
      return connected(new ArchiveDatabase("jdbc:h2:mem:" + name + ";DB_CLOSE_DELAY=-1", false));
    } catch (SQLException e) {
      throw new ArchiveFailure("There is no memory for a database: close other programs.", e);
    }
  }

  private static ArchiveDatabase connected(ArchiveDatabase database) throws SQLException {
    try (Connection probe = database.pool.getConnection()) {
      probe.getMetaData();
      return database;
    } catch (SQLException e) {
      database.pool.dispose();
      throw e;
    }
  }

  DSLContext dsl() {
    return dsl;
  }

  DataSource dataSource() {
    return pool;
  }

  /// Waits until all that was committed is on the medium.
  void sync() {
    if (onDisk) {
      dsl.execute("checkpoint sync");
    }
  }

  /// Whether it still answers; H2 closes itself for good when a write fails.
  boolean isAlive() {
    try (Connection connection = pool.getConnection()) {
      return connection.isValid(0);
    } catch (SQLException e) {
      return false;
    }
  }

  /// Closes the file in order, a broken one as it is; harmless when it is closed.
  @Override
  public void close() {
    if (closed) {
      return;
    }
    closed = true;
    if (!run("shutdown")) {
      run("shutdown immediately");
    }
    pool.dispose();
  }

  private boolean run(String command) {
    try (Connection connection = pool.getConnection();
        var statement = connection.createStatement()) {
      statement.execute(command);
      return true;
    } catch (SQLException e) {
      return false;
    }
  }
}
