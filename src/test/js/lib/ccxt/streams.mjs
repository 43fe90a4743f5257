// The socket of ccxt.

import { until } from "../wait.mjs";
import { newCloid } from "../nktkas/desk.mjs";

export async function sockets(desk) {
  const { report, client, symbol } = desk;
  await report.part("streams", async () => {
    // ccxt wants desk once for a socket without TLS.
    await client.loadHttpProxyAgent();
    const book = await client.watchOrderBook(symbol);
    report.ok(
      book.bids.length > 0 && book.bids[0][0] < book.asks[0][0],
      "watchOrderBook",
      book.bids[0],
    );
    const ticker = await client.watchTicker(symbol);
    report.near(
      ticker.last ?? ticker.close ?? ticker.info.markPx,
      desk.mid,
      desk.mid * 0.01,
      "watchTicker",
    );
    const trades = await client.watchTrades(symbol);
    report.ok(
      trades.length > 0 && trades.every((trade) => trade.symbol === symbol),
      "watchTrades",
      trades,
    );
    const balance = await client.watchBalance();
    report.near(
      balance.USDC?.total,
      (await desk.exchange.state(desk.user)).balance(),
      0.01,
      "watchBalance",
    );
    // The promise of the next event is made before what causes it.
    const update = client.watchOrders(symbol);
    const fill = client.watchMyTrades(symbol);
    await until(() => false, 0.5);
    await desk.look();
    const order = await client.createOrder(symbol, "market", "buy", desk.size(300), desk.mid);
    report.ok(
      (await update).some(({ id }) => id === order.id),
      "watchOrders tells the order",
    );
    report.ok((await fill).length > 0, "watchMyTrades tells fills");
    await desk.flatten();
    report.amount(await desk.stateSize(), 0, "/state is flat");
  });
  await report.part("orders over the socket", async () => {
    await desk.look();
    const cloid = newCloid();
    const order = await client.createOrderWs(
      symbol,
      "limit",
      "buy",
      desk.size(500),
      desk.price(0.95),
      { clientOrderId: cloid },
    );
    report.ok(Number(order.id) > 0, "createOrderWs rests", order.info);
    report.equal((await desk.stateOpen())[0]?.cloid, cloid, "/state knows it");
    const edited = await client.editOrderWs(
      order.id,
      symbol,
      "limit",
      "buy",
      desk.size(500),
      desk.price(0.94),
      { clientOrderId: cloid },
    );
    report.ok(edited.id !== order.id, "editOrderWs gives a new id", edited.info);
    await client.cancelOrderWs(edited.id, symbol);
    report.equal((await desk.stateOpen()).length, 0, "cancelOrderWs takes it");
  });
}
