package app.wheelhouse.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;

/// Makes, verifies and mends a journal before anything may be written to it.
final class JournalOpening {
  private static final int ZEROS = 1 << 16;

  private JournalOpening() {}

  /// Makes the file under another name and renames it, so that a journal is whole or not there.
  static void create(Path file, long reserve) {
    Path making = file.resolveSibling(file.getFileName() + ".new");
    if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
      throw new JournalFailure(
          file
              + " exists already, so no new order journal was made. Open it, or name another data"
              + " directory.");
    }
    try {
      Files.deleteIfExists(making);
      try (FileStorage storage = FileStorage.createNew(making)) {
        begin(storage, reserve);
      }
      Files.move(making, file, StandardCopyOption.ATOMIC_MOVE);
      PrivateFiles.syncDirectory(file.toAbsolutePath().getParent());
    } catch (IOException e) {
      discard(making);
      throw unmade(file, reserve, e);
    }
  }

  static OrderJournal open(Path file, long reserve) {
    FileStorage storage;
    try {
      storage = FileStorage.open(file);
    } catch (NoSuchFileException e) {
      throw new JournalDamaged(file.toString(), 0, 0, "the file is missing");
    } catch (IOException e) {
      throw unreadable(file.toString(), e);
    }
    try {
      return verified(storage, reserve);
    } catch (RuntimeException e) {
      closeAfter(e, storage);
      throw e;
    }
  }

  static OrderJournal over(JournalStorage storage, long reserve) {
    try {
      if (storage.size() == 0) {
        begin(storage, reserve);
      }
    } catch (IOException e) {
      throw unreadable(storage.name(), e);
    }
    return verified(storage, reserve);
  }

  static OrderJournal openIn(DirectoryLock lock, long reserve) {
    DataDirectory directory = lock.directory();
    Path file = directory.journalFile();
    if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
      if (directory.isUsed()) {
        throw new JournalDamaged(
            file.toString(), 0, 0, "the file is missing, though this directory was used before");
      }
      create(file, reserve);
    }
    OrderJournal journal = open(file, reserve);
    try {
      directory.markUsed();
    } catch (RuntimeException e) {
      closeAfter(e, journal);
      throw e;
    }
    return journal;
  }

  private static void begin(JournalStorage storage, long reserve) throws IOException {
    storage.write(ByteBuffer.wrap(JournalHeader.bytes()), 0);
    JournalReserve ahead = new JournalReserve(storage, reserve, JournalHeader.SIZE);
    ahead.topUp(JournalHeader.SIZE);
    if (ahead.isLow()) {
      throw new IOException("there is not enough space for it");
    }
    storage.force();
  }

  private static OrderJournal verified(JournalStorage storage, long reserve) {
    try {
      JournalPlaces places = new JournalPlaces();
      JournalScan.Result found =
          new JournalScan(storage, storage.size())
              .run((frame, _) -> {
                requireKnown(frame, storage);
                places.note(frame.seq(), frame.position());
              });
      OpenReport report = mend(storage, found);
      JournalReserve ahead = new JournalReserve(storage, reserve, storage.size());
      ahead.topUp(found.end());
      JournalWriter writer = new JournalWriter(storage, ahead, places, found.head(), found.end());
      return new OrderJournal(storage, ahead, writer, withSpace(report, ahead));
    } catch (IOException e) {
      throw unreadable(storage.name(), e);
    } catch (UncheckedIOException e) {
      throw unreadable(storage.name(), e.getCause());
    }
  }

  private static void requireKnown(RecordFrame frame, JournalStorage storage) {
    if (EntryType.ofCode(frame.type()) == null) {
      throw new JournalRefused(
          "Record "
              + frame.seq()
              + " of "
              + storage.name()
              + " is of a kind that this version of Wheelhouse does not know. Nothing was changed:"
              + " open it with the version that wrote it, or a newer one.");
    }
  }

  private static OpenReport mend(JournalStorage storage, JournalScan.Result found)
      throws IOException {
    return switch (found.tail()) {
      case JournalTail.Clean _ -> cleanReport(found);
      case JournalTail.Damaged(long seq, long offset, String reason) ->
          throw new JournalDamaged(storage.name(), seq, offset, reason);
      case JournalTail.Torn(long from, long to, String note) -> {
        String place = storage.setAside("torn-" + (found.lastSeq() + 1), from, to);
        clear(storage, from, to);
        String kept = "The " + (to - from) + " bytes behind record " + found.lastSeq();
        String sentence = kept + " were set aside in " + place + "; compare orders with the venue.";
        yield new OpenReport(found.lastSeq(), found.lastSeq(), to - from, List.of(note, sentence));
      }
    };
  }

  private static OpenReport cleanReport(JournalScan.Result found) {
    boolean cut = found.lastSeq() > 0 && found.size() == found.end();
    List<String> notes =
        cut
            ? List.of(
                "The journal ends without its reserve: if the disk was not full, the file was"
                    + " shortened. Compare orders with the venue.")
            : List.of();
    return new OpenReport(found.lastSeq(), found.lastSeq(), 0, notes);
  }

  private static OpenReport withSpace(OpenReport report, JournalReserve ahead) {
    if (!ahead.isLow()) {
      return report;
    }
    List<String> notes = new ArrayList<>(report.notes());
    notes.add("The disk is full: orders that add exposure are refused until there is space.");
    return new OpenReport(report.records(), report.lastSeq(), report.truncatedBytes(), notes);
  }

  private static void clear(JournalStorage storage, long from, long to) throws IOException {
    for (long at = from; at < to; at += ZEROS) {
      storage.write(ByteBuffer.allocate((int) Math.min(ZEROS, to - at)), at);
    }
    storage.force();
  }

  private static JournalFailure unmade(Path file, long reserve, IOException cause) {
    return new JournalFailure(
        "The order journal "
            + file
            + " could not be made ("
            + DiskProblem.text(cause)
            + "). Check that the folder may be written and has "
            + Math.ceilDiv(reserve, 1L << 20)
            + " MB free, or name another data directory.",
        cause);
  }

  private static JournalFailure unreadable(String name, IOException cause) {
    return new JournalFailure(
        "The order journal "
            + name
            + " cannot be opened ("
            + DiskProblem.text(cause)
            + "). Check the disk and that the file is yours to read and write; a link in its place"
            + " is not followed. Nothing was lost.",
        cause);
  }

  private static void closeAfter(RuntimeException reason, AutoCloseable open) {
    try {
      open.close();
    } catch (Exception e) {
      reason.addSuppressed(e);
    }
  }

  private static void discard(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      // It stays behind and is replaced the next time.
    }
  }
}
