package app.wheelhouse.venue.hyperliquid.wire;

/// An order and what became of it.
///
/// @param status as the venue says it: `open`, `filled`, `canceled`, `badAloPxRejected` …
/// @param statusTime epoch milliseconds
public record OrderUpdate(WireOrder order, String status, long statusTime) {
  static OrderUpdate read(WireObject in) throws MalformedMessage {
    return new OrderUpdate(
        in.need("order", WireOrder::read), in.text("status"), in.whole("statusTimestamp", 0));
  }
}
