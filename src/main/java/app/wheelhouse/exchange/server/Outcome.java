package app.wheelhouse.exchange.server;

/// What becomes of a request on the wire.
sealed interface Outcome {
  /// It is answered.
  record Answer(HttpReply reply) implements Outcome {}

  /// The connection is reset; the client reads an error.
  record Cut() implements Outcome {}

  /// The connection stays open and no answer comes.
  record Silence() implements Outcome {}
}
