// Orders of ccxt that rest, move and go, and those that must be refused by their kind of error.

import { newCloid } from "../nktkas/desk.mjs";

export async function restingLife(desk) {
  const { report, client, symbol } = desk;
  const cloid = newCloid();
  const first = await report.part("createOrder", async () => {
    await desk.look();
    const order = await client.createOrder(
      symbol,
      "limit",
      "buy",
      desk.size(500),
      desk.price(0.95),
      { clientOrderId: cloid },
    );
    report.ok(Number(order.id) > 0, "a limit order rests", order.info);
    const told = (await desk.exchange.state(desk.user)).openOrder(Number(order.id));
    report.ok(told?.isBuy && told.cloid === cloid, "/state knows it", told);
    report.amount(told?.price, desk.price(0.95), "/state: at its price");
    const open = await client.fetchOpenOrders(symbol);
    report.ok(
      open.length === 1 &&
        open[0].id === order.id &&
        open[0].side === "buy" &&
        open[0].type === "limit",
      "fetchOpenOrders lists it",
      open[0]?.info,
    );
    report.equal((await client.fetchOrder(order.id, symbol)).status, "open", "fetchOrder by id");
    report.equal(
      (await client.fetchOrder("", symbol, { clientOrderId: cloid })).id,
      order.id,
      "fetchOrder by client order id",
    );
    return order.id;
  });
  await report.part("editOrder", async () => {
    const edited = await client.editOrder(
      first,
      symbol,
      "limit",
      "buy",
      desk.size(500),
      desk.price(0.94),
      { clientOrderId: cloid },
    );
    report.ok(edited.id && edited.id !== first, "editOrder gives a new id", edited.info);
    report.equal(
      (await client.fetchOrder(first, symbol)).status,
      "canceled",
      "the old one is canceled",
    );
    const told = await desk.stateOpen();
    report.ok(
      told.length === 1 && String(told[0].oid) === edited.id,
      "/state has the new one only",
      told,
    );
    report.amount(told[0]?.price, desk.price(0.94), "/state: at the new price");
    const canceled = await client.cancelOrder(edited.id, symbol);
    report.equal(canceled.status, "success", "cancelOrder");
    report.equal((await desk.stateOpen()).length, 0, "/state has none");
    await report.refused(/never placed/, "a second cancel is refused", () =>
      client.cancelOrder(edited.id, symbol),
    );
  });
  await report.part("batch", async () => {
    const cloids = [newCloid(), newCloid()];
    const orders = cloids.map((clientOrderId, i) => ({
      symbol,
      type: "limit",
      side: i ? "sell" : "buy",
      amount: desk.size(500),
      price: desk.price(i ? 1.05 : 0.95),
      params: { clientOrderId, postOnly: true },
    }));
    const placed = await client.createOrders(orders);
    report.equal(placed.length, 2, "createOrders places two post-only orders");
    report.equal((await desk.stateOpen()).length, 2, "/state has both");
    await client.cancelOrders([], symbol, { clientOrderId: cloids });
    report.equal((await desk.stateOpen()).length, 0, "cancelOrders by client order id takes both");
  });
}

export async function refusedOrders(desk) {
  const { report, client, symbol } = desk;
  await desk.look();
  const create = (type, side, amount, price, params) =>
    client.createOrder(symbol, type, side, amount, price, params);
  const cases = [
    [
      "an order of 5 USDC",
      "InvalidOrder",
      /minimum value of \$10/,
      () => create("limit", "buy", desk.size(5), desk.price(0.95)),
    ],
    [
      "a crossing post-only",
      "InvalidOrder",
      /Post only order would have immediately matched/,
      () => create("limit", "buy", desk.size(500), desk.price(1.01), { postOnly: true }),
    ],
    [
      "an IOC that meets nobody",
      "InvalidOrder",
      /could not immediately match/,
      () => create("limit", "buy", desk.size(500), desk.price(0.95), { timeInForce: "Ioc" }),
    ],
    [
      "reduce-only without a position",
      "InvalidOrder",
      /Reduce only/,
      () => create("limit", "buy", desk.size(500), desk.price(0.95), { reduceOnly: true }),
    ],
    [
      "a price 90 % away",
      "InvalidOrder",
      /80% away/,
      () => create("limit", "buy", desk.size(10_000), desk.price(0.1)),
    ],
    [
      "more than the margin allows",
      "InsufficientFunds",
      /Insufficient margin/,
      () => create("limit", "buy", desk.size(50_000_000), desk.price(0.99)),
    ],
  ];
  for (const [what, kind, pattern, order] of cases) {
    const error = await order().then(
      () => undefined,
      (thrown) => thrown,
    );
    report.ok(
      error?.constructor.name === kind && pattern.test(error.message),
      `${what} is a ${kind}`,
      error ?? "it was taken",
    );
  }
  await report.part("nothing rests", async () => {
    report.equal((await desk.stateOpen()).length, 0, "/state: no refused order rests");
    const error = await client.fetchOrder("999999999999", symbol).then(
      () => undefined,
      (thrown) => thrown,
    );
    report.equal(error?.constructor.name, "OrderNotFound", "an unknown order is OrderNotFound");
  });
}
