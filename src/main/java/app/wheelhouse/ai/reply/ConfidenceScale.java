package app.wheelhouse.ai.reply;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Optional;

/// On which scale a model was told to state its confidence: declared, never guessed from a number.
public enum ConfidenceScale {
  ZERO_TO_ONE("0-1", 0, 1, 0),
  ONE_TO_TEN("1-10", 1, 10, 1),
  PERCENT("0-100", 0, 100, 2);

  private final String words;
  private final BigDecimal lowest;
  private final BigDecimal highest;
  private final int decimals;

  ConfidenceScale(String words, int lowest, int highest, int decimals) {
    this.words = words;
    this.lowest = BigDecimal.valueOf((long) lowest);
    this.highest = BigDecimal.valueOf((long) highest);
    this.decimals = decimals;
  }

  /// The scale of `0-1`, `1-10` or `0-100`.
  public static Optional<ConfidenceScale> of(String words) {
    return Arrays.stream(values()).filter(scale -> scale.words.equals(words)).findFirst();
  }

  /// Such as `1-10`.
  public String words() {
    return words;
  }

  /// True from the scale's lowest to its highest number.
  public boolean holds(BigDecimal stated) {
    return stated.compareTo(lowest) >= 0 && stated.compareTo(highest) <= 0;
  }

  /// The same as 0 to 1, exactly: 7 of 1-10 is 0.7.
  public BigDecimal normalised(BigDecimal stated) {
    return decimals == 0 ? stated : stated.movePointLeft(decimals);
  }
}
