package app.wheelhouse.engine;

import app.wheelhouse.domain.account.Account;
import app.wheelhouse.domain.account.ClosedTrade;
import app.wheelhouse.domain.account.MarginMode;
import app.wheelhouse.domain.account.TradingState;
import app.wheelhouse.domain.decision.DecisionRecord;
import app.wheelhouse.domain.instrument.Instrument;
import app.wheelhouse.domain.instrument.InstrumentId;
import app.wheelhouse.domain.market.Connection;
import app.wheelhouse.domain.market.FeedStatus;
import app.wheelhouse.domain.money.Money;
import app.wheelhouse.domain.money.Price;
import app.wheelhouse.domain.order.Fill;
import app.wheelhouse.risk.Circumstances;
import app.wheelhouse.risk.MarketCondition;
import app.wheelhouse.risk.RiskEngine;
import app.wheelhouse.risk.RiskView;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// All mutable state of one engine; only its thread touches it.
final class EngineState implements EngineView {
  /// Balanced.
  static final int USUAL_LEVEL = 5;

  final EngineConfig config;
  final MarketBoard markets;
  final AccountLedger account;
  final OrderLedger orders = new OrderLedger();
  final FillFilter fillFilter = new FillFilter();
  final TradingStatus status;
  final Recent<Fill> fills = new Recent<>();
  final Recent<ClosedTrade> trades = new Recent<>();
  final Recent<DecisionRecord> decisions = new Recent<>();
  final SortedSet<InstrumentId> byHand = new TreeSet<>();
  final Recent<Judgement> judgements = new Recent<>();
  final Recent<Notice> notices = new Recent<>();
  final EquityCurve curve = new EquityCurve();
  final TradeEnds ends = new TradeEnds();
  final Tally tally;
  final ExtremesMeter extremes = new ExtremesMeter();
  final ExitBook exits = new ExitBook();
  final ShadowBook shadows = new ShadowBook();
  final CorrelationBoard correlations;

  /// Null where fills are simulated.
  final AiBooks ai = new AiBooks();

  final @Nullable VenueBooks venue;

  long time;
  long sequence;
  long bars;
  long refusedReports;
  long nextCycle;
  long clockSkew;
  @Nullable FeedStatus feed;
  @Nullable Connection connection;
  @Nullable EmergencyReport emergency;

  EngineState(EngineConfig config, MarketBoard markets) {
    this.config = config;
    this.markets = markets;
    this.account = new AccountLedger(CarriedAccount.of(config, markets), markets);
    RealAccount real = config.real();
    // Real money never begins to trade by itself.
    this.status =
        new TradingStatus(config.autoTrading() && (real == null || real.armName().isEmpty()));
    this.tally = new Tally(config, account);
    this.correlations = new CorrelationBoard(config, markets);
    this.venue = real == null ? null : new VenueBooks(real);
  }

  @Override
  public long time() {
    return time;
  }

  @Override
  public long sequence() {
    return sequence;
  }

  @Override
  public List<Instrument> instruments() {
    return config.instruments();
  }

  @Override
  public @Nullable MarketView market(InstrumentId instrument) {
    return markets.find(instrument);
  }

  @Override
  public Account account() {
    return account.account();
  }

  @Override
  public Money equity() {
    return account.equity();
  }

  @Override
  public TradingState tradingState() {
    return status.state();
  }

  @Override
  public boolean autoTrading() {
    return status.autoTrading();
  }

  @Override
  public DeskSnapshot snapshot() {
    Money unrealised = account.unrealised();
    return new DeskSnapshot(
        sequence,
        time,
        config.session(),
        account.account(),
        unrealised,
        account.account().balance().plus(unrealised),
        trading(),
        counts(),
        feed,
        markets.all().stream().map(market -> market.snapshot(time)).toList(),
        orders.live(),
        orders.ended(),
        fills.list(),
        trades.list(),
        decisions.list(),
        judgements.list(),
        notices.list(),
        curve.list(),
        config.limits(),
        config.fees(),
        emergency,
        protection(),
        exits.views(this, byHand),
        shadows.now(),
        connection,
        venue == null ? null : venue.view(),
        ai.view());
  }

  /// What the gate sees now.
  RiskView riskView() {
    SortedMap<InstrumentId, Price> marks = markets.marks();
    Money equity = account.account().equity(marks::get);
    SortedMap<InstrumentId, Money> working = OrderLedger.entryNotional(orders.liveView(), marks);
    if (venue != null) {
      venue.count(working, marks);
    }
    return new RiskView(
        account.account(),
        marks,
        working,
        status.state(),
        status.autoTrading(),
        account.dayStartEquity(),
        equity.minus(account.dayStartEquity()),
        config.limits(),
        config.fees(),
        time,
        new Circumstances(
            tally.now(), conditions(), correlations.now(), clockSkew, MarginMode.ISOLATED),
        instrumentsById());
  }

  private SortedMap<InstrumentId, MarketCondition> conditions() {
    SortedMap<InstrumentId, MarketCondition> conditions = new TreeMap<>();
    for (InstrumentMarket market : markets.all()) {
      conditions.put(market.instrument().id(), market.condition(time, feed));
    }
    return conditions;
  }

  private SortedMap<InstrumentId, Instrument> instrumentsById() {
    SortedMap<InstrumentId, Instrument> instruments = new TreeMap<>();
    for (InstrumentMarket market : markets.all()) {
      instruments.put(market.instrument().id(), market.instrument());
    }
    return instruments;
  }

  private ProtectionSnapshot protection() {
    RiskView view = riskView();
    return new ProtectionSnapshot(
        status.restrictions(),
        status.changes(),
        view.circumstances(),
        RiskEngine.accountRisk(view, this::instrument),
        extremes.now());
  }

  /// @throws IllegalArgumentException when the session does not trade it
  Instrument instrument(InstrumentId id) {
    InstrumentMarket market = markets.find(id);
    if (market == null) {
      throw new IllegalArgumentException("This session does not trade " + id);
    }
    return market.instrument();
  }

  private DeskSnapshot.Trading trading() {
    return new DeskSnapshot.Trading(
        status.state(),
        status.autoTrading(),
        status.reason(),
        nextCycle,
        account.dayStartEquity(),
        account.peak(),
        account.maxDrawdown());
  }

  private DeskSnapshot.Counts counts() {
    return new DeskSnapshot.Counts(
        bars,
        decisions.total(),
        fills.total(),
        trades.total(),
        orders.counts(),
        fillFilter.duplicates(),
        refusedReports,
        markets.staleMillis());
  }
}
