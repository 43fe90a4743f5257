package app.wheelhouse.vault;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// A disk without a disk, for tests that write often. The lock file alone is real.
final class MemoryDisk implements VaultDisk {
  private final Map<Path, byte[]> files = new ConcurrentHashMap<>();

  @Override
  public byte[] read(Path file, int most) throws IOException {
    byte[] content = files.get(file);
    if (content == null) {
      throw new NoSuchFileException(file.toString());
    }
    return Arrays.copyOf(content, Math.min(content.length, most + 1));
  }

  @Override
  public void createFolder(Path folder) {}

  @Override
  public void writeFresh(Path file, byte[] content) {
    files.put(file, content.clone());
  }

  @Override
  public void move(Path from, Path to) {
    files.put(to, files.remove(from));
  }

  @Override
  public void syncFolder(Path folder) {}
}
