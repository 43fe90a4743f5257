// Two clients meet in the book: one rests by @nktkas inside the spread, the other takes by ccxt.

import { masters } from "./accounts.mjs";
import { CcxtDesk } from "./ccxt/desk.mjs";
import { gridPrice } from "./market.mjs";
import { NktkasDesk, newCloid } from "./nktkas/desk.mjs";
import { until } from "./wait.mjs";

export class Meeting {
  constructor(common) {
    this.report = common.report;
    this.maker = new NktkasDesk({
      ...common,
      account: masters.viem,
      wallet: masters.viem.viem,
      coin: "BTC",
    });
    this.taker = new CcxtDesk({ ...common, account: masters.ccxt, base: "BTC" });
    this.exchange = common.exchange;
  }

  async close() {
    await this.maker.close();
    await this.taker.close();
  }

  /** Rests at the best price of its own and is met at once; undefined when another was quicker. */
  async meet() {
    const { maker, taker } = this;
    await maker.look();
    const price = gridPrice((maker.bid + maker.ask) / 2, maker.szDecimals);
    const size = maker.size(20_000);
    const cloid = newCloid();
    const [status] = await maker.place(
      maker.limit(true, price, size, { limit: { tif: "Alo" } }, { c: cloid }),
    );
    const half = Number((Number(size) / 2).toFixed(maker.szDecimals));
    const order = await taker.client.createOrder(
      taker.symbol,
      "limit",
      "sell",
      half,
      Number(price),
      { timeInForce: "Ioc" },
    );
    return { oid: status.resting.oid, cloid, price, size, half, order };
  }

  async everything() {
    const { report, maker, taker } = this;
    await report.part("the market is known", async () => {
      await maker.learnMarket();
      await taker.client.loadMarkets();
      await taker.look();
    });
    await report.part("two clients meet", async () => {
      let met;
      // The market may move between the two orders: then the next attempt counts.
      for (let attempt = 0; attempt < 8 && !met; attempt++) {
        met = await this.meet().catch(() => undefined);
        if (!met) await maker.flatten();
      }
      report.ok(met, "an order inside the spread is met by the other client");
      const fillsOf = async (user, oid) =>
        (await maker.info.userFills({ user })).filter((fill) => fill.oid === Number(oid));
      const sold = await fillsOf(taker.user, met.order.id);
      const sum = (fills) => fills.reduce((total, { sz }) => total + Number(sz), 0);
      report.near(sum(sold), met.half, 1e-9, "the taker sold all that it asked for");
      report.ok(
        sold.some(({ px }) => Number(px) === Number(met.price)),
        "at the maker's price",
        sold,
      );
      report.ok(
        sold.every(({ crossed, dir }) => crossed && dir === "Open Short"),
        "as taker, opening a short",
        sold,
      );
      const bought = await fillsOf(maker.user, met.oid);
      const same = bought.filter(({ tid }) => sold.some((fill) => fill.tid === tid));
      report.ok(same.length > 0, "both have the trade under one tid", { bought, sold });
      report.ok(
        same.every((fill) =>
          sold.some(({ tid, px, sz }) => tid === fill.tid && px === fill.px && sz === fill.sz),
        ),
        "with one price and size",
        { same, sold },
      );
      report.ok(
        bought.every(({ crossed, cloid }) => !crossed && cloid === met.cloid),
        "the maker did not cross, and keeps its cloid",
        bought,
      );
      const value = bought.reduce((total, { px, sz }) => total + Number(px) * Number(sz), 0);
      report.near(
        bought.reduce((total, { fee }) => total + Number(fee), 0),
        value * 0.00015,
        value * 1e-6 + 1e-6,
        "and pays the maker's fee",
      );
      const filled = sum(bought);
      const rest = (await maker.open()).find(({ oid }) => oid === met.oid);
      report.ok(filled >= Number(met.size) - 1e-9 || rest, "what is left of it rests", rest);
      if (rest) {
        report.near(
          rest.sz,
          Number(met.size) - sum(await fillsOf(maker.user, met.oid)),
          1e-9,
          "with what is left",
        );
        report.amount(rest.origSz, met.size, "of its original size");
        report.equal(await maker.status(met.oid), "open", "a part-filled order is open");
      }
      const shown = await until(async () =>
        (await maker.info.recentTrades({ coin: "BTC" })).find(({ tid }) =>
          same.some((fill) => fill.tid === tid),
        ),
      );
      report.ok(
        shown?.side === "A" &&
          shown.users[0].toLowerCase() === maker.user &&
          shown.users[1].toLowerCase() === taker.user,
        "the public trade names buyer and seller",
        shown,
      );
    });
    await report.part("tidy up", async () => {
      await maker.flatten();
      await taker.flatten();
      report.amount((await maker.statePosition())?.size ?? 0, 0, "/state: the maker is flat");
      report.amount(await taker.stateSize(), 0, "/state: the taker is flat");
    });
  }
}
