package app.wheelhouse.ui;

import app.wheelhouse.domain.instrument.Instrument;
import app.wheelhouse.domain.market.Book;
import app.wheelhouse.domain.market.Connection;
import app.wheelhouse.domain.market.Connection.Budget;
import app.wheelhouse.domain.market.Connection.Channel;
import app.wheelhouse.domain.market.Context;
import app.wheelhouse.domain.market.FeedState;
import app.wheelhouse.domain.market.Indication;
import app.wheelhouse.domain.market.Levels;
import app.wheelhouse.domain.market.Trade;
import app.wheelhouse.domain.order.Side;
import app.wheelhouse.engine.DeskSnapshot;
import app.wheelhouse.engine.EngineEvent;
import java.util.List;

/// What a venue would say, for the market panels of a [TestDesk].
public final class Markets {
  private Markets() {}

  /// A desk with books, trades, funding and open interest.
  public static TestDesk full() {
    TestDesk desk = TestDesk.live();
    context(desk, TestDesk.BTC, 110_048, 110_061, 0.0000125, 28_412.5);
    book(desk, TestDesk.BTC, 110_050);
    for (int i = 0; i < 40; i++) {
      desk.later(137);
      trade(
          desk,
          110_050 + (i * 7) % 5 - 2,
          i == 31 ? 4.2 : 0.01 + (i * 13) % 17 / 40.0,
          (i * 5) % 3 == 0 ? Side.SELL : Side.BUY);
    }
    return book(desk, TestDesk.BTC, 110_050);
  }

  public static TestDesk trade(TestDesk desk, double price, double size, Side side) {
    long now = desk.snapshot().time();
    return desk.accept(
        new EngineEvent.Market(Trade.single(TestDesk.BTC.id(), now, now, 0, price, size, side)));
  }

  /// Twenty levels a side, one unit of price apart, around `mid`.
  public static TestDesk book(TestDesk desk, Instrument instrument, double mid) {
    return book(desk, instrument, levels(mid, -1), levels(mid, 1));
  }

  public static TestDesk book(TestDesk desk, Instrument instrument, Levels bids, Levels asks) {
    long now = desk.snapshot().time();
    return desk.accept(new EngineEvent.Market(new Book(instrument.id(), now, now, bids, asks)));
  }

  private static Levels levels(double mid, int direction) {
    double[] prices = new double[20];
    double[] sizes = new double[20];
    for (int i = 0; i < prices.length; i++) {
      prices[i] = mid + direction * (i + 1);
      sizes[i] = 0.05 + (direction > 0 ? (i * 11) % 7 : (i * 5) % 9) * 0.31;
    }
    return new Levels(prices, sizes);
  }

  public static TestDesk context(
      TestDesk desk, Instrument of, double mark, double index, double funding, double interest) {
    long now = desk.snapshot().time();
    return desk.accept(
        new EngineEvent.Market(new Context(of.id(), now, now, mark, index, funding, interest)));
  }

  public static TestDesk indicate(TestDesk desk, String source, double price) {
    long now = desk.snapshot().time();
    return desk.accept(
        new EngineEvent.Indicated(new Indication(TestDesk.BTC.id(), source, price, now)));
  }

  /// A report of the connection at the desk's time.
  public static TestDesk report(TestDesk desk, FeedState state, int attempt, long skew) {
    return desk.accept(new EngineEvent.ConnectionReported(connection(desk, state, attempt, skew)));
  }

  public static Connection connection(TestDesk desk, FeedState state, int attempt, long skew) {
    DeskSnapshot snapshot = desk.snapshot();
    long now = snapshot.time();
    boolean up = state == FeedState.CONNECTED;
    return new Connection(
        "hyperliquid",
        "api.hyperliquid.xyz",
        "mainnet",
        state,
        up ? "" : "The venue closed the connection (1006)",
        now - 95_000,
        attempt,
        attempt == 0 || state == FeedState.FAILED ? 0 : now + 7_400,
        up ? 84 : -1,
        skew,
        up ? 212.4 : 0,
        new Budget(up ? 1 : 0, 10),
        new Budget(24, 1_000),
        new Budget(1_020, 1_200),
        2,
        1,
        3,
        List.of(
            new Channel("trades", now - 120, 48_211, !up),
            new Channel("l2Book", now - 300, 9_120, !up),
            new Channel("bbo", now - 80, 51_004, !up),
            new Channel("candle", now - 2_100, 1_202, !up),
            new Channel("activeAssetCtx", now - 900, 840, !up),
            new Channel("allMids", 0, 0, false)),
        now);
  }
}
