package app.wheelhouse.tape;

import app.wheelhouse.domain.market.MarketEvent;
import org.jspecify.annotations.Nullable;

/// The market half of a recording.
final class RecordingCursor implements MarketCursor {
  private final RecordingReader reader;
  private long position;

  RecordingCursor(RecordingReader reader) {
    this.reader = reader;
  }

  @Override
  public @Nullable MarketEvent next() {
    for (TapeRecord read = reader.next(); read != null; read = reader.next()) {
      if (read instanceof TapeRecord.MarketRecord(MarketEvent event)) {
        position = event.time() * 1_000_000L;
        return event;
      }
    }
    return null;
  }

  @Override
  public long position() {
    return position;
  }

  @Override
  public void close() {
    reader.close();
  }
}
