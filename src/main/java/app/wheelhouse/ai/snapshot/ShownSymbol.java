package app.wheelhouse.ai.snapshot;

import app.wheelhouse.domain.instrument.InstrumentId;
import app.wheelhouse.domain.untrusted.CleanText;

/// How a symbol is written to a model: capitals, digits, `.`, `_` and `-` only, at most 16, so that
/// no name of a coin can carry a message.
public final class ShownSymbol {
  private static final String NOTHING = "UNKNOWN";

  private ShownSymbol() {}

  public static String of(InstrumentId instrument) {
    return of(instrument.symbol());
  }

  /// @param raw as somebody else wrote it; what is left of nothing is `UNKNOWN`
  public static String of(String raw) {
    return CleanText.symbol(raw).orElse(NOTHING);
  }
}
