package app.wheelhouse.domain.exit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.wheelhouse.domain.market.Timeframe;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConditionTest {
  private static final Operand ADX =
      new Operand.Figure(FigureKind.ADX, List.of(BigDecimal.valueOf(14)), Timeframe.M5);
  private static final Operand CLOSE =
      new Operand.Figure(FigureKind.CLOSE, List.of(), Timeframe.H1);

  private static Operand plain(String number) {
    return new Operand.Plain(new BigDecimal(number));
  }

  @Test
  void readsLikeAFormula() {
    Condition condition = new Condition(ADX, Comparison.BELOW, plain("25.0"));
    assertThat(condition.text()).isEqualTo("ADX(14,5m) < 25");
    assertThat(condition).hasToString("ADX(14,5m) < 25");
    assertThat(condition).isEqualTo(new Condition(ADX, Comparison.BELOW, plain("25")));
  }

  @ParameterizedTest
  @CsvSource(textBlock = "BELOW, >\nAT_MOST, >=\nABOVE, <\nAT_LEAST, <=")
  void numberOnTheLeftChangesSides(Comparison comparison, String symbol) {
    Condition condition = new Condition(plain("25"), comparison, ADX);
    assertThat(condition.text()).isEqualTo("ADX(14,5m) " + symbol + " 25");
    assertThat(condition.left()).isEqualTo(ADX);
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          BELOW,    true,  false, false
          AT_MOST,  true,  true,  false
          ABOVE,    false, false, true
          AT_LEAST, false, true,  true
          """)
  void comparisonsHoldBelowAtAndAbove(
      Comparison comparison, boolean below, boolean at, boolean above) {
    assertThat(comparison.holds(1, 2)).isEqualTo(below);
    assertThat(comparison.holds(2, 2)).isEqualTo(at);
    assertThat(comparison.holds(3, 2)).isEqualTo(above);
    assertThat(comparison.holds(Double.NaN, 2)).isFalse();
    assertThat(comparison.holds(2, Double.NaN)).isFalse();
    assertThat(comparison.exchanged().exchanged()).isEqualTo(comparison);
  }

  @Test
  void refusesWhatCannotBeCompared() {
    assertRefused(plain("1"), plain("2"), "two numbers never change");
    assertRefused(ADX, ADX, "both sides are ADX(14,5m)");
    assertRefused(CLOSE, ADX, "close(1h) is a price and ADX(14,5m) is an index from 0 to 100");
    assertRefused(Operand.Fact.FUNDING, plain("0.05"), "write 0.05 %");
    assertRefused(Operand.Fact.TIME, plain("36"), "write 36h");
    assertRefused(CLOSE, plain("0"), "a price above 0");
    assertRefused(ADX, plain("100.1"), "a number from 0 to 100");
  }

  private static void assertRefused(Operand left, Operand right, String why) {
    assertThatThrownBy(() -> new Condition(left, Comparison.BELOW, right))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(why);
  }

  @Test
  void limitsOfAnIndexAreAllowed() {
    assertThat(new Condition(ADX, Comparison.AT_LEAST, plain("100"))).isNotNull();
    assertThat(new Condition(ADX, Comparison.AT_MOST, plain("0"))).isNotNull();
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          0,      refused
          1,      1m
          59,     59m
          60,     1h
          90,     90m
          2160,   36h
          525600, 8760h
          525601, refused
          """)
  void timesAreWholeMinutesUpToAYear(long minutes, String text) {
    if (text.equals("refused")) {
      assertThatThrownBy(() -> new Operand.Span(minutes))
          .hasMessageContaining("choose a time from 1m to 365d");
    } else {
      assertThat(new Operand.Span(minutes).text()).isEqualTo(text);
      assertThat(new Operand.Span(minutes).millis()).isEqualTo(minutes * 60_000);
    }
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          1000000000000,    1000000000000
          -1000000000000,   -1000000000000
          1000000000000.1,  refused
          -1000000000001,   refused
          0.000000000001,   0.000000000001
          0.0000000000001,  refused
          1E+999999999,     refused
          1E-999999999,     refused
          1E+3,             1000
          -0.0,             0
          """)
  void numbersHaveLimits(String number, String text) {
    if (text.equals("refused")) {
      assertThatThrownBy(() -> plain(number)).hasMessageContaining("choose a number within");
    } else {
      assertThat(plain(number).text()).isEqualTo(text);
    }
  }

  @Test
  void percentagesAreShares() {
    assertThat(new Operand.Percent(new BigDecimal("0.05")).share()).isEqualTo(0.0005);
  }

  @Test
  void figuresKnowTheirExamples() {
    for (FigureKind kind : FigureKind.values()) {
      assertThat(FigureKind.named(kind.label())).contains(kind);
      assertThat(kind.example()).startsWith(kind.label() + "(");
      assertThat(kind.example().split(",")).hasSize(kind.parameters().size() + 1);
    }
    assertThat(FigureKind.named("VWAP")).isEmpty();
  }
}
