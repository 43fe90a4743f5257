package app.wheelhouse.tape;

import app.wheelhouse.domain.market.MarketEvent;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/// Reads a tick file row by row and gives its events; nothing but the current row is in memory.
///
/// A row that goes back in time is bad, and so is one that leaps ahead by more than [#LEAP] unless
/// the row after it follows it there.
final class TickCursor implements MarketCursor, TickSink {
  private static final long LEAP = 100L * 86_400_000_000_000L;

  private record Stamped(MarketEvent event, long nanos) {}

  private final CsvFile file;
  private final TickDecoder decoder;
  private final SymbolColumn symbol;
  private final TimeColumn time;
  private final @Nullable TimeColumn exchangeTime;
  private final Queue<Stamped> ready = new ArrayDeque<>();
  private long last = Long.MIN_VALUE;
  private long leap = Long.MIN_VALUE;
  private long position;
  private boolean ended;

  TickCursor(
      CsvFile file,
      TickDecoder decoder,
      SymbolColumn symbol,
      TimeColumn time,
      @Nullable TimeColumn exchangeTime) {
    this.file = file;
    this.decoder = decoder;
    this.symbol = symbol;
    this.time = time;
    this.exchangeTime = exchangeTime;
  }

  @Override
  public @Nullable MarketEvent next() {
    while (ready.isEmpty() && !ended) {
      CsvRow row = file.next();
      if (row == null) {
        ended = true;
        decoder.finish(this);
      } else {
        try {
          accept(row);
        } catch (RowProblem e) {
          file.reject(row.line(), e.reason());
        }
      }
    }
    Stamped stamped = ready.poll();
    if (stamped == null) {
      return null;
    }
    position = stamped.nanos();
    return stamped.event();
  }

  private void accept(CsvRow row) throws RowProblem {
    long nanos = time.nanos(row);
    long exchange =
        exchangeTime == null ? Math.floorDiv(nanos, 1_000_000L) : exchangeTime.millis(row);
    checkOrder(nanos);
    decoder.accept(new TickRow(row, symbol.instrument(row), nanos, exchange), this);
    last = nanos;
  }

  private void checkOrder(long nanos) throws RowProblem {
    if (last == Long.MIN_VALUE) {
      return;
    }
    if (nanos < last) {
      throw new RowProblem("time goes back from " + instant(last) + " to " + instant(nanos));
    }
    boolean follows = nanos >= leap && nanos - leap <= LEAP;
    if (nanos - last > LEAP && (leap == Long.MIN_VALUE || !follows)) {
      leap = nanos;
      throw new RowProblem("time leaps ahead from " + instant(last) + " to " + instant(nanos));
    }
    leap = Long.MIN_VALUE;
  }

  private static Instant instant(long nanos) {
    return Instant.ofEpochMilli(Math.floorDiv(nanos, 1_000_000L));
  }

  @Override
  public void event(MarketEvent event, long nanos) {
    ready.add(new Stamped(event, nanos));
  }

  @Override
  public void bad(long line, String reason) {
    file.reject(line, reason);
  }

  @Override
  public long position() {
    return position;
  }

  CsvFile file() {
    return file;
  }

  TickDecoder decoder() {
    return decoder;
  }

  String timeFormat() {
    return time.description();
  }

  @Override
  public void close() {
    file.close();
  }
}
