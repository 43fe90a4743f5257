package app.wheelhouse.venue.hyperliquid.wire;

import app.wheelhouse.venue.hyperliquid.wire.SocketMessage.Mids;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Reads mids of all coins. A mid that is null or no number is left out.
final class MidsReader {
  private double[] prices = new double[512];

  /// `{mids:{…}}`, as the socket says it.
  Mids wrapped(JsonScanner in) throws MalformedMessage {
    Mids mids = null;
    in.openObject();
    while (in.nextField()) {
      switch (in.fieldName()) {
        case "mids" -> mids = plain(in);
        case "dex" -> in.skip();
        default -> in.unknown();
      }
    }
    if (mids == null) {
      throw new MalformedMessage("Mids without values");
    }
    return mids;
  }

  /// `{"BTC":"97123.5",…}`.
  Mids plain(JsonScanner in) throws MalformedMessage {
    List<String> coins = new ArrayList<>();
    in.openObject();
    while (in.nextField()) {
      String coin = in.fieldName();
      double price = in.decimalOrNaN();
      if (Double.isNaN(price)) {
        continue;
      }
      if (coins.size() == prices.length) {
        prices = Arrays.copyOf(prices, 2 * prices.length);
      }
      prices[coins.size()] = price;
      coins.add(coin);
    }
    return new Mids(List.copyOf(coins), Arrays.copyOf(prices, coins.size()));
  }
}
