package app.wheelhouse.venue.hyperliquid.wire;

/// A field name of at most eight Latin-1 characters as one number, so that hot messages are read
/// without making strings.
final class Key {
  /// What a longer name is; no short name has this value.
  static final long LONG = -1;

  static final long CHANNEL = of("channel");
  static final long DATA = of("data");
  static final long COIN = of("coin");
  static final long TIME = of("time");
  static final long LEVELS = of("levels");
  static final long PX = of("px");
  static final long SZ = of("sz");
  static final long N = of("n");
  static final long SIDE = of("side");
  static final long HASH = of("hash");
  static final long TID = of("tid");
  static final long USERS = of("users");
  static final long BBO = of("bbo");

  private Key() {}

  static long of(String name) {
    long packed = 0;
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      // A leading zero would vanish in the number.
      if (i == 8 || c > 0xFF || c == 0) {
        return LONG;
      }
      packed = packed << 8 | c;
    }
    return packed;
  }
}
