package app.wheelhouse.exchange.core;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Maintenance margin and liquidation price by the leverage tiers of one asset (VENUES.md §2.12):
/// the rate of a tier is half of the initial margin at its most leverage, and a deduction keeps the
/// margin continuous where two tiers meet.
public final class MarginTable {
  private record Row(
      BigDecimal lowerBound, int maxLeverage, BigDecimal rate, BigDecimal deduction) {}

  private static final BigDecimal TWO = new BigDecimal(2);
  private final List<Row> rows = new ArrayList<>();

  /// @param tiers lowest bound first, the first from 0
  public MarginTable(List<MarginTier> tiers) {
    BigDecimal before = BigDecimal.ZERO;
    BigDecimal deduction = BigDecimal.ZERO;
    for (MarginTier tier : tiers) {
      BigDecimal rate =
          BigDecimal.ONE.divide(TWO.multiply(new BigDecimal(tier.maxLeverage())), Amounts.CONTEXT);
      if (!rows.isEmpty()) {
        deduction = deduction.add(tier.lowerBound().multiply(rate.subtract(before)));
      }
      rows.add(new Row(tier.lowerBound(), tier.maxLeverage(), rate, deduction));
      before = rate;
    }
  }

  /// The least equity at which a position of this notional (≥ 0) is kept.
  public BigDecimal maintenance(BigDecimal notional) {
    Row row = row(notional);
    return notional.multiply(row.rate).subtract(row.deduction);
  }

  /// The most leverage that a position of this notional may have.
  public int maxLeverage(BigDecimal notional) {
    return row(notional).maxLeverage;
  }

  /// The price at which equity meets maintenance; empty where no price above 0 does.
  ///
  /// @param px the price at which `equity` was counted
  /// @param szi signed size, not 0
  /// @param equity of the position (isolated), or of the account less the others' maintenance
  public Optional<BigDecimal> liquidationPx(BigDecimal px, BigDecimal szi, BigDecimal equity) {
    BigDecimal cash = equity.subtract(px.multiply(szi));
    for (Row row : rows) {
      BigDecimal slope = szi.subtract(szi.abs().multiply(row.rate));
      if (slope.signum() == 0) {
        continue;
      }
      BigDecimal at = cash.add(row.deduction).negate().divide(slope, Amounts.CONTEXT);
      if (at.signum() > 0 && row(at.multiply(szi.abs())) == row) {
        return Optional.of(at);
      }
    }
    return Optional.empty();
  }

  private Row row(BigDecimal notional) {
    for (int i = rows.size() - 1; i > 0; i--) {
      if (notional.compareTo(rows.get(i).lowerBound) >= 0) {
        return rows.get(i);
      }
    }
    return rows.getFirst();
  }
}
