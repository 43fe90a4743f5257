package app.wheelhouse.exchange.server;

import app.wheelhouse.exchange.core.ExchangeCore;
import app.wheelhouse.exchange.fault.FaultSwitches;
import app.wheelhouse.exchange.wire.ServerTime;
import java.util.function.LongConsumer;

/// The parts of an exchange, put together: everything behind the port.
final class Parts {
  private final Floor floor;
  private final CashBook cash;
  private final FundingRates rates = new FundingRates();
  private final Signers signers;
  private final SocketHub hub;
  private final StateReport report;
  private final Requests requests;
  private final SocketDoor door;

  /// @param restart cuts everybody, and refuses new ones for so many milliseconds
  Parts(ExchangeSettings settings, Lane lane, FaultSwitches faults, LongConsumer restart) {
    ServerTime said = new ServerTime(faults::skew);
    VenueLimits limits = settings.limits();
    Counters counters = new Counters();
    floor = new Floor(settings, said);
    cash = new CashBook(said);
    ExchangeCore core = floor.core();

    Nonces nonces = new Nonces();
    signers = new Signers(settings.accounts().subAccounts(), core::known, nonces);
    RequestMeter meter = new RequestMeter(limits.initialRequests(), core::volume);
    SignedDesk.Access access = new SignedDesk.Access(signers, nonces, meter);

    Candles candles = new Candles();
    MarketDesk market = new MarketDesk(floor, candles, rates);
    AccountDesk account = new AccountDesk(floor, cash);
    InfoDesk info =
        new InfoDesk(floor, market, account, new IdentityDesk(floor, signers, meter, account));
    hub =
        new SocketHub(
            floor,
            limits,
            new MarketFrames(floor, candles, market),
            new AccountFrames(said),
            new AccountPulse(info, account, cash));
    report = new StateReport(floor, counters, faults, access, cash);

    OrderDesk orders = new OrderDesk(floor, counters, faults, new PartialFill(floor, hub::hush));
    WalletDesk wallet = new WalletDesk(floor, signers, cash, hub::tellCash);
    requests =
        new Requests(
            lane,
            floor,
            new Requests.Desks(new SignedDesk(floor, orders, wallet, access), info, report::json),
            new WeightMeter(limits.weightPerMinute()),
            new FaultGate(faults, settings.clock(), restart),
            counters);
    door =
        new SocketDoor(
            lane,
            hub,
            new Dialogue(hub, floor::asset),
            requests,
            new SocketDoor.Terms(floor, limits, faults, counters));
  }

  Floor floor() {
    return floor;
  }

  Signers signers() {
    return signers;
  }

  SocketHub hub() {
    return hub;
  }

  StateReport report() {
    return report;
  }

  Requests requests() {
    return requests;
  }

  SocketDoor door() {
    return door;
  }

  /// The market's past, the first deposits and the first agents.
  ///
  /// @throws IllegalArgumentException when an agent cannot be approved
  void open(OpeningAccounts accounts) {
    floor.warmUp();
    long now = floor.now();
    accounts
        .funds()
        .forEach((address, usdc) -> {
          floor.core().deposit(address, usdc, now);
          cash.write(address, now, "deposit", usdc);
        });
    for (AgentApproval approval : accounts.agents()) {
      try {
        signers.approve(approval.master(), approval.agent(), approval.name(), now);
      } catch (Refused refused) {
        throw new IllegalArgumentException(approval.agent() + ": " + refused.text());
      }
    }
    rates.note(floor.core(), now);
  }

  /// Time passes up to the clock.
  void tick() {
    floor.advance();
    rates.note(floor.core(), floor.now());
    hub.tellNews();
    hub.pulse();
  }
}
