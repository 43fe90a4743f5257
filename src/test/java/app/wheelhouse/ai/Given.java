package app.wheelhouse.ai;

import app.wheelhouse.domain.decision.Confidence;
import app.wheelhouse.domain.decision.Decision;
import app.wheelhouse.domain.decision.Proposer;
import app.wheelhouse.domain.decision.Rationale;
import app.wheelhouse.domain.instrument.Instrument;
import app.wheelhouse.domain.instrument.InstrumentId;
import app.wheelhouse.domain.market.Candle;
import app.wheelhouse.domain.market.Timeframe;
import app.wheelhouse.domain.money.Money;
import app.wheelhouse.domain.order.Side;
import app.wheelhouse.engine.EngineConfig;
import app.wheelhouse.engine.EngineDriver;
import app.wheelhouse.engine.EngineTap;
import app.wheelhouse.engine.Setup;
import app.wheelhouse.engine.SmallDesk;
import app.wheelhouse.engine.TradingEngine;
import app.wheelhouse.risk.RiskEngine;
import java.util.List;
import java.util.Random;
import java.util.function.Function;

/// An engine that a trigger can listen to, and what it is fed with.
final class Given {
  static final long T = SmallDesk.START;
  static final Proposer MODEL = new Proposer(Proposer.Kind.MODEL, "a-model");

  private Given() {}

  static TradingEngine engine(EngineConfig config) {
    TradingEngine engine = new TradingEngine(config, RiskEngine.standard());
    engine.connect(_ -> {});
    return engine;
  }

  static EngineDriver driver(Setup setup, Function<EngineDriver, EngineTap> tap) {
    EngineConfig config = setup.config();
    TradingEngine engine = engine(config);
    EngineDriver driver = new EngineDriver(engine, null, config);
    engine.listen(tap.apply(driver));
    return driver;
  }

  /// The closed minute that begins `minute` minutes after the start.
  static Candle minute(Instrument instrument, int minute) {
    double price = 100 + new Random(minute).nextInt(100) / 100.0;
    long openTime = T + minute * 60_000L;
    return new Candle(
        instrument.id(),
        openTime + 60_000,
        Timeframe.M1,
        openTime,
        price,
        price + 0.5,
        price - 0.5,
        price,
        1,
        true);
  }

  static Instrument coin(String symbol) {
    return new Instrument(
        InstrumentId.hyperliquid(symbol), 2, 3, 0, Money.of(10), SmallDesk.COIN.tiers());
  }

  static Decision.Hold hold(DecisionContext context, String why) {
    return new Decision.Hold(header(context, why));
  }

  static Decision.Open open(DecisionContext context) {
    return new Decision.Open(header(context, "go"), Side.BUY, null, null, null, null, null);
  }

  static Decision.Header header(DecisionContext context, String why) {
    return new Decision.Header(
        MODEL,
        context.instrument().id(),
        context.time(),
        new Confidence(0.5),
        new Rationale(why, List.of(), List.of(), List.of(), List.of()));
  }
}
