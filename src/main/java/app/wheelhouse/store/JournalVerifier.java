package app.wheelhouse.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/// Checks every record of a journal, its chain and its entries, without changing anything.
public final class JournalVerifier {
  private final List<SessionSpan> sessions = new ArrayList<>();
  private long firstTime;
  private long lastTime;
  private VerifyReport.@Nullable Damaged unreadable;

  private JournalVerifier() {}

  /// Verifies a file; on one that a running desk writes, the newest group may look cut off.
  ///
  /// @throws JournalRefused when it is no journal, or of a newer version
  /// @throws JournalDamaged when its head is damaged or it is empty
  /// @throws JournalFailure when it cannot be read
  public static VerifyReport verify(Path file) {
    try (FileStorage storage = FileStorage.openReadOnly(file)) {
      return verify(storage);
    } catch (IOException e) {
      throw unreadable(file, e);
    } catch (UncheckedIOException e) {
      throw unreadable(file, e.getCause());
    }
  }

  static VerifyReport verify(JournalStorage storage) throws IOException {
    JournalVerifier verifier = new JournalVerifier();
    JournalScan.Result found = new JournalScan(storage, storage.size()).run(verifier::visit);
    boolean any = found.lastSeq() > 0;
    return new VerifyReport(
        storage.name(),
        found.size(),
        found.lastSeq(),
        any ? OptionalLong.of(verifier.firstTime) : OptionalLong.empty(),
        any ? OptionalLong.of(verifier.lastTime) : OptionalLong.empty(),
        verifier.sessions,
        HexFormat.of().formatHex(found.head()),
        verifier.outcome(found.tail()));
  }

  private void visit(RecordFrame frame, JournalWindow window) {
    firstTime = frame.seq() == 1 ? frame.time() : firstTime;
    lastTime = frame.time();
    try {
      note(frame, JournalCodec.decode(frame.payloadBytes(window)));
    } catch (UnreadableEntry e) {
      if (unreadable == null) {
        unreadable =
            new VerifyReport.Damaged(
                frame.seq(),
                frame.position(),
                "this version of Wheelhouse cannot read it: " + e.getMessage());
      }
    }
  }

  private void note(RecordFrame frame, JournalEntry entry) {
    if (entry instanceof JournalEntry.SessionStarted started) {
      sessions.add(
          new SessionSpan(
              started.session(),
              started.mode(),
              started.account().toString(),
              frame.seq(),
              started.time(),
              OptionalLong.empty()));
    } else if (entry instanceof JournalEntry.SessionEnded ended && !sessions.isEmpty()) {
      sessions.addLast(sessions.removeLast().ended(ended.time()));
    }
  }

  private VerifyReport.Outcome outcome(JournalTail tail) {
    if (unreadable != null) {
      return unreadable;
    }
    return switch (tail) {
      case JournalTail.Clean _ -> new VerifyReport.Sound();
      case JournalTail.Torn(long from, long to, String note) ->
          new VerifyReport.TornTail(from, to - from, note);
      case JournalTail.Damaged(long seq, long offset, String reason) ->
          new VerifyReport.Damaged(seq, offset, reason);
    };
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
