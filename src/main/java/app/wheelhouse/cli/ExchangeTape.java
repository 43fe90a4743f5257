package app.wheelhouse.cli;

import app.wheelhouse.desk.BadInput;
import app.wheelhouse.domain.market.MarketEvent;
import app.wheelhouse.tape.MarketCursor;
import app.wheelhouse.tape.TapeException;
import app.wheelhouse.tape.TapeReport;
import app.wheelhouse.tape.Tapes;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/// A tape as the market of the test exchange.
final class ExchangeTape implements Iterator<MarketEvent>, AutoCloseable {
  private final MarketCursor cursor;
  private @Nullable MarketEvent next;

  private ExchangeTape(MarketCursor cursor) {
    this.cursor = cursor;
    this.next = cursor.next();
  }

  /// @throws BadInput when a file cannot be used
  static ExchangeTape open(List<Path> files) throws BadInput {
    try {
      var tapes = Tapes.open(files.toArray(Path[]::new));
      for (TapeReport report : tapes.reports()) {
        if (report.rows() == 0) {
          throw new BadInput(report.file() + " has no usable row; look at it with: tape check");
        }
      }
      return new ExchangeTape(tapes.cursor());
    } catch (TapeException bad) {
      throw new BadInput(bad.getMessage());
    }
  }

  @Override
  public boolean hasNext() {
    return next != null;
  }

  @Override
  public MarketEvent next() {
    MarketEvent event = next;
    if (event == null) {
      throw new NoSuchElementException("The tape has ended");
    }
    next = cursor.next();
    return event;
  }

  @Override
  public void close() {
    cursor.close();
  }
}
