package app.wheelhouse.engine;

import app.wheelhouse.advisor.rules.AnalystSettings;
import app.wheelhouse.advisor.rules.RuleAnalyst;
import app.wheelhouse.ai.DecisionTrigger;
import app.wheelhouse.domain.account.AccountId;
import app.wheelhouse.domain.decision.DecisionRecord;
import app.wheelhouse.domain.instrument.FeeRates;
import app.wheelhouse.domain.instrument.Instrument;
import app.wheelhouse.domain.instrument.InstrumentCatalogue;
import app.wheelhouse.domain.market.BarSpec;
import app.wheelhouse.domain.market.Candle;
import app.wheelhouse.domain.market.Timeframe;
import app.wheelhouse.domain.money.Money;
import app.wheelhouse.execution.ExecutionService;
import app.wheelhouse.execution.SendGuard;
import app.wheelhouse.feed.FeedService;
import app.wheelhouse.feed.FeedSink;
import app.wheelhouse.feed.MarketFeed;
import app.wheelhouse.risk.RiskEngine;
import app.wheelhouse.risk.RiskLimits;
import app.wheelhouse.risk.RiskLimitsBuilder;
import app.wheelhouse.sim.SimSettings;
import app.wheelhouse.sim.SimulatedVenue;
import app.wheelhouse.strategy.MomentumSettings;
import app.wheelhouse.strategy.MomentumStrategy;
import app.wheelhouse.support.RunningHash;
import app.wheelhouse.venue.paper.PaperExecutionClient;
import app.wheelhouse.venue.synthetic.SyntheticMarket;
import java.util.ArrayList;
import java.util.List;

/// The whole ring on the synthetic market, small enough to be run often; as a program it prints the
/// hashes of its end, to be compared between two Java machines.
final class DemoRun {
  private static final long START = 1_756_902_840_000L;

  /// What a run ended with.
  record End(String state, List<String> decisions, DeskSnapshot snapshot) {
    String hashes() {
      return RunningHash.of(state) + " " + RunningHash.of(String.join("\n", decisions));
    }
  }

  private DemoRun() {}

  /// @param args seed and number of events
  public static void main(String[] args) {
    System.out.println(run(Long.parseLong(args[0]), Integer.parseInt(args[1])).hashes());
  }

  static End run(long seed, int events) {
    List<Instrument> instruments = InstrumentCatalogue.builtIn();
    EngineConfig config = config(instruments);
    TradingEngine engine = new TradingEngine(config, RiskEngine.standard());
    SimulatedVenue venue =
        new SimulatedVenue(
            SimSettings.replay(seed), config.account(), config.deposit(), instruments);
    EngineDriver driver = new EngineDriver(engine, venue, config);
    engine.connect(
        new ExecutionService(
            new PaperExecutionClient(driver, id -> venue.latency(id, "order"), driver::time),
            (prepared, instruction, time) -> {},
            driver,
            Runnable::run,
            driver::time,
            SendGuard.NONE));
    engine.listen(
        new DecisionTrigger(
            new RuleAnalyst(AnalystSettings.defaults()), Timeframe.M1, Runnable::run, driver));
    List<String> decisions = new ArrayList<>();
    engine.listen(
        new EngineTap() {
          @Override
          public void onNews(EngineNews news) {
            if (news instanceof EngineNews.DecisionMade(DecisionRecord record)) {
              decisions.add(CanonicalText.of(record));
            }
          }
        });
    play(driver, new SyntheticMarket(seed, instruments, START, 2), instruments, events);
    DeskSnapshot end = driver.view().snapshot();
    return new End(CanonicalText.of(end), decisions, end);
  }

  private static void play(
      EngineDriver driver, SyntheticMarket market, List<Instrument> instruments, int events) {
    for (Instrument instrument : instruments) {
      driver.accept(
          new EngineEvent.History(
              instrument.id(),
              BarSpec.of(Timeframe.M1),
              market.history(instrument, Timeframe.M1, 500).stream().map(Candle::bar).toList(),
              START));
    }
    new FeedService(new Feed(market, events), driver::accept).start();
  }

  /// Sends so many events at once.
  private record Feed(SyntheticMarket market, int events) implements MarketFeed {
    @Override
    public String name() {
      return "synthetic";
    }

    @Override
    public void start(FeedSink sink) {
      for (int i = 0; i < events; i++) {
        sink.market(market.next());
      }
    }

    @Override
    public void stop() {}
  }

  private static EngineConfig config(List<Instrument> instruments) {
    // Loose enough that a short run trades.
    RiskLimits limits = RiskLimitsBuilder.from(RiskLimits.DEFAULT).minConfidence("0.2").build();
    return new EngineConfig(
        "demo",
        new AccountId("paper", "main"),
        Money.of(10_000),
        instruments,
        List.of(
            BarSpec.of(Timeframe.M1),
            BarSpec.of(Timeframe.M5),
            BarSpec.of(Timeframe.H1),
            new BarSpec.Range(200)),
        List.of(Timeframe.M1, Timeframe.M5),
        Timeframe.M1,
        List.of(
            MomentumStrategy.factory(
                new MomentumSettings(BarSpec.of(Timeframe.M1), 3, 8, 5, 10, 5, 5, 2, 2))),
        limits,
        FeeRates.DEFAULT,
        60_000,
        1_000,
        3_000,
        5,
        true,
        EngineConfig.BARS);
  }
}
