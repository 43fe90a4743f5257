// Everything that @nktkas does with one account.

import { history, reads } from "./reads.mjs";
import { refusedOrders, restingLife } from "./orders.mjs";
import { deadMan, fills, funding, isolated, leverage } from "./positions.mjs";
import { brackets, otherKinds, triggers } from "./brackets.mjs";
import { sockets } from "./streams.mjs";

export async function nktkasSuite(desk, { triggerSeconds = 90, fundingSeconds = 0 } = {}) {
  await desk.report.part("the market is known", () => desk.learnMarket());
  await reads(desk);
  await restingLife(desk);
  await refusedOrders(desk);
  await leverage(desk);
  await fills(desk);
  await brackets(desk);
  await triggers(desk, triggerSeconds);
  await otherKinds(desk);
  await isolated(desk);
  await funding(desk, fundingSeconds);
  await deadMan(desk);
  await sockets(desk);
  await history(desk);
  await desk.report.part("tidy up", () => desk.flatten());
}
