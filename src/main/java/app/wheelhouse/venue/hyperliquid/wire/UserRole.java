package app.wheelhouse.venue.hyperliquid.wire;

import org.jspecify.annotations.Nullable;

/// What an address is at the venue.
///
/// @param master of an agent or a sub-account, else null
public record UserRole(Kind kind, @Nullable String master) {
  /// The roles that the venue knows.
  public enum Kind {
    MISSING,
    USER,
    VAULT,
    AGENT,
    SUB_ACCOUNT,
    /// One that is new to us.
    OTHER
  }

  static UserRole read(WireObject in) throws MalformedMessage {
    String role = in.known("role", "missing", "user", "vault", "agent", "subAccount");
    String master = in.part("data", UserRole::master);
    return new UserRole(
        switch (role) {
          case "missing" -> Kind.MISSING;
          case "user" -> Kind.USER;
          case "vault" -> Kind.VAULT;
          case "agent" -> Kind.AGENT;
          case "subAccount" -> Kind.SUB_ACCOUNT;
          default -> Kind.OTHER;
        },
        master);
  }

  /// An agent names its `user`, a sub-account its `master`.
  private static @Nullable String master(WireObject in) throws MalformedMessage {
    String user = in.textOrNull("user");
    String master = in.textOrNull("master");
    return user == null ? master : user;
  }
}
