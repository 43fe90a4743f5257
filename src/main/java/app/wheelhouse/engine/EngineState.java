package app.wheelhouse.engine;

import app.wheelhouse.domain.account.Account;
import app.wheelhouse.domain.account.ClosedTrade;
import app.wheelhouse.domain.account.TradingState;
import app.wheelhouse.domain.decision.DecisionRecord;
import app.wheelhouse.domain.instrument.Instrument;
import app.wheelhouse.domain.instrument.InstrumentId;
import app.wheelhouse.domain.market.FeedStatus;
import app.wheelhouse.domain.money.Money;
import app.wheelhouse.domain.order.Fill;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// All mutable state of one engine; only its thread touches it.
final class EngineState implements EngineView {
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

  long time;
  long sequence;
  long bars;
  long refusedReports;
  long nextCycle;
  @Nullable FeedStatus feed;
  @Nullable EmergencyReport emergency;

  EngineState(EngineConfig config, MarketBoard markets) {
    this.config = config;
    this.markets = markets;
    this.account = new AccountLedger(Account.opened(config.account(), config.deposit()), markets);
    this.status = new TradingStatus(config.autoTrading());
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
        emergency);
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
