// What @nktkas reads: the market, the account, the history of its orders.

import { bookFaults, isOnGrid } from "../market.mjs";
import { until } from "../wait.mjs";

export async function reads(desk) {
  const { report, info, user, coin } = desk;
  await report.part("meta", async () => {
    const { universe, marginTables } = await info.meta();
    report.ok(
      universe.length > 1 &&
        universe.every(
          ({ name, szDecimals, maxLeverage }) =>
            name && Number.isInteger(szDecimals) && maxLeverage >= 1,
        ),
      "meta lists its perpetuals",
      universe,
    );
    report.ok(Array.isArray(marginTables), "meta has margin tables", marginTables);
    const [meta, contexts] = await info.metaAndAssetCtxs();
    report.equal(contexts.length, meta.universe.length, "a context for each perpetual");
    const context = contexts[desk.asset];
    report.near(context.markPx, desk.mid, desk.mid * 0.01, "the mark is near the mid");
    report.near(context.oraclePx, desk.mid, desk.mid * 0.02, "the oracle is near the mid");
    report.ok(Math.abs(Number(context.funding)) < 0.04, "the funding rate is a rate", context);
  });
  await report.part("prices", async () => {
    const mids = await info.allMids();
    report.near(mids[coin], desk.mid, desk.mid * 0.01, "allMids agrees with the book");
    const { levels, coin: named, time } = await info.l2Book({ coin });
    const faults = bookFaults(levels, desk.szDecimals);
    report.ok(faults.length === 0, "the book is sorted, apart and on the grid", faults);
    report.ok(named === coin && time > 1.6e12, "the book is named and dated", { named, time });
    const coarse = await info.l2Book({ coin, nSigFigs: 3 });
    report.ok(
      coarse.levels[0].length > 0 &&
        coarse.levels[0].every(({ px }) => Number(Number(px).toPrecision(3)) === Number(px)),
      "nSigFigs 3 merges levels",
      coarse.levels[0],
    );
    const now = Date.now();
    const candles = await info.candleSnapshot({
      coin,
      interval: "1m",
      startTime: now - 600_000,
      endTime: now,
    });
    report.ok(
      candles.every(
        ({ t, T, o, h, l, c, s, i }) =>
          s === coin &&
          i === "1m" &&
          T > t &&
          Number(h) >= Math.max(Number(o), Number(c)) &&
          Number(l) <= Math.min(Number(o), Number(c)),
      ),
      "candles are bars",
      candles,
    );
    const trades = await until(async () => {
      const found = await info.recentTrades({ coin });
      return found.length > 0 && found;
    });
    report.ok(
      trades?.every(
        ({ side, px, sz }) =>
          "AB".includes(side) && isOnGrid(px, desk.szDecimals) && Number(sz) > 0,
      ),
      "public trades are on the grid",
      trades,
    );
  });
  await report.part("account", async () => {
    const state = await info.clearinghouseState({ user });
    const told = (await desk.exchange.state(user)).balance();
    report.near(
      state.marginSummary.accountValue,
      told,
      0.01,
      "the account value is the exchange's balance",
    );
    report.ok(Number(state.withdrawable) > 0, "something is withdrawable", state);
    const fees = await info.userFees({ user });
    report.amount(fees.userCrossRate, "0.00045", "taker fee of the base tier");
    report.amount(fees.userAddRate, "0.00015", "maker fee of the base tier");
    report.equal((await info.userRole({ user })).role, "user", "the account's role");
    const limits = await info.userRateLimit({ user });
    report.ok(limits.nRequestsCap >= 10_000, "the address has its 10,000 requests", limits);
    const now = Date.now();
    const rates = await info.fundingHistory({ coin, startTime: now - 86_400_000 });
    report.ok(Array.isArray(rates), "the funding history is a list", rates);
    const paid = await info.userFunding({ user, startTime: now - 86_400_000 });
    report.ok(Array.isArray(paid), "the account's funding is a list", paid);
  });
}

export async function history(desk) {
  const { report, user } = desk;
  await report.part("history", async () => {
    const orders = await desk.info.historicalOrders({ user });
    const statuses = new Set(orders.map(({ status }) => status));
    report.ok(
      statuses.has("filled") && statuses.has("canceled"),
      "historicalOrders has filled and canceled ones",
      [...statuses],
    );
    const newestFirst = orders.every(
      (each, i) => i === 0 || orders[i - 1].order.timestamp >= each.order.timestamp,
    );
    report.ok(newestFirst, "the newest order first", orders.slice(0, 5));
    const events = (await desk.exchange.state(user)).events;
    report.ok(events && Object.keys(events).length > 0, "/state counts events by kind", events);
  });
}
