package app.wheelhouse.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.function.Consumer;

/// Reads what a journal file holds and changes nothing in it, also where its last write was cut
/// off.
public final class JournalEntries {
  private JournalEntries() {}

  /// Hands over the sound records in order, each checked with its place in the chain.
  ///
  /// @return what was found, as by [JournalVerifier#verify(Path)]
  /// @throws JournalRefused when it is no journal, or of a newer version
  /// @throws JournalDamaged when its head is damaged or it is empty
  /// @throws JournalFailure when it cannot be read
  public static VerifyReport read(Path file, Consumer<JournalRecord> sink) {
    VerifyReport report = JournalVerifier.verify(file);
    try (FileStorage storage = FileStorage.openReadOnly(file)) {
      new JournalReading(storage, storage.size())
          .read(JournalHeader.SIZE, 1, report.records(), sink);
      return report;
    } catch (UncheckedIOException e) {
      throw unreadable(file, e.getCause());
    } catch (IOException e) {
      throw unreadable(file, e);
    }
  }

  private static JournalFailure unreadable(Path file, IOException cause) {
    return new JournalFailure(
        file
            + " cannot be read ("
            + DiskProblem.text(cause)
            + "). Check the name and that the file is yours to read.",
        cause);
  }
}
