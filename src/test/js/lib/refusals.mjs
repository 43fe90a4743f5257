// What the exchange must refuse whoever asks: forged and repeated signatures, strangers, agents
// beyond their rights. Requests are signed by @nktkas's own functions and posted as they stand.

import { ExchangeClient, InfoClient } from "@nktkas/hyperliquid";
import { signL1Action } from "@nktkas/hyperliquid/signing";
import { agent, lateAgent, masters, stranger } from "./accounts.mjs";
import { NktkasDesk, PatientTransport, newCloid } from "./nktkas/desk.mjs";

const DAY = 86_400_000;

export class Refusals {
  constructor({ report, exchange, isTestnet }) {
    Object.assign(this, { report, exchange, isTestnet });
    this.desk = new NktkasDesk({
      report,
      exchange,
      account: masters.refusals,
      wallet: masters.refusals.viem,
      coin: "ETH",
      isTestnet,
    });
    this.lastNonce = 0;
  }

  async close() {
    await this.desk.close();
  }

  nonce() {
    this.lastNonce = Math.max(Date.now(), this.lastNonce + 1);
    return this.lastNonce;
  }

  action(c = newCloid()) {
    const { desk } = this;
    return {
      type: "order",
      orders: [desk.limit(true, desk.price(0.95), desk.size(500), undefined, { c })],
      grouping: "na",
    };
  }

  async signed(
    action,
    {
      wallet = masters.refusals.viem,
      nonce = this.nonce(),
      isTestnet = this.isTestnet,
      ...more
    } = {},
  ) {
    const signature = await signL1Action({ wallet, action, nonce, isTestnet, ...more });
    return { action, nonce, signature, ...more };
  }

  /** Posts a request that must be answered with an error; gives the text. */
  async mustFail(pattern, what, request) {
    const before = await this.rests();
    const { status, body } = await this.exchange.post("/exchange", request);
    const text = typeof body === "string" ? body : body.response;
    const refused = body?.status === "err" || status >= 400;
    this.report.ok(refused && pattern.test(String(text)), what, { status, body });
    this.report.equal(await this.rests(), before, `${what}: /state is unchanged`);
    return String(text);
  }

  async rests() {
    const open = await Promise.all(
      [masters.refusals, masters.agents, stranger].map(
        async ({ address }) => (await this.exchange.state(address)).openOrders().length,
      ),
    );
    return open.reduce((sum, count) => sum + count, 0);
  }

  async signatures() {
    const { report } = this;
    await report.part("signatures", async () => {
      const good = await this.signed(this.action());
      const { body } = await this.exchange.post("/exchange", good);
      report.ok(
        body.status === "ok" && body.response.data.statuses[0].resting,
        "a signed order is taken",
        body,
      );
      report.equal(await this.rests(), 1, "/state has it");

      await this.mustFail(/nonce/i, "the same request again", good);
      await this.mustFail(
        /nonce/i,
        "a reused nonce under a new order",
        await this.signed(this.action(), { nonce: good.nonce }),
      );
      await this.mustFail(
        /nonce/i,
        "a nonce of three days ago",
        await this.signed(this.action(), { nonce: Date.now() - 3 * DAY }),
      );
      await this.mustFail(
        /nonce/i,
        "a nonce of the day after tomorrow",
        await this.signed(this.action(), { nonce: Date.now() + 2 * DAY }),
      );

      const changed = await this.signed(this.action());
      changed.action.orders[0].s = this.desk.size(900);
      const text = await this.mustFail(
        /User or API Wallet 0x[0-9a-f]{40} does not exist/,
        "an order changed after signing",
        changed,
      );
      report.ok(!text.includes(masters.refusals.address), "it recovers to somebody else", text);
      await this.mustFail(/does not exist|[Ii]nvalid|[Ss]ignature/, "a signature of zeros", {
        ...(await this.signed(this.action())),
        signature: { r: `0x${"0".repeat(64)}`, s: `0x${"0".repeat(64)}`, v: 27 },
      });
      const flipped = await this.signed(this.action());
      flipped.signature.v = flipped.signature.v === 27 ? 28 : 27;
      await this.mustFail(
        /does not exist|[Ii]nvalid|[Ss]ignature/,
        "a flipped recovery id",
        flipped,
      );
      await this.mustFail(
        /does not exist/,
        "a signature for the other network",
        await this.signed(this.action(), { isTestnet: !this.isTestnet }),
      );
      const reordered = await this.signed(this.action());
      const [{ a, b, ...rest }] = reordered.action.orders;
      const shuffled = {
        ...(await this.signed({ ...reordered.action, orders: [{ b, a, ...rest }] })),
      };
      await this.mustFail(/does not exist/, "keys signed in another order", shuffled);
      const padded = this.action();
      padded.orders[0].s = `${padded.orders[0].s}${padded.orders[0].s.includes(".") ? "" : "."}00`;
      await this.mustFail(
        /does not exist/,
        "a size signed with trailing zeros",
        await this.signed(padded),
      );
    });
    await report.part("expiry and strangers", async () => {
      await this.mustFail(
        /expire/i,
        "an action past its expiresAfter",
        await this.signed(this.action(), { expiresAfter: Date.now() - 1_000 }),
      );
      const { body } = await this.exchange.post(
        "/exchange",
        await this.signed(this.action(), { expiresAfter: Date.now() + 60_000 }),
      );
      report.ok(
        body.response?.data?.statuses?.[0]?.resting,
        "one within its expiresAfter is taken",
        body,
      );
      const text = await this.mustFail(
        /User or API Wallet/,
        "a stranger",
        await this.signed(this.action(), { wallet: stranger.viem }),
      );
      report.ok(
        text.toLowerCase().includes(stranger.address),
        "the answer names the stranger's address",
        text,
      );
      await this.mustFail(
        /./,
        "a vault that is none",
        await this.signed(this.action(), { vaultAddress: stranger.address }),
      );
      await this.mustFail(/./, "a body that is no JSON", "{");
      await this.mustFail(
        /./,
        "an action of no known kind",
        await this.signed({ type: "takeEverything" }),
      );
      const upper = await this.exchange.post("/info", {
        type: "clearinghouseState",
        user: masters.refusals.viem.address,
      });
      report.ok(
        Number(upper.body?.marginSummary?.accountValue) > 0,
        "an address with capitals is the same address",
        upper,
      );
      const { status, body: told } = await this.exchange.post("/info", { type: "noSuchQuestion" });
      report.equal(status, 422, "an unknown /info is 422");
      report.ok(typeof told === "string", "with a plain text", told);
      const kept = this.signed(this.action());
      const short = await kept;
      short.signature = { ...short.signature, r: short.signature.r.replace(/^0x0+/, "0x") };
      const answer = await this.exchange.post("/exchange", short);
      report.equal(answer.body.status, "ok", "r without leading zeros is taken");
      await this.desk.flatten();
      report.equal(await this.rests(), 0, "/state has no order left");
    });
  }

  async agents() {
    const { report, exchange, isTestnet } = this;
    const master = masters.agents;
    const of = (wallet) =>
      new ExchangeClient({
        transport: new PatientTransport({ isTestnet, apiUrl: exchange.url }),
        wallet,
        signatureChainId: "0x66eee",
      });
    const info = new InfoClient({
      transport: new PatientTransport({ isTestnet, apiUrl: exchange.url }),
    });
    const place = async (wallet) =>
      (await of(wallet).order({ orders: this.action().orders, grouping: "na" })).response.data
        .statuses[0].resting.oid;
    const cancel = (wallet, o) => of(wallet).cancel({ cancels: [{ a: this.desk.asset, o }] });
    const openOf = async (address) => (await exchange.state(address)).openOrders();
    await report.part("an approved agent", async () => {
      const oid = await place(agent.viem);
      report.ok(
        (await openOf(master.address)).some((order) => order.oid === oid),
        "the agent's order is its master's in /state",
      );
      report.equal(
        (await info.openOrders({ user: master.address })).length,
        1,
        "openOrders of the master lists it",
      );
      report.equal(
        (await info.openOrders({ user: agent.address })).length,
        0,
        "openOrders of the agent is empty, without an error",
      );
      const role = await info.userRole({ user: agent.address });
      report.ok(
        role.role === "agent" && role.data.user.toLowerCase() === master.address,
        "userRole names its master",
        role,
      );
      report.equal(
        (await info.userRole({ user: stranger.address })).role,
        "missing",
        "userRole of a stranger is missing",
      );
      await cancel(master.viem, oid);
      report.equal(
        (await openOf(master.address)).length,
        0,
        "the master cancels what its agent placed",
      );
    });
    await report.part("approveAgent", async () => {
      await report.refused(/does not exist/, "a key that is not approved is refused", () =>
        place(lateAgent.viem),
      );
      await of(master.viem).approveAgent({ agentAddress: lateAgent.address, agentName: "late" });
      const oid = await place(lateAgent.viem);
      report.ok(
        (await openOf(master.address)).some((order) => order.oid === oid),
        "after approveAgent it trades for its master",
      );
      const extra = await info.extraAgents({ user: master.address });
      report.ok(
        extra.some(
          ({ address, name }) => address.toLowerCase() === lateAgent.address && name === "late",
        ),
        "extraAgents lists it",
        extra,
      );
      await report.refused(/./, "an agent cannot approve an agent", () =>
        of(agent.viem).approveAgent({ agentAddress: stranger.address, agentName: "more" }),
      );
      await report.refused(/does not exist/, "and that one stays a stranger", () =>
        place(stranger.viem),
      );
      await cancel(lateAgent.viem, oid);
      const unnamed = { agentAddress: lateAgent.address, agentName: null };
      await of(master.ethers).approveAgent(unnamed);
      report.ok(
        (await place(lateAgent.ethers)) > 0,
        "unnamed, approved by a wallet of ethers, it trades too",
      );
      await report.refused(/does not exist/, "the unnamed agent before it is replaced", () =>
        place(agent.viem),
      );
      await of(master.viem).approveAgent({ agentAddress: agent.address, agentName: null });
      report.ok((await place(agent.viem)) > 0, "approved anew, that one trades again");
      for (const order of await openOf(master.address)) await cancel(master.viem, order.oid);
      report.equal((await openOf(master.address)).length, 0, "/state has no order left");
    });
  }

  async everything() {
    await this.report.part("the market is known", () => this.desk.learnMarket());
    await this.signatures();
    await this.agents();
  }
}
