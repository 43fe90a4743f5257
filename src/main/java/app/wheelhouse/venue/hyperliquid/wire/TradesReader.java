package app.wheelhouse.venue.hyperliquid.wire;

import app.wheelhouse.venue.hyperliquid.wire.SocketMessage.Trades;
import java.util.Arrays;

/// Reads public trades: `[{coin,side,px,sz,time,hash,tid,users}…]`.
final class TradesReader {
  private String[] coins = new String[16];
  private long[] times = new long[16];
  private double[] prices = new double[16];
  private double[] sizes = new double[16];
  private boolean[] buys = new boolean[16];
  private long[] ids = new long[16];

  Trades read(JsonScanner in) throws MalformedMessage {
    int count = 0;
    in.openArray();
    while (in.nextElement()) {
      if (count == times.length) {
        grow(2 * count);
      }
      trade(in, count++);
    }
    return new Trades(
        Arrays.copyOf(coins, count),
        Arrays.copyOf(times, count),
        Arrays.copyOf(prices, count),
        Arrays.copyOf(sizes, count),
        Arrays.copyOf(buys, count),
        Arrays.copyOf(ids, count));
  }

  private void trade(JsonScanner in, int row) throws MalformedMessage {
    String coin = null;
    String side = null;
    long time = -1;
    double price = Double.NaN;
    double size = Double.NaN;
    ids[row] = 0;
    in.openObject();
    while (in.nextField()) {
      long key = in.key();
      if (key == Key.COIN) {
        coin = in.symbol();
      } else if (key == Key.SIDE) {
        side = in.symbol();
      } else if (key == Key.PX) {
        price = in.decimal();
      } else if (key == Key.SZ) {
        size = in.size();
      } else if (key == Key.TIME) {
        time = in.whole();
      } else if (key == Key.TID) {
        ids[row] = in.whole();
      } else if (key == Key.HASH || key == Key.USERS) {
        in.skip();
      } else {
        in.unknown();
      }
    }
    if (coin == null || side == null || time < 0 || Double.isNaN(price) || Double.isNaN(size)) {
      throw new MalformedMessage("A trade without coin, side, price, size or time");
    }
    coins[row] = coin;
    times[row] = time;
    prices[row] = price;
    sizes[row] = size;
    buys[row] = isBuy(side);
  }

  private static boolean isBuy(String side) throws MalformedMessage {
    return switch (side) {
      case "B" -> true;
      case "A" -> false;
      default -> throw new MalformedMessage("A trade that is neither B nor A");
    };
  }

  private void grow(int length) {
    coins = Arrays.copyOf(coins, length);
    times = Arrays.copyOf(times, length);
    prices = Arrays.copyOf(prices, length);
    sizes = Arrays.copyOf(sizes, length);
    buys = Arrays.copyOf(buys, length);
    ids = Arrays.copyOf(ids, length);
  }
}
