package app.wheelhouse.desk;

import app.wheelhouse.execution.NotDurable;
import app.wheelhouse.store.JournalCodec;
import app.wheelhouse.store.JournalEntry;
import app.wheelhouse.store.UnreadableEntry;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What the journal would not take while exits and cancels go on: in `emergency-orders.jsonl`, in
/// memory where that cannot be written either, and back in the journal as soon as it takes it.
///
/// The file stays until the journal has its lines durably; a kill in between leaves them for the
/// next start. Thread-safe.
final class BooksEmergency {
  /// The name in the data directory.
  static final String FILE = "emergency-orders.jsonl";

  private static final Logger LOG = LoggerFactory.getLogger(BooksEmergency.class);
  private static final int MOST = 20_000;

  private final @Nullable Path file;
  private final List<JournalEntry> waiting = new ArrayList<>();
  private volatile boolean empty = true;

  /// How many of these the journal has taken, but perhaps not durably.
  private int appended;

  private boolean written;

  private BooksEmergency(@Nullable Path file) {
    this.file = file;
  }

  /// Keeps nothing on disk.
  static BooksEmergency inMemory() {
    return new BooksEmergency(null);
  }

  /// With what an earlier run has left there.
  ///
  /// @param recorded entries that the journal has already, and that are not taken in again
  static BooksEmergency in(Path directory, Set<JournalEntry> recorded) {
    BooksEmergency emergency = new BooksEmergency(directory.resolve(FILE));
    emergency.read(recorded);
    return emergency;
  }

  /// Whether the journal has everything.
  boolean isEmpty() {
    return empty;
  }

  /// What waits for the journal, oldest first.
  synchronized List<JournalEntry> waiting() {
    return List.copyOf(waiting);
  }

  /// Takes what the journal did not.
  ///
  /// @param urgent whether it is to be on the medium when this returns
  synchronized void keep(List<? extends JournalEntry> entries, boolean urgent) {
    if (waiting.size() + entries.size() > MOST) {
      LOG.error("More than {} records wait for the journal; the newest are only in the log", MOST);
      entries.forEach(entry -> LOG.error("Not recorded: {}", entry));
      return;
    }
    waiting.addAll(entries);
    empty = false;
    append(entries, urgent);
  }

  /// Puts everything that waits into the journal, before anything newer.
  ///
  /// @throws NotDurable when the journal still takes nothing; then all of it still waits
  synchronized void foldInto(SessionJournal journal) throws NotDurable {
    if (waiting.isEmpty()) {
      return;
    }
    for (; appended < waiting.size(); appended++) {
      journal.append(waiting.get(appended));
    }
    journal.commit();
    LOG.warn("{} records that had waited were taken into the journal", waiting.size());
    waiting.clear();
    appended = 0;
    empty = true;
    delete();
  }

  private void append(List<? extends JournalEntry> entries, boolean urgent) {
    Path place = file;
    if (place == null) {
      return;
    }
    StringBuilder lines = new StringBuilder();
    for (JournalEntry entry : entries) {
      lines.append(new String(JournalCodec.encode(entry), StandardCharsets.UTF_8)).append('\n');
    }
    try (FileChannel channel =
        FileChannel.open(
            place,
            Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.APPEND),
            ownerOnly(place))) {
      written = true;
      ByteBuffer bytes = ByteBuffer.wrap(lines.toString().getBytes(StandardCharsets.UTF_8));
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
      if (urgent) {
        channel.force(true);
      }
    } catch (IOException failure) {
      LOG.error(
          "The emergency file cannot be written either ({}); {} records are in memory only",
          failure.getMessage(),
          waiting.size());
    }
  }

  private void read(Set<JournalEntry> recorded) {
    Path place = file;
    if (place == null || !Files.exists(place)) {
      return;
    }
    written = true;
    try {
      for (String line : Files.readAllLines(place, StandardCharsets.UTF_8)) {
        JournalEntry entry = entry(line);
        if (entry != null && !recorded.contains(entry)) {
          waiting.add(entry);
        }
      }
    } catch (IOException failure) {
      LOG.error("{} cannot be read ({}); it is left as it is", place, failure.getMessage());
      written = false;
    }
    empty = waiting.isEmpty();
    if (empty) {
      delete();
    }
  }

  /// Null for a line that a full disk or a kill has cut.
  private static @Nullable JournalEntry entry(String line) {
    try {
      return JournalCodec.decode(line.getBytes(StandardCharsets.UTF_8));
    } catch (UnreadableEntry cut) {
      LOG.warn("A line of the emergency file cannot be read: {}", cut.getMessage());
      return null;
    }
  }

  private void delete() {
    Path place = file;
    if (place == null || !written) {
      return;
    }
    try {
      Files.deleteIfExists(place);
      written = false;
    } catch (IOException failure) {
      LOG.warn("{} could not be deleted: {}", place, failure.getMessage());
    }
  }

  private static FileAttribute<?>[] ownerOnly(Path place) {
    return place.getFileSystem().supportedFileAttributeViews().contains("posix")
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
        }
        : new FileAttribute<?>[0];
  }
}
