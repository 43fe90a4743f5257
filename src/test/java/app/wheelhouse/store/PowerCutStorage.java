package app.wheelhouse.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.SplittableRandom;
import java.util.TreeSet;

/// A disk that loses its power at the n-th operation: of the sectors written since the last force,
/// any may have reached the medium, each whole or not at all.
final class PowerCutStorage implements JournalStorage {
  private static final int SECTOR = TailInspection.SECTOR;

  private final SplittableRandom random;
  private final MemoryStorage medium;
  private final MemoryStorage cache;
  private final TreeSet<Long> unforced = new TreeSet<>();
  private int operationsLeft;

  PowerCutStorage(MemoryStorage medium, int operations, SplittableRandom random) {
    this.medium = medium;
    this.cache = medium.firstBytes(medium.size());
    this.operationsLeft = operations;
    this.random = random;
  }

  /// What the disk holds when the power is back.
  MemoryStorage afterPowerCut() {
    for (long sector : unforced) {
      if (random.nextBoolean()) {
        copy(sector);
      }
    }
    unforced.clear();
    return medium;
  }

  @Override
  public String name() {
    return "disk";
  }

  @Override
  public long size() {
    return cache.size();
  }

  @Override
  public int read(ByteBuffer target, long position) {
    return cache.read(target, position);
  }

  @Override
  public void write(ByteBuffer source, long position) throws IOException {
    long end = position + source.remaining();
    for (long sector = position / SECTOR; sector * SECTOR < end; sector++) {
      unforced.add(sector);
    }
    cache.write(source, position);
    spend();
  }

  @Override
  public void force() throws IOException {
    spend();
    unforced.forEach(this::copy);
    unforced.clear();
  }

  @Override
  public String setAside(String suffix, long from, long to) throws IOException {
    spend();
    return medium.setAside(suffix, from, to);
  }

  @Override
  public void close() {
    // The power is what ends it.
  }

  private void spend() throws IOException {
    if (operationsLeft-- <= 0) {
      throw new IOException("no power");
    }
  }

  private void copy(long sector) {
    long start = sector * SECTOR;
    ByteBuffer bytes = ByteBuffer.allocate((int) Math.min(SECTOR, cache.size() - start));
    cache.read(bytes, start);
    medium.write(bytes.flip(), start);
  }
}
