package app.wheelhouse.ai.grounding;

/// What numbers without a source do to an answer.
///
/// @param blocks false only marks them
/// @param mostUngrounded how many there may be, 0 or more
/// @param leastShare share of all claims that must have a source, 0 to 1
public record GroundingPolicy(boolean blocks, int mostUngrounded, double leastShare) {
  /// Marks, and lets everything pass.
  public static final GroundingPolicy MARK = new GroundingPolicy(false, 0, 0);

  /// Blocks an answer of which less than 80 % has a source.
  public static final GroundingPolicy BLOCK = new GroundingPolicy(true, Integer.MAX_VALUE, 0.8);
}
