package app.wheelhouse.faults;

/// How a connection ends.
public enum Cut {
  /// With FIN, as when a server goes away properly (the kernel may still reset when bytes of the
  /// other side lie unread).
  CLOSE,
  /// With RST, by SO_LINGER 0: what was on its way is lost.
  RESET
}
