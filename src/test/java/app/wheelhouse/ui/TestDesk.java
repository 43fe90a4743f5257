package app.wheelhouse.ui;

import app.wheelhouse.domain.account.AccountId;
import app.wheelhouse.domain.account.DeskCommand;
import app.wheelhouse.domain.decision.Confidence;
import app.wheelhouse.domain.decision.Decision;
import app.wheelhouse.domain.decision.Proposer;
import app.wheelhouse.domain.decision.Rationale;
import app.wheelhouse.domain.instrument.FeeRates;
import app.wheelhouse.domain.instrument.Instrument;
import app.wheelhouse.domain.instrument.InstrumentCatalogue;
import app.wheelhouse.domain.market.Bar;
import app.wheelhouse.domain.market.BarSpec;
import app.wheelhouse.domain.market.FeedState;
import app.wheelhouse.domain.market.FeedStatus;
import app.wheelhouse.domain.market.Quote;
import app.wheelhouse.domain.market.Timeframe;
import app.wheelhouse.domain.market.Trade;
import app.wheelhouse.domain.money.Money;
import app.wheelhouse.domain.money.Quantity;
import app.wheelhouse.domain.order.Side;
import app.wheelhouse.engine.DeskSnapshot;
import app.wheelhouse.engine.EngineConfig;
import app.wheelhouse.engine.EngineDriver;
import app.wheelhouse.engine.EngineEvent;
import app.wheelhouse.engine.TradingEngine;
import app.wheelhouse.execution.ExecutionService;
import app.wheelhouse.execution.SendGuard;
import app.wheelhouse.risk.RiskEngine;
import app.wheelhouse.risk.RiskLimits;
import app.wheelhouse.sim.SimSettings;
import app.wheelhouse.sim.SimulatedVenue;
import app.wheelhouse.venue.paper.PaperExecutionClient;
import java.util.ArrayList;
import java.util.List;

/// A whole desk on one thread, for the snapshots that screens show.
public final class TestDesk {
  /// 2025-09-03 10:00 UTC.
  public static final long START = 1_756_893_600_000L;

  public static final Instrument BTC = find("BTC");
  public static final Instrument ETH = find("ETH");

  private static final Proposer RULES = new Proposer(Proposer.Kind.RULES, "rule-analyst");

  private final EngineDriver driver;
  private long now = START;

  public TestDesk() {
    EngineConfig config =
        new EngineConfig(
            "test",
            new AccountId("paper", "main"),
            Money.of(10_000),
            List.of(BTC, ETH),
            List.of(BarSpec.of(Timeframe.M1), BarSpec.of(Timeframe.M5), BarSpec.of(Timeframe.H1)),
            List.of(),
            Timeframe.M1,
            List.of(),
            RiskLimits.DEFAULT,
            FeeRates.DEFAULT,
            0,
            0,
            60_000,
            5,
            true,
            EngineConfig.BARS);
    TradingEngine engine = new TradingEngine(config, RiskEngine.standard());
    SimulatedVenue venue =
        new SimulatedVenue(
            SimSettings.demo(1), config.account(), config.deposit(), config.instruments());
    driver = new EngineDriver(engine, venue, config);
    engine.connect(
        new ExecutionService(
            new PaperExecutionClient(driver, id -> venue.latency(id, "order"), driver::time),
            (prepared, instruction, time) -> {},
            driver,
            Runnable::run,
            driver::time,
            SendGuard.NONE));
  }

  /// A desk with two markets, 300 bars of each length, and a live price.
  public static TestDesk live() {
    TestDesk desk = new TestDesk();
    for (Timeframe timeframe : List.of(Timeframe.H1, Timeframe.M5, Timeframe.M1)) {
      desk.history(BTC, timeframe, wave(timeframe, 300, 110_000, 400));
      desk.history(ETH, timeframe, wave(timeframe, 300, 4_300, 60));
    }
    return desk.feed(FeedState.CONNECTED).quote(BTC, 110_050).quote(ETH, 4_310);
  }

  /// Bars that end at [#START] and swing around `middle`.
  public static List<Bar> wave(Timeframe timeframe, int count, double middle, double swing) {
    List<Bar> bars = new ArrayList<>();
    long first = timeframe.openTime(START) - count * timeframe.millis();
    for (int i = 0; i < count; i++) {
      double open = Math.rint(middle + swing * Math.sin(i / 9.0));
      double close = Math.rint(middle + swing * Math.sin((i + 1) / 9.0));
      double high = Math.max(open, close) + swing / 10;
      double low = Math.min(open, close) - swing / 10;
      bars.add(
          Bar.of(timeframe, first + i * timeframe.millis(), open, high, low, close, 1 + i % 7));
    }
    return bars;
  }

  public TestDesk history(Instrument instrument, Timeframe timeframe, List<Bar> bars) {
    return accept(new EngineEvent.History(instrument.id(), BarSpec.of(timeframe), bars, now));
  }

  public TestDesk feed(FeedState state) {
    return accept(new EngineEvent.Feed(new FeedStatus(now, state, "")));
  }

  public TestDesk quote(Instrument instrument, double mid) {
    double half = instrument.tick() * 5;
    return accept(
        new EngineEvent.Market(
            new Quote(instrument.id(), now, now, mid - half, 1_000, mid + half, 1_000)));
  }

  public TestDesk trade(Instrument instrument, double price, double size) {
    return accept(
        new EngineEvent.Market(Trade.single(instrument.id(), now, now, 0, price, size, Side.BUY)));
  }

  public TestDesk later(long millis) {
    now += millis;
    return accept(new EngineEvent.ClockTick(now));
  }

  public TestDesk buy(Instrument instrument, String quantity) {
    return command(
        new DeskCommand.SubmitTicket(
            instrument.id(), Side.BUY, Quantity.of(quantity), null, null, null, 5));
  }

  public TestDesk command(DeskCommand command) {
    return accept(new EngineEvent.Command(command, now));
  }

  public TestDesk hold(Instrument instrument, String reason) {
    return accept(
        new EngineEvent.Decided(
            new Decision.Hold(
                new Decision.Header(
                    RULES, instrument.id(), now, new Confidence(0.62), Rationale.of(reason))),
            now));
  }

  public TestDesk decide(Decision decision) {
    return accept(new EngineEvent.Decided(decision, now));
  }

  public TestDesk accept(EngineEvent event) {
    driver.accept(event);
    return this;
  }

  public DeskSnapshot snapshot() {
    return driver.view().snapshot();
  }

  private static Instrument find(String symbol) {
    return InstrumentCatalogue.find(symbol).orElseThrow();
  }
}
