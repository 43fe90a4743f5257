package app.wheelhouse.desk;

/// What was measured of one kind of request.
///
/// @param total from the wish to the booked answer
/// @param local of it, what the desk itself takes: all but the round trip
/// @param gate from the wish to the lane of orders: engine, gate, waiting for the lane
/// @param sign nonce, bytes and signature
/// @param journal until it is on disk
/// @param trip from handing it to the wire to the end of reading the reply
/// @param book from the reply to the booked answer
record OrderTimes(
    OrderSamples total,
    OrderSamples local,
    OrderSamples gate,
    OrderSamples sign,
    OrderSamples journal,
    OrderSamples trip,
    OrderSamples book) {
  static OrderTimes fresh() {
    return new OrderTimes(
        new OrderSamples(),
        new OrderSamples(),
        new OrderSamples(),
        new OrderSamples(),
        new OrderSamples(),
        new OrderSamples(),
        new OrderSamples());
  }

  void print(String what, String wish, String answer) {
    OrderSamples.head(what);
    total.print(wish + " -> " + answer);
    local.print("local part");
    gate.print("  engine, gate, way to the lane");
    sign.print("  nonce, bytes, signature");
    journal.print("  journal (fsync)");
    book.print("  reply -> booked");
    trip.print("round trip");
  }
}
