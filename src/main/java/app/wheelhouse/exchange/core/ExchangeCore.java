package app.wheelhouse.exchange.core;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// A perpetuals exchange without a wire: deterministic, of one thread, with the time handed in.
///
/// The caller serialises all calls, reads included. A `time` is in milliseconds since 1970; one
/// that lies before the newest counts as the newest. Every call first brings what the clock owes
/// (funding, scheduled cancels) up to its time. Addresses are compared in lower case. Prices and
/// sizes of the flow and of orders lie on the asset's grid; marks may lie anywhere above 0.
public final class ExchangeCore extends ExchangeReads {
  private static final String NO_DEPOSIT = "Must deposit before performing actions";
  private static final String MISSING = "Order was never placed, already canceled, or filled.";

  private final OrderLife life;
  private final OrderDesk orders;
  private final LeverageDesk leverage;
  private final FlowDesk flow;
  private final Schedule schedule;
  private final Execution execution;
  private final Liquidations liquidations;

  /// @param assets in the order of their indexes
  public ExchangeCore(List<ListedAsset> assets, ExchangeRules rules, ExchangeListener listener) {
    super(new ExchangeState(assets, rules, listener));
    life = new OrderLife(state);
    Clearing clearing = new Clearing(state);
    Matching matching = new Matching(state, life, clearing);
    Admission admission = new Admission(state);
    execution = new Execution(life, matching, admission);
    orders = new OrderDesk(state, life, admission, execution);
    leverage = new LeverageDesk(state);
    flow = new FlowDesk(matching);
    schedule = new Schedule(state, life);
    liquidations = new Liquidations(state, life, matching, clearing);
  }

  /// Adds cash; the first deposit makes the account.
  public void deposit(String address, BigDecimal usdc, long time) {
    if (usdc.signum() <= 0) {
      throw new IllegalArgumentException("A deposit is above 0: " + usdc);
    }
    begin(time);
    String name = address.toLowerCase(Locale.ROOT);
    UserAccount account = state.accounts.computeIfAbsent(name, UserAccount::new);
    account.cash = account.cash.add(usdc);
    account.deposits = account.deposits.add(usdc);
    settle();
  }

  /// Takes cash out, as far as no position and no order needs it.
  public ActionResult withdraw(String address, BigDecimal usdc, long time) {
    begin(time);
    UserAccount account = state.account(address);
    if (account == null) {
      return new ActionResult.Refused(NO_DEPOSIT);
    }
    if (usdc.signum() <= 0 || usdc.compareTo(Views.state(account, state.time).withdrawable()) > 0) {
      return new ActionResult.Refused("Insufficient balance for withdrawal.");
    }
    account.cash = account.cash.subtract(usdc);
    account.deposits = account.deposits.subtract(usdc);
    return ActionResult.done();
  }

  /// Places a batch, one order after the other.
  public Placed place(String address, List<OrderAsk> asks, Grouping grouping, long time) {
    begin(time);
    UserAccount account = state.account(address);
    if (account == null) {
      return Placed.malformed(NO_DEPOSIT);
    }
    Placed placed = orders.place(account, asks, grouping);
    settle();
    return placed;
  }

  /// Cancels one open order of this asset.
  public ActionResult cancel(String address, int asset, OrderRef ref, long time) {
    begin(time);
    UserAccount account = state.account(address);
    Order order = account == null ? null : account.find(ref);
    if (order == null || order.ended() || order.ask.asset() != asset) {
      state.count("cancels.refused");
      return new ActionResult.Refused(account == null ? NO_DEPOSIT : MISSING);
    }
    life.end(order, OrderLife.CANCELED);
    settle();
    return ActionResult.done();
  }

  /// Cancel-replace: the order gets a new number under the same client id and goes to the end of
  /// its queue; the new size is the whole size, whatever the old one has filled. Told as `canceled`
  /// (old) and then `open` (new).
  public PlaceResult modify(String address, OrderRef ref, OrderAsk ask, long time) {
    begin(time);
    UserAccount account = state.account(address);
    if (account == null) {
      return new PlaceResult.Error(0, Refusal.MODIFY, NO_DEPOSIT);
    }
    PlaceResult result = orders.modify(account, ref, ask);
    settle();
    return result;
  }

  /// Sets leverage and margin mode of an asset.
  public ActionResult updateLeverage(
      String address, int asset, boolean cross, int times, long time) {
    begin(time);
    UserAccount account = state.account(address);
    if (account == null) {
      return new ActionResult.Refused(NO_DEPOSIT);
    }
    ActionResult result = leverage.leverage(account, asset, cross, times);
    settle();
    return result;
  }

  /// Moves cash into an isolated position, or (negative) out of it.
  ///
  /// @param ntli millionths of a USDC
  public ActionResult updateIsolatedMargin(String address, int asset, long ntli, long time) {
    begin(time);
    UserAccount account = state.account(address);
    if (account == null) {
      return new ActionResult.Refused(NO_DEPOSIT);
    }
    ActionResult result = leverage.isolatedMargin(account, asset, ntli);
    settle();
    return result;
  }

  /// Cancels all open orders at a time to come.
  ///
  /// @param at ms, null to clear
  public ActionResult scheduleCancel(String address, @Nullable Long at, long time) {
    begin(time);
    UserAccount account = state.account(address);
    return account == null ? new ActionResult.Refused(NO_DEPOSIT) : schedule.set(account, at);
  }

  /// Sets, moves or (size 0) withdraws a quote of the flow; it matches what it crosses.
  ///
  /// @param id the flow's own number, above 0
  public void flowQuote(int asset, boolean buy, BigDecimal px, BigDecimal sz, long id, long time) {
    begin(time);
    flow.quote(state.market(asset), buy, px, sz, id);
    settle();
  }

  /// Replaces the levels of the flow's book; they match clients' orders that they cross.
  ///
  /// @param bids may not reach the asks
  public void flowBook(int asset, List<Level> bids, List<Level> asks, long time) {
    begin(time);
    flow.book(state.market(asset), bids, asks);
    settle();
  }

  /// An aggressive participant of the flow takes what rests at or through a price.
  ///
  /// @return what it got
  public BigDecimal flowTrade(int asset, boolean buy, BigDecimal px, BigDecimal sz, long time) {
    begin(time);
    BigDecimal got = flow.trade(state.market(asset), buy, px, sz);
    settle();
    return got;
  }

  /// Moves mark and oracle: triggers fire first, oldest first, then liquidations.
  public void mark(int asset, BigDecimal markPx, BigDecimal oraclePx, long time) {
    if (markPx.signum() <= 0 || oraclePx.signum() <= 0) {
      throw new IllegalArgumentException("A mark is above 0: " + markPx + ", " + oraclePx);
    }
    begin(time);
    Market market = state.market(asset);
    market.mark = markPx;
    market.oracle = oraclePx;
    market.day.marked(markPx, state.time);
    state.emit(new ExchangeEvent.MarkChanged(asset, markPx, oraclePx, state.time));
    state.fired.addAll(market.triggers.due(markPx));
    state.touched.addAll(market.holders.keySet());
    settle();
  }

  /// The rate of the next funding: what a long pays of its notional at the oracle's price.
  public void fundingRate(int asset, BigDecimal rate) {
    state.market(asset).rate = rate;
  }

  /// Lets time pass.
  public void advance(long time) {
    begin(time);
    settle();
  }

  /// Fault switch: the next stops that are placed, alone or in a bracket, are refused.
  public void rejectNextStops(int n) {
    state.stopsToReject = n;
  }

  private void begin(long time) {
    state.nextAction();
    schedule.advance(time, this::settle);
  }

  /// Everything that follows from what just happened, until nothing does.
  private void settle() {
    while (true) {
      Order fired = state.fired.poll();
      String touched = fired == null ? state.touched.pollFirst() : null;
      if (fired != null) {
        execution.fire(fired);
      } else if (touched != null) {
        liquidations.check(state.accounts.get(touched));
      } else {
        break;
      }
    }
    for (Market market : state.markets) {
      if (market.bookChanged) {
        market.bookChanged = false;
        state.emit(new ExchangeEvent.BookChanged(market.asset.index(), state.time));
      }
    }
  }
}
