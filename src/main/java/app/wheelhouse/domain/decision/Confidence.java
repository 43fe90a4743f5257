package app.wheelhouse.domain.decision;

/// How sure a proposer is, 0 to 1 as it stated it.
public record Confidence(double value) implements Comparable<Confidence> {
  public static final Confidence NONE = new Confidence(0);

  public Confidence {
    if (!(value >= 0 && value <= 1)) {
      throw new IllegalArgumentException("A confidence is 0 to 1, not " + value);
    }
    value += 0.0; // -0.0 becomes 0.0, so that equal confidences are equal records
  }

  @Override
  public int compareTo(Confidence other) {
    return Double.compare(value, other.value);
  }
}
