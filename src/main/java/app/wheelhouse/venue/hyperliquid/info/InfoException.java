package app.wheelhouse.venue.hyperliquid.info;

import java.io.IOException;

/// A read of the venue that gave nothing; the message is a sentence for the trader.
public final class InfoException extends IOException {
  private static final long serialVersionUID = 1;

  private final Kind kind;

  /// What kept the answer away.
  public enum Kind {
    /// No answer: no network, a name that does not resolve, a refused or a silent connection.
    UNREACHABLE,
    /// The host could not prove that it is the venue. There is no way round it.
    TLS,
    /// Something that is not the venue answered: a proxy, a login page.
    NOT_JSON,
    /// The venue did not take the request (4xx).
    REFUSED,
    /// The rate budget is used up (429).
    RATE_LIMITED,
    /// The venue is down for the moment (5xx).
    MAINTENANCE,
    /// The venue's answer is not what it is documented to be.
    MALFORMED,
    /// We are being stopped; the thread's interrupt flag is set.
    STOPPED
  }

  public InfoException(Kind kind, String message) {
    super(message);
    this.kind = kind;
  }

  public InfoException(Kind kind, String message, Throwable cause) {
    super(message, cause);
    this.kind = kind;
  }

  public Kind kind() {
    return kind;
  }

  /// True when the same read may do better in a moment.
  boolean isWorthRepeating() {
    return kind == Kind.UNREACHABLE || kind == Kind.MAINTENANCE;
  }
}
