package app.wheelhouse.tape;

import java.nio.file.Path;

/// Our own recording, opened anew for each playing.
public final class RecordingFile {
  private final Path path;

  RecordingFile(Path path) {
    this.path = path;
  }

  /// All its records in order: market data, feed states, clock ticks and the rest. Bad lines are
  /// left out, as the report made at opening says.
  ///
  /// @throws TapeException when the file can no longer be read
  public RecordingReader records() {
    return RecordingReader.open(path, BadRowPolicy.SKIP);
  }

  /// Its market events alone.
  public MarketCursor cursor() {
    return new RecordingCursor(records());
  }
}
