package app.wheelhouse.exchange.core;

import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.NavigableSet;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Everything that the parts of the exchange share.
final class ExchangeState {
  private static final long FIRST_OID = 1_000_000_001L;
  private static final long FIRST_TID = 500_000_001L;

  final ExchangeRules rules;
  final List<Market> markets;
  final SortedMap<String, UserAccount> accounts = new TreeMap<>();
  final SortedMap<String, Long> counts = new TreeMap<>();

  /// Triggers that are due and have not been executed.
  final Deque<Order> fired = new ArrayDeque<>();

  /// Addresses whose margin must be looked at.
  final NavigableSet<String> touched = new TreeSet<>();

  private final ExchangeListener listener;
  private final ActionHash hash = new ActionHash();
  long time;
  BigDecimal flowCash = BigDecimal.ZERO;
  int stopsToReject;
  private long oids = FIRST_OID;
  private long tids = FIRST_TID;

  ExchangeState(List<ListedAsset> assets, ExchangeRules rules, ExchangeListener listener) {
    for (int i = 0; i < assets.size(); i++) {
      if (assets.get(i).index() != i) {
        throw new IllegalArgumentException(assets.get(i).name() + " is not at its index");
      }
    }
    this.rules = rules;
    this.listener = listener;
    this.markets = assets.stream().map(Market::new).toList();
  }

  void nextAction() {
    hash.next();
  }

  String hash() {
    return hash.text();
  }

  long nextOid() {
    return oids++;
  }

  long nextTid() {
    return tids++;
  }

  Market market(int asset) {
    if (asset < 0 || asset >= markets.size()) {
      throw new IllegalArgumentException("No asset has the index " + asset);
    }
    return markets.get(asset);
  }

  @Nullable UserAccount account(String address) {
    return accounts.get(address.toLowerCase(Locale.ROOT));
  }

  void count(String kind) {
    counts.merge(kind, 1L, Long::sum);
  }

  void emit(ExchangeEvent event) {
    switch (event) {
      case ExchangeEvent.OrderUpdated updated -> count("status." + updated.order().status());
      case ExchangeEvent.FillMade _ -> count("fills");
      case ExchangeEvent.FundingPaid _ -> count("fundings");
      case ExchangeEvent.Traded _ -> count("trades");
      case ExchangeEvent.BookChanged _ -> count("books");
      case ExchangeEvent.MarkChanged _ -> count("marks");
      case ExchangeEvent.Liquidated _ -> count("liquidations");
    }
    listener.on(event);
  }
}
