package app.wheelhouse.vault;

import java.io.IOException;
import java.nio.file.Path;

/// The few things that a vault asks of a disk; a test's disk fails at each of them.
interface VaultDisk {
  /// @param most bytes that are read; one more says that there are more
  byte[] read(Path file, int most) throws IOException;

  /// Makes the folder (0700) when it is not there.
  void createFolder(Path folder) throws IOException;

  /// Makes a file that only its owner may read; durable when it returns. One of that name from
  /// before is removed.
  void writeFresh(Path file, byte[] content) throws IOException;

  /// In one step, over what is there.
  void move(Path from, Path to) throws IOException;

  /// Makes names durable.
  void syncFolder(Path folder) throws IOException;
}
