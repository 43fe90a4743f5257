package app.wheelhouse.desk;

import app.wheelhouse.arena.ArenaResult;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How a contest without a window ended.
///
/// @param events market events that everybody took
/// @param badRows rows of the tapes that were skipped
/// @param folder where the records of the contestants are; null where none are kept
/// @param entries the best net first
public record ArenaReport(
    Mode mode,
    long seed,
    long events,
    long badRows,
    long wallMillis,
    @Nullable Path folder,
    List<Entry> entries) {
  public ArenaReport {
    entries = List.copyOf(entries);
  }

  /// One contestant.
  ///
  /// @param ai what its model did; null where none was asked
  /// @param folder of its record; null where none is kept
  public record Entry(ArenaResult result, @Nullable AiReport ai, @Nullable Path folder) {}
}
