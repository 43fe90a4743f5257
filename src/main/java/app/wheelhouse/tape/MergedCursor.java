package app.wheelhouse.tape;

import app.wheelhouse.domain.market.MarketEvent;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Merges cursors by their [MarketCursor#position]; at the same position the earlier cursor is
/// first.
public final class MergedCursor implements MarketCursor {
  private final MarketCursor[] cursors;
  private final @Nullable MarketEvent[] heads;
  private boolean started;
  private long position;

  /// The cursors become this one's own and are closed with it.
  public MergedCursor(List<? extends MarketCursor> cursors) {
    this.cursors = cursors.toArray(MarketCursor[]::new);
    this.heads = new MarketEvent[this.cursors.length];
  }

  @Override
  public @Nullable MarketEvent next() {
    if (!started) {
      started = true;
      for (int i = 0; i < cursors.length; i++) {
        heads[i] = cursors[i].next();
      }
    }
    int first = -1;
    for (int i = 0; i < cursors.length; i++) {
      if (heads[i] != null && (first < 0 || cursors[i].position() < cursors[first].position())) {
        first = i;
      }
    }
    if (first < 0) {
      return null;
    }
    MarketEvent event = heads[first];
    position = cursors[first].position();
    heads[first] = cursors[first].next();
    return event;
  }

  @Override
  public long position() {
    return position;
  }

  @Override
  public void close() {
    for (MarketCursor cursor : cursors) {
      cursor.close();
    }
  }
}
