package app.wheelhouse.engine;

import app.wheelhouse.domain.account.Account;
import app.wheelhouse.domain.account.Position;
import app.wheelhouse.domain.instrument.InstrumentId;
import app.wheelhouse.domain.money.Money;
import app.wheelhouse.domain.money.Price;
import app.wheelhouse.domain.order.Fill;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// The account's exact books, and a fast double of its equity for each mark.
///
/// The double only screens (peak, drawdown on each mark); what decides is exact.
final class AccountLedger {
  private final MarketBoard markets;
  private Account account;

  private double cash;
  private InstrumentMarket[] held = new InstrumentMarket[0];
  private double[] signed = new double[0];
  private double[] cost = new double[0];

  private Money exactPeak;
  private double peak;
  private double maxDrawdown;
  private Money dayStartEquity;
  private final SortedSet<InstrumentId> forced = new TreeSet<>();
  private long liquidations;

  AccountLedger(Account account, MarketBoard markets) {
    this.account = account;
    this.markets = markets;
    this.dayStartEquity = account.balance();
    this.exactPeak = account.balance();
    this.peak = exactPeak.toDouble();
    screenAnew();
  }

  Account account() {
    return account;
  }

  Account.Change apply(Fill fill) {
    Account.Change change = account.apply(fill);
    account = change.after();
    if (fill.liquidation() && forced.add(fill.instrument())) {
      liquidations++;
    }
    if (change.closed() != null) {
      forced.remove(fill.instrument());
    }
    screenAnew();
    onMark();
    return change;
  }

  void applyFunding(InstrumentId instrument, Money paid) {
    account = account.applyFunding(instrument, paid);
    screenAnew();
    onMark();
  }

  /// Cash came or went otherwise than by trading: that is neither profit nor loss, so peak and day
  /// move with it.
  void move(Money amount) {
    account = account.moved(amount);
    exactPeak = exactPeak.plus(amount);
    peak = exactPeak.toDouble();
    dayStartEquity = dayStartEquity.plus(amount);
    screenAnew();
    onMark();
  }

  /// The venue counts other cash than we did: that is a profit or a loss that we had not booked.
  void correct(Money amount) {
    account = account.moved(amount);
    screenAnew();
  }

  /// The venue holds another position than we did; cash stays as it is.
  ///
  /// @throws IllegalStateException when the session does not trade its instrument
  void correct(Position position) {
    account = account.corrected(position);
    screenAnew();
  }

  /// A price moved: follow peak and drawdown.
  void onMark() {
    double equity = screenEquity();
    if (equity > peak) {
      exactPeak = exactPeak.max(equity());
      peak = Math.max(equity, exactPeak.toDouble());
    } else if (peak > 0 && (peak - equity) / peak > maxDrawdown) {
      maxDrawdown = (peak - equity) / peak;
    }
  }

  /// A trading day begins: its loss is counted from the present equity.
  void startDay() {
    dayStartEquity = equity();
  }

  /// Counts drawdown from the peak of the session before, where that was higher.
  void carryPeak(Money recorded) {
    exactPeak = exactPeak.max(recorded);
    peak = exactPeak.toDouble();
  }

  /// The day's loss goes on from where the session before counted it.
  void carryDayStart(Money equity) {
    dayStartEquity = equity;
  }

  /// Counts drawdown from the present equity.
  void rebasePeak() {
    exactPeak = equity();
    peak = exactPeak.toDouble();
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

  /// Notional of all positions in double, USDC, to screen.
  double screenGross() {
    double gross = 0;
    for (int i = 0; i < held.length; i++) {
      gross += notional(i);
    }
    return gross;
  }

  /// Maintenance margin of all positions in double, USDC, to screen.
  double screenMaintenance() {
    double maintenance = 0;
    for (int i = 0; i < held.length; i++) {
      maintenance += held[i].tiers().maintenance(notional(i));
    }
    return maintenance;
  }

  private double notional(int i) {
    double mark = held[i].mark();
    return mark > 0 ? Math.abs(signed[i]) * mark : 0;
  }

  Money unrealised() {
    return account.unrealised(this::exactMark);
  }

  private @Nullable Price exactMark(InstrumentId instrument) {
    InstrumentMarket market = markets.find(instrument);
    return market != null && market.mark() > 0
        ? market.instrument().exactPrice(market.mark())
        : null;
  }

  Money equity() {
    return held.length == 0 ? account.balance() : account.balance().plus(unrealised());
  }

  Money dayStartEquity() {
    return dayStartEquity;
  }

  /// Highest equity on any mark since the start or the last reset.
  Money exactPeak() {
    return exactPeak;
  }

  /// How far the present equity is below the peak, as a share of it; 0 and above, to screen.
  double screenDrawdown() {
    return peak > 0 ? Math.max(0, (peak - screenEquity()) / peak) : 0;
  }

  /// Positions that the venue closed by force, each counted once.
  long liquidations() {
    return liquidations;
  }

  /// Highest equity on any mark since the start or the last reset, screened in double.
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
