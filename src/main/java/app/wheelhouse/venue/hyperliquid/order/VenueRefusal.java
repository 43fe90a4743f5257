package app.wheelhouse.venue.hyperliquid.order;

/// A refusal of the venue.
///
/// @param said the venue's own words, on one line and cut at 200 characters
record VenueRefusal(RefusalKind kind, String said) {
  private static final int LONGEST = 200;

  static VenueRefusal of(String text) {
    String line = text.replaceAll("[\\p{C}\\p{Z}]+", " ").strip();
    String cut = line.length() > LONGEST ? line.substring(0, LONGEST) + "…" : line;
    return new VenueRefusal(RefusalKind.of(line), cut);
  }

  /// For the trader: what it means, with the venue's words.
  String reason() {
    String quoted = "Hyperliquid says “" + (said.isEmpty() ? "nothing" : said) + "”";
    return kind == RefusalKind.OTHER ? quoted : kind.sentence() + " (" + quoted + ")";
  }
}
