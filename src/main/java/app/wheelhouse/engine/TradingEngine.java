package app.wheelhouse.engine;

import app.wheelhouse.domain.decision.Proposer;
import app.wheelhouse.domain.market.BarSpec;
import app.wheelhouse.domain.market.MarketEvent;
import app.wheelhouse.risk.RiskEngine;
import app.wheelhouse.strategy.Signal;
import app.wheelhouse.strategy.Strategy;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The one writer: takes an event, moves the state, lets strategies speak, then tells the news.
///
/// Only [EngineDriver] calls it, always on one thread.
public final class TradingEngine {
  private final EngineState state;
  private final Newsroom newsroom = new Newsroom();
  private final NoticeBoard notices;
  private final GateDesk gate;
  private final AccountProtection protection;
  private final Surveillance surveillance;
  private final ExitDesk exits;
  private final ReverseDesk reversals;
  private final ShadowDesk shadows;
  private final DecisionDesk decisions;
  private final CommandDesk commands;
  private final EmergencyStop emergency;
  private final ReportDesk reports;

  /// Null where fills are simulated.
  private final @Nullable RealDesk real;

  private final EngineSchedule schedule = new EngineSchedule();
  private final BarSpec decisionBars;
  private final List<Closing> closings = new ArrayList<>();
  private final StrategyLatch strategies;

  /// A bar that this event closed, with the lane whose strategies are to hear of it.
  private record Closing(InstrumentMarket market, SeriesLane lane, ClosedBar bar) {}

  public TradingEngine(EngineConfig config, RiskEngine risk) {
    this.decisionBars = BarSpec.of(config.decisionBars());
    this.state =
        new EngineState(
            config,
            new MarketBoard(
                config, (market, lane, bar) -> closings.add(new Closing(market, lane, bar))));
    this.notices = new NoticeBoard(state);
    this.strategies = new StrategyLatch(state, newsroom, notices);
    this.protection = new AccountProtection(state, newsroom, notices);
    this.shadows = new ShadowDesk(state);
    this.gate = new GateDesk(state, risk, newsroom, notices, shadows);
    this.protection.whenStopped(gate::takeEntriesBack);
    this.exits = new ExitDesk(state, gate, newsroom, notices, schedule);
    this.reversals = new ReverseDesk(state, gate, notices);
    this.surveillance = new Surveillance(state, gate, protection, notices);
    this.emergency = new EmergencyStop(state, gate, protection, notices, schedule);
    Desks desks =
        new Desks(
            gate,
            protection,
            surveillance,
            exits,
            reversals,
            shadows,
            emergency,
            newsroom,
            notices);
    this.decisions = new DecisionDesk(state, desks);
    VenueBooks venue = state.venue;
    Carried.Books books = CarriedAccount.books(config);
    if (venue != null && books != null) {
      CarriedBooks.restore(books, state, venue);
    }
    if (venue == null) {
      this.reports = new ReportDesk(state, desks, null);
      this.real = null;
    } else {
      DifferenceBook differences = new DifferenceBook(state, venue, notices);
      RealReports sorting = new RealReports(state, venue, differences, gate);
      this.reports = new ReportDesk(state, desks, sorting);
      this.real = new RealDesk(state, venue, desks, reports, sorting, differences);
    }
    this.commands = new CommandDesk(state, desks, real);
  }

  /// Says where approved actions go; before the first event only.
  public void connect(EngineOutlet outlet) {
    gate.connect(outlet);
  }

  /// Adds a listener; before the first event only.
  public void listen(EngineTap tap) {
    newsroom.add(tap);
  }

  /// The state, for the engine's own thread.
  public EngineView view() {
    return state;
  }

  EngineSchedule schedule() {
    return schedule;
  }

  long time() {
    return state.time;
  }

  /// Engine time moves to `time` if that is later; it never goes back.
  void advance(long time) {
    if (time > state.time) {
      state.time = time;
      protection.onTime();
      surveillance.onTime();
      exits.onTime();
      reversals.onTime();
      shadows.onTime();
      if (real != null) {
        real.onTime();
      }
    }
  }

  /// Orders leave even when a part of it fails: a close must never wait for another one's fault.
  void apply(EngineEvent event) {
    state.sequence++;
    try {
      advance(event.time());
      take(event);
      finish(event);
    } finally {
      closings.clear();
      gate.release();
    }
  }

  private void take(EngineEvent event) {
    switch (event) {
      case EngineEvent.Market(MarketEvent market) -> market(market);
      case EngineEvent.History history -> history(history);
      case EngineEvent.ClockTick _ -> clock();
      case EngineEvent.Feed(var status) -> {
        state.feed = status;
        protection.onFeed(status);
      }
      case EngineEvent.Command(var command, _) -> commands.accept(command);
      case EngineEvent.Decided(var decision, _) -> decisions.accept(decision);
      case EngineEvent.Reported(var report, _) -> reports.accept(report);
      case EngineEvent.CycleDue _ -> cycle();
      case EngineEvent.EmergencyCheck _ -> emergency.check();
      case EngineEvent.AdvisorFailed failed -> protection.onAdvisorFailed(failed);
      case EngineEvent.DiskReported reported -> protection.onDisk(reported);
      case EngineEvent.ClockMeasured(long skew, _) -> state.clockSkew = skew;
      case EngineEvent.PriceDoubted(var instrument, String why, _) -> {
        InstrumentMarket market = state.markets.find(instrument);
        if (market != null) {
          market.doubt(why);
        }
      }
      case EngineEvent.Indicated(var indication) -> {
        InstrumentMarket market = state.markets.find(indication.instrument());
        if (market != null) {
          market.indicate(indication);
        }
      }
      case EngineEvent.NewsHeard(var item, _) -> state.ai.heard(item);
      case EngineEvent.NewsFeedsReported(String text, _) -> state.ai.newsStatus = text;
      case EngineEvent.AiReported(var status) -> state.ai.status = status;
      case EngineEvent.ConnectionReported(var connection) -> state.connection = connection;
      case EngineEvent.VenueSaid(String text, _) -> notices.venue(text);
      case EngineEvent.VenueRefused(var request, String reason, boolean late, long time) -> {
        newsroom.later(new EngineNews.RequestRefused(notices.asked(request), reason, time));
        if (request instanceof VenueRequest.Modify modify) {
          gate.changed(modify.order());
        }
        notices.refused(request, reason);
        if (late && state.venue != null) {
          // Where our books have it open still, the message that ended it is missing.
          state.venue.wanted = "an order had ended at the venue already";
        }
        if (!late) {
          protection.onVenueError(reason);
        }
      }
      case EngineEvent.AccountRead read -> {
        if (real != null) {
          real.onReading(read);
        }
      }
      case EngineEvent.VenueOrderSeen seen -> {
        if (real != null) {
          real.onOrder(seen);
        } else if (seen.open()) {
          Adoption.held(seen.order(), state, newsroom, exits);
        }
      }
      case EngineEvent.AccountLinkChanged link -> {
        if (real != null) {
          real.onLink(link);
        }
      }
      case EngineEvent.ToVenue _, EngineEvent.AtVenue _ -> {
        // The driver's business: the engine only counts them, so that a recording stays complete.
      }
    }
    if (state.time >= state.curve.due() && !(event instanceof EngineEvent.History)) {
      state.curve.add(state.time, state.account.screenEquity(), state.account.screenCash());
    }
  }

  private void market(MarketEvent event) {
    InstrumentMarket market = state.markets.find(event.instrument());
    if (market == null) {
      return;
    }
    market.apply(event, state.time);
    if (state.account.holdsAnything()) {
      state.account.onMark();
      // One that fails does not take the others with it.
      try {
        protection.onMark();
      } finally {
        try {
          surveillance.onMark();
        } finally {
          exits.onMark(market);
        }
      }
    }
    // What only watches stands behind what protects.
    shadows.onMarket(market, event);
  }

  private void history(EngineEvent.History history) {
    InstrumentMarket market = state.markets.find(history.instrument());
    if (market != null) {
      market.warmUp(history.spec(), history.bars());
    }
  }

  private void clock() {
    for (InstrumentMarket market : state.markets.all()) {
      market.onTime(state.time);
    }
  }

  private void cycle() {
    state.nextCycle = state.time + state.config.cycleMillis();
    schedule.add(state.nextCycle, new EngineEvent.CycleDue(state.nextCycle));
  }

  /// When everything has moved: strategies speak, then the tick goes out, then news, then orders.
  private void finish(EngineEvent event) {
    if (!closings.isEmpty() || newsroom.ticksWanted()) {
      speak(event);
    }
    newsroom.flush();
  }

  private void speak(EngineEvent event) {
    List<ClosedBar> closed = List.of();
    if (!closings.isEmpty()) {
      closed = closedBars();
      for (Closing closing : closings) {
        if (!closing.bar().corrected()) {
          exits.onBar(closing.market(), closing.bar());
        }
      }
      askStrategies();
    }
    if (newsroom.ticksWanted()) {
      newsroom.tell(new EngineTick(state.sequence, state.time, event, closed, state));
    }
  }

  private List<ClosedBar> closedBars() {
    List<ClosedBar> closed = new ArrayList<>(closings.size());
    for (Closing closing : closings) {
      closed.add(closing.bar());
      if (!closing.bar().corrected() && closing.bar().spec().equals(decisionBars)) {
        state.bars++;
      }
    }
    return closed;
  }

  private void askStrategies() {
    for (Closing closing : closings) {
      if (closing.bar().corrected()) {
        continue;
      }
      int holding = state.account.holding(closing.bar().instrument());
      for (Strategy strategy : closing.lane().strategies) {
        Signal signal = strategies.ask(strategy, closing.bar(), holding);
        if (signal != null) {
          Proposer proposer = new Proposer(Proposer.Kind.STRATEGY, strategy.spec().name());
          decisions.accept(
              SignalTranslator.decision(
                  signal, proposer, closing.market().instrument(), state.time));
        }
      }
    }
  }
}
