package app.wheelhouse.sim;

import app.wheelhouse.domain.account.Position;
import app.wheelhouse.domain.instrument.Instrument;
import app.wheelhouse.domain.instrument.InstrumentId;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One instrument's trading pit: its market, the orders that work in it, the position held in it.
final class Pit {
  /// Within this share of the liquidation price the decision is made exactly.
  private static final double SCREEN = 0.01;

  private final MarketView view;
  private final List<SimOrder> orders = new ArrayList<>();
  private Position position;
  private @Nullable BigDecimal liquidationPrice;
  private double screenPrice = Double.NaN;

  Pit(Instrument instrument) {
    this.view = new MarketView(instrument);
    this.position = Position.flat(instrument.id());
  }

  InstrumentId id() {
    return view.instrument().id();
  }

  Instrument instrument() {
    return view.instrument();
  }

  MarketView view() {
    return view;
  }

  /// The live orders in order of arrival.
  List<SimOrder> orders() {
    return orders;
  }

  Position position() {
    return position;
  }

  /// True when no event can change anything here.
  boolean isIdle() {
    return orders.isEmpty() && position.isFlat();
  }

  /// Takes over the position after a fill.
  void hold(Position newPosition) {
    position = newPosition;
    liquidationPrice =
        newPosition.isFlat() ? null : LiquidationModel.price(instrument(), newPosition);
    screenPrice =
        liquidationPrice == null
            ? Double.NaN
            : liquidationPrice.doubleValue() * (newPosition.isLong() ? 1 + SCREEN : 1 - SCREEN);
  }

  /// Where the position is liquidated; null when flat or never.
  @Nullable BigDecimal liquidationPrice() {
    return liquidationPrice;
  }

  /// True when `mark` is near or past the liquidation price, so that it is worth an exact look.
  boolean isNearLiquidation(double mark) {
    return position.isLong() ? mark <= screenPrice : mark >= screenPrice;
  }
}
