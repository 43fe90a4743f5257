package app.wheelhouse.venue.hyperliquid.wire;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// An account's perpetual side: margin and positions. All money in USDC.
///
/// @param crossMaintenanceMargin null in records of before 2024
/// @param withdrawable what could be taken out now
/// @param time epoch milliseconds; 0 where the venue does not say
public record ClearinghouseState(
    Margin margin,
    Margin crossMargin,
    @Nullable BigDecimal crossMaintenanceMargin,
    BigDecimal withdrawable,
    List<WirePosition> positions,
    long time) {

  public ClearinghouseState {
    positions = List.copyOf(positions);
  }

  /// A summary of margin.
  ///
  /// @param accountValue equity
  /// @param totalNotional sum of the positions' values
  /// @param totalRawUsd cash: equity less what the positions are worth
  public record Margin(
      BigDecimal accountValue,
      BigDecimal totalNotional,
      BigDecimal totalRawUsd,
      BigDecimal totalMarginUsed) {
    static Margin read(WireObject in) throws MalformedMessage {
      return new Margin(
          in.decimal("accountValue"),
          in.decimal("totalNtlPos"),
          in.decimal("totalRawUsd"),
          in.decimal("totalMarginUsed"));
    }
  }

  static ClearinghouseState read(WireObject in) throws MalformedMessage {
    Margin margin = in.need("marginSummary", Margin::read);
    Margin cross = in.part("crossMarginSummary", Margin::read);
    return new ClearinghouseState(
        margin,
        cross == null ? margin : cross,
        in.decimalOrNull("crossMaintenanceMarginUsed"),
        in.decimal("withdrawable"),
        in.needList("assetPositions", WirePosition::readWrapped),
        in.whole("time", 0));
  }
}
