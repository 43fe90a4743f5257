package app.wheelhouse.risk;

import app.wheelhouse.domain.account.Account;
import app.wheelhouse.domain.account.MarginMode;
import app.wheelhouse.domain.account.TradingState;
import app.wheelhouse.domain.instrument.FeeRates;
import app.wheelhouse.domain.instrument.Instrument;
import app.wheelhouse.domain.instrument.InstrumentCatalogue;
import app.wheelhouse.domain.instrument.InstrumentId;
import app.wheelhouse.domain.money.Money;
import app.wheelhouse.domain.money.Price;
import app.wheelhouse.domain.money.Quantity;
import app.wheelhouse.domain.order.ClientOrderId;
import app.wheelhouse.domain.order.Fill;
import app.wheelhouse.domain.order.Liquidity;
import app.wheelhouse.domain.order.OrderRole;
import app.wheelhouse.domain.order.Side;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/// Builds views for tests; starts with 10,000 USDC, BTC at 60,000, no fees and no slippage.
final class Given {
  static final InstrumentId BTC = InstrumentId.hyperliquid("BTC");

  private Account account = Account.opened(Ask.ACCOUNT, Money.of(10_000));
  private final TreeMap<InstrumentId, Price> marks = new TreeMap<>();
  private final TreeMap<InstrumentId, Money> working = new TreeMap<>();
  private TradingState state = TradingState.ACTIVE;
  private boolean autoTrading = true;
  private Money dayStart = Money.of(10_000);
  private Money day = Money.ZERO;
  private RiskLimits limits = RiskLimitsBuilder.from(RiskLimits.DEFAULT).slippageShare("0").build();
  private FeeRates fees = FeeRates.FREE;
  private String peak = "0";
  private int trades;
  private int losses;
  private final TreeMap<InstrumentId, Long> coolDown = new TreeMap<>();
  private final TreeMap<InstrumentId, MarketCondition> markets = new TreeMap<>();
  private final TreeMap<InstrumentId, SortedMap<InstrumentId, Double>> pairs = new TreeMap<>();
  private long skew;
  private MarginMode mode = MarginMode.ISOLATED;
  private final TreeMap<InstrumentId, Instrument> instruments = new TreeMap<>();

  private Given() {
    marks.put(BTC, Price.of("60000"));
    InstrumentCatalogue.builtIn().forEach(this::knowing);
  }

  static Given desk() {
    return new Given();
  }

  Given equity(String amount) {
    account = Account.opened(Ask.ACCOUNT, Money.of(amount));
    return this;
  }

  Given mark(String symbol, String price) {
    marks.put(InstrumentId.hyperliquid(symbol), Price.of(price));
    return this;
  }

  Given noMarks() {
    marks.clear();
    return this;
  }

  /// Books a fill without a fee.
  Given holding(String symbol, Side side, String quantity, String price, int leverage) {
    ClientOrderId id = ClientOrderId.derive(Ask.ACCOUNT, "s1", marks.size(), OrderRole.ENTRY);
    Fill fill =
        new Fill(
            Ask.ACCOUNT,
            "t",
            id,
            InstrumentId.hyperliquid(symbol),
            side,
            Price.of(price),
            Quantity.of(quantity),
            Money.ZERO,
            Liquidity.TAKER,
            1,
            leverage,
            false);
    account = account.apply(fill).after();
    return this;
  }

  Given working(String symbol, String notional) {
    working.put(InstrumentId.hyperliquid(symbol), Money.of(notional));
    return this;
  }

  Given state(TradingState value) {
    state = value;
    return this;
  }

  Given autoTrading(boolean value) {
    autoTrading = value;
    return this;
  }

  Given day(String startEquity, String profit) {
    dayStart = Money.of(startEquity);
    day = Money.of(profit);
    return this;
  }

  Given limits(UnaryOperator<RiskLimitsBuilder> change) {
    limits = change.apply(RiskLimitsBuilder.from(limits)).build();
    return this;
  }

  /// Base-tier fees and the default slippage.
  Given costs() {
    fees = FeeRates.DEFAULT;
    return limits(l -> l.slippageShare("0.0005"));
  }

  Given protection(UnaryOperator<ProtectionLimitsBuilder> change) {
    return limits(
        l -> l.protection(change.apply(ProtectionLimitsBuilder.from(limits.protection())).build()));
  }

  Given peak(String equity) {
    peak = equity;
    return this;
  }

  /// Entries of the day and losing trades in a row.
  Given lately(int tradesToday, int lossesInRow) {
    trades = tradesToday;
    losses = lossesInRow;
    return this;
  }

  /// The view's time is 1,000.
  Given coolDown(String symbol, long until) {
    coolDown.put(InstrumentId.hyperliquid(symbol), until);
    return this;
  }

  Given market(String symbol, MarketCondition condition) {
    markets.put(InstrumentId.hyperliquid(symbol), condition);
    return this;
  }

  Given hourRange(double range) {
    return market("BTC", new MarketCondition(0, false, "", true, range));
  }

  Given correlated(String one, String other, double value) {
    InstrumentId first = InstrumentId.hyperliquid(one);
    InstrumentId second = InstrumentId.hyperliquid(other);
    boolean ordered = first.compareTo(second) < 0;
    pairs
        .computeIfAbsent(ordered ? first : second, id -> new TreeMap<>())
        .put(ordered ? second : first, value);
    return this;
  }

  Given skew(long millis) {
    skew = millis;
    return this;
  }

  Given cross() {
    mode = MarginMode.CROSS;
    return this;
  }

  Given knowing(Instrument instrument) {
    instruments.put(instrument.id(), instrument);
    return this;
  }

  Given knowingNothing() {
    instruments.clear();
    return this;
  }

  RiskView view() {
    AccountTally tally = new AccountTally(Money.of(peak), 0, 3_600_000, trades, losses, coolDown);
    return new RiskView(
        account,
        marks,
        working,
        state,
        autoTrading,
        dayStart,
        day,
        limits,
        fees,
        1_000,
        new Circumstances(tally, markets, new Correlations(pairs), skew, mode),
        instruments);
  }
}
