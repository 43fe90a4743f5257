package app.wheelhouse.store;

import java.io.IOException;
import java.nio.ByteBuffer;

/// Where a journal's bytes are kept: a file, or memory for benchmarks and tests.
///
/// Reads may come from any thread; writes come from one thread at a time.
public interface JournalStorage extends AutoCloseable {
  /// The name for messages: a path, or `memory`.
  String name();

  /// Length in bytes, reserve included.
  long size() throws IOException;

  /// Reads up to `target.remaining()` bytes from `position` on.
  ///
  /// @return how many were read; -1 at the end
  int read(ByteBuffer target, long position) throws IOException;

  /// Writes all of `source` at `position`, beyond the end too.
  void write(ByteBuffer source, long position) throws IOException;

  /// Returns when all that was written is on the medium.
  void force() throws IOException;

  /// Copies the bytes from `from` up to `to` to a durable place beside, never over an earlier one.
  ///
  /// @return the name of that place
  String setAside(String suffix, long from, long to) throws IOException;

  @Override
  void close() throws IOException;
}
