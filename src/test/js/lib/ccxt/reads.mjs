// What ccxt reads.

import { bookFaults } from "../market.mjs";

export async function reads(desk) {
  const { report, client, symbol } = desk;
  await report.part("markets of every type", async () => {
    // As ccxt does it by itself: perpetuals, spot and builders' markets.
    const types = client.options.fetchMarkets.types;
    client.options.fetchMarkets.types = ["spot", "swap", "hip3"];
    report.ok(
      (await client.fetchMarkets()).some((market) => market.symbol === symbol),
      "fetchMarkets with its own settings",
    );
    client.options.fetchMarkets.types = types;
  });
  await report.part("markets", async () => {
    const markets = await client.loadMarkets();
    report.ok(
      markets[symbol]?.swap && markets[symbol].active !== false,
      "loadMarkets has the perpetual",
      markets[symbol],
    );
    desk.szDecimals = Number(markets[symbol].info.szDecimals);
    report.near(markets[symbol].precision.amount, 10 ** -desk.szDecimals, 1e-12, "with its lot");
    await desk.look();
  });
  await report.part("prices", async () => {
    const book = await client.fetchOrderBook(symbol);
    const level = ([px, sz]) => ({ px: String(px), sz: String(sz) });
    const faults = bookFaults([book.bids.map(level), book.asks.map(level)], desk.szDecimals);
    report.ok(faults.length === 0, "fetchOrderBook is sound", faults);
    const tickers = await client.fetchTickers([symbol]);
    report.near(
      tickers[symbol]?.last ?? tickers[symbol]?.close,
      desk.mid,
      desk.mid * 0.01,
      "fetchTickers has the price",
    );
    const bars = await client.fetchOHLCV(symbol, "1m");
    report.ok(
      bars.every(([, o, h, l, c]) => h >= Math.max(o, c) && l <= Math.min(o, c)),
      "fetchOHLCV has bars",
      bars.slice(-2),
    );
    const rate = await client.fetchFundingRate(symbol);
    report.ok(Math.abs(rate.fundingRate) < 0.04, "fetchFundingRate", rate.fundingRate);
    report.ok(
      Array.isArray(await client.fetchFundingRateHistory(symbol)),
      "fetchFundingRateHistory is a list",
    );
  });
  await report.part("account", async () => {
    const balance = await client.fetchBalance();
    const told = (await desk.exchange.state(desk.user)).balance();
    report.near(balance.USDC?.total, told, 0.01, "fetchBalance is the exchange's balance");
    const fee = await client.fetchTradingFee(symbol);
    report.near(fee.taker, 0.00045, 1e-9, "fetchTradingFee: taker");
    report.near(fee.maker, 0.00015, 1e-9, "fetchTradingFee: maker");
    // Without a time ccxt leaves startTime out, which the venue takes (its own SDKs allow it too).
    report.ok(
      Array.isArray(await client.fetchFundingHistory(symbol)),
      "fetchFundingHistory is a list",
    );
  });
}
