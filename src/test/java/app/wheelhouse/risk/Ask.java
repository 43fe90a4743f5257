package app.wheelhouse.risk;

import app.wheelhouse.domain.account.AccountId;
import app.wheelhouse.domain.decision.Confidence;
import app.wheelhouse.domain.decision.Proposer;
import app.wheelhouse.domain.instrument.Instrument;
import app.wheelhouse.domain.instrument.InstrumentCatalogue;
import app.wheelhouse.domain.money.Price;
import app.wheelhouse.domain.money.Quantity;
import app.wheelhouse.domain.order.OrderType;
import app.wheelhouse.domain.order.Side;
import org.jspecify.annotations.Nullable;

/// Builds intents for tests; starts as a sound order by hand: buy 0.01 BTC at market, 5x.
final class Ask {
  static final AccountId ACCOUNT = new AccountId("paper", "main");

  private long number = 1;
  private AccountId account = ACCOUNT;
  private @Nullable Proposer proposer;
  private Instrument instrument = InstrumentCatalogue.find("BTC").orElseThrow();
  private Side side = Side.BUY;
  private OrderType type = OrderType.MARKET;
  private @Nullable Quantity quantity = Quantity.of("0.01");
  private @Nullable Double share;
  private @Nullable Price limit;
  private @Nullable Price stop;
  private @Nullable Price target;
  private int leverage = 5;
  private Confidence confidence = Confidence.NONE;

  private Ask(Side side) {
    this.side = side;
  }

  static Ask buy() {
    return new Ask(Side.BUY);
  }

  static Ask sell() {
    return new Ask(Side.SELL);
  }

  static Ask side(Side side) {
    return new Ask(side);
  }

  /// From a strategy that is sure to `value`.
  Ask automatic(double value) {
    return automatic("momentum", value);
  }

  Ask automatic(String name, double value) {
    proposer = new Proposer(Proposer.Kind.STRATEGY, name);
    confidence = new Confidence(value);
    return this;
  }

  Ask number(long value) {
    number = value;
    return this;
  }

  Ask account(AccountId value) {
    account = value;
    return this;
  }

  Ask of(String symbol) {
    return of(InstrumentCatalogue.find(symbol).orElseThrow());
  }

  Ask of(Instrument value) {
    instrument = value;
    return this;
  }

  Ask type(OrderType value) {
    type = value;
    return this;
  }

  Ask quantity(@Nullable String value) {
    quantity = value == null ? null : Quantity.of(value);
    return this;
  }

  Ask share(@Nullable Double value) {
    quantity = null;
    share = value;
    return this;
  }

  Ask limit(@Nullable String value) {
    limit = value == null ? null : Price.of(value);
    type = value == null ? OrderType.MARKET : OrderType.LIMIT;
    return this;
  }

  Ask stop(@Nullable String value) {
    stop = value == null ? null : Price.of(value);
    return this;
  }

  Ask target(@Nullable String value) {
    target = value == null ? null : Price.of(value);
    return this;
  }

  Ask leverage(int value) {
    leverage = value;
    return this;
  }

  OrderIntent intent() {
    return new OrderIntent(
        number,
        "s1",
        account,
        proposer,
        instrument,
        side,
        type,
        quantity,
        share,
        limit,
        stop,
        target,
        leverage,
        confidence,
        1_000);
  }

  Candidate candidate() {
    return Candidate.of(intent());
  }
}
