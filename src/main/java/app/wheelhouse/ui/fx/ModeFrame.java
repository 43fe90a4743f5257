package app.wheelhouse.ui.fx;

import java.util.Locale;

/// The modes as the window frames them; each has its colour and its word.
public enum ModeFrame {
  DEMO,
  REPLAY,
  PAPER,
  SHADOW,
  TESTNET,
  LIVE;

  /// Whether orders reach a venue.
  public boolean isReal() {
    return this == TESTNET || this == LIVE;
  }

  /// The style class and the end of the text key: `demo`, `replay` …
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
