package app.wheelhouse.domain.exit;

/// What kind of number an operand is: only like may be compared with like.
public enum Measure {
  /// A number without unit, which takes the measure of what it is compared with.
  NUMBER("a plain number"),
  /// A price, quote currency.
  PRICE("a price"),
  /// A difference of prices, quote currency.
  MOVE("a difference of prices"),
  /// An index from 0 to 100.
  INDEX("an index from 0 to 100"),
  /// What was traded in a bar, base units.
  VOLUME("a volume"),
  /// A share, written in percent.
  SHARE("a percentage"),
  /// How long something lasted.
  TIME("a time");

  private final String words;

  Measure(String words) {
    this.words = words;
  }

  /// Such as `an index from 0 to 100`.
  public String words() {
    return words;
  }
}
