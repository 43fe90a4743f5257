package app.wheelhouse.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;

/// The folder of one desk: order journal, archive, and the marks that say whose it is.
public final class DataDirectory {
  private final Path path;

  private DataDirectory(Path path) {
    this.path = path;
  }

  /// Takes a folder, making it (0700) when it is not there; links in its name are resolved, so that
  /// two names of one folder are one directory.
  ///
  /// @throws DirectoryUnusable when it cannot be made or is no folder
  public static DataDirectory open(Path path) {
    if (Files.exists(path) && !Files.isDirectory(path)) {
      throw new DirectoryUnusable(
          path
              + " is a file, and the data directory must be a folder. Name another one (--data DIR)"
              + " or move the file away.");
    }
    try {
      boolean isNew = !Files.isDirectory(path);
      PrivateFiles.createDirectories(path);
      Path real = path.toRealPath();
      if (isNew && real.getParent() != null) {
        PrivateFiles.syncDirectory(real.getParent());
      }
      return new DataDirectory(real);
    } catch (IOException e) {
      throw unusable(path, "made", e);
    }
  }

  /// The folder, absolute and without links.
  public Path path() {
    return path;
  }

  /// The order journal.
  public Path journalFile() {
    return path.resolve("orders.journal");
  }

  /// The archive's database, as H2 names it: without its ending.
  public Path archiveBase() {
    return path.resolve("archive");
  }

  /// Is there since the first journal was made here.
  public Path usedMark() {
    return path.resolve("used");
  }

  Path lockFile() {
    return path.resolve("wheelhouse.lock");
  }

  /// True when a desk ran here before, by its mark or its archive: an empty or missing journal is
  /// damage then.
  public boolean isUsed() {
    return isMarked() || Files.exists(path.resolve("archive.mv.db"), LinkOption.NOFOLLOW_LINKS);
  }

  private boolean isMarked() {
    return Files.exists(usedMark(), LinkOption.NOFOLLOW_LINKS);
  }

  /// Leaves the mark that a journal was made here; durable when it returns.
  void markUsed() {
    if (isMarked()) {
      return;
    }
    Set<StandardOpenOption> fresh = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    try (FileChannel mark = PrivateFiles.open(usedMark(), fresh)) {
      mark.force(true);
    } catch (IOException e) {
      throw unusable(path, "written", e);
    }
    try {
      PrivateFiles.syncDirectory(path);
    } catch (IOException e) {
      throw unusable(path, "written", e);
    }
  }

  /// Takes the directory for this process, before anything in it is opened.
  ///
  /// @throws DirectoryBusy when another desk has it, in this process or another
  /// @throws DirectoryUnusable when it cannot be written, or its disk knows no locks
  public DirectoryLock lock() {
    return DirectoryLock.take(this);
  }

  static DirectoryUnusable unusable(Path path, String what, IOException cause) {
    boolean denied =
        cause instanceof AccessDeniedException
            || String.valueOf(cause.getMessage()).contains("Read-only file system");
    return new DirectoryUnusable(
        "The data directory "
            + path
            + " could not be "
            + what
            + (denied ? ": it is read-only for you" : " (" + DiskProblem.text(cause) + ")")
            + ". Make it writable, or start with another one (--data DIR or "
            + DataLocation.VARIABLE
            + ").",
        cause);
  }
}
