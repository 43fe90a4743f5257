// Positions of ccxt: leverage, market orders, stops, brackets, isolated margin, the dead man's switch.

import { until } from "../wait.mjs";

export async function positions(desk) {
  const { report, client, symbol } = desk;
  await report.part("leverage", async () => {
    const answer = await client.setLeverage(6, symbol);
    report.equal(answer.status, "ok", "setLeverage is taken");
  });
  await report.part("market order", async () => {
    await desk.look();
    const size = desk.size(2_000);
    const order = await client.createOrder(symbol, "market", "buy", size, desk.mid);
    report.near(order.filled, size, 1e-9, "a market buy is filled");
    report.near(order.average, desk.mid, desk.mid * 0.01, "near the mid");
    const [held] = await client.fetchPositions([symbol]);
    report.ok(
      held?.side === "long" &&
        held.contracts === size &&
        held.leverage === 6 &&
        held.marginMode === "cross",
      "fetchPositions has a cross long at 6x",
      held,
    );
    const told = (await desk.exchange.state(desk.user)).position(desk.base);
    report.ok(
      Number(told?.size) === size && told.leverage === 6 && !told.isIsolated,
      "/state has the position, cross at 6x",
      told,
    );
    const trades = (await client.fetchMyTrades(symbol)).filter((trade) => trade.order === order.id);
    const sum = (pick) => trades.reduce((total, trade) => total + pick(trade), 0);
    report.near(
      sum(({ amount }) => amount),
      size,
      1e-9,
      "fetchMyTrades sums to the order",
    );
    report.near(
      sum(({ fee }) => fee.cost),
      sum(({ cost }) => cost) * 0.00045,
      1e-5,
      "with the taker's fee",
    );
    report.ok(
      trades.every(({ takerOrMaker, side }) => takerOrMaker === "taker" && side === "buy"),
      "as taker",
      trades.map(({ info }) => info),
    );
    report.equal(
      (await client.fetchOrder(order.id, symbol)).status,
      "closed",
      "fetchOrder: closed",
    );
  });
  await report.part("stop of the position", async () => {
    const held = await desk.stateSize();
    const stop = await client.createOrder(symbol, "market", "sell", Number(held), desk.mid * 0.9, {
      stopLossPrice: desk.price(0.9),
      reduceOnly: true,
    });
    report.ok(Number(stop.id) > 0, "a stop is placed", stop.info);
    const [open] = await client.fetchOpenOrders(symbol);
    report.ok(
      open?.stopLossPrice === desk.price(0.9) && open.reduceOnly,
      "fetchOpenOrders shows its trigger",
      open?.info,
    );
    const told = await desk.stateOpen();
    report.ok(told.length === 1 && told[0].isTrigger, "/state has the trigger", told);
    await client.cancelOrder(stop.id, symbol);
  });
  await report.part("close", async () => {
    await desk.flatten();
    report.amount(await desk.stateSize(), 0, "a reduce-only market sell closes it");
  });
  await report.part("bracket", async () => {
    await desk.look();
    const size = desk.size(1_000);
    const orders = await client.createOrders([
      {
        symbol,
        type: "limit",
        side: "buy",
        amount: size,
        price: desk.price(1.01),
        params: {
          stopLoss: { triggerPrice: desk.price(0.9), type: "market", price: desk.price(0.9) },
          takeProfit: { triggerPrice: desk.price(1.1), type: "market", price: desk.price(1.1) },
        },
      },
    ]);
    report.equal(orders.length, 3, "entry, target and stop are answered");
    const live = await until(async () => {
      const open = (await desk.stateOpen()).filter((order) => order.isTrigger);
      return open.length === 2 && open;
    });
    report.ok(live, "/state has stop and target", await desk.stateOpen());
    report.near(await desk.stateSize(), size, 1e-9, "/state has the position");
    await desk.flatten();
    report.ok(
      await until(async () => (await desk.stateOpen()).length === 0),
      "they end with the position",
      await desk.stateOpen(),
    );
  });
  await report.part("isolated", async () => {
    await client.setMarginMode("isolated", symbol, { leverage: 4 });
    await desk.look();
    await client.createOrder(symbol, "market", "sell", desk.size(1_000), desk.mid);
    const [held] = await client.fetchPositions([symbol]);
    report.ok(
      held?.marginMode === "isolated" && held.side === "short" && held.leverage === 4,
      "an isolated short at 4x",
      held,
    );
    await client.addMargin(symbol, 30);
    const [more] = await client.fetchPositions([symbol]);
    report.near(
      Number(more.info.position.leverage.rawUsd) - Number(held.info.position.leverage.rawUsd),
      30,
      1e-6,
      "addMargin adds 30 USDC",
    );
    await client.reduceMargin(symbol, 10);
    const [less] = await client.fetchPositions([symbol]);
    report.near(
      Number(less.info.position.leverage.rawUsd) - Number(more.info.position.leverage.rawUsd),
      -10,
      1e-6,
      "reduceMargin takes 10",
    );
    await desk.flatten();
    await client.setMarginMode("cross", symbol, { leverage: 6 });
    report.amount(await desk.stateSize(), 0, "/state is flat");
  });
  await report.part("dead man", async () => {
    await desk.look();
    const order = await client.createOrder(
      symbol,
      "limit",
      "buy",
      desk.size(500),
      desk.price(0.95),
    );
    await client.cancelAllOrdersAfter(6_000);
    report.ok(
      await until(async () => (await desk.stateOpen()).length === 0, 12),
      "cancelAllOrdersAfter comes true",
      await desk.stateOpen(),
    );
    // A status that ccxt does not translate.
    report.equal(
      (await client.fetchOrder(order.id, symbol)).status,
      "scheduledCancel",
      "the order is canceled by the schedule",
    );
  });
}
