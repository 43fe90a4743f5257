package app.wheelhouse.risk;

import static app.wheelhouse.risk.CheckResult.Outcome.CLAMP;
import static app.wheelhouse.risk.CheckResult.Outcome.PASS;
import static app.wheelhouse.risk.Checks.outcome;
import static app.wheelhouse.risk.Checks.size;
import static org.assertj.core.api.Assertions.assertThat;

import app.wheelhouse.domain.account.TradingState;
import app.wheelhouse.domain.money.Quantity;
import app.wheelhouse.domain.order.Side;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Every step from the wish to the final size (RISK-10, RISK-12).
class SizingLedgerTest {
  private final RiskEngine gate = RiskEngine.standard();

  private Verdict verdict(Ask ask, Given given) {
    return gate.preview(ask.intent(), given.view());
  }

  private static List<String> rows(Verdict verdict) {
    return verdict.sizing().stream()
        .map(s -> s.rule() + " " + s.before() + " " + s.cap() + " " + s.after())
        .toList();
  }

  /// Every number by hand: confidence 0.9 deserves 15 % of 10,000 at 10x over 60,000 = 0.25; the
  /// order limit is 0.1; exposure 100,000; margin 2,000 at 10x = 0.33333; all margin 10,000 at 10x;
  /// 100 USDC over 3,000 at the stop = 0.03333.
  @Test
  void namesEveryCapAlsoThoseThatDidNotBind() {
    Ask ask = Ask.buy().automatic(0.9).leverage(10).quantity("7.123456").stop("57000");
    assertThat(rows(verdict(ask, Given.desk())))
        .containsExactly(
            "sizing 7.123456 null 7.12345",
            "confidence-size 7.12345 0.25 0.25",
            "drawdown-size 0.25 0.25 0.25",
            "order-size 0.25 0.1 0.1",
            "exposure 0.1 1.66666 0.1",
            "instrument-margin 0.1 0.33333 0.1",
            "initial-margin 0.1 1.66666 0.1",
            "risk-per-trade 0.1 0.03333 0.03333",
            "final 0.03333 null 0.03333");
  }

  @Test
  void saysWhichRuleDecided() {
    Ask ask = Ask.buy().automatic(0.9).leverage(10).quantity("7").stop("57000");
    SizeStep last = verdict(ask, Given.desk()).sizing().getLast();
    assertThat(last.why()).contains("one trade risks at most 1 % of equity at its stop");
    for (SizeStep step : verdict(ask, Given.desk()).sizing()) {
      assertThat(step.why()).isNotBlank().doesNotEndWith(".");
    }
  }

  @Test
  void beginsWithTheComputedSizeWhereNoneWasAsked() {
    Ask ask = Ask.buy().automatic(0.8).quantity(null).stop("59700");
    List<SizeStep> steps = verdict(ask, Given.desk()).sizing();
    assertThat(steps.getFirst().rule()).isEqualTo("sizing");
    assertThat(steps.getFirst().before()).isNull();
    assertThat(steps.getFirst().after()).isEqualTo(Quantity.of("0.08333"));
    assertThat(steps.getLast().after()).isEqualTo(Quantity.of("0.08333"));
  }

  @Test
  void goesAsFarAsItGoesForADeniedOrder() {
    Verdict halted = verdict(Ask.buy().quantity("5"), Given.desk().state(TradingState.HALTED));
    assertThat(halted.sizing().getFirst().after()).isEqualTo(Quantity.of("5"));
    SizeStep last = halted.sizing().getLast();
    assertThat(last.rule()).isEqualTo(SizeStep.FINAL);
    assertThat(last.after()).isEqualTo(Quantity.ZERO);
    assertThat(last.why()).contains("nothing goes out: trading is halted");
  }

  @Test
  void endsWhereNothingIsLeft() {
    Verdict full = verdict(Ask.buy().quantity("5"), Given.desk().working("ETH", "100000"));
    assertThat(rows(full))
        .containsExactly(
            "sizing 5 null 5", "order-size 5 0.1 0.1", "exposure 0.1 0 0", "final 0 null 0");
  }

  @Test
  void isEmptyWhereTheSizeWasNeverFound() {
    Ask ask = Ask.buy().quantity(null).stop("61000").leverage(0);
    assertThat(verdict(ask, Given.desk().noMarks()).sizing()).isEmpty();
  }

  @Test
  void isStoredWithTheVerdictInOneLine() {
    String text = verdict(Ask.buy().quantity("0.5"), Given.desk()).canonical();
    assertThat(text).contains("; sizing sizing 0.5, order-size 0.5>0.1<=0.1, exposure 0.1<=");
    assertThat(text).endsWith(", final 0.1").doesNotContain("\n");
  }

  @Nested
  class ConfidenceSize {
    private final ConfidenceSizeCheck check = new ConfidenceSizeCheck();

    /// 20 % · (0.8 − 0.6) / 0.4 = 10 % of 10,000 at 6x over 60,000 = 0.1 coins.
    @ParameterizedTest
    @CsvSource(
        textBlock =
            """
            0.09999, 0.09999, PASS
            0.1,     0.1,     PASS
            0.10001, 0.1,     CLAMP
            """)
    void cutsWhatConfidenceDoesNotDeserve(String asked, String size, CheckResult.Outcome outcome) {
      Ask ask = Ask.buy().automatic(0.8).leverage(6).quantity(asked);
      assertThat(size(check, ask, Given.desk())).isEqualTo(size);
      assertThat(outcome(check, ask, Given.desk())).isEqualTo(outcome);
    }

    /// The scalper's least is 70 %: 20 % · (0.85 − 0.7) / 0.3 = 10 %.
    @Test
    void measuresFromTheProposersOwnLeast() {
      Ask ask = Ask.buy().automatic("scalper", 0.85).leverage(6).quantity("1");
      assertThat(size(check, ask, Given.desk())).isEqualTo("0.1");
    }

    @Test
    void leavesOrdersByHandAlone() {
      assertThat(size(check, Ask.buy().quantity("5"), Given.desk())).isEqualTo("5");
      assertThat(outcome(check, Ask.buy().quantity("5"), Given.desk())).isEqualTo(PASS);
    }

    /// BTC gives 20x from 150,000,000 on: 20 % of 100,000,000 at 40x would be 800,000,000, at 20x
    /// it is 400,000,000, whose margin is 20 % still.
    @Test
    void countsTheLeverageThatTheVenueWillGive() {
      Given rich = Given.desk().equity("100000000");
      Ask ask = Ask.buy().automatic(1).leverage(40).quantity("100000");
      assertThat(size(check, ask, rich)).isEqualTo("6666.66666");
    }
  }

  @Nested
  class DrawdownSize {
    private final DrawdownSizeCheck check = new DrawdownSizeCheck();

    /// Confidence 0.8 deserves 10 % of 8,500 to 10,000; the factor falls to 0.5 at 15 %.
    @ParameterizedTest
    @CsvSource(
        textBlock =
            """
            10000, 0.1
            9700,  0.0873
            9250,  0.06937
            8500,  0.0425
            8000,  0.04
            """)
    void scalesLinearlyWithTheFallFromThePeak(String equity, String expected) {
      Given given = Given.desk().equity(equity).peak("10000");
      Ask ask = Ask.buy().automatic(0.8).leverage(6).quantity("5");
      assertThat(size(check, ask, given)).isEqualTo(expected);
    }

    @Test
    void scalesAnAskedShareThatIsLowerThanTheDeservedOne() {
      Given given = Given.desk().equity("8500").peak("10000");
      Ask ask = Ask.buy().automatic(0.8).leverage(6).share(0.04).stop("59900");
      // 4 % · 0.5 of 8,500 at 6x over 60,000 = 0.017.
      Candidate sized = Checks.after(new SizingCheck(), ask, given);
      Quantity left = check.check(sized, given.view()).candidate().quantity();
      assertThat(left).isEqualTo(Quantity.of("0.017"));
    }

    @Test
    void cutsAComputedSizeWhereItCanBeSeen() {
      Given given = Given.desk().equity("9250").peak("10000");
      Ask ask = Ask.buy().automatic(0.8).leverage(6).quantity(null).stop("59990");
      assertThat(size(new SizingCheck(), ask, given)).isEqualTo("0.0925");
      Candidate sized = Checks.after(new SizingCheck(), ask, given);
      assertThat(check.check(sized, given.view()).candidate().quantity())
          .isEqualTo(Quantity.of("0.06937"));
      assertThat(outcome(check, ask.quantity("0.06937"), given)).isEqualTo(PASS);
      assertThat(outcome(check, ask.quantity("0.06938"), given)).isEqualTo(CLAMP);
    }
  }

  @Test
  void theFinalSizeIsTheSmallestOfAllCaps() {
    Wild wild = new Wild(404);
    int approved = 0;
    int bound = 0;
    for (int i = 0; i < 4_000; i++) {
      Verdict verdict = gate.preview(wild.ask().intent(), wild.view().view());
      List<SizeStep> steps = verdict.sizing();
      if (!verdict.isApproved()) {
        assertThat(steps.isEmpty() || steps.getLast().after().isZero()).isTrue();
        continue;
      }
      approved++;
      Quantity least = steps.getFirst().after();
      for (SizeStep step : steps.subList(1, steps.size() - 1)) {
        least = least.min(Objects.requireNonNull(step.cap(), step.rule()));
        bound += step.isBinding() ? 1 : 0;
      }
      assertThat(steps.getLast().after()).isEqualTo(least).isEqualTo(verdict.finalQuantity());
      for (int row = 1; row < steps.size(); row++) {
        assertThat(steps.get(row).before()).isEqualTo(steps.get(row - 1).after());
      }
    }
    assertThat(approved).isGreaterThan(200);
    assertThat(bound).isGreaterThan(80);
  }

  @Test
  void aShareAskedByHandIsTheTradersOwnDecision() {
    Given given =
        Given.desk().equity("9000").peak("10000").holding("BTC", Side.BUY, "0.001", "60000", 6);
    Ask ask = Ask.buy().share(0.1).leverage(6).stop("59900");
    assertThat(size(new SizingCheck(), ask, given)).isEqualTo("0.09");
  }
}
