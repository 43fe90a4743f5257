package app.wheelhouse.exchange.server;

/// A key that trades for an account.
///
/// @param name empty for the one without a name
/// @param validUntil epoch milliseconds
record Agent(String master, String address, String name, long validUntil) {
  boolean isNamed() {
    return !name.isEmpty();
  }
}
