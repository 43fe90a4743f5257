package app.wheelhouse.exit;

/// Where one rule stands and what it does next.
///
/// @param status as its line on the card says it
/// @param next as the one sentence of the card says it, such as `Stop goes to 108,200 at 109,450`;
///   empty when this rule has no step left
/// @param rank which step of several is told, the lowest first
/// @param distance among price steps how far the mark is from it, a share of the mark
record Prospect(String status, String next, int rank, double distance) {
  /// It happens on the next mark.
  static final int DUE = 0;

  /// It happens at a price.
  static final int AT_PRICE = 1;

  /// It happens with every new best price.
  static final int FOLLOWING = 2;

  /// It happens at a time.
  static final int AT_TIME = 3;

  /// It happens when a condition is met.
  static final int ON_CONDITION = 4;

  /// It has no step left.
  static final int DONE = 5;

  /// A rule without a step.
  static Prospect done(String status) {
    return new Prospect(status, "", DONE, 0);
  }

  /// A step that both the line and the sentence tell alike.
  static Prospect of(String status, int rank, double distance) {
    String next = Character.toUpperCase(status.charAt(0)) + status.substring(1);
    return new Prospect(status, next, rank, distance);
  }

  boolean isBefore(Prospect other) {
    return rank < other.rank || rank == other.rank && distance < other.distance;
  }
}
