package app.wheelhouse.engine;

import static org.assertj.core.api.Assertions.assertThat;

import app.wheelhouse.domain.account.DeskCommand;
import app.wheelhouse.domain.account.Restriction.Recovery;
import app.wheelhouse.domain.account.RestrictionCause;
import app.wheelhouse.domain.account.StateChange;
import app.wheelhouse.domain.account.TradingState;
import app.wheelhouse.domain.money.Money;
import app.wheelhouse.domain.order.Side;
import java.math.BigDecimal;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Falls from the peak of 10,000 USDC, through the whole engine.
class DrawdownStoriesTest {
  private final HandDesk desk =
      new HandDesk(HandDesk.roomy().limits(HandDesk::drawdownOnly))
          .hold(SmallDesk.COIN, Side.BUY, "1", 5);

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          8500.000001, ACTIVE
          8500.000000, REDUCE_ONLY
          8499.999999, REDUCE_ONLY
          8000.000001, REDUCE_ONLY
          8000.000000, HALTED
          7999.999999, HALTED
          1.000000,    HALTED
          """)
  void restrictsAtTheLimitAndNotBefore(String equity, TradingState expected) {
    desk.equity(equity);

    assertThat(desk.state()).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          8699.999999, REDUCE_ONLY
          8700.000000, REDUCE_ONLY
          8700.000001, ACTIVE
          10500,       ACTIVE
          """)
  void clearsByItselfBelowThirteenPercentOnly(String equity, TradingState expected) {
    desk.equity("8400");

    desk.equity(equity);

    assertThat(desk.state()).isEqualTo(expected);
  }

  @Test
  void countsFromTheHighestEquity() {
    desk.equity("20000").equity("17000.01");
    assertThat(desk.state()).isEqualTo(TradingState.ACTIVE);

    desk.equity("17000");

    assertThat(desk.state()).isEqualTo(TradingState.REDUCE_ONLY);
    assertThat(desk.snapshot().protection().circumstances().tally().peak())
        .isEqualTo(Money.of(20_000));
  }

  @Test
  void tellsTheTraderWithFiguresAndTheRecordWithThePeak() {
    desk.equity("8480");

    assertThat(desk.lastNotice().text())
        .isEqualTo(
            "No new positions: equity 8,480.00 USDC is 15.2 % below its peak of 10,000.00 USDC"
                + " (limit 15 %). It ends by itself below 13 %, from an equity of 8,700.00 USDC");
    EngineNews.StateChanged told = desk.log.news(EngineNews.StateChanged.class).getLast();
    assertThat(told.change())
        .isEqualTo(
            new StateChange(
                TradingState.REDUCE_ONLY,
                true,
                RestrictionCause.DRAWDOWN,
                "account protection",
                "equity 8,480.00 USDC is 15.2 % below its peak of 10,000.00 USDC (limit 15 %)",
                0,
                desk.now));
    assertThat(told.peak()).isEqualTo(Money.of(10_000));
    assertThat(told.inForce()).isEqualTo(desk.snapshot().protection().restrictions());
    assertThat(desk.snapshot().protection().changes()).containsExactly(told.change());
    assertThat(told.inForce().getFirst().recovery()).isEqualTo(Recovery.BY_RULE);
  }

  @Test
  void restrictsOnceHoweverOftenTheMarkMoves() {
    for (int i = 0; i < 50; i++) {
      desk.equity("8400").equity("7900").equity("8450");
    }

    assertThat(desk.log.news(EngineNews.StateChanged.class)).hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"8400", "7900"})
  void deniesEntriesAndNeverAClose(String equity) {
    desk.equity(equity);

    assertThat(desk.denialOfAnEntry()).isNotEmpty();
    assertThat(desk.takesAClose()).isTrue();
  }

  @Test
  void theHaltStaysAlthoughEquityRecovers() {
    desk.equity("7900").equity("12000");

    assertThat(desk.causes()).containsExactly(RestrictionCause.DEEP_DRAWDOWN);
    assertThat(desk.state()).isEqualTo(TradingState.HALTED);
    assertThat(desk.auto()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "reset", "RESET ", "YES"})
  void theHaltIsNotLiftedByAnotherWord(String typed) {
    desk.equity("7900");

    desk.command(new DeskCommand.ResetDrawdown(typed));

    assertThat(desk.state()).isEqualTo(TradingState.HALTED);
    assertThat(desk.lastNotice().text())
        .isEqualTo(
            "Resetting the drawdown was refused: that was not the word; type RESET to count the"
                + " drawdown from the present equity");
  }

  @Test
  void theTypedResetCountsFromThePresentEquity() {
    desk.equity("7900");

    desk.command(new DeskCommand.ResetDrawdown("RESET"));

    assertThat(desk.state()).isEqualTo(TradingState.ACTIVE);
    assertThat(desk.auto()).isFalse();
    assertThat(desk.snapshot().trading().peak()).isEqualTo(7_900);
    assertThat(desk.log.news(EngineNews.StateChanged.class).getLast().peak())
        .isEqualTo(Money.of(7_900));
    desk.equity("6715.01");
    assertThat(desk.state()).isEqualTo(TradingState.ACTIVE);
    desk.equity("6715");
    assertThat(desk.state()).isEqualTo(TradingState.REDUCE_ONLY);
  }

  @Test
  void withoutADrawdownThereIsNothingToReset() {
    desk.command(new DeskCommand.ResetDrawdown("RESET"));

    assertThat(desk.lastNotice().text())
        .isEqualTo("Resetting the drawdown was refused: no drawdown restricts trading");
  }

  @Test
  void neitherIsResumedByHandNorIsAutoTradingStartedInTheHalt() {
    desk.equity("7900");

    desk.command(new DeskCommand.ResumeTrading("I know better"));
    assertThat(desk.lastNotice().text())
        .isEqualTo(
            "Resuming trading was refused: trading is halted (equity 7,900.00 USDC is 21.0 % below"
                + " its peak of 10,000.00 USDC (limit 20 %)); type RESET to count it from the"
                + " present equity");
    desk.command(new DeskCommand.StartAutoTrading());
    assertThat(desk.lastNotice().text()).startsWith("Starting auto-trading was refused: ");
    assertThat(desk.state()).isEqualTo(TradingState.HALTED);
  }

  @Test
  void isAlsoSeenWhenALosingTradeEnds() {
    HandDesk big =
        new HandDesk(HandDesk.roomy().limits(HandDesk::drawdownOnly))
            .hold(SmallDesk.COIN, Side.BUY, "100", 10);
    // No mark ever showed the loss: the fill is the first to.
    big.close(SmallDesk.COIN, "84.5");

    assertThat(big.causes()).containsExactly(RestrictionCause.DRAWDOWN);
  }

  /// The double only screens: whatever equity does, the state is what exact figures say.
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void isWhatExactFiguresSayAtEachMark(long seed) {
    Random random = new Random(seed);
    Money peak = Money.of(10_000);
    boolean reduced = false;
    List<String> near = List.of("0.85", "0.87", "0.8500001", "0.8699999", "0.8700001");
    for (int i = 0; i < 300; i++) {
      String share =
          random.nextInt(3) == 0
              ? near.get(random.nextInt(near.size()))
              : "0." + (8_100 + random.nextInt(1_899));
      Money equity =
          random.nextInt(40) == 0
              ? peak.times(new BigDecimal("1.01"))
              : peak.times(new BigDecimal(share));
      desk.equity(equity.toString());
      peak = peak.max(equity);
      Money lost = peak.minus(equity);
      if (lost.compareTo(peak.times(new BigDecimal("0.15"))) >= 0) {
        reduced = true;
      } else if (lost.compareTo(peak.times(new BigDecimal("0.13"))) < 0) {
        reduced = false;
      }
      assertThat(desk.state())
          .as("equity %s below %s", equity, peak)
          .isEqualTo(reduced ? TradingState.REDUCE_ONLY : TradingState.ACTIVE);
    }
  }
}
