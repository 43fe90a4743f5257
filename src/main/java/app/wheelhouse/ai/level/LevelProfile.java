package app.wheelhouse.ai.level;

import app.wheelhouse.domain.decision.Confidence;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// What one level allows. It scales what is proposed inside the limits of the gate and never
/// loosens them.
///
/// @param level 1 to 10
/// @param name such as `balanced`
/// @param tolerance share of the allowed size that is used, above 0 to 1
/// @param confidenceThreshold least confidence of an entry, 0 to 1
/// @param lane how entries may be decided
/// @param gasPolicy fees and protection of swaps on a chain; perpetuals pay no gas
/// @param sentence what the level does, for the trader
public record LevelProfile(
    int level,
    String name,
    BigDecimal tolerance,
    BigDecimal confidenceThreshold,
    Lane lane,
    String gasPolicy,
    String sentence) {
  private static final BigDecimal PERCENT = new BigDecimal("0.01");

  /// @throws IllegalArgumentException when a number is out of its range
  public LevelProfile {
    if (level < 1 || level > 10) {
      throw new IllegalArgumentException("A level is 1 to 10, not " + level);
    }
    if (tolerance.signum() <= 0 || tolerance.compareTo(BigDecimal.ONE) > 0) {
      throw new IllegalArgumentException("A tolerance is above 0 to 1, not " + tolerance);
    }
    if (confidenceThreshold.signum() < 0 || confidenceThreshold.compareTo(BigDecimal.ONE) > 0) {
      throw new IllegalArgumentException("A threshold is 0 to 1, not " + confidenceThreshold);
    }
  }

  /// The margin of an entry as a share of equity: what was asked, or the cap where nothing was,
  /// held to the cap, then scaled by the tolerance.
  ///
  /// @param sizePercent asked, percent of equity; null for none
  /// @param cap the largest share of the gate, 0 to 1
  /// @throws IllegalArgumentException when the asked size is not above zero or the cap is no share
  public BigDecimal sizeShare(@Nullable BigDecimal sizePercent, BigDecimal cap) {
    if (cap.signum() < 0 || cap.compareTo(BigDecimal.ONE) > 0) {
      throw new IllegalArgumentException("A cap is a share from 0 to 1, not " + cap);
    }
    if (sizePercent != null && sizePercent.signum() <= 0) {
      throw new IllegalArgumentException("A size is above 0 %, not " + sizePercent);
    }
    BigDecimal asked = sizePercent == null ? cap : sizePercent.multiply(PERCENT).min(cap);
    return asked.multiply(tolerance);
  }

  /// Whether an entry of this confidence passes the level; the gate asks again.
  public boolean allows(Confidence confidence) {
    return confidence.value() >= confidenceThreshold.doubleValue();
  }
}
