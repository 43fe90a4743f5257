package app.wheelhouse.tape;

/// How tapes are opened.
///
/// @param policy what a bad row does
/// @param naming which instrument candle and tick rows belong to; a recording names its own
public record TapeOptions(BadRowPolicy policy, InstrumentNaming naming) {

  /// Skip bad rows, name instruments as hinted.
  public static TapeOptions standard() {
    return new TapeOptions(BadRowPolicy.SKIP, InstrumentNaming.asHinted());
  }

  public TapeOptions with(BadRowPolicy other) {
    return new TapeOptions(other, naming);
  }

  public TapeOptions with(InstrumentNaming other) {
    return new TapeOptions(policy, other);
  }
}
