package app.wheelhouse.exchange.server;

import app.wheelhouse.exchange.core.ExchangeRules;
import app.wheelhouse.exchange.core.ListedAsset;
import app.wheelhouse.exchange.core.ListedAssets;
import app.wheelhouse.exchange.flow.MarketFlow;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What is traded, by which rules, and who makes the market.
///
/// @param flow the other side of the market; null where a test makes it itself
/// @param tickMillis how often time passes by itself, 0 for never: then [LocalExchange#advance]
///   does it
/// @param warmUpMillis how long the market has traded when the exchange opens
public record ListedMarket(
    List<ListedAsset> assets,
    ExchangeRules rules,
    @Nullable MarketFlow flow,
    long tickMillis,
    long warmUpMillis) {
  private static final long USUAL_TICK = 50;

  public ListedMarket {
    assets = List.copyOf(assets);
  }

  /// The standard assets and rules, nobody who makes a market.
  public static ListedMarket quiet() {
    return new ListedMarket(ListedAssets.standard(), ExchangeRules.standard(), null, USUAL_TICK, 0);
  }

  public ListedMarket withFlow(MarketFlow other, long warmUp) {
    return new ListedMarket(assets, rules, other, tickMillis, warmUp);
  }

  public ListedMarket withRules(ExchangeRules other) {
    return new ListedMarket(assets, other, flow, tickMillis, warmUpMillis);
  }

  public ListedMarket withTick(long millis) {
    return new ListedMarket(assets, rules, flow, millis, warmUpMillis);
  }
}
