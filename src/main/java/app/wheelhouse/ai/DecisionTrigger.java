package app.wheelhouse.ai;

import app.wheelhouse.domain.instrument.Instrument;
import app.wheelhouse.domain.instrument.InstrumentId;
import app.wheelhouse.domain.market.BarSpec;
import app.wheelhouse.domain.market.Timeframe;
import app.wheelhouse.engine.ClosedBar;
import app.wheelhouse.engine.EngineEvent;
import app.wheelhouse.engine.EnginePost;
import app.wheelhouse.engine.EngineTap;
import app.wheelhouse.engine.EngineTick;
import app.wheelhouse.engine.EngineView;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;

/// Asks an advisor when a decision bar closes and when the trading cycle comes round; never two
/// analyses of one instrument at once.
public final class DecisionTrigger implements EngineTap {
  private final Advisor advisor;
  private final Timeframe timeframe;
  private final Executor executor;
  private final EnginePost engine;
  private final DecisionPolicy policy = new DecisionPolicy();
  private final Set<InstrumentId> asking = ConcurrentHashMap.newKeySet();

  /// @param timeframe whose closes trigger decisions
  /// @param executor where the advisor thinks; the caller's own thread on a tape, so that the
  ///   engine waits for the answer
  public DecisionTrigger(
      Advisor advisor, Timeframe timeframe, Executor executor, EnginePost engine) {
    this.advisor = advisor;
    this.timeframe = timeframe;
    this.executor = executor;
    this.engine = engine;
  }

  @Override
  public void onTick(EngineTick tick) {
    if (tick.event() instanceof EngineEvent.CycleDue) {
      for (Instrument instrument : tick.view().instruments()) {
        ask(tick.view(), instrument, TriggerReason.CYCLE);
      }
    }
    for (ClosedBar closed : tick.closed()) {
      if (!closed.corrected() && closed.spec().equals(BarSpec.of(timeframe))) {
        instrument(tick.view(), closed.instrument());
      }
    }
  }

  private void instrument(EngineView view, InstrumentId id) {
    for (Instrument instrument : view.instruments()) {
      if (instrument.id().equals(id)) {
        ask(view, instrument, TriggerReason.CANDLE_CLOSE);
      }
    }
  }

  private void ask(EngineView view, Instrument instrument, TriggerReason reason) {
    if (!asking.add(instrument.id())) {
      return;
    }
    ContextBuilder.build(view, instrument, timeframe, reason)
        .ifPresentOrElse(this::start, () -> asking.remove(instrument.id()));
  }

  private void start(DecisionContext context) {
    try {
      executor.execute(() -> think(context));
    } catch (RejectedExecutionException _) {
      // Advisors are stopped before the engine: nobody thinks any more.
      asking.remove(context.instrument().id());
    }
  }

  private void think(DecisionContext context) {
    try {
      DecisionPolicy.Answer answer = policy.ask(advisor, context);
      String failure = answer.failure();
      if (failure != null) {
        engine.post(
            new EngineEvent.AdvisorFailed(advisor.proposer().name(), failure, context.time()));
      }
      engine.post(new EngineEvent.Decided(answer.decision(), context.time()));
    } finally {
      asking.remove(context.instrument().id());
    }
  }
}
