package app.wheelhouse.engine;

import app.wheelhouse.strategy.Signal;
import app.wheelhouse.strategy.Strategy;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Asks strategies; one that fails is latched off, the others and all stops go on.
final class StrategyLatch {
  private static final Logger LOG = LoggerFactory.getLogger(StrategyLatch.class);

  private final EngineState state;
  private final Newsroom newsroom;
  private final NoticeBoard notices;
  private final List<Strategy> latched = new ArrayList<>();

  StrategyLatch(EngineState state, Newsroom newsroom, NoticeBoard notices) {
    this.state = state;
    this.newsroom = newsroom;
    this.notices = notices;
  }

  /// What a strategy says to a closed bar; null for nothing.
  ///
  /// @param holding +1 when the account is long, −1 short, 0 flat
  @Nullable Signal ask(Strategy strategy, ClosedBar bar, int holding) {
    if (latched.contains(strategy)) {
      return null;
    }
    try {
      return strategy.onBar(bar.bar(), holding);
    } catch (RuntimeException fault) {
      latched.add(strategy);
      LOG.error("Strategy {} failed and is switched off", strategy.spec().name(), fault);
      notices.refused(
          "The strategy "
              + strategy.spec().name()
              + " failed on "
              + bar.instrument().symbol()
              + " and is switched off until the next start; the log holds the details.");
      newsroom.later(
          new EngineNews.RequestRefused(
              "strategy " + strategy.spec().name() + " on " + bar.instrument().symbol(),
              "it failed and is switched off until the next start; the log holds the details",
              state.time));
      return null;
    }
  }
}
