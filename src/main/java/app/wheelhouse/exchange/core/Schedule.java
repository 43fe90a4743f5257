package app.wheelhouse.exchange.core;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the clock brings: funding at each full interval, and scheduled cancels, in the order of
/// their times.
final class Schedule {
  static final String SCHEDULED_CANCEL = "scheduledCancel";

  private final ExchangeState state;
  private final OrderLife life;
  private boolean started;
  private long nextFunding;

  Schedule(ExchangeState state, OrderLife life) {
    this.state = state;
    this.life = life;
  }

  /// Moves the exchange's time; a time in the past leaves it where it is.
  ///
  /// @param settle called after each event, so that what follows from it comes before the next
  void advance(long time, Runnable settle) {
    long interval = state.rules.fundingInterval();
    if (!started) {
      started = true;
      nextFunding = (Math.floorDiv(time, interval) + 1) * interval;
    }
    while (true) {
      UserAccount first = firstScheduled();
      long cancelAt = first == null || first.scheduled == null ? Long.MAX_VALUE : first.scheduled;
      long at = Math.min(cancelAt, nextFunding);
      if (at > time) {
        break;
      }
      state.time = Math.max(state.time, at);
      if (cancelAt <= nextFunding && first != null) {
        fire(first);
      } else {
        nextFunding += interval;
        fund();
      }
      settle.run();
    }
    state.time = Math.max(state.time, time);
  }

  /// Sets, moves or (null) clears the scheduled cancel of an address.
  ActionResult set(UserAccount account, @Nullable Long at) {
    if (at == null) {
      account.scheduled = null;
      return ActionResult.done();
    }
    if (Amounts.less(account.volume, state.rules.scheduleVolume())) {
      return new ActionResult.Refused(
          "Cannot set scheduled cancel time until enough volume traded. Required: $"
              + state.rules.scheduleVolume().toPlainString()
              + ". Traded: $"
              + Amounts.plain(account.volume).toPlainString()
              + ".");
    }
    if (at < state.time + state.rules.scheduleAhead()) {
      return new ActionResult.Refused(
          "Scheduled cancel time too early, must be at least "
              + state.rules.scheduleAhead() / 1000
              + " seconds from now.");
    }
    if (fired(account, at) >= state.rules.scheduleBudget()) {
      return new ActionResult.Refused("Too many scheduled cancels triggered today.");
    }
    account.scheduled = at;
    return ActionResult.done();
  }

  private static int fired(UserAccount account, long at) {
    return account.scheduleDay == Day.number(at) ? account.scheduleFired : 0;
  }

  private @Nullable UserAccount firstScheduled() {
    UserAccount first = null;
    for (UserAccount account : state.accounts.values()) {
      if (account.scheduled != null
          && (first == null || first.scheduled == null || account.scheduled < first.scheduled)) {
        first = account;
      }
    }
    return first;
  }

  private void fire(UserAccount account) {
    account.scheduled = null;
    account.scheduleFired = fired(account, state.time) + 1;
    account.scheduleDay = Day.number(state.time);
    state.count("scheduledCancels");
    for (Order order : List.copyOf(account.open.values())) {
      life.end(order, SCHEDULED_CANCEL);
    }
  }

  private void fund() {
    for (Market market : state.markets) {
      if (market.rate.signum() == 0 || market.oracle == null) {
        continue;
      }
      for (Holding holding : market.holders.values()) {
        pay(holding, market.oracle, market.rate);
      }
    }
  }

  private void pay(Holding holding, BigDecimal oracle, BigDecimal rate) {
    UserAccount account = holding.account;
    BigDecimal paid = Amounts.usd(holding.szi.multiply(oracle).multiply(rate));
    if (holding.cross) {
      account.cash = account.cash.subtract(paid);
    } else {
      holding.margin = holding.margin.subtract(paid);
    }
    account.funding = account.funding.subtract(paid);
    state.flowCash = state.flowCash.add(paid);
    holding.fundingAllTime = holding.fundingAllTime.add(paid);
    holding.fundingSinceOpen = holding.fundingSinceOpen.add(paid);
    holding.fundingSinceChange = holding.fundingSinceChange.add(paid);
    FundingView view =
        new FundingView(
            account.address,
            holding.market.asset.index(),
            holding.market.asset.name(),
            state.time,
            paid.negate(),
            holding.szi,
            rate,
            state.hash());
    account.fundings.add(view);
    state.touched.add(account.address);
    state.emit(new ExchangeEvent.FundingPaid(view));
  }
}
