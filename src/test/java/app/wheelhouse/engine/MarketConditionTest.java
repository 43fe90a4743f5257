package app.wheelhouse.engine;

import static org.assertj.core.api.Assertions.assertThat;

import app.wheelhouse.domain.account.DeskCommand;
import app.wheelhouse.domain.market.Book;
import app.wheelhouse.domain.market.FeedState;
import app.wheelhouse.domain.market.FeedStatus;
import app.wheelhouse.domain.market.Levels;
import app.wheelhouse.domain.market.Quote;
import app.wheelhouse.domain.order.OrderRole;
import app.wheelhouse.domain.order.OrderStatus;
import app.wheelhouse.domain.order.Side;
import app.wheelhouse.risk.MarketCondition;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/// Whether an entry may trust the prices of a market.
class MarketConditionTest {
  private static final long T = SmallDesk.START;

  private final SmallDesk desk = SmallDesk.at100();

  private MarketCondition condition() {
    return desk.snapshot().protection().circumstances().market(SmallDesk.COIN.id());
  }

  @Test
  void isSoundWithAFreshPrice() {
    assertThat(condition())
        .isEqualTo(new MarketCondition(0, false, "", true, condition().hourRange()));
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          2999, false
          3000, false
          3001, true
          """)
  void isStaleBeyondItsAge(long age, boolean stale) {
    desk.later(age).tick();

    assertThat(condition().priceAgeMillis()).isEqualTo(age);
    assertThat(condition().stale()).isEqualTo(stale);
  }

  @ParameterizedTest
  @EnumSource(FeedState.class)
  void knowsWhetherTheFeedIsUp(FeedState state) {
    desk.accept(new EngineEvent.Feed(new FeedStatus(T, state, "")));

    assertThat(condition().feedUp()).isEqualTo(state.isUp());
  }

  @Nested
  class ADoubt {
    @Test
    void holdsUntilTheNextSoundPrice() {
      desk.accept(new EngineEvent.PriceDoubted(SmallDesk.COIN.id(), "a jump of 9 %", T));
      assertThat(condition().doubt()).isEqualTo("a jump of 9 %");
      desk.tick();
      assertThat(condition().doubt()).isEqualTo("a jump of 9 %");

      desk.quote("100");

      assertThat(condition().doubt()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
        textBlock =
            """
            100.01, 100.01
            101,    99
            0,      100
            NaN,    100
            99,     NaN
            99,     Infinity
            """)
    void comesFromACrossedOrOneSidedQuoteWhichIsNotTaken(double bid, double ask) {
      desk.later(1_000).accept(new Quote(SmallDesk.COIN.id(), T, T, bid, 1, ask, 1));

      assertThat(condition().doubt()).startsWith("the book is crossed: bid ");
      InstrumentSnapshot market = desk.snapshot().instruments().getFirst();
      assertThat(market.price()).isEqualTo(100);
      assertThat(market.bid()).isEqualTo(99.99);
      assertThat(market.priceTime()).isEqualTo(T);
    }

    @Test
    void comesFromACrossedBookWhichIsNotTaken() {
      desk.accept(
          new Book(
              SmallDesk.COIN.id(),
              T,
              T,
              new Levels(new double[] {105}, new double[] {1}),
              new Levels(new double[] {104}, new double[] {1})));

      assertThat(condition().doubt()).isNotEmpty();
      assertThat(desk.snapshot().instruments().getFirst().book()).isNull();
      assertThat(desk.snapshot().instruments().getFirst().ask()).isEqualTo(100.01);
    }

    @Test
    void deniesEntriesAndNoCloses() {
      desk.ticket(Side.BUY, "2", "95", null);
      desk.accept(new EngineEvent.PriceDoubted(SmallDesk.COIN.id(), "a jump of 9 %", T));

      desk.ticket(Side.BUY, "1", "95", null);
      assertThat(desk.status(OrderRole.ENTRY)).isEqualTo(OrderStatus.DENIED);
      desk.command(new DeskCommand.ClosePosition(SmallDesk.COIN.id(), 100));

      assertThat(desk.position().isFlat()).isTrue();
    }
  }

  @Nested
  class TheHoursRange {
    private void trade(long minute, double price) {
      desk.now = T + minute * 60_000;
      desk.accept(SmallDesk.trade(SmallDesk.COIN, desk.now, price, 1));
    }

    @Test
    void isUnknownWithoutABar() {
      assertThat(condition().hourRange()).isZero();
    }

    @Test
    void spansClosedBarsAndTheOneThatForms() {
      trade(0, 100);
      trade(10, 104);
      trade(20, 98);
      assertThat(condition().hourRange()).isEqualTo(6 / 98.0);

      trade(21, 110);

      assertThat(condition().hourRange()).isEqualTo(12 / 98.0);
    }

    @Test
    void forgetsWhatIsOlderThanAnHour() {
      trade(0, 90);
      trade(1, 100);
      trade(2, 101);
      trade(60, 100);
      assertThat(condition().hourRange()).isEqualTo(11 / 90.0);

      desk.now = T + 61 * 60_000 - 1;
      desk.tick();
      assertThat(condition().hourRange()).isEqualTo(11 / 90.0);
      desk.now = T + 61 * 60_000;
      desk.tick();

      // The bar of the first minute closed exactly one hour ago.
      assertThat(condition().hourRange()).isEqualTo(1 / 100.0);
    }
  }
}
