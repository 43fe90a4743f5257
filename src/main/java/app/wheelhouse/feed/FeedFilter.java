package app.wheelhouse.feed;

import app.wheelhouse.domain.market.MarketEvent;
import app.wheelhouse.domain.market.Trade;
import app.wheelhouse.engine.EngineEvent;
import java.util.ArrayList;
import java.util.List;

/// What every market event must pass before the engine sees it: no trade twice, no impossible
/// price, no jump that stands alone. What is not believed becomes a doubt that the engine hears of.
///
/// Not thread-safe: one filter a feed thread.
public final class FeedFilter {
  private final TradeDeduplicator trades = new TradeDeduplicator();
  private final JumpFilter jumps = new JumpFilter();
  private long repeated;
  private long rejected;

  /// What the engine is to be told because of this event, in order: the event itself, one that was
  /// held back and is confirmed by it, or a [EngineEvent.PriceDoubted]; nothing for a repetition.
  public List<EngineEvent> sift(MarketEvent event) {
    String doubt = Doubt.of(event);
    if (doubt != null) {
      rejected++;
      return List.of(doubted(event, doubt));
    }
    JumpFilter.Answer answer = jumps.take(event);
    rejected += answer.dropped();
    repeated += answer.repeated() ? 1 : 0;
    String jump = answer.doubt();
    if (jump != null) {
      return List.of(doubted(event, jump));
    }
    List<EngineEvent> told = new ArrayList<>(answer.passed().size());
    for (MarketEvent passed : answer.passed()) {
      if (!(passed instanceof Trade trade) || trades.admit(trade)) {
        told.add(new EngineEvent.Market(passed));
      }
    }
    return told;
  }

  /// Trades that came again.
  public long duplicates() {
    return trades.duplicates() + repeated;
  }

  /// Events with an impossible price or size, crossed books and quotes, and jumps that nothing
  /// confirmed.
  public long rejected() {
    return rejected;
  }

  private static EngineEvent doubted(MarketEvent event, String why) {
    return new EngineEvent.PriceDoubted(event.instrument(), why, event.time());
  }
}
