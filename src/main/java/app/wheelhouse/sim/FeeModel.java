package app.wheelhouse.sim;

import app.wheelhouse.domain.instrument.FeeRates;
import app.wheelhouse.domain.money.Money;
import app.wheelhouse.domain.order.Liquidity;

/// What a fill costs.
record FeeModel(FeeRates rates) {
  /// Exact share of `notional`; below zero for a rebate.
  Money fee(Money notional, Liquidity liquidity) {
    return notional.times(
        switch (liquidity) {
          case MAKER -> rates.maker();
          case TAKER -> rates.taker();
        });
  }
}
