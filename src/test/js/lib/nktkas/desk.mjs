// @nktkas/hyperliquid at the exchange, with a wallet of viem or of ethers, over HTTP or over the
// socket. What it is told is held against what the exchange itself says in GET /state.

import { randomBytes } from "node:crypto";
import {
  ExchangeClient,
  HttpTransport,
  InfoClient,
  SubscriptionClient,
  WebSocketTransport,
} from "@nktkas/hyperliquid";
import WebSocket from "ws";
import { gridPrice, sizeWorth } from "../market.mjs";
import { waitOut } from "../patience.mjs";

export const newCloid = () => `0x${randomBytes(16).toString("hex")}`;

/** The client's own HTTP transport, which waits where the exchange says 429. */
export class PatientTransport extends HttpTransport {
  constructor(options) {
    super({ timeout: 90_000, ...options });
  }

  async request(endpoint, payload, signal) {
    for (;;) {
      try {
        return await super.request(endpoint, payload, signal);
      } catch (error) {
        if (error?.response?.status !== 429) throw error;
        await waitOut(error.response);
      }
    }
  }
}

/** The same over the socket, where a 429 is the payload of an error. */
export class PatientSocket extends WebSocketTransport {
  async request(endpoint, payload, signal) {
    for (;;) {
      try {
        return await super.request(endpoint, payload, signal);
      } catch (error) {
        if (!/^429\b/.test(String(error?.message))) throw error;
        await waitOut();
      }
    }
  }
}

export const GTC = { limit: { tif: "Gtc" } };
export const IOC = { limit: { tif: "Ioc" } };
export const ALO = { limit: { tif: "Alo" } };
export const trigger = (tpsl, triggerPx) => ({ trigger: { isMarket: true, triggerPx, tpsl } });

/** One account of one client, and the market it trades. */
export class NktkasDesk {
  constructor({ report, exchange, account, wallet, coin, isTestnet, overSocket = false }) {
    this.report = report;
    this.exchange = exchange;
    this.user = account.address;
    this.coin = coin;
    this.http = new PatientTransport({ isTestnet, apiUrl: exchange.url });
    this.socket = new PatientSocket({
      isTestnet,
      url: exchange.socketUrl,
      reconnect: { WebSocket },
    });
    this.info = new InfoClient({ transport: overSocket ? this.socket : this.http });
    this.trade = new ExchangeClient({
      transport: overSocket ? this.socket : this.http,
      wallet,
      signatureChainId: "0x66eee",
    });
    this.streams = new SubscriptionClient({ transport: this.socket });
  }

  async close() {
    await this.socket.close();
  }

  // ---- the market

  async learnMarket() {
    const { universe } = await this.info.meta();
    this.asset = universe.findIndex(({ name }) => name === this.coin);
    this.szDecimals = universe[this.asset].szDecimals;
    this.maxLeverage = universe[this.asset].maxLeverage;
    await this.look();
  }

  /** The best prices now. */
  async look() {
    const { levels } = await this.info.l2Book({ coin: this.coin });
    this.bid = Number(levels[0][0].px);
    this.ask = Number(levels[1][0].px);
    this.mid = (this.bid + this.ask) / 2;
  }

  price(times) {
    return gridPrice(this.mid * times, this.szDecimals);
  }

  size(usdc) {
    return sizeWorth(usdc, this.mid, this.szDecimals);
  }

  limit(isBuy, p, s, t = GTC, more = {}) {
    return { a: this.asset, b: isBuy, p, s, r: false, t, ...more };
  }

  async place(...orders) {
    const { response } = await this.trade.order({ orders, grouping: "na" });
    return response.data.statuses;
  }

  async cancel(...oids) {
    const cancels = oids.map((o) => ({ a: this.asset, o }));
    return (await this.trade.cancel({ cancels })).response.data.statuses;
  }

  // ---- what the exchange itself says

  async stateOrder(oid) {
    return (await this.exchange.state(this.user)).openOrder(oid);
  }

  async stateOpen() {
    return (await this.exchange.state(this.user)).openOrders();
  }

  async statePosition() {
    return (await this.exchange.state(this.user)).position(this.coin);
  }

  /** Orders of the account that rest now, by what `openOrders` says. */
  async open() {
    return this.info.frontendOpenOrders({ user: this.user });
  }

  async status(oid) {
    const answer = await this.info.orderStatus({ user: this.user, oid });
    return answer.status === "order" ? answer.order.status : answer.status;
  }

  async position() {
    const { assetPositions } = await this.info.clearinghouseState({ user: this.user });
    return assetPositions.find(({ position }) => position.coin === this.coin)?.position;
  }

  /** Buys or sells at once; gives the filled status. */
  async take(isBuy, s, more = {}) {
    await this.look();
    const [status] = await this.place(
      this.limit(isBuy, this.price(isBuy ? 1.02 : 0.98), s, IOC, more),
    );
    return status.filled;
  }

  async flatten() {
    const held = await this.position();
    if (held && Number(held.szi) !== 0) {
      await this.take(Number(held.szi) < 0, held.szi.replace("-", ""), { r: true });
    }
    const rest = await this.stateOpen();
    if (rest.length > 0)
      await this.trade.cancel({ cancels: rest.map(({ oid }) => ({ a: this.asset, o: oid })) });
  }
}
