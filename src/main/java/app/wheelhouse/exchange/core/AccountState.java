package app.wheelhouse.exchange.core;

import java.math.BigDecimal;
import java.util.List;

/// The clearing house's view of an address.
///
/// @param positions open ones by asset
public record AccountState(
    MarginSummary marginSummary,
    MarginSummary crossMarginSummary,
    BigDecimal crossMaintenanceMarginUsed,
    BigDecimal withdrawable,
    List<PositionView> positions,
    long time) {
  public AccountState {
    positions = List.copyOf(positions);
  }
}
