package app.wheelhouse.desk;

import java.util.Locale;

/// How money is put at risk. The engine is the same in each.
public enum Mode {
  /// Synthetic market, no network, simulated fills at once.
  DEMO,
  /// A recorded market, simulated fills.
  REPLAY,
  /// The live public market, simulated fills; no key.
  PAPER,
  /// The live public market, simulated fills beside an account that is only read: what the desk
  /// would have done, measured against what was done.
  SHADOW,
  /// The venue's test network: real orders, play money.
  TESTNET,
  /// Real orders, real money.
  LIVE;

  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// Whether orders go to a venue.
  public boolean isReal() {
    return this == TESTNET || this == LIVE;
  }

  /// Whether the market is the venue's own, in real time.
  public boolean isLiveMarket() {
    return this == PAPER || this == SHADOW || isReal();
  }
}
