package app.wheelhouse.engine;

import app.wheelhouse.domain.decision.Rationale;
import app.wheelhouse.domain.instrument.Instrument;
import app.wheelhouse.domain.market.Bar;
import app.wheelhouse.domain.market.BarSpec;
import app.wheelhouse.domain.market.Timeframe;
import app.wheelhouse.strategy.Signal;
import app.wheelhouse.strategy.Strategy;
import app.wheelhouse.strategy.StrategySpec;
import java.util.List;

/// A strategy that always speaks: long when flat, out when not; stop 5 below, target 10 above.
final class Parrot implements Strategy {
  Parrot(Instrument instrument) {
    // Every instrument is the same to it.
  }

  @Override
  public StrategySpec spec() {
    return new StrategySpec("parrot", BarSpec.of(Timeframe.M1), 0, List.of());
  }

  @Override
  public void learn(Bar bar) {
    // It never learns.
  }

  @Override
  public Signal onBar(Bar bar, int holding) {
    Rationale why = Rationale.of("a bar closed at " + bar.close());
    return holding == 0
        ? new Signal.Enter(1, 0.9, bar.close() - 5, bar.close() + 10, why)
        : new Signal.Leave(0.9, why);
  }
}
