package app.wheelhouse.exchange.wire;

/// A request that the exchange cannot read; over HTTP it is answered with 422 and this text.
public final class MalformedRequest extends Exception {
  private static final long serialVersionUID = 1;

  public MalformedRequest(String message) {
    super(message);
  }
}
