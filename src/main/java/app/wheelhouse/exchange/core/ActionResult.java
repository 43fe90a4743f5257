package app.wheelhouse.exchange.core;

/// The answer to an action that is no order.
public sealed interface ActionResult {
  /// Done.
  record Done() implements ActionResult {}

  /// Not done, and why.
  record Refused(String text) implements ActionResult {}

  /// The only way to be done.
  static ActionResult done() {
    return new Done();
  }
}
