package app.wheelhouse.vault;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;

/// The real disk, until it fails: at a step, or from a step on, as a full disk or a crash would.
final class FailingDisk implements VaultDisk {
  private final OwnerDisk disk = new OwnerDisk();
  private int left = Integer.MAX_VALUE;
  private int steps;
  private boolean forGood;

  /// Fails once, after this many writing steps.
  void failAt(int step) {
    left = step;
    steps = 0;
    forGood = false;
  }

  /// Fails after this many writing steps, and at each one after.
  void dieAt(int step) {
    failAt(step);
    forGood = true;
  }

  void heal() {
    failAt(Integer.MAX_VALUE);
  }

  /// Since the last setting.
  int steps() {
    return steps;
  }

  @Override
  public byte[] read(Path file, int most) throws IOException {
    return disk.read(file, most);
  }

  @Override
  public void createFolder(Path folder) throws IOException {
    disk.createFolder(folder);
  }

  @Override
  public void writeFresh(Path file, byte[] content) throws IOException {
    if (fails()) {
      disk.writeFresh(file, Arrays.copyOf(content, content.length / 2));
      throw full();
    }
    disk.writeFresh(file, content);
  }

  @Override
  public void move(Path from, Path to) throws IOException {
    if (fails()) {
      throw full();
    }
    disk.move(from, to);
  }

  @Override
  public void syncFolder(Path folder) throws IOException {
    if (fails()) {
      throw full();
    }
    disk.syncFolder(folder);
  }

  private boolean fails() {
    int step = steps++;
    return forGood ? step >= left : step == left;
  }

  private static IOException full() {
    return new IOException("No space left on device");
  }
}
