package app.wheelhouse.ai;

import app.wheelhouse.domain.account.DeskCommand;
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
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;

/// Asks an advisor when a decision bar closes, when the trading cycle comes round, when the market
/// calls and when the trader asks; never two analyses of one instrument at once.
public final class DecisionTrigger implements EngineTap {
  private static final long THINKING = Long.MAX_VALUE;

  private final Advisor advisor;
  private final Timeframe timeframe;
  private final TriggerSettings settings;
  private final MarketCalls calls;
  private final Executor executor;
  private final EnginePost engine;
  private final DecisionPolicy policy = new DecisionPolicy();

  /// Engine time until which an instrument's analysis lasts.
  private final ConcurrentMap<InstrumentId, Long> busy = new ConcurrentHashMap<>();

  /// Engine time of the newest question; only of the engine's thread.
  private final ConcurrentMap<InstrumentId, Long> asked = new ConcurrentHashMap<>();

  /// @param timeframe whose closes trigger decisions
  /// @param executor where the advisor thinks; the caller's own thread on a tape, so that the
  ///   engine waits for the answer
  public DecisionTrigger(
      Advisor advisor,
      Timeframe timeframe,
      TriggerSettings settings,
      Executor executor,
      EnginePost engine) {
    this.advisor = advisor;
    this.timeframe = timeframe;
    this.settings = settings;
    this.calls = new MarketCalls(settings.market(), timeframe);
    this.executor = executor;
    this.engine = engine;
  }

  /// On the cycle and on closed bars.
  public DecisionTrigger(
      Advisor advisor, Timeframe timeframe, Executor executor, EnginePost engine) {
    this(advisor, timeframe, TriggerSettings.usual(), executor, engine);
  }

  @Override
  public void onTick(EngineTick tick) {
    EngineView view = tick.view();
    if (tick.event() instanceof EngineEvent.CycleDue && settings.cycle()) {
      view.instruments().forEach(each -> ask(view, each, TriggerReason.CYCLE, false));
    }
    if (tick.event()
        instanceof EngineEvent.Command(DeskCommand.AskAdvisor(var id, boolean deep), _)) {
      instrument(view, id, TriggerReason.MANUAL, deep);
    }
    if (settings.candle()) {
      for (ClosedBar closed : tick.closed()) {
        if (!closed.corrected() && closed.spec().equals(BarSpec.of(timeframe))) {
          instrument(view, closed.instrument(), TriggerReason.CANDLE_CLOSE, false);
        }
      }
    }
    calls.listen(tick, (id, reason) -> instrument(view, id, reason, false));
  }

  private void instrument(EngineView view, InstrumentId id, TriggerReason reason, boolean deep) {
    for (Instrument instrument : view.instruments()) {
      if (instrument.id().equals(id)) {
        ask(view, instrument, reason, deep);
      }
    }
  }

  private void ask(EngineView view, Instrument instrument, TriggerReason reason, boolean deep) {
    InstrumentId id = instrument.id();
    long now = view.time();
    Long last = asked.get(id);
    boolean tooSoon = last != null && now - last < settings.minDistanceMillis();
    if (busy.getOrDefault(id, 0L) > now || tooSoon && reason != TriggerReason.MANUAL) {
      return;
    }
    ContextBuilder.build(
            view,
            instrument,
            timeframe,
            new ContextBuilder.Question(reason, deep, advisor.wantsDesk()))
        .ifPresent(context -> {
          busy.put(id, THINKING);
          asked.put(id, now);
          calls.looked(id, context.price());
          start(context);
        });
  }

  private void start(DecisionContext context) {
    try {
      executor.execute(() -> think(context));
    } catch (RejectedExecutionException _) {
      // Advisors are stopped before the engine: nobody thinks any more.
      busy.remove(context.instrument().id());
    }
  }

  private void think(DecisionContext context) {
    InstrumentId id = context.instrument().id();
    long until = 0;
    try {
      Advice answer = policy.ask(advisor, context);
      until = context.time() + answer.latencyMillis();
      String failure = answer.failure();
      if (failure != null) {
        engine.post(
            new EngineEvent.AdvisorFailed(
                advisor.proposer().name(), failure, answer.needsTrader(), until));
      }
      engine.post(new EngineEvent.Decided(answer.decision(), until));
    } finally {
      busy.put(id, until);
    }
  }
}
