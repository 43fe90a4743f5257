package app.wheelhouse.execution;

import java.util.List;

/// How an order is looked up whose answer was lost, and when it counts as never placed.
///
/// @param steps milliseconds from the loss to the first question, from that to the second, and so
///   on
/// @param everyMillis between all further questions, for ever
/// @param unknowns answers "unknown" that it takes
/// @param spanMillis over which these must be spread
/// @param expiryMillis after which the venue takes the bytes of a request no more
/// @param skewMillis by which clocks may differ beside that
/// @param silentMillis after which a submitted order of which nothing was heard counts as lost
public record LostOrderSettings(
    List<Long> steps,
    long everyMillis,
    int unknowns,
    long spanMillis,
    long expiryMillis,
    long skewMillis,
    long silentMillis) {
  public LostOrderSettings {
    steps = List.copyOf(steps);
  }

  /// Asked after 0.25, 1, 2 and 5 s, then each 5 s; not placed after 3 answers over 5 s and 16 s
  /// after the loss; lost after 5 s of silence.
  public static LostOrderSettings standard() {
    return new LostOrderSettings(
        List.of(250L, 750L, 1_000L, 3_000L), 5_000, 3, 5_000, 15_000, 1_000, 5_000);
  }

  /// The same with all times divided; for tests that cannot wait.
  public LostOrderSettings scaled(long divisor) {
    return new LostOrderSettings(
        steps.stream().map(step -> step / divisor).toList(),
        everyMillis / divisor,
        unknowns,
        spanMillis / divisor,
        expiryMillis / divisor,
        skewMillis / divisor,
        silentMillis / divisor);
  }

  /// From the question before (or from the loss) to the one of this number.
  ///
  /// @param number 0 for the first
  long step(int number) {
    return number < steps.size() ? steps.get(number) : everyMillis;
  }
}
