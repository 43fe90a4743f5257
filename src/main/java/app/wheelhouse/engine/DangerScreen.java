package app.wheelhouse.engine;

import app.wheelhouse.domain.account.Position;
import app.wheelhouse.risk.AccountRisk;
import app.wheelhouse.risk.AccountRisk.PositionRisk;
import app.wheelhouse.risk.ProtectionLimits;
import java.math.BigDecimal;
import java.util.List;

/// Says in doubles, on each mark, whether margin or a liquidation is near enough for the exact
/// figures to be worked out.
final class DangerScreen {
  /// From this far before a limit on, as a share of equity or of the mark.
  private static final double MARGIN = 0.01;

  private final AccountLedger account;
  private final MarketBoard markets;
  private final double pause;
  private final double critical;
  private final double distance;

  private InstrumentMarket[] held = new InstrumentMarket[0];
  private double[] liquidation = new double[0];
  private int[] side = new int[0];

  DangerScreen(AccountLedger account, MarketBoard markets, ProtectionLimits limits) {
    this.account = account;
    this.markets = markets;
    this.pause = limits.marginPause().doubleValue() - MARGIN;
    this.critical = limits.marginCritical().doubleValue() - MARGIN;
    this.distance = limits.distanceCritical().doubleValue() + MARGIN;
  }

  /// Takes the liquidation prices of what is held now: they move with the books, not with marks.
  void read(AccountRisk risk) {
    List<PositionRisk> positions = risk.positions();
    held = new InstrumentMarket[positions.size()];
    liquidation = new double[positions.size()];
    side = new int[positions.size()];
    for (int i = 0; i < held.length; i++) {
      PositionRisk position = positions.get(i);
      InstrumentMarket market = markets.find(position.instrument());
      if (market == null) {
        throw new IllegalStateException("A position in unknown " + position.instrument());
      }
      Position open = account.account().position(position.instrument());
      BigDecimal price = position.liquidation();
      held[i] = market;
      side[i] = open.side().sign();
      liquidation[i] = price == null ? Double.NaN : price.doubleValue();
    }
  }

  /// @param pausing whether the lower limit of margin use matters: auto-trading is on
  boolean isNear(boolean pausing) {
    double equity = account.screenEquity();
    if (account.screenMaintenance() >= equity * (pausing ? pause : critical)) {
      return true;
    }
    for (int i = 0; i < held.length; i++) {
      double mark = held[i].mark();
      // Also beyond the liquidation price; without one (NaN) never.
      if ((mark - liquidation[i]) * side[i] < distance * mark) {
        return true;
      }
    }
    return false;
  }
}
