package app.wheelhouse.exchange.core;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/// The reading half of the exchange. An address without a deposit has nothing, and no error.
public abstract sealed class ExchangeReads permits ExchangeCore {
  /// The address under which the anonymous order flow appears in public trades.
  public static final String FLOW = "0x00000000000000000000000000000000f1000000";

  final ExchangeState state;

  ExchangeReads(ExchangeState state) {
    this.state = state;
  }

  /// The newest time heard, ms.
  public long time() {
    return state.time;
  }

  /// What is listed, by index.
  public List<ListedAsset> assets() {
    return state.markets.stream().map(market -> market.asset).toList();
  }

  /// The rules of this exchange.
  public ExchangeRules rules() {
    return state.rules;
  }

  /// True after a deposit.
  public boolean known(String address) {
    return state.account(address) != null;
  }

  /// All accounts, sorted, lower case.
  public List<String> addresses() {
    return List.copyOf(state.accounts.keySet());
  }

  /// Open orders, oldest first: in the book, waiting triggers, and children of a parent that has
  /// not filled, which stand beside their parent as well as under it.
  public List<OrderView> openOrders(String address) {
    return read(address).open.values().stream().map(Views::order).toList();
  }

  /// An order of this address, open or ended; by client id the newest under it.
  public Optional<OrderView> order(String address, OrderRef ref) {
    return Optional.ofNullable(read(address).find(ref)).map(Views::order);
  }

  /// The newest orders, open and ended, newest first.
  public List<OrderView> history(String address, int limit) {
    return read(address).orders.descendingMap().values().stream()
        .limit(limit)
        .map(Views::order)
        .toList();
  }

  /// Fills from a time to another, both included, oldest first.
  public List<FillView> fills(String address, long from, long to) {
    return read(address).fills.stream()
        .filter(fill -> fill.time() >= from && fill.time() <= to)
        .toList();
  }

  /// Funding payments from a time to another, both included, oldest first.
  public List<FundingView> funding(String address, long from, long to) {
    return read(address).fundings.stream()
        .filter(paid -> paid.time() >= from && paid.time() <= to)
        .toList();
  }

  /// The clearing house's view.
  public AccountState state(String address) {
    return Views.state(read(address), state.time);
  }

  /// What the address could trade in an asset; the asset has a mark.
  public Standing standing(String address, int asset) {
    return Views.standing(read(address).holding(state.market(asset)));
  }

  /// The cash, by where it came from.
  public Ledger ledger(String address) {
    return read(address).ledger();
  }

  /// Traded in USDC since the account was made.
  public BigDecimal volume(String address) {
    return read(address).volume;
  }

  /// The best levels.
  public BookView book(int asset, int depth) {
    return Views.book(state.market(asset), depth, state.time);
  }

  /// Prices and figures of an asset.
  public MarketView market(int asset) {
    return Views.market(state.market(asset));
  }

  /// The newest public trades, newest first, at most 500.
  public List<TradeView> trades(int asset, int limit) {
    return state.market(asset).trades(limit);
  }

  /// The signed position of the flow: minus the sum of all clients'.
  public BigDecimal flowPosition(int asset) {
    return state.market(asset).flowPosition;
  }

  /// Cash of the flow: what it received for what it sold less what it paid, and the other side of
  /// all funding.
  public BigDecimal flowCash() {
    return state.flowCash;
  }

  /// How often each kind of thing happened: `placed`, `status.filled`, `refused.TICK`, `fills` …
  public SortedMap<String, Long> counts() {
    return new TreeMap<>(state.counts);
  }

  private UserAccount read(String address) {
    UserAccount account = state.account(address);
    return account == null ? new UserAccount(address) : account;
  }
}
