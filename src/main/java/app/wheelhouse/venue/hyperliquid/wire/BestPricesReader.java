package app.wheelhouse.venue.hyperliquid.wire;

import app.wheelhouse.venue.hyperliquid.wire.SocketMessage.BestPrices;

/// Reads the best bid and offer: `{coin,time,bbo:[bid|null,ask|null]}`.
final class BestPricesReader {
  /// Bid, bid size, ask, ask size.
  private final double[] sides = new double[4];

  BestPrices read(JsonScanner in) throws MalformedMessage {
    String coin = null;
    long time = -1;
    boolean told = false;
    in.openObject();
    while (in.nextField()) {
      long key = in.key();
      if (key == Key.COIN) {
        coin = in.symbol();
      } else if (key == Key.TIME) {
        time = in.whole();
      } else if (key == Key.BBO) {
        both(in);
        told = true;
      } else {
        in.unknown();
      }
    }
    if (coin == null || time < 0 || !told) {
      throw new MalformedMessage("Best prices without coin, time or prices");
    }
    return new BestPrices(coin, time, sides[0], sides[1], sides[2], sides[3]);
  }

  private void both(JsonScanner in) throws MalformedMessage {
    int side = 0;
    in.openArray();
    while (in.nextElement()) {
      if (side == 4) {
        throw new MalformedMessage("Best prices with more than two sides");
      }
      one(in, side);
      side += 2;
    }
    if (side != 4) {
      throw new MalformedMessage("Best prices with less than two sides");
    }
  }

  private void one(JsonScanner in, int side) throws MalformedMessage {
    double price = Double.NaN;
    double size = Double.NaN;
    if (!in.isNull()) {
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
        throw new MalformedMessage("A best price without price or size");
      }
    }
    sides[side] = price;
    sides[side + 1] = size;
  }
}
