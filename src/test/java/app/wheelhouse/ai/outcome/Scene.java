package app.wheelhouse.ai.outcome;

import app.wheelhouse.domain.decision.Backing;
import app.wheelhouse.domain.decision.Confidence;
import app.wheelhouse.domain.decision.Decision;
import app.wheelhouse.domain.decision.DecisionOutcome;
import app.wheelhouse.domain.decision.Proposer;
import app.wheelhouse.domain.decision.Rationale;
import app.wheelhouse.domain.market.Candle;
import app.wheelhouse.domain.market.Timeframe;
import app.wheelhouse.domain.money.Price;
import app.wheelhouse.domain.order.Side;
import app.wheelhouse.engine.EngineConfig;
import app.wheelhouse.engine.EngineDriver;
import app.wheelhouse.engine.EngineEvent;
import app.wheelhouse.engine.Setup;
import app.wheelhouse.engine.SmallDesk;
import app.wheelhouse.engine.TradingEngine;
import app.wheelhouse.risk.RiskEngine;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A real engine whose market moves in minutes, with a tracker that listens.
final class Scene {
  static final long MINUTE = 60_000;
  static final Proposer MODEL = new Proposer(Proposer.Kind.MODEL, "a-model");

  final List<DecisionOutcome> ended = new ArrayList<>();
  final OutcomeTracker tracker;
  private final EngineDriver driver;
  private int minute;

  Scene(OutcomeSettings settings) {
    this(settings, new Setup());
  }

  Scene(OutcomeSettings settings, Setup setup) {
    EngineConfig config = setup.config();
    TradingEngine engine = new TradingEngine(config, RiskEngine.standard());
    engine.connect(_ -> {});
    driver = new EngineDriver(engine, null, config);
    tracker = new OutcomeTracker("s1", settings, _ -> "calm", ended::add);
    engine.listen(tracker);
  }

  /// A day, no fees.
  static Scene free() {
    return new Scene(OutcomeSettings.DEFAULT.withTakerRate(0));
  }

  /// Engine time.
  long now() {
    return SmallDesk.START + minute * MINUTE;
  }

  /// A minute of these prices.
  Scene bar(double open, double high, double low, double close) {
    accept(candle(now(), now() + MINUTE, open, high, low, close, true));
    minute++;
    return this;
  }

  Scene flat(double price) {
    return bar(price, price, price, price);
  }

  /// The forming minute stands at `price` after so many seconds.
  Scene forming(int seconds, double open, double high, double low, double price) {
    accept(candle(now(), now() + seconds * 1_000L, open, high, low, price, false));
    return this;
  }

  void accept(Candle candle) {
    driver.accept(candle);
  }

  static Candle candle(
      long openTime,
      long time,
      double open,
      double high,
      double low,
      double close,
      boolean closed) {
    return new Candle(
        SmallDesk.COIN.id(), time, Timeframe.M1, openTime, open, high, low, close, 1, closed);
  }

  /// A proposal now.
  Scene open(Side side, @Nullable String entry, @Nullable String stop, @Nullable String target) {
    return open(side, entry, stop, target, now(), null);
  }

  Scene open(
      Side side,
      @Nullable String entry,
      @Nullable String stop,
      @Nullable String target,
      long decidedAt,
      @Nullable Backing backing) {
    Decision.Header header =
        new Decision.Header(
            MODEL,
            SmallDesk.COIN.id(),
            decidedAt,
            new Confidence(0.75),
            Rationale.of("go"),
            backing);
    Decision.Open open =
        new Decision.Open(header, side, price(entry), price(stop), price(target), null, null);
    driver.accept(new EngineEvent.Decided(open, Math.max(driver.time(), decidedAt)));
    return this;
  }

  DecisionOutcome only() {
    if (ended.size() != 1) {
      throw new AssertionError("Expected one outcome, not " + ended);
    }
    return ended.getFirst();
  }

  private static @Nullable Price price(@Nullable String text) {
    return text == null ? null : Price.of(text);
  }
}
