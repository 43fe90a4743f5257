package app.wheelhouse.sim;

import app.wheelhouse.domain.account.Account;
import app.wheelhouse.domain.account.AccountId;
import app.wheelhouse.domain.account.Position;
import app.wheelhouse.domain.money.Money;
import app.wheelhouse.domain.money.Price;
import app.wheelhouse.domain.money.Quantity;
import app.wheelhouse.domain.order.ClientOrderId;
import app.wheelhouse.domain.order.ExecutionReport.FillReported;
import app.wheelhouse.domain.order.ExecutionReport.FundingSettled;
import app.wheelhouse.domain.order.ExecutionReport.OrderChanged;
import app.wheelhouse.domain.order.Fill;
import app.wheelhouse.domain.order.Liquidity;
import app.wheelhouse.domain.order.OrderEvent;
import app.wheelhouse.domain.order.OrderRole;
import app.wheelhouse.domain.order.OrderSpec;

/// The venue's own books: every report goes through here, so that account, orders and reports
/// agree.
final class Ledger {
  private final FeeModel fees;
  private final Floor floor;
  private Account account;
  private long now = Long.MIN_VALUE;
  private long liquidations;
  private ReportSink sink = _ -> {};

  Ledger(AccountId account, Money deposit, FeeModel fees, Floor floor) {
    this.account = Account.opened(account, deposit);
    this.fees = fees;
    this.floor = floor;
  }

  /// Everything until the next call happens at `time` (which never goes back) and goes to
  /// `reports`.
  void begin(long time, ReportSink reports) {
    now = Math.max(now, time);
    sink = reports;
  }

  long now() {
    return now;
  }

  Account account() {
    return account;
  }

  /// What was held before the first event.
  void hold(Pit pit, Position position) {
    account = account.corrected(position);
    pit.hold(position);
  }

  void report(SimOrder order, OrderEvent event) {
    order.apply(event, now);
    if (!order.isLive()) {
      floor.close(order);
    }
    sink.accept(new OrderChanged(account.id(), order.id(), event, now));
  }

  /// Executes a part of an order.
  void fill(SimOrder order, Pit pit, Slice slice, Liquidity liquidity) {
    OrderSpec spec = order.spec();
    Fill fill =
        new Fill(
            account.id(),
            order.nextTradeId(),
            order.id(),
            spec.instrument(),
            spec.side(),
            slice.price(),
            slice.quantity(),
            fees.fee(slice.price().times(slice.quantity()), liquidity),
            liquidity,
            now,
            leverage(pit.position(), spec, slice.quantity()),
            false);
    order.apply(order.order().eventOf(fill), now);
    if (!order.isLive()) {
      floor.close(order);
    }
    book(fill, pit);
  }

  /// The position's own leverage, or the order's where it opens or flips.
  private static int leverage(Position held, OrderSpec spec, Quantity quantity) {
    boolean opens =
        held.isFlat() || spec.side() != held.side() && quantity.compareTo(held.quantity()) > 0;
    return opens ? spec.leverage() : held.leverage();
  }

  /// Closes the whole position by force, under an order id of the venue's own.
  void liquidate(Pit pit, Price price) {
    Position held = pit.position();
    ClientOrderId id =
        ClientOrderId.derive(
            account.id(), "liquidation " + ++liquidations + " of " + pit.id(), now, OrderRole.EXIT);
    Money notional = held.notional(price);
    book(
        new Fill(
            account.id(),
            id + "-1",
            id,
            pit.id(),
            held.closingSide(),
            price,
            held.quantity(),
            fees.fee(notional, Liquidity.TAKER),
            Liquidity.TAKER,
            now,
            held.leverage(),
            true),
        pit);
  }

  private void book(Fill fill, Pit pit) {
    account = account.apply(fill).after();
    pit.hold(account.position(pit.id()));
    sink.accept(new FillReported(fill));
  }

  /// @param paid taken from the balance; negative when received
  /// @param boundary when it was due, epoch milliseconds
  void fund(Pit pit, Money paid, double rate, long boundary) {
    account = account.applyFunding(pit.id(), paid);
    pit.hold(account.position(pit.id()));
    sink.accept(new FundingSettled(account.id(), pit.id(), paid, rate, boundary));
  }
}
