package app.wheelhouse.exchange.core;

/// On which side of the mark a trigger order waits.
final class Triggers {
  private Triggers() {}

  /// A selling stop and a buying take-profit fire when mark ≤ trigger, the others when ≥.
  static boolean firesBelow(boolean buy, Tpsl tpsl) {
    return buy == (tpsl == Tpsl.TP);
  }
}
