package app.wheelhouse.domain.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.wheelhouse.domain.money.Money;
import app.wheelhouse.domain.order.Fill;
import app.wheelhouse.domain.order.Side;
import java.math.BigDecimal;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/// A closed trade against sums kept beside it, fill by fill.
class RoundTripPropertiesTest {
  private static final BigDecimal CLOSE = new BigDecimal("1E-20");

  private final SplittableRandom random = new SplittableRandom(55);
  private BigDecimal open = BigDecimal.ZERO;
  private BigDecimal bought = BigDecimal.ZERO;
  private BigDecimal sold = BigDecimal.ZERO;
  private BigDecimal entered = BigDecimal.ZERO;
  private BigDecimal funding = BigDecimal.ZERO;
  private long openedAt;

  @Test
  void closedTradesAreTheSumsOfTheirFills() {
    Account account = Account.opened(Fills.ACCOUNT, Money.of(10_000));
    Money realised = Money.ZERO;
    Money fees = Money.ZERO;
    Money paid = Money.ZERO;
    int trades = 0;
    for (long time = 1; time <= 20_000; time++) {
      if (open.signum() != 0 && random.nextInt(5) == 0) {
        Money payment = new Money(BigDecimal.valueOf(random.nextLong(-99, 99), 3));
        account = account.applyFunding(Fills.BTC, payment);
        funding = funding.add(payment.amount());
        continue;
      }
      Fill fill = Fills.any(random, Fills.BTC, time);
      BigDecimal before = open;
      Account.Change change = account.apply(fill);
      account = change.after();
      ClosedTrade trade = change.closed();
      BigDecimal after = before.add(Fills.signed(fill));
      boolean ends = before.signum() != 0 && after.signum() != before.signum();
      assertThat(trade != null).isEqualTo(ends);
      if (trade == null) {
        book(fill, fill.quantity().value());
      } else {
        book(fill, before.abs());
        check(trade, before.signum() > 0 ? Side.BUY : Side.SELL, time);
        realised = realised.plus(trade.realised());
        fees = fees.plus(trade.fees());
        paid = paid.plus(trade.funding());
        trades++;
        restart();
        if (after.signum() != 0) {
          book(fill, after.abs());
        }
      }
    }
    RoundTrip rest = account.position(Fills.BTC).trip();
    assertThat(trades).isGreaterThan(200);
    assertThat(account.realised()).isEqualTo(realised.plus(rest.realised()));
    assertThat(account.fees()).isEqualTo(fees.plus(rest.fees()));
    assertThat(account.funding()).isEqualTo(paid.plus(rest.funding()));
  }

  private void check(ClosedTrade trade, Side side, long time) {
    BigDecimal entry = side == Side.BUY ? bought : sold;
    BigDecimal exit = side == Side.BUY ? sold : bought;
    assertThat(trade.side()).isEqualTo(side);
    assertThat(trade.quantity().value()).isEqualByComparingTo(entered);
    assertThat(trade.realised()).isEqualTo(new Money(sold.subtract(bought)));
    assertThat(trade.funding()).isEqualTo(new Money(funding));
    assertThat(trade.entry().value().multiply(entered)).isCloseTo(entry, within(CLOSE));
    assertThat(trade.exit().value().multiply(entered)).isCloseTo(exit, within(CLOSE));
    assertThat(trade.openedAt()).isEqualTo(openedAt);
    assertThat(trade.closedAt()).isEqualTo(time);
    assertThat(trade.net()).isEqualTo(trade.realised().minus(trade.fees()).minus(trade.funding()));
  }

  private void book(Fill fill, BigDecimal quantity) {
    BigDecimal value = fill.price().value().multiply(quantity);
    boolean buys = fill.side() == Side.BUY;
    if (open.signum() == 0) {
      openedAt = fill.time();
    }
    if (open.signum() == 0 || open.signum() == (buys ? 1 : -1)) {
      entered = entered.add(quantity);
    }
    bought = buys ? bought.add(value) : bought;
    sold = buys ? sold : sold.add(value);
    open = buys ? open.add(quantity) : open.subtract(quantity);
  }

  private void restart() {
    bought = BigDecimal.ZERO;
    sold = BigDecimal.ZERO;
    entered = BigDecimal.ZERO;
    funding = BigDecimal.ZERO;
  }
}
