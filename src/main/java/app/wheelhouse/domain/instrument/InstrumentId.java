package app.wheelhouse.domain.instrument;

/// Names one instrument of one venue; the symbol is unique only within its venue.
///
/// @param venue whose rules (tick, lot, tiers) apply
/// @param symbol 1 to 32 characters of `A-Z a-z 0-9 . _ : / -`
public record InstrumentId(Venue venue, String symbol) implements Comparable<InstrumentId> {
  public InstrumentId {
    if (!isSymbol(symbol)) {
      throw new IllegalArgumentException("Not an instrument symbol: " + symbol);
    }
  }

  public static InstrumentId hyperliquid(String symbol) {
    return new InstrumentId(Venue.HYPERLIQUID, symbol);
  }

  /// Reads the canonical text `venue|symbol`, as [#toString] writes it.
  ///
  /// @throws IllegalArgumentException when the text is not of that form
  public static InstrumentId parse(String text) {
    int bar = text.indexOf('|');
    if (bar < 0) {
      throw new IllegalArgumentException("Not an instrument (venue|symbol): " + text);
    }
    return new InstrumentId(new Venue(text.substring(0, bar)), text.substring(bar + 1));
  }

  private static boolean isSymbol(String symbol) {
    if (symbol.isEmpty() || symbol.length() > 32) {
      return false;
    }
    for (int i = 0; i < symbol.length(); i++) {
      char c = symbol.charAt(i);
      boolean letterOrDigit = c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z' || c >= '0' && c <= '9';
      if (!letterOrDigit && "._:/-".indexOf(c) < 0) {
        return false;
      }
    }
    return true;
  }

  @Override
  public int compareTo(InstrumentId other) {
    int byVenue = venue.name().compareTo(other.venue.name());
    return byVenue != 0 ? byVenue : symbol.compareTo(other.symbol);
  }

  @Override
  public String toString() {
    return venue.name() + '|' + symbol;
  }
}
