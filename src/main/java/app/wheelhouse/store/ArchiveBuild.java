package app.wheelhouse.store;

import static app.wheelhouse.store.jooq.Tables.ARCHIVE_STATE;
import static app.wheelhouse.store.jooq.Tables.BALANCE_HISTORY;
import static app.wheelhouse.store.jooq.Tables.DECISIONS;
import static app.wheelhouse.store.jooq.Tables.INSTRUMENTS;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jooq.Condition;
import org.jooq.Cursor;
import org.jooq.DSLContext;
import org.jooq.Table;
import org.jooq.UpdatableRecord;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/// Makes an archive anew from the journal, beside the old one, and swaps them when it is complete.
final class ArchiveBuild {
  /// With more, H2 writes the pages of an unfinished transaction and soon writes them again.
  private static final int AT_ONCE = 2_000;

  private final ArchiveFile file;
  private final ArchiveSource source;
  private final String migrations;
  private final List<String> lines = new ArrayList<>();

  ArchiveBuild(ArchiveFile file, ArchiveSource source, String migrations) {
    this.file = file;
    this.source = source;
    this.migrations = migrations;
  }

  ArchiveReport run() {
    ArchiveFile fresh = file.rebuilding();
    fresh.delete();
    try (ArchiveDatabase database = new ArchiveOpening(fresh, migrations).create()) {
      long records = project(database.dsl(), new ArchiveProjection(), source, Long.MAX_VALUE);
      lines.add("The archive was made anew from " + records + " journal records.");
      if (file.exists()) {
        keepWhatTheJournalLacks(database.dsl());
      }
      close(database);
    }
    Path setAside = file.exists() ? file.setAside() : null;
    file.replaceBy(fresh);
    if (setAside != null) {
      lines.add("The former archive is kept as " + setAside.getFileName() + ".");
    }
    return new ArchiveReport(true, setAside, lines);
  }

  /// Projects what is missing, up to record `last`.
  ///
  /// @return how many records that were
  static long project(
      DSLContext dsl, ArchiveProjection projection, ArchiveSource source, long last) {
    long from =
        dsl.select(ARCHIVE_STATE.LAST_SEQ).from(ARCHIVE_STATE).fetchSingle(ARCHIVE_STATE.LAST_SEQ);
    List<JournalRecord> waiting = new ArrayList<>(AT_ONCE);
    long[] count = new long[1];
    source.read(
        from + 1,
        record -> {
          if (record.seq() <= last) {
            waiting.add(record);
            count[0]++;
          }
          if (waiting.size() == AT_ONCE) {
            projection.project(dsl, waiting);
            waiting.clear();
          }
        });
    projection.project(dsl, waiting);
    return count[0];
  }

  /// Notes an orderly end and closes the file.
  static void close(ArchiveDatabase database) {
    database.dsl().update(ARCHIVE_STATE).set(ARCHIVE_STATE.CLOSED, true).execute();
    database.sync();
    database.close();
  }

  private void keepWhatTheJournalLacks(DSLContext fresh) {
    try (ArchiveDatabase old = new ArchiveOpening(file, migrations).openFormer()) {
      long kept =
          copy(old.dsl(), fresh, INSTRUMENTS, null)
              + copy(old.dsl(), fresh, BALANCE_HISTORY, null)
              + copy(old.dsl(), fresh, DECISIONS, DECISIONS.JOURNAL_SEQ.isNull());
      lines.add("Kept from the former archive: " + kept + " holds, balances and instruments.");
    } catch (ArchiveDamaged | DataAccessException e) {
      lines.add(
          "The former archive could not be read: its holds and balance history are missing here.");
    }
  }

  private static <R extends UpdatableRecord<R>> long copy(
      DSLContext from, DSLContext to, Table<R> table, @Nullable Condition which) {
    long count = 0;
    try (Cursor<R> rows =
        from.selectFrom(table)
            .where(which == null ? DSL.noCondition() : which)
            .fetchSize(AT_ONCE)
            .fetchLazy()) {
      while (rows.hasNext()) {
        ArchiveBatch<R> batch = new ArchiveBatch<>(table);
        for (R row : rows.fetchNext(AT_ONCE)) {
          batch.put(row);
          count++;
        }
        batch.write(to);
      }
    }
    return count;
  }
}
