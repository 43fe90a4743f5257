package app.wheelhouse.engine;

import app.wheelhouse.domain.account.Account;
import app.wheelhouse.domain.account.Position;
import app.wheelhouse.domain.instrument.InstrumentId;
import app.wheelhouse.domain.money.Money;
import app.wheelhouse.domain.money.Price;
import app.wheelhouse.domain.order.Fill;
import java.util.SortedMap;

/// The account's exact books, and a fast double of its equity for each mark.
///
/// The double only screens (peak, drawdown on each mark); what decides is exact.
final class AccountLedger {
  private static final long DAY = 86_400_000L;

  private final MarketBoard markets;
  private Account account;

  private double cash;
  private InstrumentMarket[] held = new InstrumentMarket[0];
  private double[] signed = new double[0];
  private double[] cost = new double[0];

  private double peak;
  private double maxDrawdown;
  private Money dayStartEquity;
  private long day = Long.MIN_VALUE;

  AccountLedger(Account account, MarketBoard markets) {
    this.account = account;
    this.markets = markets;
    this.dayStartEquity = account.balance();
    this.peak = account.balance().toDouble();
    screenAnew();
  }

  Account account() {
    return account;
  }

  Account.Change apply(Fill fill) {
    Account.Change change = account.apply(fill);
    account = change.after();
    screenAnew();
    onMark();
    return change;
  }

  void applyFunding(InstrumentId instrument, Money paid) {
    account = account.applyFunding(instrument, paid);
    screenAnew();
    onMark();
  }

  /// A price moved: follow peak and drawdown.
  void onMark() {
    double equity = screenEquity();
    if (equity > peak) {
      peak = equity;
    } else if (peak > 0 && (peak - equity) / peak > maxDrawdown) {
      maxDrawdown = (peak - equity) / peak;
    }
  }

  /// Rolls the trading day (UTC) when `now` is in a new one.
  void onTime(long now) {
    long today = Math.floorDiv(now, DAY);
    if (today != day) {
      day = today;
      dayStartEquity = equity();
    }
  }

  boolean holdsAnything() {
    return held.length > 0;
  }

  /// Cash in double, to screen.
  double screenCash() {
    return cash;
  }

  double screenEquity() {
    double equity = cash;
    for (int i = 0; i < held.length; i++) {
      double mark = held[i].mark();
      if (mark > 0) {
        equity += signed[i] * mark - cost[i];
      }
    }
    return equity;
  }

  Money unrealised() {
    SortedMap<InstrumentId, Price> marks = markets.marks();
    return account.unrealised(marks::get);
  }

  Money equity() {
    return held.length == 0 ? account.balance() : account.balance().plus(unrealised());
  }

  Money dayStartEquity() {
    return dayStartEquity;
  }

  /// Highest equity on any mark, screened in double.
  double peak() {
    return peak;
  }

  /// Deepest fall from a peak on any mark, 0 to 1 (more when equity went below zero).
  double maxDrawdown() {
    return maxDrawdown;
  }

  /// −1, 0 or +1: what the account holds in an instrument.
  int holding(InstrumentId instrument) {
    return held.length == 0 ? 0 : account.position(instrument).signed().signum();
  }

  private void screenAnew() {
    cash = account.balance().toDouble();
    int size = account.positions().size();
    held = new InstrumentMarket[size];
    signed = new double[size];
    cost = new double[size];
    int i = 0;
    for (Position position : account.positions().values()) {
      InstrumentMarket market = markets.find(position.instrument());
      if (market == null) {
        throw new IllegalStateException("A position in unknown " + position.instrument());
      }
      held[i] = market;
      signed[i] = position.signed().doubleValue();
      cost[i] = position.signed().signum() * position.cost().toDouble();
      i++;
    }
  }
}
