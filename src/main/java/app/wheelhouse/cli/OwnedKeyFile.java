package app.wheelhouse.cli;

import app.wheelhouse.desk.BadInput;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Set;

/// A file with the key of real orders: others must not be able to read or change it.
final class OwnedKeyFile {
  private OwnedKeyFile() {}

  /// The key, which the caller wipes.
  static byte[] read(Path file) throws BadInput {
    requireOwned(file);
    return DebugSignFiles.key(file, new PrintWriter(Writer.nullWriter()));
  }

  private static void requireOwned(Path file) throws BadInput {
    if (!Files.isRegularFile(file)) {
      throw new BadInput("There is no file " + file);
    }
    try {
      Set<PosixFilePermission> granted = Files.getPosixFilePermissions(file);
      for (PosixFilePermission each : granted) {
        if (!each.name().startsWith("OWNER")) {
          throw new BadInput(
              "Others may use the key file "
                  + file
                  + ", so it is not read: chmod 600 it, and make"
                  + " a new agent key if it was seen");
        }
      }
    } catch (UnsupportedOperationException windows) {
      // No such permissions there: its folders of a user are closed to others.
    } catch (IOException broken) {
      throw new BadInput(file + " cannot be read");
    }
  }
}
