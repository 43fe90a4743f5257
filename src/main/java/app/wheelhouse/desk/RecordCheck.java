package app.wheelhouse.desk;

import app.wheelhouse.store.Archive;
import app.wheelhouse.store.ArchiveFailure;
import app.wheelhouse.store.ArchiveRefused;
import app.wheelhouse.store.ArchiveSource;
import app.wheelhouse.store.DataDirectory;
import app.wheelhouse.store.DataLocation;
import app.wheelhouse.store.DirectoryBusy;
import app.wheelhouse.store.DirectoryLock;
import app.wheelhouse.store.DirectoryUnusable;
import app.wheelhouse.store.JournalDamaged;
import app.wheelhouse.store.JournalFailure;
import app.wheelhouse.store.JournalRefused;
import app.wheelhouse.store.JournalVerifier;
import app.wheelhouse.store.OrderJournal;
import app.wheelhouse.store.VerifyReport;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Looks after a record that no desk has open: checks it, and makes the archive anew from it.
public final class RecordCheck {
  private RecordCheck() {}

  /// What was found.
  ///
  /// @param lines for people
  /// @param isSound false when something is wrong
  public record Result(List<String> lines, boolean isSound) {
    public Result {
      lines = List.copyOf(lines);
    }
  }

  /// Checks the journal's every record and its chain, and that the archive says the same. Changes
  /// neither.
  ///
  /// @param data null for the desk's own place
  /// @throws BadInput when there is no record, or another process has it
  public static Result verify(@Nullable Path data, Map<String, String> environment)
      throws BadInput {
    Path place = existing(data, environment);
    try (DirectoryLock lock = DataDirectory.open(place).lock()) {
      VerifyReport report = JournalVerifier.verify(lock.directory().journalFile());
      List<String> lines = new ArrayList<>(lines(report));
      boolean sound = report.isUsable() && compareArchive(lock, report, lines);
      lines.add(sound ? "The record is sound." : "The record is NOT sound.");
      return new Result(lines, sound);
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

  /// Makes the archive anew from the journal and keeps the old one beside it.
  ///
  /// @throws BadInput when the journal cannot be read, or another process has it
  public static Result rebuild(@Nullable Path data, Map<String, String> environment)
      throws BadInput {
    Path place = existing(data, environment);
    try (DirectoryLock lock = DataDirectory.open(place).lock();
        OrderJournal journal = OrderJournal.open(lock.directory().journalFile())) {
      List<String> lines = new ArrayList<>(journal.openReport().notes());
      lines.addAll(Archive.rebuild(place, ArchiveSource.of(journal)).lines());
      lines.add("The archive was made anew from " + journal.durableSeq() + " journal records.");
      return new Result(lines, true);
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

  private static Path existing(@Nullable Path data, Map<String, String> environment)
      throws BadInput {
    Path place =
        DataLocation.resolve(
            data, environment, System.getProperty("os.name"), System.getProperty("user.home"));
    if (!Files.isDirectory(place)) {
      throw new BadInput(place + " is no data directory; name one with --data DIR");
    }
    return place;
  }

  private static boolean compareArchive(
      DirectoryLock lock, VerifyReport report, List<String> lines) {
    if (!(report.outcome() instanceof VerifyReport.Sound)) {
      lines.add("The archive is compared once the journal has been opened by a run.");
      return true;
    }
    try (OrderJournal journal = OrderJournal.open(lock.directory().journalFile(), 0)) {
      var archive = Archive.inspect(lock.directory().path(), ArchiveSource.of(journal));
      lines.addAll(archive.lines());
      return archive.isSound();
    }
  }

  private static List<String> lines(VerifyReport report) {
    List<String> lines = new ArrayList<>();
    lines.add(report.file() + ": " + report.records() + " sound records");
    report
        .sessions()
        .forEach(session ->
            lines.add(
                "session "
                    + session.session()
                    + " from record "
                    + session.firstSeq()
                    + (session.endedAt().isPresent() ? ", ended in order" : ", cut off")));
    report.lastTime().ifPresent(time -> lines.add("last entry " + Instant.ofEpochMilli(time)));
    lines.add("head " + report.headHash());
    switch (report.outcome()) {
      case VerifyReport.Sound _ -> lines.add("Every record is there and in its chain.");
      case VerifyReport.TornTail(long offset, long bytes, String note) ->
          lines.add(
              "The last write was cut off at byte " + offset + " (" + bytes + " bytes): " + note);
      case VerifyReport.Damaged(long seq, long offset, String reason) ->
          lines.add("Record " + seq + " at byte " + offset + " is damaged: " + reason + ".");
    }
    return lines;
  }
}
