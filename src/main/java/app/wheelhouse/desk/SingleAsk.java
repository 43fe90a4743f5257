package app.wheelhouse.desk;

import app.wheelhouse.ai.Advisor;
import app.wheelhouse.ai.DecisionTrigger;
import app.wheelhouse.ai.TriggerSettings;
import app.wheelhouse.domain.account.DeskCommand;
import app.wheelhouse.domain.decision.Backing;
import app.wheelhouse.domain.decision.Decision;
import app.wheelhouse.domain.decision.Evidence;
import app.wheelhouse.domain.instrument.InstrumentId;
import app.wheelhouse.domain.market.MarketEvent;
import app.wheelhouse.domain.market.Timeframe;
import app.wheelhouse.domain.money.Price;
import app.wheelhouse.engine.EngineConfig;
import app.wheelhouse.engine.EngineDriver;
import app.wheelhouse.engine.EngineEvent;
import app.wheelhouse.engine.InstrumentSnapshot;
import app.wheelhouse.engine.TradingEngine;
import app.wheelhouse.feed.FeedFilter;
import app.wheelhouse.sim.SimSettings;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// One question to an advisor at one moment of a tape or of the demo. Nothing is traded: the answer
/// never reaches the engine.
public final class SingleAsk {
  private static final TriggerSettings ONLY_BY_HAND = new TriggerSettings(false, false, 0, null);

  private SingleAsk() {}

  /// The market at the moment.
  ///
  /// @param bars whose closes trigger decisions
  /// @param time engine time, epoch milliseconds
  public record Moment(InstrumentSnapshot market, Timeframe bars, long time) {
    /// The last price, on the instrument's tick.
    public Price price() {
      return market.instrument().roundPrice(market.price(), RoundingMode.HALF_EVEN);
    }
  }

  /// What an advisor answered.
  ///
  /// @param evidence what it rests on; null where no model was asked
  /// @param failure why no reply came, a sentence; null when one did
  public record Answer(
      Moment moment, Decision decision, @Nullable Evidence evidence, @Nullable String failure) {}

  /// Plays the market to the moment.
  ///
  /// @param run up to its limits; its first instrument is meant
  /// @throws BadInput when it cannot be played, or holds nothing to look at by then
  public static Moment look(RunRequest run) throws BadInput {
    try (EventSource source = Sources.open(run)) {
      EngineConfig config = SessionConfigs.of(source, "ask", run);
      TradingEngine engine = SimulatedSession.engine(config);
      EngineDriver driver = play(run, source, config, engine);
      return moment(driver, config, subject(run, config));
    }
  }

  /// Plays the market to the moment and asks the advisor of the run once.
  ///
  /// @param deep whether the model for deep thinking is to answer
  /// @throws BadInput as above, and when there is no advisor to ask
  public static Answer ask(RunRequest run, boolean deep) throws BadInput {
    try (EventSource source = Sources.open(run)) {
      EngineConfig config = SessionConfigs.of(source, "ask", run);
      InstrumentId subject = subject(run, config);
      TradingEngine engine = SimulatedSession.engine(config);
      List<EngineEvent> said = new ArrayList<>();
      try (AiSession ai = new AiSession(run.advisor().model(), config, null, true)) {
        Advisor advisor = advisor(run, ai, said);
        engine.listen(
            new DecisionTrigger(
                advisor, config.decisionBars(), ONLY_BY_HAND, Runnable::run, said::add));
        EngineDriver driver = play(run, source, config, engine);
        Moment moment = moment(driver, config, subject);
        AiPlan plan = run.advisor().model();
        if (plan != null) {
          driver.accept(
              new EngineEvent.Command(new DeskCommand.SetLevel(plan.level()), driver.time()));
        }
        said.clear();
        driver.accept(
            new EngineEvent.Command(new DeskCommand.AskAdvisor(subject, deep), driver.time()));
        return answer(moment, said, ai);
      }
    }
  }

  private static Advisor advisor(RunRequest run, AiSession ai, List<EngineEvent> said)
      throws BadInput {
    Optional<Advisor> model =
        ai.advisor(new AiSession.Place(null, said::add, DeskClock::now, true));
    return model
        .or(() -> run.advisor().advisor(run.seed()))
        .orElseThrow(() -> new BadInput("There is nobody to ask; name an advisor"));
  }

  private static EngineDriver play(
      RunRequest run, EventSource source, EngineConfig config, TradingEngine engine) {
    SimSettings fills =
        run.mode() == Mode.DEMO ? SimSettings.demo(run.seed()) : SimSettings.replay(run.seed());
    EngineDriver driver = SimulatedSession.connect(engine, config, fills, (_, _, _) -> {});
    FeedFilter filter = new FeedFilter();
    source.history().forEach(driver::accept);
    for (long events = 0; events < run.events(); events++) {
      MarketEvent event = source.next();
      if (event == null || event.time() >= run.until()) {
        break;
      }
      filter.sift(event).forEach(driver::accept);
    }
    return driver;
  }

  private static InstrumentId subject(RunRequest run, EngineConfig config) throws BadInput {
    if (run.symbols().isEmpty() && config.instruments().size() > 1) {
      throw new BadInput(
          "Say what is asked about: --instrument "
              + config.instruments().getFirst().symbol()
              + " (there are "
              + config.instruments().size()
              + ")");
    }
    return config.instruments().getFirst().id();
  }

  private static Moment moment(EngineDriver driver, EngineConfig config, InstrumentId subject)
      throws BadInput {
    Optional<InstrumentSnapshot> market = driver.view().snapshot().instrument(subject);
    if (market.isEmpty() || Double.isNaN(market.get().price())) {
      throw new BadInput(
          "There is no price of "
              + subject.symbol()
              + " by then; give a later --until or more --events");
    }
    return new Moment(market.get(), config.decisionBars(), driver.time());
  }

  private static Answer answer(Moment moment, List<EngineEvent> said, AiSession ai)
      throws BadInput {
    Decision decision = null;
    String failure = null;
    for (EngineEvent event : said) {
      if (event instanceof EngineEvent.Decided decided) {
        decision = decided.decision();
      } else if (event instanceof EngineEvent.AdvisorFailed failed) {
        failure = failed.why();
      }
    }
    if (decision == null) {
      throw new BadInput(
          "No bar has closed by then, so there is nothing to decide on; give a later --until or"
              + " more --events");
    }
    Backing backing = decision.header().backing();
    Evidence evidence = backing == null ? null : ai.evidence(backing.evidence()).orElse(null);
    return new Answer(moment, decision, evidence, failure);
  }
}
