package app.wheelhouse.tape;

/// What a tape file holds, recognised by its header.
public enum TapeKind {
  CANDLES("candles"),
  BOOKS("order books"),
  PRICES("best prices, one side a row"),
  QUOTES("quotes"),
  TRADES("trades"),
  RECORDING("recording"),
  UNKNOWN("unknown");

  private final String label;

  TapeKind(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }
}
