// Stops and targets of @nktkas: brackets, the whole position's, triggers that fire.

import { gridPrice } from "../market.mjs";
import { until } from "../wait.mjs";
import { trigger } from "./desk.mjs";

async function bracketOrders(desk, entryPx, entryTif, stopPx, targetPx, s) {
  const { response } = await desk.trade.order({
    grouping: "normalTpsl",
    orders: [
      desk.limit(true, entryPx, s, { limit: { tif: entryTif } }),
      desk.limit(
        false,
        gridPrice(targetPx * 0.95, desk.szDecimals),
        s,
        trigger("tp", gridPrice(targetPx, desk.szDecimals)),
        { r: true },
      ),
      desk.limit(
        false,
        gridPrice(stopPx * 0.95, desk.szDecimals),
        s,
        trigger("sl", gridPrice(stopPx, desk.szDecimals)),
        { r: true },
      ),
    ],
  });
  return response.data.statuses;
}

export async function brackets(desk) {
  const { report } = desk;
  await desk.look();
  const size = desk.size(1_000);
  await report.part("a bracket that waits", async () => {
    const statuses = await bracketOrders(
      desk,
      desk.price(0.95),
      "Gtc",
      desk.mid * 0.9,
      desk.mid * 1.1,
      size,
    );
    report.ok(
      statuses[0].resting && statuses[1] === "waitingForFill" && statuses[2] === "waitingForFill",
      "the entry rests, its children wait for it",
      statuses,
    );
    const parent = (await desk.open()).find(({ oid }) => oid === statuses[0].resting.oid);
    report.equal(parent?.children?.length, 2, "the entry shows its two children");
    await desk.cancel(statuses[0].resting.oid);
    report.equal((await desk.open()).length, 0, "its cancel takes the children with it");
    report.equal((await desk.stateOpen()).length, 0, "/state agrees");
  });
  await report.part("a bracket that is filled", async () => {
    await desk.look();
    const statuses = await bracketOrders(
      desk,
      desk.price(1.01),
      "Ioc",
      desk.mid * 0.9,
      desk.mid * 1.1,
      size,
    );
    report.amount(statuses[0].filled?.totalSz, size, "the entry is filled at once");
    const live = await until(async () => {
      const found = (await desk.open()).filter(({ isTrigger }) => isTrigger);
      return found.length === 2 && found;
    });
    report.ok(
      live?.every(({ reduceOnly, side }) => reduceOnly && side === "A"),
      "stop and target are live, reduce-only",
      live ?? (await desk.open()),
    );
    report.ok(
      live?.some(({ orderType }) => orderType === "Stop Market") &&
        live.some(({ orderType }) => orderType === "Take Profit Market"),
      "they are a stop and a target",
      live,
    );
    const told = (await desk.stateOpen()).filter((order) => order.isTrigger);
    report.equal(told.length, 2, "/state has both triggers");
    const stop = live.find(({ orderType }) => orderType === "Stop Market");
    await desk.trade.modify({
      oid: stop.oid,
      order: desk.limit(false, desk.price(0.87), size, trigger("sl", desk.price(0.92)), {
        r: true,
      }),
    });
    const moved = (await desk.open()).find(({ orderType }) => orderType === "Stop Market");
    report.ok(moved && moved.oid !== stop.oid, "the stop is moved", moved);
    report.amount(moved?.triggerPx, desk.price(0.92), "to its new trigger");
    await desk.flatten();
    const left = await until(async () => (await desk.stateOpen()).length === 0);
    report.ok(left, "flat, no trigger is left", await desk.stateOpen());
  });
  await report.part("a stop on the wrong side", async () => {
    await desk.take(true, size);
    await report.refused(/Invalid TP\/SL price/, "a stop of a long above the mark is refused", () =>
      desk.place(
        desk.limit(false, desk.price(1.0), size, trigger("sl", desk.price(1.05)), { r: true }),
      ),
    );
  });
  await report.part("stop and target of the whole position", async () => {
    const { response } = await desk.trade.order({
      grouping: "positionTpsl",
      orders: [
        desk.limit(false, desk.price(1.05), "0", trigger("tp", desk.price(1.1)), { r: true }),
        desk.limit(false, desk.price(0.85), "0", trigger("sl", desk.price(0.9)), { r: true }),
      ],
    });
    report.equal(response.data.statuses.length, 2, "positionTpsl answers for both");
    const live = (await desk.open()).filter(({ isTrigger }) => isTrigger);
    report.ok(
      live.length === 2 && live.every(({ isPositionTpsl }) => isPositionTpsl),
      "both belong to the position",
      live,
    );
    await desk.flatten();
    report.ok(
      await until(async () => (await desk.stateOpen()).length === 0),
      "they end with the position",
      await desk.stateOpen(),
    );
  });
}

/** An entry with stop and target 2 bp around the mark; again where the mark was quicker. */
async function tightBracket(desk) {
  for (let attempt = 0; ; attempt++) {
    await desk.look();
    const { markPx } = await desk.info.activeAssetData({ user: desk.user, coin: desk.coin });
    const near = Math.max(Number(markPx) * 0.0002, desk.ask - desk.bid);
    try {
      return await bracketOrders(
        desk,
        desk.price(1.01),
        "Ioc",
        Number(markPx) - near,
        Number(markPx) + near,
        desk.size(1_000),
      );
    } catch (error) {
      await desk.flatten();
      if (attempt === 5 || !/Invalid TP/.test(error.message)) throw error;
    }
  }
}

/** Stop and target so near that the market reaches one of them by itself. */
export async function triggers(desk, seconds) {
  const { report, user } = desk;
  await report.part("a trigger fires", async () => {
    const statuses = await tightBracket(desk);
    report.ok(statuses[0].filled, "an entry with a near stop and target is filled", statuses);
    const flat = await until(
      async () => Number((await desk.statePosition())?.size ?? 0) === 0,
      seconds,
      250,
    );
    report.ok(flat, `the market reaches stop or target within ${seconds} s`, await desk.open());
    if (!flat) return desk.flatten();
    const ends = (await desk.info.historicalOrders({ user }))
      .filter(({ order }) => order.isTrigger && order.timestamp >= Date.now() - seconds * 1000)
      .slice(0, 2)
      .map((each) => each.status);
    report.ok(
      ends.includes("filled") && ends.some((end) => end.endsWith("anceled")),
      "one is filled, its sibling canceled",
      ends,
    );
    report.equal((await desk.stateOpen()).length, 0, "/state has no trigger left");
    const closing = (await desk.info.userFills({ user }))[0];
    report.equal(closing?.dir, "Close Long", "the newest fill closes the long");
  });
}

export async function otherKinds(desk) {
  const { report, user } = desk;
  await report.part("stop-limit orders", async () => {
    await desk.look();
    const size = desk.size(1_000);
    await desk.take(true, size);
    const asLimit = (tpsl, triggerPx) => ({ trigger: { isMarket: false, triggerPx, tpsl } });
    const statuses = await desk.place(
      desk.limit(false, desk.price(0.89), size, asLimit("sl", desk.price(0.9)), { r: true }),
      desk.limit(false, desk.price(1.1), size, asLimit("tp", desk.price(1.1)), { r: true }),
    );
    report.ok(
      statuses.every(({ resting }) => resting),
      "they wait",
      statuses,
    );
    const kinds = (await desk.open())
      .map(({ orderType, triggerCondition }) => `${orderType}: ${triggerCondition}`)
      .sort();
    report.equal(
      kinds.join(),
      `Stop Limit: Price below ${desk.price(0.9)},Take Profit Limit: Price above ${desk.price(1.1)}`,
      "frontendOpenOrders says what they are",
    );
    await desk.flatten();
    const market = await desk.place(
      desk.limit(true, desk.price(1.03), size, { limit: { tif: "FrontendMarket" } }),
    );
    report.ok(market[0].filled, "FrontendMarket is filled", market);
    const { order } = (await desk.info.historicalOrders({ user })).find(
      (each) => each.order.oid === market[0].filled.oid,
    );
    report.equal(order.orderType, "Market", "and is shown as a market order");
    await desk.flatten();
  });
}
