package app.wheelhouse.exchange.server;

import app.wheelhouse.exchange.core.ExchangeCore;
import app.wheelhouse.exchange.core.Ledger;
import app.wheelhouse.exchange.core.ListedAsset;
import app.wheelhouse.exchange.fault.FaultSwitches;
import app.wheelhouse.exchange.wire.AccountJson;
import app.wheelhouse.exchange.wire.Json;
import app.wheelhouse.exchange.wire.OrderJson;
import app.wheelhouse.exchange.wire.ServerTime;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Everything that the exchange knows, for tests to compare with: `GET /state`. Only the lane calls
/// it. Times are the exchange's own, without the fault of its clock.
final class StateReport {
  private static final int MOST_ORDERS = 100_000;
  private static final long EVER = Long.MAX_VALUE / 2;

  private final Floor floor;
  private final ExchangeCore core;
  private final Counters counters;
  private final FaultSwitches faults;
  private final SignedDesk.Access access;
  private final CashBook cash;
  private final OrderJson orders = new OrderJson(ServerTime.RIGHT);
  private final AccountJson accounts = new AccountJson(ServerTime.RIGHT);

  StateReport(
      Floor floor,
      Counters counters,
      FaultSwitches faults,
      SignedDesk.Access access,
      CashBook cash) {
    this.floor = floor;
    this.core = floor.core();
    this.counters = counters;
    this.faults = faults;
    this.access = access;
    this.cash = cash;
  }

  String json() {
    ObjectNode json = Json.object();
    json.put("time", floor.now());
    ObjectNode all = json.putObject("accounts");
    core.addresses().forEach(address -> all.set(address, account(address)));
    ObjectNode flow = json.putObject("flowPositions");
    for (ListedAsset asset : core.assets()) {
      flow.put(asset.name(), Json.decimal(core.flowPosition(asset.index())));
    }
    ObjectNode events = json.putObject("events");
    floor.counts().forEach(events::put);
    ObjectNode counts = json.putObject("counts");
    core.counts().forEach(counts::put);
    json.set("requests", counters.requests());
    json.set("frames", counters.frames());
    ObjectNode fired = json.putObject("faults");
    faults.fired().forEach(fired::put);
    json.set("cloids", counters.cloids());
    json.set("duplicateCloids", counters.duplicates());
    json.put("noncesRefused", access.nonces().refused());
    return Json.write(json);
  }

  private ObjectNode account(String address) {
    ObjectNode json = Json.object();
    json.set("state", accounts.state(core.state(address)));
    json.put("spotUsdc", Json.decimal(cash.spot(address)));
    json.set("ledger", ledger(core.ledger(address)));
    json.put("volume", Json.decimal(core.volume(address)));
    json.set(
        "openOrders", Json.array(core.openOrders(address).stream().map(orders::full).toList()));
    json.set(
        "orders",
        Json.array(core.history(address, MOST_ORDERS).stream().map(orders::record).toList()));
    json.set(
        "fills", Json.array(core.fills(address, 0, EVER).stream().map(accounts::fill).toList()));
    json.set(
        "fundings",
        Json.array(core.funding(address, 0, EVER).stream().map(accounts::fundingItem).toList()));
    ArrayNode agents = json.putArray("agents");
    access
        .signers()
        .of(address)
        .forEach(agent ->
            agents
                .addObject()
                .put("address", agent.address())
                .put("name", agent.name())
                .put("validUntil", agent.validUntil()));
    json.put("requestsUsed", access.requests().used(address));
    return json;
  }

  private static ObjectNode ledger(Ledger ledger) {
    ObjectNode json = Json.object();
    json.put("deposits", Json.decimal(ledger.deposits()));
    json.put("realised", Json.decimal(ledger.realised()));
    json.put("fees", Json.decimal(ledger.fees()));
    json.put("funding", Json.decimal(ledger.funding()));
    json.put("backstop", Json.decimal(ledger.backstop()));
    json.put("balance", Json.decimal(ledger.balance()));
    return json;
  }
}
