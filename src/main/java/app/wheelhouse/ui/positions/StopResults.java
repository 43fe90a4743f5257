package app.wheelhouse.ui.positions;

import app.wheelhouse.domain.account.Position;
import app.wheelhouse.domain.instrument.FeeRates;
import app.wheelhouse.domain.money.Money;
import app.wheelhouse.domain.money.Price;
import app.wheelhouse.domain.money.Quantity;
import app.wheelhouse.engine.DeskSnapshot;
import app.wheelhouse.engine.WhatIf;
import app.wheelhouse.risk.RiskLimits;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// What a position would make at its stops, with slippage and fees, as ticket and what-if count it.
/// The mark has no part in it, so it is worked out once for each position and stop.
final class StopResults {
  private record Basis(
      boolean isLong,
      @Nullable Price average,
      Quantity quantity,
      RiskLimits limits,
      FeeRates fees) {}

  private final Map<Price, Money> known = new TreeMap<>();
  private @Nullable Basis basis;

  /// Of the whole position, USDC; below zero for a loss. Before costs where the session does not
  /// trade its instrument.
  Money at(Price stop, Position position, DeskSnapshot snapshot) {
    Basis now =
        new Basis(
            position.isLong(),
            position.averagePrice(),
            position.quantity(),
            snapshot.limits(),
            snapshot.fees());
    if (!now.equals(basis)) {
      basis = now;
      known.clear();
    }
    return known.computeIfAbsent(stop, price -> result(price, position, snapshot));
  }

  private static Money result(Price stop, Position position, DeskSnapshot snapshot) {
    return snapshot.instrument(position.instrument()).isEmpty()
        ? position.unrealised(stop)
        : WhatIf.moveStop(snapshot, position.instrument(), stop).atStop();
  }
}
