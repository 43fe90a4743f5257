// ccxt trades on the exchange by its unified interface. Its known faults (VENUES §11) are avoided:
// createTwapOrder, the vault address and small nonces are not used.

import ccxt from "ccxt";
import { patientFetch } from "../patience.mjs";

export class CcxtDesk {
  constructor({ report, exchange, account, base, isTestnet }) {
    this.report = report;
    this.exchange = exchange;
    this.user = account.address;
    this.base = base;
    this.symbol = `${base}/USDC:USDC`;
    this.client = new ccxt.pro.hyperliquid({
      walletAddress: account.address,
      privateKey: account.privateKey,
      enableRateLimit: false,
      timeout: 90_000,
    });
    this.client.fetchImplementation = patientFetch;
    this.client.urls.api = {
      public: exchange.url,
      private: exchange.url,
      ws: { public: exchange.socketUrl },
    };
    this.client.options.sandboxMode = isTestnet;
    this.client.options.fetchMarkets.types = ["swap"];
  }

  async close() {
    await this.client.close();
  }

  price(times) {
    return Number(this.client.priceToPrecision(this.symbol, this.mid * times));
  }

  size(usdc) {
    return Number(this.client.amountToPrecision(this.symbol, usdc / this.mid));
  }

  async look() {
    const book = await this.client.fetchOrderBook(this.symbol);
    this.mid = (book.bids[0][0] + book.asks[0][0]) / 2;
  }

  async stateOpen() {
    return (await this.exchange.state(this.user)).openOrders();
  }

  async stateSize() {
    return (await this.exchange.state(this.user)).position(this.base)?.size ?? 0;
  }

  async flatten() {
    const held = (await this.exchange.state(this.user)).position(this.base);
    if (held && Number(held.size) !== 0) {
      await this.look();
      await this.client.createOrder(
        this.symbol,
        "market",
        Number(held.size) > 0 ? "sell" : "buy",
        Math.abs(Number(held.size)),
        this.mid,
        { reduceOnly: true },
      );
    }
    for (const { oid } of await this.stateOpen())
      await this.client.cancelOrder(String(oid), this.symbol);
  }
}
