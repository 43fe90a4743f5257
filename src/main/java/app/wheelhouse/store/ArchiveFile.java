package app.wheelhouse.store;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/// The archive's place in a data directory: `archive.mv.db`, and the names of what lies beside it.
final class ArchiveFile {
  private static final String ENDING = ".mv.db";

  private final Path directory;
  private final String name;

  private ArchiveFile(Path directory, String name) {
    this.directory = directory.toAbsolutePath().normalize();
    this.name = name;
  }

  static ArchiveFile in(Path directory) {
    return new ArchiveFile(directory, "archive");
  }

  /// Where a new archive grows before it takes the place of the old one.
  ArchiveFile rebuilding() {
    return new ArchiveFile(directory, name + "-rebuilding");
  }

  /// Where a copy lies while it is looked at, so that looking changes nothing.
  ArchiveFile checking() {
    return new ArchiveFile(directory, name + "-checking");
  }

  Path directory() {
    return directory;
  }

  Path path() {
    return directory.resolve(name + ENDING);
  }

  boolean exists() {
    return Files.exists(path());
  }

  /// The JDBC URL.
  ///
  /// H2 may write in the background: what must be on the medium is asked for by
  /// [ArchiveDatabase#sync]. A directory name that would add settings to it is refused.
  ///
  /// @throws ArchiveRefused when the directory's name holds a semicolon
  String url() {
    String base = directory.resolve(name).toString().replace('\\', '/');
    if (base.indexOf(';') >= 0) {
      throw new ArchiveRefused(
          "The data directory "
              + directory
              + " has a semicolon in its name, which the database cannot take: name another data"
              + " directory.");
    }
    return "jdbc:h2:file:" + base + ";DB_CLOSE_ON_EXIT=FALSE;TRACE_LEVEL_FILE=0;COMPRESS=TRUE";
  }

  /// Moves the file out of the way, never over an earlier one.
  ///
  /// @return its new place
  Path setAside() {
    Path target = free(".set-aside-");
    move(path(), target);
    return target;
  }

  /// Copies the file beside itself before one with newer tables takes its place.
  ///
  /// @return the copy
  Path backUp() {
    Path target = free(".before-migration-");
    copy(path(), target);
    return target;
  }

  /// Copies this file to the place of `other`, over what is there.
  void copyTo(ArchiveFile other) {
    copy(path(), other.path());
  }

  /// Makes `other` take this file's place in one step, over what is there: a kill leaves the one or
  /// the other.
  void replaceBy(ArchiveFile other) {
    move(other.path(), path());
  }

  void delete() {
    try {
      Files.deleteIfExists(path());
    } catch (IOException e) {
      throw failure("cannot be deleted", path(), e);
    }
  }

  private Path free(String suffix) {
    int number = 1;
    while (Files.exists(directory.resolve(name + ENDING + suffix + number))) {
      number++;
    }
    return directory.resolve(name + ENDING + suffix + number);
  }

  private static void copy(Path from, Path to) {
    try {
      Files.copy(from, to, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw failure("cannot be copied to " + to, from, e);
    }
  }

  private static void move(Path from, Path to) {
    try {
      try {
        Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
      } catch (AtomicMoveNotSupportedException e) {
        Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
      }
      PrivateFiles.syncDirectory(to.getParent());
    } catch (IOException e) {
      throw failure("cannot be moved to " + to, from, e);
    }
  }

  private static ArchiveFailure failure(String what, Path path, IOException cause) {
    return new ArchiveFailure(
        "The archive "
            + path
            + " "
            + what
            + ": check that the disk has room and that the"
            + " directory may be written, then start again.",
        cause);
  }
}
