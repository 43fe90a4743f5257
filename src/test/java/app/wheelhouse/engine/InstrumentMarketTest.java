package app.wheelhouse.engine;

import static org.assertj.core.api.Assertions.assertThat;

import app.wheelhouse.domain.market.Book;
import app.wheelhouse.domain.market.Context;
import app.wheelhouse.domain.market.Levels;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class InstrumentMarketTest {
  private static final long T = SmallDesk.START;

  private final InstrumentMarket market = new InstrumentMarket(SmallDesk.COIN, List.of(), 3_000);

  private void quote(long time, double mid) {
    market.apply(SmallDesk.quote(SmallDesk.COIN, time, mid), time);
  }

  private void context(long time, double mark) {
    market.apply(new Context(SmallDesk.COIN.id(), time, time, mark, mark + 1, 0.0001, 7), time);
  }

  @Nested
  class TheMark {
    @Test
    void isUnknownAtFirst() {
      assertThat(market.mark()).isNaN();
    }

    @Test
    void isTheVenuesWhileItIsFresh() {
      context(T, 99);
      quote(T + 10_000, 105);
      assertThat(market.mark()).isEqualTo(99);
      quote(T + 10_001, 105);
      assertThat(market.mark()).isEqualTo(105);
    }

    @Test
    void isThePriceWithoutAVenueMark() {
      quote(T, 105);
      assertThat(market.mark()).isEqualTo(105);
    }

    @Test
    void isKnownFromTheVenueBeforeAnyPrice() {
      context(T, 99);
      assertThat(market.mark()).isEqualTo(99);
      assertThat(market.price()).isNaN();
    }
  }

  @Nested
  class Staleness {
    @Test
    void countsTheTimeBeyondTheAllowedAge() {
      quote(T, 100);
      quote(T + 3_000, 100);
      assertThat(market.staleMillis()).isZero();

      quote(T + 13_000, 100);
      quote(T + 17_500, 100);

      assertThat(market.staleMillis()).isEqualTo(7_000 + 1_500);
    }

    @Test
    void isTrueBeforeTheFirstPriceAndAfterTheAllowedAge() {
      assertThat(market.isStale(T)).isTrue();
      quote(T, 100);
      assertThat(market.isStale(T + 3_000)).isFalse();
      assertThat(market.isStale(T + 3_001)).isTrue();
    }

    @Test
    void isNotEndedByAMarkAlone() {
      quote(T, 100);
      context(T + 5_000, 100);

      assertThat(market.isStale(T + 5_000)).isTrue();
    }
  }

  @Test
  void takesPricesOnlyFromABookWithTwoSides() {
    quote(T, 100);
    market.apply(
        new Book(
            SmallDesk.COIN.id(),
            T + 1,
            T + 1,
            Levels.EMPTY,
            new Levels(new double[] {500}, new double[] {1})),
        T + 1);
    assertThat(market.price()).isEqualTo(100);

    market.apply(
        new Book(
            SmallDesk.COIN.id(),
            T + 2,
            T + 2,
            new Levels(new double[] {101}, new double[] {1}),
            new Levels(new double[] {103}, new double[] {1})),
        T + 2);
    assertThat(market.price()).isEqualTo(102);
    assertThat(market.bid()).isEqualTo(101);
    assertThat(market.ask()).isEqualTo(103);
  }

  @Test
  void makesANewSnapshotOnlyWhenSomethingChanged() {
    quote(T, 100);
    InstrumentSnapshot first = market.snapshot(T);

    assertThat(market.snapshot(T)).isSameAs(first);
    quote(T + 1, 101);
    assertThat(market.snapshot(T + 1).price()).isEqualTo(101);
    assertThat(first.price()).isEqualTo(100);
  }
}
