package app.wheelhouse.venue.hyperliquid.info;

/// From when to when, both included, epoch milliseconds.
public record Span(long from, long to) {
  public Span {
    if (from > to || from < 0) {
      throw new IllegalArgumentException("Not a span of time: " + from + " to " + to);
    }
  }

  public static Span of(long from, long to) {
    return new Span(from, to);
  }
}
