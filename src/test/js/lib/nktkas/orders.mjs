// Orders of @nktkas that rest, move and go, and those that must be refused.

import { ALO, GTC, IOC, newCloid } from "./desk.mjs";

export async function restingLife(desk) {
  const { report, user } = desk;
  await desk.look();
  const cloid = newCloid();
  const size = desk.size(500);
  const first = await report.part("place a limit order", async () => {
    const [status] = await desk.place(desk.limit(true, desk.price(0.95), size, GTC, { c: cloid }));
    const oid = status.resting?.oid;
    report.ok(oid > 0, "a buy below the market rests", status);
    const told = await desk.stateOrder(oid);
    report.ok(
      told?.isBuy && told.cloid === cloid && told.coin === desk.coin,
      "/state knows it",
      told,
    );
    report.amount(told?.price, desk.price(0.95), "/state: at its price");
    report.amount(told?.size, size, "/state: with its size");
    const listed = (await desk.info.openOrders({ user })).find((order) => order.oid === oid);
    report.ok(listed?.side === "B" && listed.cloid === cloid, "openOrders lists it", listed);
    report.equal(await desk.status(oid), "open", "orderStatus by oid");
    report.equal(await desk.status(cloid), "open", "orderStatus by cloid");
    return oid;
  });
  const second = await report.part("modify", async () => {
    await desk.trade.modify({
      oid: first,
      order: desk.limit(true, desk.price(0.94), size, GTC, { c: cloid }),
    });
    const replaced = (await desk.open()).find((order) => order.cloid === cloid);
    report.ok(
      replaced && replaced.oid !== first,
      "modify gives a new oid under the same cloid",
      replaced,
    );
    report.amount(replaced?.limitPx, desk.price(0.94), "modify moves the price");
    report.equal(await desk.status(first), "canceled", "the replaced order is canceled");
    const told = await desk.stateOpen();
    report.ok(
      told.length === 1 && told[0].oid === replaced?.oid,
      "/state has the new order only",
      told,
    );
    return replaced?.oid;
  });
  const third = await report.part("batchModify", async () => {
    const order = desk.limit(true, desk.price(0.93), size, GTC, { c: cloid });
    const { response } = await desk.trade.batchModify({ modifies: [{ oid: cloid, order }] });
    const oid = response.data.statuses[0].resting?.oid;
    report.ok(oid > 0 && oid !== second, "batchModify by cloid answers with the new oid", response);
    report.amount(
      (await desk.stateOrder(oid))?.price,
      desk.price(0.93),
      "/state: at the new price",
    );
    return oid;
  });
  await report.part("cancel", async () => {
    report.equal((await desk.cancel(third))[0], "success", "cancel by oid");
    report.equal(await desk.status(cloid), "canceled", "orderStatus says canceled");
    report.equal((await desk.stateOpen()).length, 0, "/state has no order left");
    await report.refused(
      /never placed, already canceled, or filled/,
      "a second cancel is refused",
      () => desk.cancel(third),
    );
  });
  await report.part("batch", async () => {
    const cloids = [newCloid(), newCloid(), newCloid()];
    const statuses = await desk.place(
      ...cloids.map((c, i) =>
        desk.limit(i === 2 ? false : true, desk.price(i === 2 ? 1.05 : 0.95 - i / 100), size, ALO, {
          c,
        }),
      ),
    );
    report.ok(
      statuses.length === 3 && statuses.every(({ resting }) => resting),
      "three in one batch rest",
      statuses,
    );
    report.equal((await desk.stateOpen()).length, 3, "/state has the three");
    const cancels = cloids.map((each) => ({ asset: desk.asset, cloid: each }));
    const { response } = await desk.trade.cancelByCloid({ cancels });
    report.ok(
      response.data.statuses.every((each) => each === "success"),
      "cancelByCloid takes all three",
      response,
    );
    report.equal((await desk.stateOpen()).length, 0, "/state has none of them");
  });
}

export async function refusedOrders(desk) {
  const { report } = desk;
  await desk.look();
  const size = desk.size(500);
  const offGrid = `${Math.trunc(desk.mid * 0.95)}.${"1".repeat(desk.mid < 10_000 ? 5 : 1)}`;
  const cases = [
    ["a price off the grid", /divisible by tick size/, desk.limit(true, offGrid, size)],
    [
      "an order of 5 USDC",
      /minimum value of \$10/,
      desk.limit(true, desk.price(0.95), desk.size(5)),
    ],
    [
      "a size finer than a lot",
      /invalid size/i,
      desk.limit(
        true,
        desk.price(0.95),
        `${size.includes(".") ? size : `${size}.`}${"0".repeat(desk.szDecimals)}1`.slice(0, 20),
      ),
    ],
    [
      "reduce-only without a position",
      /Reduce only order would increase position/,
      desk.limit(true, desk.price(0.95), size, GTC, { r: true }),
    ],
    [
      "a crossing post-only",
      /Post only order would have immediately matched/,
      desk.limit(true, desk.price(1.01), size, ALO),
    ],
    [
      "an IOC that meets nobody",
      /could not immediately match/,
      desk.limit(true, desk.price(0.95), size, IOC),
    ],
    ["a price 90 % away", /80% away/, desk.limit(true, desk.price(0.1), desk.size(10_000))],
    [
      "more than the margin allows",
      /Insufficient margin/,
      desk.limit(true, desk.price(0.99), desk.size(50_000_000)),
    ],
  ];
  for (const [what, pattern, order] of cases) {
    await report.refused(pattern, `${what} is refused`, () => desk.place(order));
  }
  await report.part("nothing rests", async () => {
    report.equal((await desk.stateOpen()).length, 0, "/state: no refused order rests");
    report.amount((await desk.statePosition())?.size ?? 0, 0, "/state: no refused order traded");
  });
  await report.part("one bad of two", async () => {
    const error = await desk
      .place(desk.limit(true, desk.price(0.95), size), desk.limit(true, offGrid, size))
      .then(
        () => undefined,
        (thrown) => thrown,
      );
    const statuses = error?.response?.response?.data?.statuses;
    report.ok(
      statuses?.[0]?.resting && /tick size/.test(statuses[1]?.error),
      "of a batch only the bad order is refused",
      error,
    );
    const told = await desk.stateOpen();
    report.equal(told.length, 1, "/state has the good one");
    await desk.cancel(...told.map(({ oid }) => oid));
  });
}
