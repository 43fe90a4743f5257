package app.wheelhouse.venue.hyperliquid.action;

import java.util.Locale;

/// One signed field of a user-signed action.
public record UserField(String name, Kind kind) {
  /// Of which kind it is.
  public enum Kind {
    STRING,
    ADDRESS,
    BOOL,
    UINT64;

    /// Its name in an EIP-712 type.
    public String solidity() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /// @param text `name` for text, or `name:kind`
  static UserField of(String text) {
    int colon = text.indexOf(':');
    return colon < 0
        ? new UserField(text, Kind.STRING)
        : new UserField(
            text.substring(0, colon),
            Kind.valueOf(text.substring(colon + 1).toUpperCase(Locale.ROOT)));
  }
}
