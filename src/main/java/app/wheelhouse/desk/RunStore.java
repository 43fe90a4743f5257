package app.wheelhouse.desk;

import app.wheelhouse.domain.account.AccountId;
import app.wheelhouse.domain.instrument.Instrument;
import app.wheelhouse.execution.NotDurable;
import app.wheelhouse.store.Archive;
import app.wheelhouse.store.ArchiveFailure;
import app.wheelhouse.store.ArchiveRefused;
import app.wheelhouse.store.ArchiveSession;
import app.wheelhouse.store.ArchiveSource;
import app.wheelhouse.store.ArchiveWriter;
import app.wheelhouse.store.DataDirectory;
import app.wheelhouse.store.DirectoryBusy;
import app.wheelhouse.store.DirectoryLock;
import app.wheelhouse.store.DirectoryUnusable;
import app.wheelhouse.store.JournalDamaged;
import app.wheelhouse.store.JournalEntry;
import app.wheelhouse.store.JournalFailure;
import app.wheelhouse.store.JournalRefused;
import app.wheelhouse.store.OrderJournal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The record of one run: lock, journal, archive, and the session that is being written.
final class RunStore implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(RunStore.class);

  private final DirectoryLock lock;
  private final @Nullable TemporaryDirectory temporary;
  private final OrderJournal journal;
  private final Archive archive;
  private final ArchiveWriter writer;
  private final RecordedSessions recorded;
  private final String session;
  private final SessionJournal sessionJournal;
  private final ArchiveKeeper archiveKeeper;
  private final BooksEmergency emergency;

  private RunStore(
      DirectoryLock lock,
      @Nullable TemporaryDirectory temporary,
      OrderJournal journal,
      Archive archive,
      RunRequest request,
      AccountId account)
      throws BadInput {
    this.lock = lock;
    this.temporary = temporary;
    this.journal = journal;
    this.archive = archive;
    RecordedSessions found = RecordedSessions.in(journal);
    this.session =
        request.resume()
            ? found.newest(request.mode())
            : found.nextName(request.mode()) + mark(request.mode());
    this.writer =
        new ArchiveWriter(archive, ArchiveSource.of(journal), lock.directory().path(), LOG::error);
    SessionRecord record = new SessionRecord(journal, writer::journalAdvanced);
    this.sessionJournal =
        request.resume() ? new ResumedJournal(found.newestEntries(), record) : record;
    this.emergency = emergency(request.mode(), lock, found);
    this.recorded = foldedIn(emergency, record) ? RecordedSessions.in(journal) : found;
    this.archiveKeeper =
        new ArchiveKeeper(
            new ArchiveSession(session, account, request.mode().label()), writer::offer);
    writer.start();
  }

  /// Only of orders that are real it matters what the journal could not take.
  private static BooksEmergency emergency(Mode mode, DirectoryLock lock, RecordedSessions found) {
    return mode.isReal()
        ? BooksEmergency.in(lock.directory().path(), new HashSet<>(found.newestEntries()))
        : BooksEmergency.inMemory();
  }

  /// Takes what waited from an earlier session into the journal; false when nothing did, or it has
  /// to wait on.
  private static boolean foldedIn(BooksEmergency emergency, SessionRecord record) {
    if (emergency.isEmpty()) {
      return false;
    }
    try {
      emergency.foldInto(record);
      return true;
    } catch (NotDurable failure) {
      LOG.warn("What waits for the journal waits on: {}", failure.getMessage());
      return false;
    }
  }

  /// Names of orders are made of the name of their session, and those of a real account must never
  /// come twice, also not from another data directory: the second in which it began is in the name.
  private static String mark(Mode mode) {
    return mode.isReal() ? "-" + Long.toString(DeskClock.now() / 1_000, Character.MAX_RADIX) : "";
  }

  /// Opens what a run of a simulated account writes to.
  ///
  /// @throws BadInput when the data directory is busy, damaged or not writable
  static RunStore open(RunRequest request, MarketShape market) throws BadInput {
    RunStore store = open(request, SessionConfigs.ACCOUNT);
    boolean recorded = false;
    try {
      store.record(market.instruments());
      recorded = true;
      return store;
    } finally {
      if (!recorded) {
        store.close();
      }
    }
  }

  /// Opens what a run writes to, before its instruments are known.
  ///
  /// @throws BadInput when the data directory is busy, damaged or not writable
  static RunStore open(RunRequest request, AccountId account) throws BadInput {
    Path named = request.data();
    TemporaryDirectory temporary = named == null ? TemporaryDirectory.make() : null;
    try {
      Path place = named == null ? temporaryPath(temporary) : named;
      if (request.resume()) {
        requireUsed(place);
      }
      return open(place, temporary, request, account);
    } catch (DirectoryBusy
        | DirectoryUnusable
        | JournalDamaged
        | JournalFailure
        | JournalRefused
        | ArchiveFailure
        | ArchiveRefused unusable) {
      throw new BadInput(String.valueOf(unusable.getMessage()));
    }
  }

  private static RunStore open(
      Path place, @Nullable TemporaryDirectory temporary, RunRequest request, AccountId account)
      throws BadInput {
    DirectoryLock lock = DataDirectory.open(place).lock();
    OrderJournal journal = null;
    Archive archive = null;
    boolean opened = false;
    try {
      journal = OrderJournal.openIn(lock, temporary == null ? OrderJournal.RESERVE : 0);
      journal.openReport().notes().forEach(LOG::warn);
      archive = Archive.open(lock.directory().path(), ArchiveSource.of(journal));
      archive.report().lines().forEach(LOG::warn);
      RunStore store = new RunStore(lock, temporary, journal, archive, request, account);
      opened = true;
      return store;
    } finally {
      if (!opened) {
        closeAll(archive, journal, lock);
        if (temporary != null) {
          temporary.delete();
        }
      }
    }
  }

  /// A mistyped name of what is to be continued must not make a directory.
  private static void requireUsed(Path place) throws BadInput {
    boolean isThere = Files.exists(place);
    if (isThere && !Files.isDirectory(place)) {
      return;
    }
    DataDirectory directory = isThere ? DataDirectory.open(place) : null;
    if (directory == null || !(directory.isUsed() || Files.exists(directory.journalFile()))) {
      throw new BadInput(
          "There is no session to continue in "
              + place
              + "; check the name, or run without --resume to begin one");
    }
  }

  /// Keeps the rules of what is traded.
  ///
  /// @throws BadInput when the archive does not take them
  void record(List<Instrument> instruments) throws BadInput {
    try {
      archive.recordInstruments(instruments, 0);
    } catch (ArchiveFailure | ArchiveRefused unusable) {
      throw new BadInput(String.valueOf(unusable.getMessage()));
    }
  }

  /// What was recorded before this session; to be read before it begins.
  RecordedSessions recorded() {
    return recorded;
  }

  /// The data directory.
  Path directory() {
    return lock.directory().path();
  }

  String session() {
    return session;
  }

  SessionJournal journal() {
    return sessionJournal;
  }

  BooksEmergency emergency() {
    return emergency;
  }

  ArchiveKeeper archiveKeeper() {
    return archiveKeeper;
  }

  long journalRecords() {
    return journal.lastSeq();
  }

  /// Writes the end of the session and waits until everything is on disk.
  void finish(JournalEntry.SessionEnded end) throws BadInput {
    if (sessionJournal instanceof ResumedJournal resumed && !resumed.caughtUp()) {
      throw new BadInput(
          "The session in the journal goes further than this run ("
              + resumed.compared()
              + " of its entries were reached); nothing was changed. Leave out --events or --until,"
              + " or give larger ones");
    }
    archiveKeeper.flush();
    try {
      sessionJournal.append(end);
      sessionJournal.commit();
    } catch (NotDurable failure) {
      throw new BadInput(String.valueOf(failure.getMessage()));
    }
    writer.flush();
  }

  @Override
  public void close() {
    writer.stop();
    closeAll(archive, journal, lock);
    if (temporary != null) {
      temporary.delete();
    }
  }

  private static void closeAll(
      @Nullable Archive archive, @Nullable OrderJournal journal, DirectoryLock lock) {
    for (AutoCloseable part : parts(archive, journal, lock)) {
      try {
        part.close();
      } catch (Exception failure) {
        LOG.error("A part of the record did not close in order", failure);
      }
    }
  }

  private static List<AutoCloseable> parts(
      @Nullable Archive archive, @Nullable OrderJournal journal, DirectoryLock lock) {
    if (archive != null && journal != null) {
      return List.of(archive, journal, lock);
    }
    return journal != null ? List.of(journal, lock) : List.of(lock);
  }

  private static Path temporaryPath(@Nullable TemporaryDirectory temporary) {
    if (temporary == null) {
      throw new IllegalStateException("No directory for the record");
    }
    return temporary.path();
  }
}
