package app.wheelhouse.venue.hyperliquid.wire;

import java.util.Arrays;

/// Reads a book: `{coin,time,levels:[[{px,sz,n}…],[…]]}`.
final class BookReader {
  private double[] prices = new double[64];
  private double[] sizes = new double[64];

  SocketMessage.Books read(JsonScanner in) throws MalformedMessage {
    String coin = null;
    long time = -1;
    double[][] sides = null;
    in.openObject();
    while (in.nextField()) {
      long key = in.key();
      if (key == Key.COIN) {
        coin = in.symbol();
      } else if (key == Key.TIME) {
        time = in.whole();
      } else if (key == Key.LEVELS) {
        sides = levels(in);
      } else {
        in.unknown();
      }
    }
    if (coin == null || time < 0 || sides == null) {
      throw new MalformedMessage("A book without coin, time or levels");
    }
    return new SocketMessage.Books(coin, time, sides[0], sides[1], sides[2], sides[3]);
  }

  private double[][] levels(JsonScanner in) throws MalformedMessage {
    double[][] sides = new double[4][];
    int side = 0;
    in.openArray();
    while (in.nextElement()) {
      if (side == 4) {
        throw new MalformedMessage("A book with more than two sides");
      }
      int depth = side(in);
      sides[side++] = Arrays.copyOf(prices, depth);
      sides[side++] = Arrays.copyOf(sizes, depth);
    }
    if (side != 4) {
      throw new MalformedMessage("A book with less than two sides");
    }
    return sides;
  }

  private int side(JsonScanner in) throws MalformedMessage {
    int depth = 0;
    in.openArray();
    while (in.nextElement()) {
      if (depth == prices.length) {
        prices = Arrays.copyOf(prices, 2 * depth);
        sizes = Arrays.copyOf(sizes, 2 * depth);
      }
      level(in, depth++);
    }
    return depth;
  }

  private void level(JsonScanner in, int row) throws MalformedMessage {
    double price = Double.NaN;
    double size = Double.NaN;
    in.openObject();
    while (in.nextField()) {
      long key = in.key();
      if (key == Key.PX) {
        price = in.decimal();
      } else if (key == Key.SZ) {
        size = in.size();
      } else if (key == Key.N) {
        in.skip();
      } else {
        in.unknown();
      }
    }
    if (Double.isNaN(price) || Double.isNaN(size)) {
      throw new MalformedMessage("A book level without price or size");
    }
    prices[row] = price;
    sizes[row] = size;
  }
}
