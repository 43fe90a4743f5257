// The socket of @nktkas: what is subscribed must come, once, and end when it is unsubscribed.

import { SubscriptionClient, WebSocketTransport } from "@nktkas/hyperliquid";
import WebSocket from "ws";
import { bookFaults, isOnGrid } from "../market.mjs";
import { until } from "../wait.mjs";
import { GTC, newCloid } from "./desk.mjs";

export async function sockets(desk) {
  const { report, streams, user, coin } = desk;
  const seen = {
    l2Book: [],
    bbo: [],
    trades: [],
    allMids: [],
    candle: [],
    activeAssetCtx: [],
    orderUpdates: [],
    userFills: [],
    userEvents: [],
    clearinghouseState: [],
    openOrders: [],
    webData2: [],
    userFundings: [],
  };
  const into = (name) => (data) => seen[name].push(data);
  await report.part("subscribe", async () => {
    await desk.socket.ready();
    const subscriptions = await Promise.all([
      streams.l2Book({ coin }, into("l2Book")),
      streams.bbo({ coin }, into("bbo")),
      streams.trades({ coin }, into("trades")),
      streams.allMids(into("allMids")),
      streams.candle({ coin, interval: "1m" }, into("candle")),
      streams.activeAssetCtx({ coin }, into("activeAssetCtx")),
      streams.orderUpdates({ user }, into("orderUpdates")),
      streams.userFills({ user }, into("userFills")),
      streams.userEvents({ user }, into("userEvents")),
      streams.clearinghouseState({ user }, into("clearinghouseState")),
      streams.openOrders({ user }, into("openOrders")),
      streams.webData2({ user }, into("webData2")),
      streams.userFundings({ user }, into("userFundings")),
    ]);
    report.equal(subscriptions.length, 13, "thirteen subscriptions are confirmed");
    report.ok(
      await until(() => seen.userFills[0]?.isSnapshot === true),
      "userFills begins with a snapshot",
      seen.userFills[0],
    );

    await desk.look();
    const cloid = newCloid();
    const size = desk.size(300);
    const [status] = await desk.place(desk.limit(true, desk.price(0.95), size, GTC, { c: cloid }));
    const oid = status.resting.oid;
    const updates = (id) =>
      seen.orderUpdates
        .flat()
        .filter(({ order }) => order.oid === id)
        .map((each) => each.status);
    report.ok(
      await until(() => updates(oid).includes("open")),
      "orderUpdates: open",
      seen.orderUpdates,
    );
    report.ok(
      await until(() =>
        seen.openOrders.some(({ orders }) => orders.some((each) => each.oid === oid)),
      ),
      "openOrders lists it",
      seen.openOrders.at(-1),
    );
    await desk.trade.modify({
      oid,
      order: desk.limit(true, desk.price(0.94), size, GTC, { c: cloid }),
    });
    report.ok(
      await until(() => updates(oid).includes("canceled")),
      "orderUpdates: the modified order is canceled",
      seen.orderUpdates,
    );
    const next = (await desk.open())[0].oid;
    report.ok(
      await until(() => updates(next).includes("open")),
      "orderUpdates: its replacement is open",
      seen.orderUpdates,
    );
    await desk.cancel(next);
    report.ok(
      await until(() => updates(next).includes("canceled")),
      "orderUpdates: canceled",
      seen.orderUpdates,
    );

    const filled = await desk.take(true, size);
    const fills = () =>
      seen.userFills
        .filter(({ isSnapshot }) => !isSnapshot)
        .flatMap((each) => each.fills)
        .filter((fill) => fill.oid === filled.oid);
    report.ok(await until(() => fills().length > 0), "userFills: the fill", seen.userFills);
    report.near(
      fills().reduce((sum, { sz }) => sum + Number(sz), 0),
      size,
      1e-9,
      "userFills: each fill once",
    );
    report.ok(
      await until(() => updates(filled.oid).includes("filled")),
      "orderUpdates: filled",
      seen.orderUpdates,
    );
    report.ok(
      await until(() => seen.userEvents.some((event) => event.fills)),
      "userEvents: the fill",
      seen.userEvents,
    );
    report.ok(
      await until(() =>
        seen.clearinghouseState.some(
          ({ clearinghouseState }) => clearinghouseState.assetPositions.length > 0,
        ),
      ),
      "clearinghouseState: the position",
      seen.clearinghouseState.at(-1),
    );
    await desk.flatten();

    report.ok(
      await until(() => seen.userFundings[0]?.isSnapshot && seen.webData2[0]?.clearinghouseState),
      "userFundings and webData2 begin at once",
      seen.userFundings[0],
    );
    report.ok(
      await until(
        () =>
          seen.l2Book.length >= 2 &&
          seen.trades.length >= 1 &&
          seen.allMids.length >= 1 &&
          seen.bbo.length >= 1 &&
          seen.activeAssetCtx.length >= 1 &&
          seen.candle.length >= 1,
        20,
      ),
      "books, best prices, trades, mids, contexts and candles arrive",
      Object.fromEntries(Object.entries(seen).map(([name, list]) => [name, list.length])),
    );
    const faults = seen.l2Book.flatMap(({ levels }) => bookFaults(levels, desk.szDecimals));
    report.ok(faults.length === 0, "each streamed book is sound", faults);
    const times = seen.l2Book.map(({ time }) => time);
    report.ok(
      times.every((time, i) => i === 0 || time >= times[i - 1]),
      "their times never go back",
      times,
    );
    report.ok(
      seen.trades
        .flat()
        .every((trade) => trade.coin === coin && isOnGrid(trade.px, desk.szDecimals)),
      "trades are of the market asked for",
      seen.trades.at(-1),
    );

    await Promise.all(subscriptions.map((each) => each.unsubscribe()));
    const books = seen.l2Book.length;
    await until(() => false, 1.5);
    report.equal(seen.l2Book.length, books, "nothing comes after unsubscribing");
    await report.part("a wrong subscription", () =>
      report.refused(/./, "a market that is none cannot be subscribed", () =>
        new SubscriptionClient({
          transport: new WebSocketTransport({
            url: desk.exchange.socketUrl,
            timeout: 3_000,
            reconnect: { WebSocket },
          }),
        }).l2Book({ coin: "NOSUCH" }, () => {}),
      ),
    );
  });
}
