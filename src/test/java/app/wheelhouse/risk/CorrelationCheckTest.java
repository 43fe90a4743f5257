package app.wheelhouse.risk;

import static app.wheelhouse.risk.CheckResult.Outcome.CLAMP;
import static app.wheelhouse.risk.CheckResult.Outcome.DENY;
import static app.wheelhouse.risk.CheckResult.Outcome.PASS;
import static app.wheelhouse.risk.Checks.outcome;
import static app.wheelhouse.risk.Checks.result;
import static app.wheelhouse.risk.Checks.size;
import static org.assertj.core.api.Assertions.assertThat;

import app.wheelhouse.domain.order.Side;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What moves together counts as one instrument.
class CorrelationCheckTest {
  private final CorrelationCheck check = new CorrelationCheck();

  /// 10,000 USDC, of which one instrument may bind 2,000; 2 ETH at 5x bind 1,200 of them.
  private static Given holding(Side side) {
    return Given.desk().mark("ETH", "3000").holding("ETH", side, "2", "3000", 5);
  }

  /// 800 of margin are left at 6x: 4,800 of notional, 0.08 coins.
  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          BUY,  BUY,  0.8,    1
          BUY,  BUY,  0.8001, 0.08
          BUY,  BUY,  1,      0.08
          BUY,  BUY,  NaN,    1
          BUY,  BUY,  -0.9,   1
          SELL, SELL, 0.9,    0.08
          BUY,  SELL, 0.9,    1
          BUY,  SELL, -0.8,   1
          BUY,  SELL, -0.801, 0.08
          SELL, BUY,  -0.9,   0.08
          """)
  void countsTheGroupAgainstTheShareOfOne(
      Side held, Side asked, double correlation, String expected) {
    Given given = holding(held).correlated("BTC", "ETH", correlation);
    Ask ask = Ask.side(asked).leverage(6).quantity("1");
    assertThat(size(check, ask, given)).isEqualTo(expected);
    assertThat(outcome(check, ask, given)).isEqualTo(expected.equals("1") ? PASS : CLAMP);
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          0.07999, PASS
          0.08,    PASS
          0.08001, CLAMP
          """)
  void holdsExactlyToTheShare(String asked, CheckResult.Outcome expected) {
    Given given = holding(Side.BUY).correlated("BTC", "ETH", 0.95);
    assertThat(outcome(check, Ask.buy().leverage(6).quantity(asked), given)).isEqualTo(expected);
  }

  /// The direction of a working entry is not known: either sign counts.
  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          0.9,  0.15
          -0.9, 0.15
          0.5,  1
          """)
  void countsAWorkingEntryInEitherDirection(double correlation, String expected) {
    Given given = Given.desk().working("SOL", "3000").correlated("BTC", "SOL", correlation);
    assertThat(size(check, Ask.buy().leverage(6).quantity("1"), given)).isEqualTo(expected);
  }

  @Test
  void countsAllThatMoveWithItAndItself() {
    Given given =
        holding(Side.BUY)
            .holding("BTC", Side.BUY, "0.02", "60000", 6)
            .working("SOL", "1200")
            .correlated("BTC", "ETH", 0.95)
            .correlated("BTC", "SOL", 0.85);
    // 1,200 + 200 + 200 of 2,000 leave 400 at 6x: 0.04 coins.
    CheckResult result = result(check, Ask.buy().leverage(6).quantity("1"), given);
    assertThat(result.outcome()).isEqualTo(CLAMP);
    assertThat(result.after()).isEqualTo("0.04 BTC");
    assertThat(result.sentence()).contains("ETH, SOL");
  }

  @Test
  void deniesWhenTheGroupIsFull() {
    Given given = holding(Side.BUY).holding("ETH", Side.BUY, "2", "3000", 5);
    given.correlated("BTC", "ETH", 0.95);
    assertThat(outcome(check, Ask.buy(), given)).isEqualTo(DENY);
  }
}
