package app.wheelhouse.exchange.core;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.SequencedMap;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// One address: cash, what it holds, its orders and what happened to it.
final class UserAccount {
  final String address;
  final SortedMap<Integer, Holding> holdings = new TreeMap<>();
  final NavigableMap<Long, Order> orders = new TreeMap<>();
  final SequencedMap<Long, Order> open = new LinkedHashMap<>();

  /// The newest order under a client id.
  final Map<String, Order> byCloid = new HashMap<>();

  final List<FillView> fills = new ArrayList<>();
  final List<FundingView> fundings = new ArrayList<>();

  /// Cash that no isolated position has.
  BigDecimal cash = BigDecimal.ZERO;

  BigDecimal deposits = BigDecimal.ZERO;
  BigDecimal realised = BigDecimal.ZERO;
  BigDecimal fees = BigDecimal.ZERO;
  BigDecimal funding = BigDecimal.ZERO;
  BigDecimal backstop = BigDecimal.ZERO;
  BigDecimal volume = BigDecimal.ZERO;
  @Nullable Long scheduled;
  long scheduleDay;
  int scheduleFired;

  UserAccount(String address) {
    this.address = address;
  }

  Holding holding(Market market) {
    return holdings.computeIfAbsent(market.asset.index(), _ -> new Holding(this, market));
  }

  /// Cash with the unrealised result of all cross positions.
  BigDecimal crossValue() {
    BigDecimal value = cash;
    for (Holding holding : holdings.values()) {
      if (holding.cross && holding.open()) {
        value = value.add(holding.unrealised());
      }
    }
    return value;
  }

  /// What positions and orders bind of it.
  BigDecimal bound() {
    BigDecimal sum = BigDecimal.ZERO;
    for (Holding holding : holdings.values()) {
      sum = sum.add(holding.bound());
    }
    return sum;
  }

  BigDecimal crossMaintenance() {
    BigDecimal sum = BigDecimal.ZERO;
    for (Holding holding : holdings.values()) {
      if (holding.cross) {
        sum = sum.add(holding.maintenance());
      }
    }
    return sum;
  }

  BigDecimal isolatedMargin() {
    BigDecimal sum = BigDecimal.ZERO;
    for (Holding holding : holdings.values()) {
      sum = sum.add(holding.margin);
    }
    return sum;
  }

  @Nullable Order find(OrderRef ref) {
    return switch (ref) {
      case OrderRef.Oid(long oid) -> orders.get(oid);
      case OrderRef.Cloid(String cloid) -> byCloid.get(cloid);
    };
  }

  Ledger ledger() {
    return new Ledger(deposits, realised, fees, funding, backstop, cash.add(isolatedMargin()));
  }
}
