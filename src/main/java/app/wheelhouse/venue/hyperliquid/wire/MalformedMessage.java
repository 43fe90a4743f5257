package app.wheelhouse.venue.hyperliquid.wire;

import java.io.IOException;

/// The venue said something that cannot be read; the message says what was wrong and where, and
/// quotes no more than a few characters of it.
public final class MalformedMessage extends IOException {
  private static final long serialVersionUID = 1;

  public MalformedMessage(String message) {
    super(message);
  }

  MalformedMessage(String message, Throwable cause) {
    super(message, cause);
  }
}
