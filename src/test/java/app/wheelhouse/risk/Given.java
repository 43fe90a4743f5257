package app.wheelhouse.risk;

import app.wheelhouse.domain.account.Account;
import app.wheelhouse.domain.account.TradingState;
import app.wheelhouse.domain.instrument.FeeRates;
import app.wheelhouse.domain.instrument.InstrumentId;
import app.wheelhouse.domain.money.Money;
import app.wheelhouse.domain.money.Price;
import app.wheelhouse.domain.money.Quantity;
import app.wheelhouse.domain.order.ClientOrderId;
import app.wheelhouse.domain.order.Fill;
import app.wheelhouse.domain.order.Liquidity;
import app.wheelhouse.domain.order.OrderRole;
import app.wheelhouse.domain.order.Side;
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

  private Given() {
    marks.put(BTC, Price.of("60000"));
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

  RiskView view() {
    return new RiskView(
        account, marks, working, state, autoTrading, dayStart, day, limits, fees, 1_000);
  }
}
