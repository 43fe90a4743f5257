package app.wheelhouse.store;

import app.wheelhouse.domain.decision.DecisionOutcome;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// How the decisions ended: `evidence/outcomes.jsonl` of a data directory, read once when it is
/// opened. The first outcome of a decision counts: a session that is played again tells it again.
///
/// May be used from any thread.
public final class OutcomeBook implements AutoCloseable {
  private record Key(String session, long sequence) {}

  private final @Nullable EvidenceLines file;
  private final Map<Key, DecisionOutcome> outcomes = new LinkedHashMap<>();
  private final EvidenceNotes notes = new EvidenceNotes();

  private OutcomeBook(@Nullable EvidenceLines file) {
    this.file = file;
  }

  /// Reads what is there; nothing when nothing is. Every outcome is on the medium when it was
  /// appended.
  ///
  /// @throws EvidenceFailure when the file is there and cannot be read
  public static OutcomeBook open(Path dataDirectory) throws EvidenceFailure {
    return open(dataDirectory, true);
  }

  /// The same for what can be played again: a power cut may take the newest.
  ///
  /// @throws EvidenceFailure when the file is there and cannot be read
  public static OutcomeBook openUnforced(Path dataDirectory) throws EvidenceFailure {
    return open(dataDirectory, false);
  }

  private static OutcomeBook open(Path dataDirectory, boolean forced) throws EvidenceFailure {
    Path place = dataDirectory.resolve(EvidenceFolder.NAME).resolve("outcomes.jsonl");
    EvidenceLines file = new EvidenceLines(place, forced);
    OutcomeBook book = new OutcomeBook(file);
    try {
      file.read(book::take, book.notes);
    } catch (IOException e) {
      throw new EvidenceFailure(
          "The outcomes of earlier decisions in "
              + file.name()
              + " cannot be read ("
              + DiskProblem.text(e)
              + "), so the calibration begins without them. Check the disk and that the file is"
              + " yours.",
          e);
    }
    return book;
  }

  /// A book without a file.
  public static OutcomeBook inMemory() {
    return new OutcomeBook(null);
  }

  /// Keeps an outcome.
  ///
  /// @return false when one of that decision is kept already
  /// @throws EvidenceFailure when it could not be written; it counts until the desk is closed
  public synchronized boolean append(DecisionOutcome outcome) throws EvidenceFailure {
    if (outcomes.putIfAbsent(key(outcome), outcome) != null) {
      return false;
    }
    if (file != null) {
      try {
        file.append(OutcomeCodec.encode(outcome));
      } catch (IOException e) {
        throw new EvidenceFailure(
            "The outcome of decision "
                + outcome.session()
                + "#"
                + outcome.sequence()
                + " could not be written to "
                + file.name()
                + " ("
                + DiskProblem.text(e)
                + "): it counts until the desk is closed. Free some space on the disk.",
            e);
      }
    }
    return true;
  }

  /// All outcomes, in the order in which they were told.
  public synchronized List<DecisionOutcome> all() {
    return List.copyOf(outcomes.values());
  }

  /// Sentences about lines that could not be read and were passed over.
  public synchronized List<String> notes() {
    return notes.sentences();
  }

  @Override
  public synchronized void close() {
    if (file != null) {
      file.close();
    }
  }

  private void take(byte[] line) {
    DecisionOutcome outcome = OutcomeCodec.decode(line);
    outcomes.putIfAbsent(key(outcome), outcome);
  }

  private static Key key(DecisionOutcome outcome) {
    return new Key(outcome.session(), outcome.sequence());
  }
}
