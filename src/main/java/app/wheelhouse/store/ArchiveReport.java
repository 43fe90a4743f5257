package app.wheelhouse.store;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What was found and done when the archive was opened or rebuilt.
///
/// @param rebuilt true when it was made anew from the journal
/// @param setAside where the former file is now; null when there was none or it is still in use
/// @param lines sentences for the trader, in order; empty when all was well
public record ArchiveReport(boolean rebuilt, @Nullable Path setAside, List<String> lines) {
  public ArchiveReport {
    lines = List.copyOf(lines);
  }
}
