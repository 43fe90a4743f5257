// Everything that ccxt does with one account.

import { reads } from "./reads.mjs";
import { refusedOrders, restingLife } from "./orders.mjs";
import { positions } from "./positions.mjs";
import { sockets } from "./streams.mjs";

export async function ccxtSuite(desk) {
  await reads(desk);
  await restingLife(desk);
  await refusedOrders(desk);
  await positions(desk);
  await sockets(desk);
  await desk.report.part("tidy up", () => desk.flatten());
}
