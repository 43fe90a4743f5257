package app.wheelhouse.store;

import app.wheelhouse.domain.decision.Evidence;
import app.wheelhouse.store.EvidenceBook.Kept;
import app.wheelhouse.store.EvidenceBook.Size;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipException;

/// The files of evidence: `xx/ID.json.gz`, where xx are the first two digits of the id. A file is
/// there as a whole or not at all, and is never written twice.
final class EvidenceBlobs {
  private static final String ENDING = ".json.gz";
  private static final int ID = 64;

  /// More than any model says; a prepared file must not fill the memory.
  private static final int LARGEST = 128 << 20;

  private final Path folder;
  private final boolean forced;

  /// @param forced whether a piece is on the medium when it was kept
  EvidenceBlobs(Path folder, boolean forced) {
    this.folder = folder;
    this.forced = forced;
  }

  Path folder() {
    return folder;
  }

  /// Writes the piece unless it is there and whole.
  Kept keep(Evidence evidence) throws IOException {
    Path file = file(evidence.id());
    if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
      write(evidence, file);
      return Kept.NEW;
    }
    try {
      read(evidence.id());
      return Kept.KNOWN;
    } catch (EvidenceFailure damaged) {
      Files.move(file, aside(file));
      write(evidence, file);
      return Kept.MENDED;
    }
  }

  private void write(Evidence evidence, Path file) throws IOException {
    Path place = file.toAbsolutePath().getParent();
    PrivateFiles.createDirectories(place);
    Path making = file.resolveSibling(evidence.id() + ".part");
    try {
      Files.deleteIfExists(making);
      try (FileStorage storage = FileStorage.createNew(making)) {
        storage.write(ByteBuffer.wrap(packed(evidence)), 0);
        if (forced) {
          storage.force();
        }
      }
      Files.move(making, file, StandardCopyOption.ATOMIC_MOVE);
      if (forced) {
        PrivateFiles.syncDirectory(place);
      }
    } finally {
      Files.deleteIfExists(making);
    }
  }

  private static byte[] packed(Evidence evidence) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 12);
    try (GZIPOutputStream packing = new GZIPOutputStream(bytes)) {
      packing.write(EvidenceCodec.encode(evidence));
    }
    return bytes.toByteArray();
  }

  /// @throws EvidenceFailure when it is damaged or was changed
  /// @throws IOException when the disk does not give it
  Evidence read(String id) throws EvidenceFailure, IOException {
    Path file = file(id);
    Evidence evidence;
    try (InputStream in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS);
        GZIPInputStream unpacking = new GZIPInputStream(in)) {
      byte[] json = unpacking.readNBytes(LARGEST);
      if (json.length == LARGEST) {
        throw new UnreadableEntry("it is larger than any evidence");
      }
      evidence = EvidenceCodec.decode(json);
    } catch (ZipException | EOFException | UnreadableEntry e) {
      throw new EvidenceFailure(
          "The evidence "
              + file
              + " is damaged, so it cannot be shown or replayed. Put the file back from a backup;"
              + " nothing else is affected.",
          e);
    }
    if (!evidence.isWhole() || !evidence.id().equals(id)) {
      throw new EvidenceFailure(
          "The evidence "
              + file
              + " was changed after it was written: its content does not fit its id. Do not rely"
              + " on it; put the file back from a backup.");
    }
    return evidence;
  }

  /// Ids of the files that begin so.
  List<String> ids(EvidencePrefix prefix) throws IOException {
    List<String> ids = new ArrayList<>();
    Path place = folder.resolve(prefix.digits().substring(0, 2));
    if (Files.isDirectory(place, LinkOption.NOFOLLOW_LINKS)) {
      try (var files = Files.newDirectoryStream(place, prefix.digits() + "*" + ENDING)) {
        for (Path file : files) {
          String name = file.getFileName().toString();
          if (name.length() == ID + ENDING.length()) {
            ids.add(name.substring(0, ID));
          }
        }
      }
    }
    return ids;
  }

  /// False when it was not there.
  boolean delete(String id) throws IOException {
    return Files.deleteIfExists(file(id));
  }

  Size size() throws IOException {
    if (!Files.isDirectory(folder)) {
      return new Size(0, 0);
    }
    long pieces = 0;
    long bytes = 0;
    try (var places = Files.newDirectoryStream(folder, "[0-9a-f][0-9a-f]")) {
      for (Path place : places) {
        try (var files = Files.newDirectoryStream(place, "*" + ENDING)) {
          for (Path file : files) {
            pieces++;
            bytes += Files.size(file);
          }
        }
      }
    }
    return new Size(pieces, bytes);
  }

  private Path file(String id) {
    return folder.resolve(id.substring(0, 2)).resolve(id + ENDING);
  }

  private static Path aside(Path file) {
    Path aside = file.resolveSibling(file.getFileName() + ".damaged-1");
    for (int i = 2; Files.exists(aside, LinkOption.NOFOLLOW_LINKS); i++) {
      aside = file.resolveSibling(file.getFileName() + ".damaged-" + i);
    }
    return aside;
  }
}
