package app.wheelhouse.faults.venue;

import app.wheelhouse.faults.venue.MarketMove.Level;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;

/// A short market of our own, for clones without the shared folder: seeded walks of a few coins
/// with books, best prices and trades at the venue's pace.
public final class MadeMarket {
  private enum Coin {
    BTC("1.0", 60_000, 5),
    ETH("0.1", 30_000, 4),
    SOL("0.01", 20_000, 2),
    HYPE("0.001", 25_000, 2);

    private final BigDecimal tick;
    private final int mid;
    private final int sizeDecimals;

    Coin(String tick, int mid, int sizeDecimals) {
      this.tick = new BigDecimal(tick);
      this.mid = mid;
      this.sizeDecimals = sizeDecimals;
    }
  }

  private MadeMarket() {}

  /// BTC, ETH and SOL: a book every half second, best prices between, about four trades a second.
  public static VenueTape of(long seed, long start, int seconds) {
    List<MarketMove> moves = new ArrayList<>();
    long tid = 10_000_000_000_000L * (1 + seed % 50);
    for (Coin coin : List.of(Coin.BTC, Coin.ETH, Coin.SOL)) {
      SplittableRandom random = new SplittableRandom(seed * 7 + coin.ordinal());
      int mid = coin.mid;
      for (int half = 0; half < seconds * 2; half++) {
        long time = start + half * 500L + coin.ordinal() * 11L;
        mid += random.nextInt(-4, 5);
        moves.add(depth(coin, time, mid, random));
        moves.add(best(coin, time + 120, mid, random));
        List<VenueTrade> block = new ArrayList<>();
        for (int n = random.nextInt(5); n > 0; n--) {
          boolean buy = random.nextBoolean();
          block.add(
              new VenueTrade(
                  coin.name(),
                  time + 200,
                  tid += 1 + random.nextInt(1_000),
                  price(coin, mid + (buy ? 1 : -1)),
                  size(coin, random),
                  buy));
        }
        if (!block.isEmpty()) {
          moves.add(new MarketMove.Trades(coin.name(), time + 200, block));
        }
      }
    }
    moves.sort(Comparator.comparingLong(MarketMove::time));
    return new VenueTape("made " + seed, start, moves);
  }

  private static MarketMove depth(Coin coin, long time, int mid, SplittableRandom random) {
    List<Level> bids = new ArrayList<>();
    List<Level> asks = new ArrayList<>();
    for (int i = 1; i <= 20; i++) {
      bids.add(new Level(price(coin, mid - i), size(coin, random)));
      asks.add(new Level(price(coin, mid + i), size(coin, random)));
    }
    return new MarketMove.Depth(coin.name(), time, bids, asks);
  }

  private static MarketMove best(Coin coin, long time, int mid, SplittableRandom random) {
    return new MarketMove.Best(
        coin.name(),
        time,
        new Level(price(coin, mid - 1), size(coin, random)),
        new Level(price(coin, mid + 1), size(coin, random)));
  }

  private static String price(Coin coin, int ticks) {
    return coin.tick.multiply(BigDecimal.valueOf((long) ticks)).toPlainString();
  }

  private static String size(Coin coin, SplittableRandom random) {
    return BigDecimal.valueOf(1 + (long) random.nextInt(90_000), coin.sizeDecimals).toPlainString();
  }
}
