package app.wheelhouse.exchange.flow;

import app.wheelhouse.exchange.core.ExchangeCore;
import app.wheelhouse.exchange.core.ListedAsset;
import java.math.BigDecimal;
import java.util.random.RandomGenerator;

/// The seeded flow of one asset.
///
/// A fair price walks at random; books are drawn around it, aggressors hit them, the mark follows
/// the mid. A step that comes late makes one longer move and never a burst of old books.
final class SeededMarket {
  private static final double YEAR_MILLIS = 365.25 * 86_400_000;
  private static final double TRADE_SPREAD = 0.9;

  /// How far through the book an aggressor goes at most, as a share of the price.
  private static final double REACH = 1.0e-3;

  private final int asset;
  private final FlowSettings settings;
  private final PriceGrid grid;
  private final RandomGenerator walk;
  private final RandomGenerator aggressors;
  private final SeededLadder ladder;
  private final Premium premium;
  private double fair;
  private double mark;
  private FlowBook book;
  private long moved;
  private long marked;
  private long nextBook;
  private long nextTrade;

  SeededMarket(ListedAsset listed, double open, FlowSettings settings, long seed, long now) {
    asset = listed.index();
    this.settings = settings;
    grid = new PriceGrid(listed.szDecimals());
    walk = Streams.of(seed, listed.name(), "walk");
    aggressors = Streams.of(seed, listed.name(), "aggressors");
    ladder = new SeededLadder(grid, settings, Streams.of(seed, listed.name(), "ladder"));
    premium = new Premium(Streams.of(seed, listed.name(), "premium"));
    fair = open;
    mark = open;
    book = ladder.around(open);
    moved = now;
    marked = now;
    nextBook = now;
    nextTrade = now + gap();
  }

  long nextAt() {
    return Math.min(nextBook, nextTrade);
  }

  void step(ExchangeCore core, long now) {
    if (nextBook <= now) {
      move(now);
      requote(core, now);
      nextBook = nextBook + settings.bookMillis();
      if (nextBook <= now) {
        nextBook = now + settings.bookMillis();
      }
    }
    if (nextTrade <= now) {
      trade(core, now);
      nextTrade = now + gap();
    }
  }

  /// Everything stands at this price at once.
  void jump(ExchangeCore core, BigDecimal price, long now) {
    fair = price.doubleValue();
    mark = fair;
    moved = now;
    requote(core, now);
    nextBook = now + settings.bookMillis();
  }

  private void move(long now) {
    double years = (now - moved) / YEAR_MILLIS;
    double deviation = settings.volatility() * StrictMath.sqrt(years);
    fair *= StrictMath.exp(deviation * walk.nextGaussian() - deviation * deviation / 2);
    moved = now;
  }

  private void requote(ExchangeCore core, long now) {
    book = ladder.around(fair);
    core.flowBook(asset, book.bids(), book.asks(), now);
    follow(now);
    core.fundingRate(asset, premium.hourlyRate());
    core.mark(asset, grid.nearest(mark), grid.nearest(premium.oracle(fair)), now);
  }

  private void follow(long now) {
    double millis = now - marked;
    double kept = settings.markMillis() == 0 ? 0 : StrictMath.exp(-millis / settings.markMillis());
    mark = book.mid() + (mark - book.mid()) * kept;
    premium.pass(millis);
    marked = now;
  }

  private void trade(ExchangeCore core, long now) {
    double units =
        settings.tradeNotional()
            / fair
            * StrictMath.exp(TRADE_SPREAD * aggressors.nextGaussian() - TRADE_SPREAD / 2);
    boolean buy = aggressors.nextBoolean();
    BigDecimal limit =
        buy ? grid.ceiling(book.ask() * (1 + REACH)) : grid.floor(book.bid() * (1 - REACH));
    core.flowTrade(asset, buy, limit, grid.size(units), now);
  }

  private long gap() {
    if (settings.tradesPerSecond() == 0) {
      return MarketFlow.NEVER / 2;
    }
    return 1 + (long) (1_000 / settings.tradesPerSecond() * aggressors.nextExponential());
  }
}
