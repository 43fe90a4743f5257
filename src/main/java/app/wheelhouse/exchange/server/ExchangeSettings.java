package app.wheelhouse.exchange.server;

import app.wheelhouse.exchange.fault.FaultRule;
import app.wheelhouse.exchange.wire.Network;
import java.util.List;
import java.util.function.LongSupplier;

/// How a test exchange is opened.
///
/// @param port of this computer, 0 for any that is free
/// @param seed of everything that is drawn
/// @param clock epoch milliseconds
/// @param networks for which of them orders may be signed; not empty
/// @param faults that stand from the start
public record ExchangeSettings(
    int port,
    long seed,
    LongSupplier clock,
    List<Network> networks,
    OpeningAccounts accounts,
    ListedMarket market,
    VenueLimits limits,
    List<FaultRule> faults) {
  public ExchangeSettings {
    networks = List.copyOf(networks);
    faults = List.copyOf(faults);
  }

  /// Any port, mainnet, nobody funded, no market maker, the venue's limits, no faults.
  public static ExchangeSettings standard(LongSupplier clock) {
    return new ExchangeSettings(
        0,
        1,
        clock,
        List.of(Network.MAINNET),
        OpeningAccounts.NONE,
        ListedMarket.quiet(),
        VenueLimits.VENUE,
        List.of());
  }

  public ExchangeSettings withPort(int other) {
    return new ExchangeSettings(other, seed, clock, networks, accounts, market, limits, faults);
  }

  public ExchangeSettings withSeed(long other) {
    return new ExchangeSettings(port, other, clock, networks, accounts, market, limits, faults);
  }

  public ExchangeSettings withNetwork(Network other) {
    return new ExchangeSettings(
        port, seed, clock, List.of(other), accounts, market, limits, faults);
  }

  /// Orders may be signed for either network.
  public ExchangeSettings withAnyNetwork() {
    return new ExchangeSettings(
        port, seed, clock, List.of(Network.values()), accounts, market, limits, faults);
  }

  public ExchangeSettings withAccounts(OpeningAccounts other) {
    return new ExchangeSettings(port, seed, clock, networks, other, market, limits, faults);
  }

  public ExchangeSettings withMarket(ListedMarket other) {
    return new ExchangeSettings(port, seed, clock, networks, accounts, other, limits, faults);
  }

  public ExchangeSettings withLimits(VenueLimits other) {
    return new ExchangeSettings(port, seed, clock, networks, accounts, market, other, faults);
  }

  public ExchangeSettings withFaults(List<FaultRule> other) {
    return new ExchangeSettings(port, seed, clock, networks, accounts, market, limits, other);
  }
}
