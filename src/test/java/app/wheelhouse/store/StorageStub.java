package app.wheelhouse.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.concurrent.atomic.AtomicInteger;

/// Memory that can be full, fail, or be slow, and counts how often it was forced.
final class StorageStub implements JournalStorage {
  private final MemoryStorage memory = new MemoryStorage();
  final AtomicInteger forces = new AtomicInteger();
  volatile long capacity = Long.MAX_VALUE;
  volatile boolean failForce;
  volatile boolean failWrite;
  volatile Runnable beforeForce = () -> {};

  MemoryStorage memory() {
    return memory;
  }

  @Override
  public String name() {
    return "stub";
  }

  @Override
  public long size() {
    return memory.size();
  }

  @Override
  public int read(ByteBuffer target, long position) {
    return memory.read(target, position);
  }

  @Override
  public void write(ByteBuffer source, long position) throws IOException {
    if (failWrite) {
      throw new IOException("Input/output error");
    }
    if (position + source.remaining() > capacity) {
      throw new IOException("No space left on device");
    }
    memory.write(source, position);
  }

  @Override
  public void force() throws IOException {
    beforeForce.run();
    if (failForce) {
      throw new IOException("Input/output error");
    }
    forces.incrementAndGet();
  }

  @Override
  public String setAside(String suffix, long from, long to) {
    return memory.setAside(suffix, from, to);
  }

  @Override
  public void close() {
    memory.close();
  }
}
