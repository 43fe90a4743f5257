package app.wheelhouse.tape;

import app.wheelhouse.domain.market.MarketEvent;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// Gives the market events of a tape one by one, their times never going back.
public interface MarketCursor extends AutoCloseable {

  /// The next event; null at the end.
  @Nullable MarketEvent next();

  /// Where the event last given stands in time when tapes are merged: epoch nanoseconds, not always
  /// its exact time (a closing candle stands before what else happens in its last instant).
  long position();

  /// Lets go of the file, if any; nothing may be asked afterwards.
  @Override
  void close();

  /// The events of this cursor that `wanted` takes.
  default MarketCursor only(Predicate<MarketEvent> wanted) {
    return new FilteredCursor(this, wanted);
  }
}
