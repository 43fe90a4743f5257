// The exchange as it tells its own state; nothing of a client's is used here.

import { patientFetch } from "./patience.mjs";

/** Reads `GET /state` of the test exchange. */
export class Exchange {
  constructor(url) {
    this.url = url.replace(/\/$/, "");
  }

  get socketUrl() {
    return `${this.url.replace(/^http/, "ws")}/ws`;
  }

  /** What it says of one account now. */
  async state(address) {
    const response = await patientFetch(`${this.url}/state`);
    if (!response.ok) throw new Error(`GET /state answered ${response.status}`);
    return new StateOf(await response.json(), address.toLowerCase());
  }

  /** POST as it stands, without a client; gives status and body. */
  async post(path, body) {
    const response = await patientFetch(`${this.url}${path}`, {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: typeof body === "string" ? body : JSON.stringify(body),
    });
    const text = await response.text();
    try {
      return { status: response.status, body: JSON.parse(text) };
    } catch {
      return { status: response.status, body: text };
    }
  }
}

/** One account in the exchange's state. */
class StateOf {
  constructor(state, address) {
    this.events = state.events;
    this.account = state.accounts[address];
  }

  /** Orders that are open; those of a bracket that waits too. */
  openOrders() {
    return (this.account?.openOrders ?? []).map(order);
  }

  openOrder(oid) {
    return this.openOrders().find((each) => each.oid === oid);
  }

  /** Its position in a coin, undefined when it is flat. */
  position(coin) {
    const held = this.account?.state.assetPositions.find(
      ({ position }) => position.coin === coin,
    )?.position;
    return (
      held && {
        size: held.szi,
        isIsolated: held.leverage.type === "isolated",
        leverage: held.leverage.value,
      }
    );
  }

  /** USDC that it owns, without the result of open positions. */
  balance() {
    return Number(this.account?.ledger.balance ?? 0);
  }

  /** Every fee that it has paid, USDC. */
  fees() {
    return Math.abs(Number(this.account?.ledger.fees ?? 0));
  }
}

function order({ oid, cloid, coin, side, limitPx, sz, isTrigger }) {
  return {
    oid,
    cloid: cloid ?? undefined,
    coin,
    isBuy: side === "B",
    price: limitPx,
    size: sz,
    isTrigger,
  };
}
