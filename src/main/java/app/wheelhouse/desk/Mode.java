package app.wheelhouse.desk;

import java.util.Locale;

/// How money is put at risk. The engine is the same in each.
public enum Mode {
  /// Synthetic market, no network, simulated fills at once.
  DEMO,
  /// A recorded market, simulated fills.
  REPLAY,
  /// The live public market, simulated fills; no key.
  PAPER;

  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
