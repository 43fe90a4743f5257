package app.wheelhouse.exchange.core;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Closes what its margin no longer carries: an isolated position alone, cross positions together,
/// the largest first, until the rest is covered. The book is taken to 10 % from the mark, what is
/// left goes to the exchange at mark; what is lost beyond bankruptcy the exchange writes off. The
/// venue's part-wise liquidation above 100,000 USDC is left out: all goes at once.
final class Liquidations {
  static final String CANCELED = "liquidatedCanceled";
  private static final String MARKET = "market";
  private static final String BACKSTOP = "backstop";

  private final ExchangeState state;
  private final OrderLife life;
  private final Matching matching;
  private final Clearing clearing;

  Liquidations(ExchangeState state, OrderLife life, Matching matching, Clearing clearing) {
    this.state = state;
    this.life = life;
    this.matching = matching;
    this.clearing = clearing;
  }

  void check(UserAccount account) {
    for (Holding holding : List.copyOf(account.holdings.values())) {
      if (holding.open()
          && !holding.cross
          && Amounts.less(holding.equity(), holding.maintenance())) {
        isolated(holding);
      }
    }
    if (failing(account)) {
      cross(account);
    }
    writeOff(account);
  }

  private void isolated(Holding holding) {
    UserAccount account = holding.account;
    BigDecimal value = holding.equity();
    BigDecimal notional = holding.notional();
    cancel(account, holding);
    BigDecimal before = account.cash;
    close(holding);
    // an isolated position loses its own margin and no more
    BigDecimal beyond = before.subtract(account.cash);
    if (beyond.signum() > 0) {
      account.cash = account.cash.add(beyond);
      account.backstop = account.backstop.add(beyond);
    }
    tell(account, notional, value);
  }

  private void cross(UserAccount account) {
    BigDecimal value = account.crossValue();
    cancel(account, null);
    BigDecimal closed = BigDecimal.ZERO;
    List<Holding> largestFirst =
        account.holdings.values().stream()
            .filter(holding -> holding.cross && holding.open())
            .sorted(Comparator.comparing(Holding::notional).reversed())
            .toList();
    for (Holding holding : largestFirst) {
      if (failing(account)) {
        closed = closed.add(holding.notional());
        close(holding);
      }
    }
    tell(account, closed, value);
  }

  private static boolean failing(UserAccount account) {
    return account.holdings.values().stream().anyMatch(held -> held.cross && held.open())
        && Amounts.less(account.crossValue(), account.crossMaintenance());
  }

  private void cancel(UserAccount account, @Nullable Holding only) {
    for (Order order : List.copyOf(account.open.values())) {
      if (only == null ? order.holding.cross : order.holding == only) {
        life.end(order, CANCELED);
      }
    }
  }

  private void close(Holding holding) {
    Market market = holding.market;
    boolean buy = holding.szi.signum() < 0;
    BigDecimal mark = market.markPx();
    BigDecimal limit = Execution.worst(buy, buy ? mark.add(mark) : BigDecimal.ZERO, mark);
    OrderAsk ask =
        new OrderAsk(
            market.asset.index(),
            buy,
            limit,
            holding.szi.abs(),
            true,
            new OrderKind.Limit(Tif.LIQUIDATION_MARKET),
            null);
    Order order = life.register(holding, ask, false);
    matching.take(market, order, limit, tag(holding, mark, MARKET));
    if (order.left.signum() > 0) {
      Clearing.Match match =
          new Clearing.Match(
              market, mark, order.left, state.nextTid(), tag(holding, mark, BACKSTOP));
      clearing.bookFlow(match, !buy);
      state.emit(new ExchangeEvent.FillMade(clearing.book(order, match, true, BigDecimal.ZERO)));
      life.filled(order, order.left, mark);
      life.sweep(holding, false);
    }
  }

  private static LiquidationTag tag(Holding holding, BigDecimal mark, String method) {
    return new LiquidationTag(holding.account.address, mark, method);
  }

  private void tell(UserAccount account, BigDecimal notional, BigDecimal value) {
    state.emit(
        new ExchangeEvent.Liquidated(
            account.address,
            state.nextTid(),
            Amounts.usd(notional),
            Amounts.usd(value),
            state.time));
  }

  /// Cash below zero that no cross position can win back is the exchange's loss.
  private static void writeOff(UserAccount account) {
    boolean carried =
        account.holdings.values().stream().anyMatch(held -> held.cross && held.open());
    if (account.cash.signum() < 0 && !carried) {
      account.backstop = account.backstop.subtract(account.cash);
      account.cash = BigDecimal.ZERO;
    }
  }
}
