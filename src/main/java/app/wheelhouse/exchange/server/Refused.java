package app.wheelhouse.exchange.server;

/// A signed request that is answered with `{"status":"err","response":…}`.
final class Refused extends Exception {
  private static final long serialVersionUID = 1;

  Refused(String text) {
    super(text);
  }

  String text() {
    return String.valueOf(getMessage());
  }
}
