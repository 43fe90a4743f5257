package app.wheelhouse.engine;

import app.wheelhouse.domain.money.Money;
import java.math.BigDecimal;

/// What an engine does only where orders are real.
///
/// @param armName what the trader must type before anything new is opened; empty for no arming
/// @param alarmMillis engine time that a position may stand without a stop before a stop is placed
///   again, with an alarm
/// @param flattenMillis engine time without a stop after which the position is closed
/// @param placements how often a stop is placed again
/// @param stopShare distance of a stop for a position whose stop was never known, as a share of the
///   mark
/// @param unexplained difference of the balance that needs no eyes, USDC
public record RealAccount(
    String armName,
    long alarmMillis,
    long flattenMillis,
    int placements,
    BigDecimal stopShare,
    Money unexplained) {
  /// What is used unless a setting says otherwise: 2 s, 10 s, three times, 2 %, one USDC.
  public static RealAccount standard(String armName) {
    return new RealAccount(
        armName, 2_000, 10_000, 3, new BigDecimal("0.02"), new Money(BigDecimal.ONE));
  }
}
