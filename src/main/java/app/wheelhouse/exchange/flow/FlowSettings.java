package app.wheelhouse.exchange.flow;

import java.util.Comparator;
import java.util.List;

/// How a seeded market behaves; the same for each of its assets.
///
/// @param bookMillis time between two books of an asset
/// @param tradesPerSecond mean number of aggressors of an asset, 0 for none
/// @param volatility standard deviation of a year's log return; 0.6 is usual, 0 stands still
/// @param spread from best bid to best ask, as a share of the price; never less than one tick
/// @param depth levels a side
/// @param touchNotional mean size of the best level, USDC; deeper ones have more
/// @param tradeNotional mean size of an aggressor, USDC
/// @param markMillis how quickly the mark follows the mid: 63 % of the way in this time, 0 at once
/// @param moves scripted jumps
public record FlowSettings(
    long bookMillis,
    double tradesPerSecond,
    double volatility,
    double spread,
    int depth,
    double touchNotional,
    double tradeNotional,
    long markMillis,
    List<FlowMove> moves) {
  private static final int MOST_DEPTH = 100;

  public FlowSettings {
    moves = moves.stream().sorted(Comparator.comparingLong(FlowMove::after)).toList();
    require(bookMillis > 0, "books need time between them");
    require(tradesPerSecond >= 0 && tradesPerSecond <= 1_000, "0 to 1,000 trades a second");
    require(volatility >= 0 && volatility <= 100, "a volatility of 0 to 100");
    require(spread >= 0 && spread < 0.1, "a spread of 0 to 10 %");
    require(depth > 0 && depth <= MOST_DEPTH, "1 to 100 levels");
    require(touchNotional > 0 && tradeNotional > 0, "sizes above zero");
    require(markMillis >= 0, "a mark that does not run ahead");
  }

  /// Two books and about one trade a second, 60 % volatility, 20 levels, 1 bp of spread.
  public static FlowSettings standard() {
    return new FlowSettings(500, 1, 0.6, 1e-4, 20, 60_000, 4_000, 2_000, List.of());
  }

  /// A market that stands still: books without motion, no aggressors.
  public static FlowSettings still() {
    return standard().withVolatility(0).withTrades(0);
  }

  public FlowSettings withVolatility(double yearly) {
    return new FlowSettings(
        bookMillis,
        tradesPerSecond,
        yearly,
        spread,
        depth,
        touchNotional,
        tradeNotional,
        markMillis,
        moves);
  }

  public FlowSettings withTrades(double perSecond) {
    return new FlowSettings(
        bookMillis,
        perSecond,
        volatility,
        spread,
        depth,
        touchNotional,
        tradeNotional,
        markMillis,
        moves);
  }

  public FlowSettings withBooksEvery(long millis) {
    return new FlowSettings(
        millis,
        tradesPerSecond,
        volatility,
        spread,
        depth,
        touchNotional,
        tradeNotional,
        markMillis,
        moves);
  }

  /// Another liquidity: mean USDC at the best level and of an aggressor.
  public FlowSettings withSizes(double touch, double trade) {
    return new FlowSettings(
        bookMillis, tradesPerSecond, volatility, spread, depth, touch, trade, markMillis, moves);
  }

  /// A mark that takes this long to follow; 0 for one that is the mid.
  public FlowSettings withMarkAfter(long millis) {
    return new FlowSettings(
        bookMillis,
        tradesPerSecond,
        volatility,
        spread,
        depth,
        touchNotional,
        tradeNotional,
        millis,
        moves);
  }

  public FlowSettings withMoves(List<FlowMove> scripted) {
    return new FlowSettings(
        bookMillis,
        tradesPerSecond,
        volatility,
        spread,
        depth,
        touchNotional,
        tradeNotional,
        markMillis,
        scripted);
  }

  private static void require(boolean kept, String rule) {
    if (!kept) {
      throw new IllegalArgumentException("A market has " + rule);
    }
  }
}
