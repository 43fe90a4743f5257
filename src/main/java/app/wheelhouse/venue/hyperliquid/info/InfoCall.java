package app.wheelhouse.venue.hyperliquid.info;

import app.wheelhouse.venue.hyperliquid.wire.DriftCounter;
import app.wheelhouse.venue.hyperliquid.wire.InfoReplies;
import app.wheelhouse.venue.hyperliquid.wire.MalformedMessage;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;

/// Sends a request and decodes its reply, page by page where the venue gives pages.
final class InfoCall {
  /// Rows of a full page; fills come in larger ones, which only means one request more.
  static final int PAGE = 500;

  /// A guard against a server that never ends.
  static final int MOST_PAGES = 100;

  private final InfoTransport transport;
  private final InfoReplies replies;

  InfoCall(InfoTransport transport, DriftCounter drift) {
    this.transport = transport;
    this.replies = new InfoReplies(drift);
  }

  /// Makes a reply of JSON.
  @FunctionalInterface
  interface Decoder<T> {
    T decode(InfoReplies replies, String json) throws MalformedMessage;
  }

  /// A decoded reply and how it came.
  record Timed<T>(T value, InfoAnswer answer) {}

  <T> T read(InfoRequest request, Decoder<T> decoder) throws InfoException {
    return timed(request, decoder).value();
  }

  <T> Timed<T> timed(InfoRequest request, Decoder<T> decoder) throws InfoException {
    InfoAnswer answer = transport.send(request);
    try {
      return new Timed<>(decoder.decode(replies, answer.text()), answer);
    } catch (MalformedMessage failure) {
      throw transport.failures().malformed(request.type(), failure);
    }
  }

  /// The same for a reply that costs by its rows.
  <T> List<T> rows(InfoRequest request, Decoder<List<T>> decoder) throws InfoException {
    List<T> rows = read(request, decoder);
    spent(request.type(), rows.size());
    return rows;
  }

  /// Rows of a reply cost, too.
  void spent(InfoType type, int rows) {
    transport.rows(type, rows);
  }

  /// All rows of a span of time, in pages. The next page begins with the last row's own
  /// millisecond, because more rows of that time (the same hour's funding of another coin) may not
  /// have fitted; those that came already are left out.
  <T> List<T> paged(
      InfoRequest request, Span span, Decoder<List<T>> decoder, ToLongFunction<T> time)
      throws InfoException {
    List<T> all = new ArrayList<>();
    List<T> known = List.of();
    long from = span.from();
    for (int page = 0; page < MOST_PAGES; page++) {
      List<T> rows = rows(request.with("startTime", from).with("endTime", span.to()), decoder);
      List<T> fresh = new ArrayList<>(rows);
      known.forEach(fresh::remove);
      all.addAll(fresh);
      if (rows.size() < PAGE) {
        return all;
      }
      long last = rows.stream().mapToLong(time).max().orElse(from);
      // A page of nothing but one millisecond: what did not fit into it cannot be asked for.
      from = last > from ? last : from + 1;
      if (from > span.to()) {
        return all;
      }
      long next = from;
      known = rows.stream().filter(row -> time.applyAsLong(row) >= next).toList();
    }
    throw transport.failures().tooMany(request.type(), all.size());
  }
}
