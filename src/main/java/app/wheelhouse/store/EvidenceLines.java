package app.wheelhouse.store;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// A file of JSON lines that only grows. What a cut-off write leaves stays a line of its own, which
/// is named when it is read; the lines around it are whole.
final class EvidenceLines {
  private static final int SLICE = 1 << 16;
  private static final int LONGEST = 1 << 20;

  private final Path file;
  private final boolean forced;
  private @Nullable FileStorage open;

  /// @param forced whether a line is on the medium when it was appended
  EvidenceLines(Path file, boolean forced) {
    this.file = file;
    this.forced = forced;
  }

  /// The file's name in its folder, for sentences.
  String name() {
    return EvidenceFolder.NAME + "/" + file.getFileName();
  }

  /// Appends a line.
  void append(byte[] json) throws IOException {
    appendAll(List.of(json));
  }

  /// Appends lines in one write.
  synchronized void appendAll(List<byte[]> lines) throws IOException {
    FileStorage storage = storage();
    long end = storage.size();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(512);
    if (end > 0 && lastByte(storage, end) != '\n') {
      bytes.write('\n');
    }
    for (byte[] json : lines) {
      bytes.writeBytes(json);
      bytes.write('\n');
    }
    storage.write(ByteBuffer.wrap(bytes.toByteArray()), end);
    if (forced) {
      storage.force();
    }
  }

  /// Hands over each line; one that `sink` refuses with [UnreadableEntry] is noted and passed over.
  synchronized void read(Consumer<byte[]> sink, EvidenceNotes notes) throws IOException {
    if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
      return;
    }
    try (FileStorage storage = FileStorage.openReadOnly(file)) {
      Reading reading = new Reading(sink, notes);
      ByteBuffer slice = ByteBuffer.allocate(SLICE);
      long at = 0;
      while (storage.read(slice.clear(), at) > 0) {
        at += slice.position();
        reading.take(slice.flip());
      }
      reading.end();
    }
  }

  /// Gives the file free; the next append opens it again.
  synchronized void close() {
    FileStorage storage = open;
    open = null;
    if (storage != null) {
      try {
        storage.close();
      } catch (IOException e) {
        // The lines are written; those that must be on the medium were forced there.
      }
    }
  }

  private FileStorage storage() throws IOException {
    FileStorage storage = open;
    if (storage == null) {
      if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
        storage = FileStorage.open(file);
      } else {
        PrivateFiles.createDirectories(file.toAbsolutePath().getParent());
        storage = FileStorage.createNew(file);
        if (forced) {
          PrivateFiles.syncDirectory(file.toAbsolutePath().getParent());
        }
      }
      open = storage;
    }
    return storage;
  }

  private static byte lastByte(FileStorage storage, long end) throws IOException {
    ByteBuffer last = ByteBuffer.allocate(1);
    storage.read(last, end - 1);
    return last.get(0);
  }

  /// Cuts bytes into lines.
  private final class Reading {
    private final Consumer<byte[]> sink;
    private final EvidenceNotes notes;
    private final ByteArrayOutputStream line = new ByteArrayOutputStream(512);
    private long number = 1;

    Reading(Consumer<byte[]> sink, EvidenceNotes notes) {
      this.sink = sink;
      this.notes = notes;
    }

    void take(ByteBuffer bytes) {
      while (bytes.hasRemaining()) {
        byte next = bytes.get();
        if (next == '\n') {
          told();
          number++;
          line.reset();
        } else if (line.size() <= LONGEST) {
          line.write(next);
        }
      }
    }

    void end() {
      if (line.size() > 0) {
        notes.add(
            "The last line of " + name() + " was cut off when it was written and was passed over.");
      }
    }

    private void told() {
      try {
        if (line.size() > LONGEST) {
          throw new UnreadableEntry("it is too long");
        }
        sink.accept(line.toByteArray());
      } catch (UnreadableEntry e) {
        notes.add(
            "Line "
                + number
                + " of "
                + name()
                + " cannot be read ("
                + e.getMessage()
                + ") and was passed over.");
      }
    }
  }
}
