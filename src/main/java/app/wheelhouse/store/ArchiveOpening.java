package app.wheelhouse.store;

import static app.wheelhouse.store.jooq.Tables.ARCHIVE_STATE;

import app.wheelhouse.store.jooq.tables.records.ArchiveStateRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.sql.SQLException;
import java.util.Optional;
import org.flywaydb.core.api.FlywayException;
import org.h2.api.ErrorCode;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVStoreException;
import org.jooq.DSLContext;
import org.jooq.exception.DataAccessException;
import org.jspecify.annotations.Nullable;

/// Opens an archive's file and judges it: sound, damaged, or to be left alone.
final class ArchiveOpening {
  private final ArchiveFile file;
  private final String migrations;

  ArchiveOpening(ArchiveFile file, String migrations) {
    this.file = file;
    this.migrations = migrations;
  }

  /// Makes a new file with all tables, in its place in one step: a kill leaves no half-made one.
  ArchiveDatabase createBeside() {
    ArchiveFile beside = file.rebuilding();
    beside.delete();
    try (ArchiveDatabase made = new ArchiveOpening(beside, migrations).create()) {
      made.sync();
    }
    file.replaceBy(beside);
    return openMade();
  }

  /// Opens a file that was just made here.
  ArchiveDatabase openMade() {
    try {
      return ArchiveDatabase.open(file);
    } catch (SQLException e) {
      throw cannotWrite(e);
    }
  }

  /// Makes all tables in a file that nobody needs as long as they are not complete.
  ArchiveDatabase create() {
    ArchiveDatabase database = openMade();
    try {
      new ArchiveSchema(database.dataSource(), migrations).migrate();
      return database;
    } catch (FlywayException e) {
      database.close();
      throw cannotWrite(e);
    }
  }

  /// Opens the file that is about to be replaced, for what is worth keeping in it.
  ///
  /// @throws ArchiveDamaged when it cannot be read
  /// @throws ArchiveRefused when it must not be replaced: in use, or of a newer version
  ArchiveDatabase openFormer() throws ArchiveDamaged {
    ArchiveDatabase database = connect();
    try {
      new ArchiveSchema(database.dataSource(), migrations).refuseNewer();
      return database;
    } catch (DataAccessException | FlywayException | MVStoreException e) {
      database.close();
      throw new ArchiveDamaged("could not be read", e);
    } catch (RuntimeException e) {
      database.close();
      throw e;
    }
  }

  /// Opens the file that is there.
  ///
  /// @param source the journal that it must belong to
  /// @throws ArchiveDamaged when it must be made anew
  /// @throws ArchiveRefused when it must be left alone
  ArchiveDatabase openExisting(ArchiveSource source) throws ArchiveDamaged {
    refuseEmptyFile();
    ArchiveDatabase database = connect();
    try {
      boolean older = needsMigration(database, source);
      if (older) {
        database.close();
        migrate();
        database = connect();
      }
      check(database.dsl(), source, older);
      return database;
    } catch (DataAccessException | FlywayException | MVStoreException e) {
      database.close();
      throw new ArchiveDamaged("could not be read", e);
    } catch (ArchiveDamaged | RuntimeException e) {
      database.close();
      throw e;
    }
  }

  /// Opens a copy that is only looked at.
  ///
  /// @return empty when its tables are of an older version
  /// @throws ArchiveDamaged when the next start would make the archive anew
  /// @throws ArchiveRefused when the next start would refuse it
  Optional<ArchiveDatabase> openCopy(ArchiveSource source) throws ArchiveDamaged {
    refuseEmptyFile();
    ArchiveDatabase database = connect();
    try {
      if (needsMigration(database, source)) {
        database.close();
        return Optional.empty();
      }
      check(database.dsl(), source, false);
      return Optional.of(database);
    } catch (DataAccessException | FlywayException | MVStoreException e) {
      database.close();
      throw new ArchiveDamaged("could not be read", e);
    } catch (ArchiveDamaged | RuntimeException e) {
      database.close();
      throw e;
    }
  }

  private ArchiveDatabase connect() throws ArchiveDamaged {
    if (!Files.isReadable(file.path()) || !Files.isWritable(file.path())) {
      throw new ArchiveRefused(
          "The archive "
              + file.path()
              + " may not be read and written: change its permissions, or"
              + " name another data directory.");
    }
    try {
      return ArchiveDatabase.open(file);
    } catch (SQLException e) {
      throw judged(e);
    }
  }

  private ArchiveDamaged judged(SQLException e) {
    int store = storeError(e);
    if (e.getErrorCode() == ErrorCode.DATABASE_ALREADY_OPEN_1
        || store == DataUtils.ERROR_FILE_LOCKED) {
      throw new ArchiveRefused(
          "The archive " + file.path() + " is in use by another program: close that one first.", e);
    }
    if (store == DataUtils.ERROR_UNSUPPORTED_FORMAT) {
      throw new ArchiveRefused(
          "The archive "
              + file.path()
              + " was written by a newer database than this one. Nothing was changed: start the"
              + " version of Wheelhouse that wrote it, or name another data directory.",
          e);
    }
    if (store == DataUtils.ERROR_WRITING_FAILED) {
      throw cannotWrite(e);
    }
    return new ArchiveDamaged("could not be opened", e);
  }

  private static int storeError(SQLException e) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof MVStoreException inStore) {
        return inStore.getErrorCode();
      }
    }
    return -1;
  }

  private boolean needsMigration(ArchiveDatabase database, ArchiveSource source)
      throws ArchiveDamaged {
    ArchiveSchema schema = new ArchiveSchema(database.dataSource(), migrations);
    if (schema.isBlank() && source.lastSeq() > 0) {
      throw new ArchiveDamaged("held no tables");
    }
    schema.refuseNewer();
    return schema.isPending();
  }

  /// Brings older tables to this version in a copy, which takes the file's place when it is
  /// complete: what a kill or a failure leaves is the file as it was. H2 cannot undo a half of it.
  private void migrate() throws ArchiveDamaged {
    ArchiveFile beside = file.rebuilding();
    file.copyTo(beside);
    try (ArchiveDatabase copy = ArchiveDatabase.open(beside)) {
      new ArchiveSchema(copy.dataSource(), migrations).migrate();
      copy.sync();
    } catch (SQLException | FlywayException | DataAccessException | MVStoreException e) {
      throw ArchiveDamaged.inMigration(e);
    }
    file.backUp();
    file.replaceBy(beside);
  }

  /// @param fresh true when a migration emptied the tables that come from the journal
  private void check(DSLContext dsl, ArchiveSource source, boolean fresh) throws ArchiveDamaged {
    ArchiveStateRecord state = dsl.selectFrom(ARCHIVE_STATE).fetchOne();
    if (state == null) {
      throw new ArchiveDamaged("did not say how far it goes");
    }
    if (!state.getClosed()) {
      ArchiveScan.readAll(dsl);
    }
    long last = state.getLastSeq();
    if (!fresh && last == 0 && source.lastSeq() > 0 && ArchiveScan.isEmpty(dsl)) {
      throw new ArchiveDamaged("was empty beside a journal of " + source.lastSeq() + " records");
    }
    if (last > source.lastSeq()) {
      throw new ArchiveRefused(
          "The archive knows "
              + last
              + " journal records and the journal has only "
              + source.lastSeq()
              + ": a part of the journal is lost. Nothing was changed. Put back the newest backup"
              + " of the data directory, or go on with what the journal has by `journal rebuild`,"
              + " and compare open orders and positions with the venue before you trade.");
    }
    if (last > 0 && !state.getLastHash().equals(hashOf(source, last))) {
      throw new ArchiveDamaged("belonged to another journal");
    }
  }

  private static @Nullable String hashOf(ArchiveSource source, long seq) {
    String[] found = new String[1];
    source.read(
        seq,
        record -> {
          if (record.seq() == seq) {
            found[0] = record.hash();
          }
        });
    return found[0];
  }

  private void refuseEmptyFile() throws ArchiveDamaged {
    try {
      if (Files.size(file.path()) == 0) {
        throw new ArchiveDamaged("was an empty file");
      }
    } catch (IOException e) {
      // Opening it says what is wrong.
    }
  }

  ArchiveFailure cannotWrite(Exception cause) {
    return new ArchiveFailure(
        "The archive "
            + file.path()
            + " cannot be written: check that the disk has room and that"
            + " the directory may be written, then start again.",
        cause);
  }
}
