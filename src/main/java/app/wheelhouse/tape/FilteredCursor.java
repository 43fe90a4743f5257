package app.wheelhouse.tape;

import app.wheelhouse.domain.market.MarketEvent;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// The events of another cursor that a condition takes.
record FilteredCursor(MarketCursor source, Predicate<MarketEvent> wanted) implements MarketCursor {

  @Override
  public @Nullable MarketEvent next() {
    MarketEvent event = source.next();
    while (event != null && !wanted.test(event)) {
      event = source.next();
    }
    return event;
  }

  @Override
  public long position() {
    return source.position();
  }

  @Override
  public void close() {
    source.close();
  }
}
