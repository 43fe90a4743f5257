package app.wheelhouse.store;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// A journal's bytes in memory: nothing survives the process.
public final class MemoryStorage implements JournalStorage {
  private static final int CHUNK = 1 << 16;

  private final List<byte[]> chunks = new ArrayList<>();
  private final Map<String, byte[]> aside = new TreeMap<>();
  private long size;

  @Override
  public String name() {
    return "memory";
  }

  @Override
  public synchronized long size() {
    return size;
  }

  @Override
  public synchronized int read(ByteBuffer target, long position) {
    if (position >= size) {
      return -1;
    }
    int total = (int) Math.min(target.remaining(), size - position);
    for (int done = 0; done < total; ) {
      int offset = (int) ((position + done) % CHUNK);
      int part = Math.min(total - done, CHUNK - offset);
      target.put(chunkAt(position + done), offset, part);
      done += part;
    }
    return total;
  }

  @Override
  public synchronized void write(ByteBuffer source, long position) {
    long end = position + source.remaining();
    while ((long) chunks.size() * CHUNK < end) {
      chunks.add(new byte[CHUNK]);
    }
    for (long at = position; source.hasRemaining(); ) {
      int offset = (int) (at % CHUNK);
      int part = Math.min(source.remaining(), CHUNK - offset);
      source.get(chunkAt(at), offset, part);
      at += part;
    }
    size = Math.max(size, end);
  }

  @Override
  public void force() {
    // Memory has no medium behind it.
  }

  @Override
  public synchronized String setAside(String suffix, long from, long to) {
    ByteBuffer copy = ByteBuffer.allocate(Math.toIntExact(to - from));
    read(copy, from);
    String place = "memory." + suffix;
    for (int i = 2; aside.containsKey(place); i++) {
      place = "memory." + suffix + "-" + i;
    }
    aside.put(place, copy.array());
    return place;
  }

  /// The bytes that were set aside, by place.
  public synchronized Map<String, byte[]> asides() {
    return new TreeMap<>(aside);
  }

  /// A copy of the first `length` bytes, as a cut would leave them.
  public synchronized MemoryStorage firstBytes(long length) {
    MemoryStorage copy = new MemoryStorage();
    ByteBuffer all = ByteBuffer.allocate(Math.toIntExact(Math.min(length, size)));
    read(all, 0);
    copy.write(all.flip(), 0);
    return copy;
  }

  private byte[] chunkAt(long position) {
    return chunks.get((int) (position / CHUNK));
  }

  @Override
  public synchronized void close() {
    // The bytes stay, so that a test can open them again.
  }
}
