// Positions of @nktkas: leverage, fills and fees, isolated margin, funding, the dead man's switch.

import { until } from "../wait.mjs";
import { newCloid } from "./desk.mjs";

export async function leverage(desk) {
  const { report, user, coin } = desk;
  await report.part("updateLeverage", async () => {
    await desk.trade.updateLeverage({ asset: desk.asset, isCross: true, leverage: 7 });
    const data = await desk.info.activeAssetData({ user, coin });
    report.ok(
      data.leverage.type === "cross" && data.leverage.value === 7,
      "leverage is cross 7x",
      data,
    );
    report.near(data.markPx, desk.mid, desk.mid * 0.01, "activeAssetData has the mark");
    await report.refused(/leverage/i, "more than the market's leverage is refused", () =>
      desk.trade.updateLeverage({
        asset: desk.asset,
        isCross: true,
        leverage: desk.maxLeverage + 1,
      }),
    );
  });
}

export async function fills(desk) {
  const { report, user } = desk;
  await desk.look();
  const size = desk.size(2_000);
  const cloid = newCloid();
  const start = Date.now() - 5_000;
  await report.part("take liquidity", async () => {
    const before = (await desk.exchange.state(user)).balance();
    const filled = await desk.take(true, size, { c: cloid });
    report.amount(filled?.totalSz, size, "an IOC buy is filled");
    report.near(filled?.avgPx, desk.mid, desk.mid * 0.01, "near the mid");
    const held = await desk.position();
    report.amount(held?.szi, size, "clearinghouseState has the position");
    report.near(held?.entryPx, filled.avgPx, Number(filled.avgPx) * 1e-4, "with its entry price");
    report.ok(
      held?.leverage.type === "cross" && held.leverage.value === 7,
      "at its leverage",
      held?.leverage,
    );
    const told = await desk.statePosition();
    report.amount(told?.size, size, "/state has the position");
    report.ok(told?.isIsolated === false && told.leverage === 7, "/state: cross at 7x", told);
    report.equal(await desk.status(cloid), "filled", "orderStatus says filled");
    const fills = (await desk.info.userFills({ user })).filter(({ oid }) => oid === filled.oid);
    const sum = (field) => fills.reduce((total, fill) => total + Number(fill[field]), 0);
    report.near(sum("sz"), size, 1e-9, "the fills sum to the order");
    const value = fills.reduce((total, { px, sz }) => total + Number(px) * Number(sz), 0);
    report.near(sum("fee"), value * 0.00045, value * 1e-6 + 1e-6, "the fee is the taker's");
    report.ok(
      fills.every(
        ({ dir, crossed, feeToken, tid, startPosition }) =>
          dir === "Open Long" &&
          crossed &&
          feeToken === "USDC" &&
          tid > 0 &&
          startPosition !== undefined,
      ),
      "they open a long as taker",
      fills,
    );
    const after = (await desk.exchange.state(user)).balance();
    report.near(before - after, sum("fee"), 0.000002, "/state: the balance paid the fee");
    const since = await desk.info.userFillsByTime({ user, startTime: start });
    report.ok(
      since.some(({ oid }) => oid === filled.oid),
      "userFillsByTime has them too",
      since,
    );
  });
  await report.part("reduce", async () => {
    await report.refused(
      /Reduce only order would increase position/,
      "a reduce-only buy of a long is refused",
      () => desk.take(true, size, { r: true }),
    );
    const half = (Number(size) / 2).toFixed(desk.szDecimals);
    const filled = await desk.take(false, half, { r: true });
    report.amount(filled?.totalSz, half, "half is closed reduce-only");
    report.near((await desk.position())?.szi, Number(size) - Number(half), 1e-9, "half remains");
    const closing = (await desk.info.userFills({ user })).filter(({ oid }) => oid === filled.oid);
    report.ok(
      closing.length > 0 && closing.every(({ dir }) => dir === "Close Long"),
      "its fills close a long",
      closing,
    );
    await desk.flatten();
    report.amount((await desk.statePosition())?.size ?? 0, 0, "/state is flat again");
  });
}

export async function isolated(desk) {
  const { report, user, coin } = desk;
  await report.part("isolated margin", async () => {
    await desk.trade.updateLeverage({ asset: desk.asset, isCross: false, leverage: 5 });
    const size = desk.size(1_000);
    const filled = await desk.take(false, size);
    report.amount(filled?.totalSz, size, "an isolated short is opened");
    const held = await desk.position();
    report.ok(
      held?.leverage.type === "isolated" && held.leverage.value === 5 && held.leverage.rawUsd,
      "it is isolated at 5x",
      held?.leverage,
    );
    report.near(held?.marginUsed, Number(held?.positionValue) / 5, 10, "its margin is a fifth");
    report.ok(
      Number(held?.liquidationPx) > desk.mid * 1.05,
      "its liquidation price is above",
      held,
    );
    await desk.trade.updateIsolatedMargin({ asset: desk.asset, isBuy: true, ntli: 50_000_000 });
    const more = await desk.position();
    report.near(
      Number(more?.leverage.rawUsd) - Number(held?.leverage.rawUsd),
      50,
      1e-6,
      "50 USDC more margin",
    );
    report.ok(
      Number(more?.liquidationPx) > Number(held?.liquidationPx),
      "moves the liquidation price away",
      { before: held, after: more },
    );
    const told = (await desk.exchange.state(user)).position(coin);
    report.ok(told?.isIsolated && told.leverage === 5, "/state: isolated at 5x", told);
    await desk.trade.updateIsolatedMargin({ asset: desk.asset, isBuy: true, ntli: -20_000_000 });
    report.near(
      Number((await desk.position())?.leverage.rawUsd) - Number(more?.leverage.rawUsd),
      -20,
      1e-6,
      "20 USDC less",
    );
    await desk.flatten();
    report.amount((await desk.statePosition())?.size ?? 0, 0, "/state is flat again");
    await desk.trade.updateLeverage({ asset: desk.asset, isCross: true, leverage: 7 });
  });
}

/** Holds a position over a funding payment of an exchange that pays desk often. */
export async function funding(desk, seconds) {
  const { report, user, coin } = desk;
  if (!seconds) return;
  await report.part("funding", async () => {
    const start = Date.now();
    await desk.look();
    const size = desk.size(5_000);
    await desk.take(true, size);
    const [paid] =
      (await until(
        async () => {
          const rows = await desk.info.userFunding({ user, startTime: start });
          return rows.length > 0 && rows;
        },
        seconds * 2 + 5,
        500,
      )) ?? [];
    report.ok(paid?.delta.type === "funding" && paid.delta.coin === coin, "a payment comes", paid);
    report.amount(paid?.delta.szi, size, "on the size held");
    const rates = await desk.info.fundingHistory({ coin, startTime: start - 60_000 });
    report.ok(
      rates.some(({ fundingRate }) => Number(fundingRate) === Number(paid?.delta.fundingRate)),
      "at the rate of fundingHistory",
      { paid, rates },
    );
    const due = -Number(size) * desk.mid * Number(paid?.delta.fundingRate);
    report.near(
      paid?.delta.usdc,
      due,
      Math.abs(due) * 0.01 + 2e-6,
      "a long pays size x oracle x rate",
    );
    const held = await desk.position();
    report.ok(
      Number(held?.cumFunding.sinceOpen) > 0,
      "the position counts what it paid",
      held?.cumFunding,
    );
    await desk.flatten();
  });
}

export async function deadMan(desk) {
  const { report } = desk;
  await report.part("scheduleCancel", async () => {
    await desk.look();
    await report.refused(/./, "a time less than 5 s ahead is refused", () =>
      desk.trade.scheduleCancel({ time: Date.now() + 1_000 }),
    );
    const [status] = await desk.place(desk.limit(true, desk.price(0.95), desk.size(500)));
    await desk.trade.scheduleCancel({ time: Date.now() + 60_000 });
    await desk.trade.scheduleCancel();
    await desk.trade.scheduleCancel({ time: Date.now() + 6_000 });
    report.equal(await desk.status(status.resting.oid), "open", "the order rests until then");
    const gone = await until(async () => (await desk.stateOpen()).length === 0, 12);
    report.ok(gone, "the time comes and the order is gone", await desk.stateOpen());
    report.equal(
      await desk.status(status.resting.oid),
      "scheduledCancel",
      "canceled by the schedule",
    );
  });
}
