package app.wheelhouse.store;

import static app.wheelhouse.store.jooq.Tables.ARCHIVE_STATE;

import java.util.List;
import org.jooq.DSLContext;
import org.jooq.exception.IntegrityConstraintViolationException;
import org.jspecify.annotations.Nullable;

/// Brings journal records into the database: each call is one transaction, each record counts once.
///
/// At first, orders and fills that say they are new are taken for new, which spares a look into the
/// database for each. Where one is not, a unique key refuses its row: then all is undone and folded
/// again with that look.
final class ArchiveProjection {
  /// Records that are folded together.
  private static final int GROUP = 1_000;

  /// What is in memory of the newest session; null when it must be read from the database.
  private @Nullable ProjectorState state;

  /// Projects the records that are not in the database yet; the first of these must be the next
  /// one.
  ///
  /// @return how many these were
  /// @throws IllegalArgumentException when records are missing in between
  int project(DSLContext dsl, List<JournalRecord> records) {
    try {
      return attempt(dsl, records, true);
    } catch (IntegrityConstraintViolationException notNew) {
      return attempt(dsl, records, false);
    }
  }

  /// Forgets what is in memory, because the database was replaced.
  void forget() {
    state = null;
  }

  private int attempt(DSLContext dsl, List<JournalRecord> records, boolean trusting) {
    int count;
    try {
      count = dsl.transactionResult(transaction -> projectIn(transaction.dsl(), records, trusting));
    } catch (RuntimeException e) {
      state = null;
      throw e;
    }
    if (state != null) {
      state.committed();
    }
    return count;
  }

  private int projectIn(DSLContext dsl, List<JournalRecord> records, boolean trusting) {
    long last =
        dsl.select(ARCHIVE_STATE.LAST_SEQ).from(ARCHIVE_STATE).fetchSingle(ARCHIVE_STATE.LAST_SEQ);
    int from = 0;
    while (from < records.size() && records.get(from).seq() <= last) {
      from++;
    }
    if (from == records.size()) {
      return 0;
    }
    if (records.get(from).seq() != last + 1) {
      throw new IllegalArgumentException(
          "Record " + (last + 1) + " comes next, not " + records.get(from).seq());
    }
    int count = records.size() - from;
    while (from < records.size()) {
      int to = endOfGroup(records, from);
      List<JournalRecord> group = records.subList(from, to);
      ProjectorRows rows = fold(dsl, group, trusting);
      if (trusting && rows.isDoubtful()) {
        state = null;
        rows = fold(dsl, group, false);
      }
      rows.write(dsl);
      from = to;
    }
    JournalRecord newest = records.getLast();
    dsl.update(ARCHIVE_STATE)
        .set(ARCHIVE_STATE.LAST_SEQ, newest.seq())
        .set(ARCHIVE_STATE.LAST_HASH, newest.hash())
        .execute();
    return count;
  }

  private ProjectorRows fold(DSLContext dsl, List<JournalRecord> group, boolean trusting) {
    ProjectorState current = state(dsl);
    ProjectorLoader loader = new ProjectorLoader(dsl, current, trusting);
    if (group.getFirst().entry() instanceof JournalEntry.SessionStarted started) {
      loader.enter(started);
    }
    loader.prepareFor(group);
    ProjectorRows rows = new ProjectorRows();
    Projector projector = new Projector(current, rows);
    long expected = group.getFirst().seq();
    for (JournalRecord record : group) {
      if (record.seq() != expected++) {
        throw new IllegalArgumentException("Records are missing before " + record.seq());
      }
      projector.apply(record);
    }
    return rows;
  }

  /// A session's start begins a group, so that what the database knows of it can be read first.
  private static int endOfGroup(List<JournalRecord> records, int from) {
    int end = from + 1;
    while (end < records.size()
        && end - from < GROUP
        && !(records.get(end).entry() instanceof JournalEntry.SessionStarted)) {
      end++;
    }
    return end;
  }

  private ProjectorState state(DSLContext dsl) {
    ProjectorState known = state;
    if (known == null) {
      known = new ProjectorState();
      new ProjectorLoader(dsl, known, false).enterNewest();
      state = known;
    }
    return known;
  }
}
