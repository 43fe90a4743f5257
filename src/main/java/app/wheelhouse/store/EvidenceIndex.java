package app.wheelhouse.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/// `index.jsonl`: a line an ask, oldest first; also says what was removed on request.
final class EvidenceIndex {
  private static final String FILE = "index.jsonl";

  private final Path file;
  private final EvidenceLines lines;

  EvidenceIndex(Path folder, boolean forced) {
    this.file = folder.resolve(FILE);
    this.lines = new EvidenceLines(file, forced);
  }

  void append(EvidenceEntry entry) throws IOException {
    lines.append(EvidenceCodec.encode(entry));
  }

  EvidenceListing read(Predicate<EvidenceEntry> wanted) throws IOException {
    List<EvidenceEntry> entries = new ArrayList<>();
    EvidenceNotes notes = new EvidenceNotes();
    lines.read(
        line -> {
          JsonIn in = JsonIn.parse(line);
          if (in.has("removed")) {
            notes.add(removed(in));
            return;
          }
          EvidenceEntry entry = EvidenceCodec.entry(in);
          if (wanted.test(entry)) {
            entries.add(entry);
          }
        },
        notes);
    return new EvidenceListing(entries, notes.sentences());
  }

  private static String removed(JsonIn in) {
    return in.number("removed")
        + " pieces of evidence from before "
        + Instant.ofEpochMilli(in.number("before"))
        + " were removed on request.";
  }

  /// Leaves out the asks of these ids and says so; lines that cannot be read stay as they are.
  void forget(Set<String> ids, long before) throws IOException {
    lines.close();
    Path making = file.resolveSibling(FILE + ".new");
    try {
      Files.deleteIfExists(making);
      EvidenceLines fresh = new EvidenceLines(making, true);
      List<byte[]> kept = new ArrayList<>();
      lines.read(
          line -> {
            if (!names(line, ids)) {
              kept.add(line);
            }
          },
          new EvidenceNotes());
      kept.add(new JsonOut().number("removed", ids.size()).number("before", before).toBytes());
      fresh.appendAll(kept);
      fresh.close();
      Files.move(making, file, StandardCopyOption.ATOMIC_MOVE);
      PrivateFiles.syncDirectory(file.toAbsolutePath().getParent());
    } finally {
      Files.deleteIfExists(making);
    }
  }

  private static boolean names(byte[] line, Set<String> ids) {
    try {
      JsonIn in = JsonIn.parse(line);
      return in.has("id") && ids.contains(in.text("id"));
    } catch (UnreadableEntry damaged) {
      return false;
    }
  }

  long bytes() throws IOException {
    return Files.exists(file, LinkOption.NOFOLLOW_LINKS) ? Files.size(file) : 0;
  }

  void close() {
    lines.close();
  }
}
