package app.wheelhouse.venue.hyperliquid;

import app.wheelhouse.domain.instrument.FeeRates;
import app.wheelhouse.execution.AddressBudget;
import app.wheelhouse.venue.hyperliquid.info.AgentVerdict;
import app.wheelhouse.venue.hyperliquid.info.VenueClock;

/// What was found before the first order.
///
/// @param key whether the key may trade for the account
/// @param skew our clock less the venue's
/// @param fees that the account really pays
/// @param budget actions that the venue still takes from the account
public record TradingCheck(
    AgentVerdict key, VenueClock.Skew skew, FeeRates fees, AddressBudget budget) {
  public boolean keyMayTrade() {
    return key instanceof AgentVerdict.IsAgent;
  }
}
