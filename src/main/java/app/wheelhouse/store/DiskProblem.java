package app.wheelhouse.store;

import java.io.IOException;
import java.nio.channels.ClosedChannelException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;

/// What went wrong with a file, in words that fit between brackets; Java's own often only repeat
/// the file's name, or nothing.
final class DiskProblem {
  private DiskProblem() {}

  static String text(IOException cause) {
    return switch (cause) {
      case AccessDeniedException _ -> "no permission";
      case NoSuchFileException _ -> "it is missing";
      case FileAlreadyExistsException _ -> "something of that name is there";
      case ClosedChannelException _ -> "it is closed";
      default -> cause.getMessage() == null ? "the disk gave no reason" : cause.getMessage();
    };
  }
}
