package app.wheelhouse.domain.account;

import static app.wheelhouse.domain.account.Fills.fill;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.wheelhouse.domain.instrument.InstrumentId;
import app.wheelhouse.domain.money.Money;
import app.wheelhouse.domain.money.Price;
import app.wheelhouse.domain.money.Quantity;
import app.wheelhouse.domain.order.Fill;
import app.wheelhouse.domain.order.Side;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class AccountTest {
  private static final Account NEW = Account.opened(Fills.ACCOUNT, Money.of(1_000));

  @Test
  void startsWithItsDeposit() {
    assertThat(NEW.balance()).isEqualTo(Money.of(1_000));
    assertThat(NEW.equity(_ -> null)).isEqualTo(Money.of(1_000));
    assertThat(NEW.positions()).isEmpty();
    assertThat(NEW.position(Fills.ETH)).isEqualTo(Position.flat(Fills.ETH));
  }

  @Test
  void booksATradeByHand() {
    Account open = NEW.apply(fill(Side.BUY, "2", "100", "0.2", 1)).after();
    assertThat(open.balance()).isEqualTo(Money.of("999.8"));
    assertThat(open.equity(_ -> Price.of("90"))).isEqualTo(Money.of("979.8"));
    assertThat(open.equity(_ -> null)).as("without a mark at cost").isEqualTo(Money.of("999.8"));

    Account paid = open.applyFunding(Fills.BTC, Money.of("0.3"));
    assertThat(paid.balance()).isEqualTo(Money.of("999.5"));

    Account.Change close = paid.apply(fill(Side.SELL, "2", "110", "0.22", 2));
    assertThat(close.realised()).isEqualTo(Money.of(20));
    assertThat(close.closed()).extracting("funding").isEqualTo(Money.of("0.3"));
    assertThat(close.after().positions()).isEmpty();
    assertThat(close.after().balance()).isEqualTo(Money.of("1019.28"));
    assertThat(close.after().deposited()).isEqualTo(Money.of(1_000));
  }

  @Test
  void takesFundingThatArrivesAfterTheClose() {
    Account after = NEW.applyFunding(Fills.BTC, Money.of("-0.7"));
    assertThat(after.balance()).isEqualTo(Money.of("1000.7"));
    assertThat(after.positions()).isEmpty();
  }

  @Test
  void keepsPositionsByVenueAndSymbolWhateverCameFirst() {
    Account account = NEW;
    for (InstrumentId id : List.of(Fills.SOL, Fills.BTC, Fills.ETH)) {
      account =
          account
              .apply(fill(id, Side.BUY, Quantity.of("1"), Price.of("10"), Money.ZERO, 1))
              .after();
    }
    assertThat(account.positions().keySet()).containsExactly(Fills.BTC, Fills.ETH, Fills.SOL);
  }

  @Test
  void cannotBeChangedFromOutside() {
    SortedMap<InstrumentId, Position> mine = new TreeMap<>();
    Account account =
        new Account(Fills.ACCOUNT, Money.ZERO, Money.ZERO, Money.ZERO, Money.ZERO, mine);
    mine.put(Fills.BTC, Position.flat(Fills.BTC));
    assertThat(account.positions()).isEmpty();
    assertThatThrownBy(() -> account.positions().putAll(mine))
        .isInstanceOf(UnsupportedOperationException.class);
  }

  @Test
  void identityHoldsExactlyAfterEveryEvent() {
    SplittableRandom random = new SplittableRandom(7);
    Account account = NEW;
    Money realised = Money.ZERO;
    BigDecimal cash = BigDecimal.valueOf(1_000);
    TreeMap<InstrumentId, BigDecimal> held = new TreeMap<>();
    for (long time = 1; time <= 10_000; time++) {
      InstrumentId id = Fills.ALL.get(random.nextInt(Fills.ALL.size()));
      if (random.nextInt(4) == 0) {
        Money paid = new Money(BigDecimal.valueOf(random.nextLong(-999, 999), 4));
        account = account.applyFunding(id, paid);
        cash = cash.subtract(paid.amount());
      } else {
        Fill fill = Fills.any(random, id, time);
        Account.Change change = account.apply(fill);
        account = change.after();
        realised = realised.plus(change.realised());
        cash = cash.add(Fills.cash(fill)).subtract(fill.fee().amount());
        held.merge(id, Fills.signed(fill), BigDecimal::add);
      }
      SortedMap<InstrumentId, Price> marks = marks(random);
      BigDecimal worth = cash;
      for (var entry : held.entrySet()) {
        worth = worth.add(entry.getValue().multiply(marks.get(entry.getKey()).value()));
      }
      assertThat(account.realised()).isEqualTo(realised);
      assertThat(account.balance())
          .isEqualTo(
              account.deposited().plus(realised).minus(account.fees()).minus(account.funding()));
      assertThat(account.equity(marks::get)).isEqualTo(new Money(worth));
      assertThat(account.equity(marks::get))
          .isEqualTo(account.balance().plus(account.unrealised(marks::get)));
      assertThat(account.positions().values()).noneMatch(Position::isFlat);
    }
  }

  @Test
  void equityIsTheSameInWhateverOrderTheEventsArrive() {
    SplittableRandom random = new SplittableRandom(8);
    for (int story = 0; story < 300; story++) {
      List<UnaryOperator<Account>> events = new ArrayList<>();
      for (int i = 0; i < 30; i++) {
        InstrumentId id = Fills.ALL.get(random.nextInt(Fills.ALL.size()));
        Money paid = new Money(BigDecimal.valueOf(random.nextLong(-999, 999), 4));
        Fill fill = Fills.any(random, id, i + 1);
        events.add(
            random.nextInt(4) == 0
                ? account -> account.applyFunding(id, paid)
                : account -> account.apply(fill).after());
      }
      SortedMap<InstrumentId, Price> marks = marks(random);
      Account inOrder = run(events);
      for (int i = events.size() - 1; i > 0; i--) {
        events.set(i, events.set(random.nextInt(i + 1), events.get(i)));
      }
      Account shuffled = run(events);
      assertThat(shuffled.equity(marks::get)).isEqualTo(inOrder.equity(marks::get));
      assertThat(shuffled.fees()).isEqualTo(inOrder.fees());
      assertThat(shuffled.funding()).isEqualTo(inOrder.funding());
      assertThat(shuffled.positions().keySet()).isEqualTo(inOrder.positions().keySet());
    }
  }

  private static Account run(List<UnaryOperator<Account>> events) {
    Account account = NEW;
    for (UnaryOperator<Account> event : events) {
      account = event.apply(account);
    }
    return account;
  }

  private static SortedMap<InstrumentId, Price> marks(SplittableRandom random) {
    SortedMap<InstrumentId, Price> marks = new TreeMap<>();
    for (InstrumentId id : Fills.ALL) {
      marks.put(id, new Price(BigDecimal.valueOf(random.nextLong(1, 9_000_000), 2)));
    }
    return marks;
  }
}
