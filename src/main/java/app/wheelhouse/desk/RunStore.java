package app.wheelhouse.desk;

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
  private final String session;
  private final SessionJournal sessionJournal;
  private final ArchiveKeeper archiveKeeper;

  private RunStore(
      DirectoryLock lock,
      @Nullable TemporaryDirectory temporary,
      OrderJournal journal,
      Archive archive,
      RunRequest request)
      throws BadInput {
    this.lock = lock;
    this.temporary = temporary;
    this.journal = journal;
    this.archive = archive;
    RecordedSessions recorded = RecordedSessions.in(journal);
    this.session =
        request.resume() ? recorded.newest(request.mode()) : recorded.nextName(request.mode());
    this.writer =
        new ArchiveWriter(archive, ArchiveSource.of(journal), lock.directory().path(), LOG::error);
    SessionRecord record = new SessionRecord(journal, writer::journalAdvanced);
    this.sessionJournal =
        request.resume() ? new ResumedJournal(recorded.newestEntries(), record) : record;
    this.archiveKeeper =
        new ArchiveKeeper(
            new ArchiveSession(session, SessionConfigs.ACCOUNT, request.mode().label()),
            writer::offer);
    writer.start();
  }

  /// Opens what a run writes to.
  ///
  /// @throws BadInput when the data directory is busy, damaged or not writable
  static RunStore open(RunRequest request, MarketShape market) throws BadInput {
    Path named = request.data();
    TemporaryDirectory temporary = named == null ? TemporaryDirectory.make() : null;
    try {
      Path place = named == null ? temporaryPath(temporary) : named;
      if (request.resume()) {
        requireUsed(place);
      }
      return open(place, temporary, request, market);
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
      Path place, @Nullable TemporaryDirectory temporary, RunRequest request, MarketShape market)
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
      archive.recordInstruments(market.instruments(), 0);
      RunStore store = new RunStore(lock, temporary, journal, archive, request);
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

  String session() {
    return session;
  }

  SessionJournal journal() {
    return sessionJournal;
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
