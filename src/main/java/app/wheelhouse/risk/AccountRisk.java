package app.wheelhouse.risk;

import app.wheelhouse.domain.instrument.InstrumentId;
import app.wheelhouse.domain.money.Money;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How much the account risks at the marks of one moment: the figures behind every gauge, the
/// surveillance and the what-if questions.
///
/// @param equity USDC
/// @param maintenance maintenance margin of all positions by the venue's tiers, USDC
/// @param marginUse maintenance over equity, 0 and above; 1 also when there is no equity
/// @param initialMargin that positions and working entries bind, USDC
/// @param free equity that nothing binds, USDC, zero or above
/// @param gross notional of all positions, USDC
/// @param effectiveLeverage notional of all positions over equity, 0 and above
/// @param drawdown fall from the peak as a share of it, 0 and above
/// @param dayLoss loss of the trading day, USDC; zero when the day is not lost
/// @param dayLossShare the same over the equity at the start of the day
/// @param dayLossLimit what the day may lose, USDC
/// @param positions by instrument
public record AccountRisk(
    Money equity,
    Money maintenance,
    BigDecimal marginUse,
    Money initialMargin,
    Money free,
    Money gross,
    BigDecimal effectiveLeverage,
    BigDecimal drawdown,
    Money dayLoss,
    BigDecimal dayLossShare,
    Money dayLossLimit,
    List<PositionRisk> positions) {

  public AccountRisk {
    positions = List.copyOf(positions);
  }

  /// One position's part.
  ///
  /// @param notional at the mark, USDC
  /// @param margin that it began with: cost over leverage, USDC
  /// @param marginShare its value at the mark over its leverage, as a share of equity: what the
  ///   gate counts against the share of one instrument
  /// @param maintenance USDC
  /// @param liquidation estimate, USDC; null where there is none
  /// @param distance |mark − liquidation| over the mark, zero where the mark is at or beyond it;
  ///   null where there is no liquidation price
  /// @param unrealised USDC
  /// @param returnOnMargin leverage-adjusted profit: side · (mark − entry) / entry · leverage
  public record PositionRisk(
      InstrumentId instrument,
      Money notional,
      Money margin,
      BigDecimal marginShare,
      Money maintenance,
      @Nullable BigDecimal liquidation,
      @Nullable BigDecimal distance,
      Money unrealised,
      BigDecimal returnOnMargin) {}
}
