package app.wheelhouse.store;

import static app.wheelhouse.store.jooq.Tables.ARCHIVE_STATE;

import app.wheelhouse.domain.decision.DecisionRecord;
import app.wheelhouse.domain.instrument.Instrument;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;
import org.jooq.DSLContext;
import org.jooq.exception.DataAccessException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The archive (H2): the journal as tables, and holds and balances beside it, for queries.
///
/// It can always be made anew from the journal. Writes are one at a time and may come from any
/// thread; queries run beside them.
public final class Archive implements ArchiveTarget, AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Archive.class);

  private final @Nullable ArchiveFile file;
  private final String name;
  private final ArchiveProjection projection = new ArchiveProjection();
  private final Object writing = new Object();
  private volatile ArchiveDatabase database;
  private ArchiveReport report = new ArchiveReport(false, null, List.of());
  private boolean closed;
  private volatile boolean suspect;

  private Archive(@Nullable ArchiveFile file, String name, ArchiveDatabase database) {
    this.file = file;
    this.name = name;
    this.database = database;
  }

  /// Opens the archive of a data directory and brings it up to the journal.
  ///
  /// A missing or damaged archive beside a journal is made anew (the damaged file is kept); what
  /// was found is in [#report].
  ///
  /// @throws ArchiveRefused when the file must be left alone
  /// @throws ArchiveFailure when it cannot be written
  public static Archive open(Path directory, ArchiveSource source) {
    return open(directory, source, ArchiveSchema.MIGRATIONS);
  }

  static Archive open(Path directory, ArchiveSource source, String migrations) {
    ArchiveFile file = ArchiveFile.in(directory);
    file.rebuilding().delete();
    file.checking().delete();
    ArchiveOpening opening = new ArchiveOpening(file, migrations);
    if (!file.exists()) {
      boolean lost = source.lastSeq() > 0;
      String line = "The archive was missing beside a journal of " + source.lastSeq() + " records.";
      return begun(
          file,
          opening.createBeside(),
          source,
          lost,
          new ArchiveReport(lost, null, lost ? List.of(line) : List.of()));
    }
    try {
      ArchiveDatabase database = opening.openExisting(source);
      return begun(file, database, source, false, new ArchiveReport(false, null, List.of()));
    } catch (ArchiveDamaged damage) {
      LOG.warn("The archive {} ({})", damage.getMessage(), String.valueOf(damage.getCause()));
      if (damage.isInMigration()) {
        ArchiveReport made = madeAnew(file, source, migrations, damage);
        return begun(file, opening.openMade(), source, false, made);
      }
      Path aside = file.setAside();
      String line =
          "The archive " + damage.getMessage() + "; it is kept as " + aside.getFileName() + ".";
      ArchiveReport found = new ArchiveReport(true, aside, List.of(line));
      return begun(file, opening.createBeside(), source, true, found);
    }
  }

  /// Looks at the archive of a data directory and changes nothing there.
  ///
  /// @return what it says otherwise than the journal, and what the next start will do with it
  /// @throws ArchiveRefused when the next start would refuse it
  /// @throws ArchiveFailure when there is no room for a copy of it
  public static ArchiveInspection.Result inspect(Path directory, ArchiveSource source) {
    return new ArchiveInspection(ArchiveFile.in(directory), source).run();
  }

  /// The journal has all orders: tables that cannot be migrated are never the end of the road.
  private static ArchiveReport madeAnew(
      ArchiveFile file, ArchiveSource source, String migrations, ArchiveDamaged damage) {
    try {
      ArchiveReport made = new ArchiveBuild(file, source, migrations).run();
      List<String> lines = new ArrayList<>();
      lines.add("The archive " + damage.getMessage() + ".");
      lines.addAll(made.lines());
      return new ArchiveReport(true, made.setAside(), lines);
    } catch (DataAccessException e) {
      throw new ArchiveOpening(file, migrations).cannotWrite(e);
    }
  }

  /// An empty archive in memory, for tests and back-tests.
  ///
  /// @param name letters and digits, unique in this process
  public static Archive inMemory(String name) {
    ArchiveDatabase database = ArchiveDatabase.inMemory(name);
    new ArchiveSchema(database.dataSource(), ArchiveSchema.MIGRATIONS).migrate();
    return new Archive(null, name, database);
  }

  /// Makes the archive of a data directory anew from the journal, beside the old one, which is
  /// kept.
  ///
  /// Holds and balances are carried over where the old one can be read. The archive must be closed.
  ///
  /// @throws ArchiveRefused when the old one is in use or was written by a newer version
  public static ArchiveReport rebuild(Path directory, ArchiveSource source) {
    return new ArchiveBuild(ArchiveFile.in(directory), source, ArchiveSchema.MIGRATIONS).run();
  }

  /// What was found when it was opened.
  public ArchiveReport report() {
    return report;
  }

  /// Number of the newest journal record that is in it; 0 for none.
  public long lastJournalSeq() {
    return dsl()
        .select(ARCHIVE_STATE.LAST_SEQ)
        .from(ARCHIVE_STATE)
        .fetchSingle(ARCHIVE_STATE.LAST_SEQ);
  }

  /// Takes durable journal records in, all or none of them; those it has already are passed over.
  ///
  /// @throws IllegalArgumentException when records are missing in between: [#catchUp] first
  public void project(List<JournalRecord> records) {
    write(dsl -> projection.project(dsl, records));
  }

  @Override
  public long catchUp(ArchiveSource source) {
    return write(dsl -> ArchiveBuild.project(dsl, projection, source, Long.MAX_VALUE));
  }

  /// Keeps decisions that the journal does not hold.
  public void recordDecisions(ArchiveSession session, List<DecisionRecord> decisions) {
    record(decisions.stream().map(decision -> new ArchiveRow.Hold(session, decision)).toList());
  }

  /// Keeps what an account was worth; the same time again replaces.
  public void recordBalance(ArchiveSession session, BalanceSample sample) {
    record(List.of(new ArchiveRow.Balance(session, sample)));
  }

  @Override
  public void record(List<? extends ArchiveRow> rows) {
    write(dsl -> {
      ArchiveRowWriter.write(dsl, rows);
      return rows.size();
    });
  }

  /// Keeps the rules of instruments as they are now.
  ///
  /// @param time epoch milliseconds
  public void recordInstruments(List<Instrument> instruments, long time) {
    write(dsl -> {
      ArchiveRowWriter.instruments(dsl, instruments, time);
      return instruments.size();
    });
  }

  /// What the archive says otherwise than the journal, as sentences; empty when they are equal.
  public List<String> differences(ArchiveSource source) {
    synchronized (writing) {
      List<String> found = new ArrayList<>();
      try {
        compare(source, found);
      } catch (DataAccessException e) {
        suspect = true;
        found.add(
            "The archive cannot be read any more: it is made anew at the next start, or now by"
                + " `journal rebuild`.");
      }
      return found;
    }
  }

  private void compare(ArchiveSource source, List<String> found) {
    long last = lastJournalSeq();
    if (last != source.lastSeq()) {
      found.add(
          "The archive goes to record " + last + ", the journal to " + source.lastSeq() + ".");
    }
    found.addAll(ArchiveInspection.differences(dsl(), name, source, last));
  }

  public ArchiveQueries queries() {
    return new ArchiveQueries(this::dsl);
  }

  /// Closes the file in order; queries fail from then on.
  @Override
  public void close() {
    synchronized (writing) {
      if (closed) {
        return;
      }
      closed = true;
      if (suspect) {
        // Left as not closed in order: the next opening looks at every row and index.
        database.close();
        return;
      }
      try {
        ArchiveBuild.close(database);
      } catch (DataAccessException e) {
        database.close();
      }
    }
  }

  DSLContext dsl() {
    return database.dsl();
  }

  /// @param bare true when it was made without what the former one held beside the journal
  private static Archive begun(
      ArchiveFile file,
      ArchiveDatabase database,
      ArchiveSource source,
      boolean bare,
      ArchiveReport found) {
    Archive archive = new Archive(file, file.path().toString(), database);
    try {
      List<String> lines = new ArrayList<>(found.lines());
      archive.write(dsl -> dsl.update(ARCHIVE_STATE).set(ARCHIVE_STATE.CLOSED, false).execute());
      long records = archive.catchUp(source);
      if (bare) {
        lines.add(
            "It was made anew from "
                + records
                + " journal records; holds and balances from before are not in it.");
      }
      lines.addAll(new ArchiveEmergency(file.directory()).takeIn(database));
      archive.report = new ArchiveReport(found.rebuilt(), found.setAside(), lines);
      return archive;
    } catch (RuntimeException e) {
      archive.close();
      throw e;
    }
  }

  /// @param work gives how many rows or records it wrote
  private long write(ToLongFunction<DSLContext> work) {
    synchronized (writing) {
      if (closed) {
        throw new ArchiveFailure("The archive is closed: start the desk again.");
      }
      reopenIfBroken();
      try {
        long written = work.applyAsLong(dsl());
        if (written > 0) {
          database.sync();
        }
        return written;
      } catch (DataAccessException e) {
        suspect = true;
        throw new ArchiveFailure(
            "The archive could not be written: check that the disk has room. The journal still has"
                + " every order.",
            e);
      }
    }
  }

  private void reopenIfBroken() {
    if (file == null || database.isAlive()) {
      return;
    }
    projection.forget();
    database.close();
    try {
      database = ArchiveDatabase.open(file);
    } catch (SQLException e) {
      throw new ArchiveFailure(
          "The archive "
              + file.path()
              + " could not be opened again: check that the disk has room"
              + " and start again.",
          e);
    }
  }
}
