package app.wheelhouse.exit;

import static org.assertj.core.api.Assertions.assertThat;

import app.wheelhouse.domain.exit.ExitPlan;
import app.wheelhouse.domain.exit.ExitRule;
import app.wheelhouse.domain.order.Side;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExitOutlookTest {
  private static final ExitRule TRAILING = new ExitRule.Trailing(new BigDecimal("0.02"));

  /// A Bitcoin from 108,200 at leverage 10, aiming at 110,700 (105,700).
  private static Trade bitcoin(Side side) {
    Trade trade = Trade.of(Trade.coin(1, 5), side, 108_200, 10);
    return side == Side.BUY
        ? trade.aiming("110700").stopped("106000")
        : trade.aiming("105700").stopped("110400");
  }

  private static ExitProgress seen(ExitPlan plan, Trade trade, double... marks) {
    ExitProgress progress = ExitProgress.START;
    for (double mark : marks) {
      progress = ExitEngine.step(plan, progress, trade.marked(mark).facts()).progress();
    }
    return progress;
  }

  @Nested
  class Lines {
    private static List<ExitOutlook.Line> lines(ExitPlan plan, Trade trade, double... marks) {
      Trade last = trade.marked(marks[marks.length - 1]);
      return ExitOutlook.lines(plan, seen(plan, trade, marks), last.facts());
    }

    @Test
    void nameEachRuleInTheOrderOfThePlan() {
      ExitPlan plan =
          ExitPlans.with(
              new ExitPlan(
                  List.of(
                      ExitPlans.automatic().rules().get(0),
                      TRAILING,
                      ExitPlans.automatic().rules().get(1),
                      ExitPlans.automatic().rules().get(2))),
              List.of(Conditions.understood("ADX(14,5m) < 25")));
      assertThat(lines(plan, bitcoin(Side.BUY), 108_200))
          .extracting(ExitOutlook.Line::rule)
          .containsExactly(
              "Break-even at 50 % of the way to the target",
              "Trailing stop 2 % behind the best price",
              "Tiered trailing: +8 % locks +3 %, +15 % locks +8 %, +25 % locks +15 %;"
                  + " from +25 % on 70 % of the peak",
              "Time to live 36 h",
              "Ends when ADX(14,5m) < 25");
    }

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        textBlock =
            """
            BUY  | 108200 | stop goes to 108,200 at 109,450 | false
            SELL | 108200 | stop goes to 108,200 at 106,950 | false
            BUY  | 109450 | done                            | true
            SELL | 106950 | done                            | true
            """)
    void tellBreakEven(Side side, double mark, String status, boolean fired) {
      ExitOutlook.Line line = lines(ExitPlans.byHand(), bitcoin(side), mark).getFirst();
      assertThat(line.status()).isEqualTo(status);
      assertThat(line.fired()).isEqualTo(fired);
    }

    @Test
    void tellWhatBreakEvenWaitsFor() {
      assertThat(lines(ExitPlans.byHand(), bitcoin(Side.BUY).aiming(null), 108_300).getFirst())
          .extracting(ExitOutlook.Line::status)
          .isEqualTo("waits for a target beyond the entry");
      assertThat(lines(ExitPlans.byHand(), bitcoin(Side.BUY).stopped("108200"), 108_300).getFirst())
          .extracting(ExitOutlook.Line::status)
          .isEqualTo("nothing to do: the stop is at the entry or tighter");
    }

    /// +8 % of 108,200 at leverage 10 is at 109,065.6 and locks 108,524.6 in.
    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        textBlock =
            """
            BUY  | 108200 | stop goes to 108,525 at 109,066 (+8 %)  | false
            BUY  | 109100 | stop goes to 109,066 at 109,823 (+15 %) | true
            BUY  | 110000 | stop goes to 109,823 at 110,905 (+25 %) | true
            BUY  | 111500 | closes at 110,510 (+21.3 %), 70 % of the best profit of +30.5 % | true
            SELL | 108200 | stop goes to 107,875 at 107,334 (+8 %)  | false
            SELL | 107300 | stop goes to 107,334 at 106,577 (+15 %) | true
            SELL | 104900 | closes at 105,890 (+21.3 %), 70 % of the best profit of +30.5 % | true
            """)
    void tellTheNextTier(Side side, double mark, String status, boolean fired) {
      Trade trade = bitcoin(side);
      Trade coarse =
          new Trade(Trade.coin(1, 5), side, trade.entry(), mark, 10, trade.stop(), null, 0, 0);
      ExitOutlook.Line line = lines(ExitPlans.byHand(), coarse, mark).get(1);
      assertThat(line.status()).isEqualTo(status);
      assertThat(line.fired()).isEqualTo(fired);
    }

    @Test
    void tellTheTrailingStop() {
      ExitPlan plan = new ExitPlan(List.of(TRAILING));
      assertThat(lines(plan, bitcoin(Side.BUY).stopped("100000"), 109_000, 108_500).getFirst())
          .isEqualTo(
              new ExitOutlook.Line(
                  "Trailing stop 2 % behind the best price",
                  "stop follows the best price, now at 106,820", true));
      assertThat(lines(plan, bitcoin(Side.BUY).stopped("107000"), 108_300).getFirst().status())
          .isEqualTo("stop follows the best price, now at 106,134");
    }

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        textBlock =
            """
            0         | closes in 36 h
            1         | closes in 36 h
            60000     | closes in 35 h 59 min
            86100000  | closes in 12 h 5 min
            129599999 | closes in 1 min
            129600000 | closes now
            """)
    void tellTheTimeThatIsLeft(long age, String status) {
      Trade trade = bitcoin(Side.BUY).aged(age);
      assertThat(ExitOutlook.lines(ExitPlans.automatic(), ExitProgress.START, trade.facts()).get(2))
          .extracting(ExitOutlook.Line::status)
          .isEqualTo(status);
    }
  }

  @Nested
  class Next {
    private static String next(ExitPlan plan, Trade trade, double... marks) {
      ExitProgress progress = seen(plan, trade, marks);
      Trade last = trade.marked(marks[marks.length - 1]);
      return ExitOutlook.next(
          plan,
          progress,
          progress.stop() == null ? last.facts() : last.stoppedAt(progress.stop()).facts());
    }

    /// The nearest price comes first.
    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        textBlock =
            """
            BUY  | 108200 | Stop goes to 108,525 at 109,066 (+8 %)
            BUY  | 109100 | Stop goes to 109,066 at 109,823 (+15 %)
            BUY  | 111500 | Closes at 110,510 (+21.3 %), 70 % of the best profit of +30.5 %
            SELL | 108200 | Stop goes to 107,875 at 107,334 (+8 %)
            """)
    void isTheNearestStep(Side side, double mark, String sentence) {
      assertThat(next(ExitPlans.automatic(), bitcoin(side), mark)).isEqualTo(sentence);
    }

    @Test
    void isBreakEvenWhereItComesFirst() {
      assertThat(next(ExitPlans.automatic(), bitcoin(Side.BUY).aiming("109200"), 108_300))
          .isEqualTo("Stop goes to 108,200 at 108,700");
    }

    @Test
    void isTheStopThatIsOnItsWay() {
      Trade trade = bitcoin(Side.BUY);
      ExitProgress progress = seen(ExitPlans.byHand(), trade, 109_450);
      assertThat(ExitOutlook.next(ExitPlans.byHand(), progress, trade.marked(109_450).facts()))
          .isEqualTo("Stop is on its way to 108,525");
    }

    @Test
    void isTheEndOfItsTimeWhenThatIsNear() {
      Trade trade = bitcoin(Side.BUY);
      assertThat(next(ExitPlans.automatic(), trade.aged(35 * 3_600_000L - 1), 108_200))
          .startsWith("Stop goes to");
      assertThat(next(ExitPlans.automatic(), trade.aged(35 * 3_600_000L), 108_200))
          .isEqualTo("Closes in 1 h");
    }

    @Test
    void isTheConditionWhenNothingElseIsLeft() {
      ExitPlan plan =
          ExitPlans.with(ExitPlan.NONE, List.of(Conditions.understood("close(1h) < EMA(50,1h)")));
      assertThat(next(plan, bitcoin(Side.BUY), 108_200))
          .isEqualTo("Closes when close(1h) < EMA(50,1h) as a bar closes");
    }

    @Test
    void isEmptyWithoutAPlan() {
      assertThat(next(ExitPlan.NONE, bitcoin(Side.BUY), 108_200)).isEmpty();
    }
  }

  /// What is told happens: at the price that is named the step is made, a tick before it is not.
  @Test
  void toldPricesAreTrue() {
    for (Side side : Side.values()) {
      for (int leverage = 1; leverage <= 25; leverage++) {
        Trade trade =
            Trade.of(Trade.coin(1, 0), side, 108_123.4, leverage)
                .stopped(side == Side.BUY ? "90000" : "130000");
        String next = ExitOutlook.next(ExitPlans.byHand(), ExitProgress.START, trade.facts());
        String[] words = next.replace(",", "").split(" ");
        double at = Double.parseDouble(words[5]);
        double before = at - side.sign() * 0.1;
        assertThat(action(trade.marked(at)))
            .isInstanceOfSatisfying(
                ExitAction.Tighten.class,
                tighten -> assertThat(tighten.stop()).hasToString(words[3]));
        assertThat(action(trade.marked(before))).isEqualTo(ExitAction.STAY);
      }
    }
  }

  private static ExitAction action(Trade trade) {
    return ExitEngine.step(ExitPlans.byHand(), ExitProgress.START, trade.facts()).action();
  }
}
