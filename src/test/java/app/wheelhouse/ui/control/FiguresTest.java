package app.wheelhouse.ui.control;

import static org.assertj.core.api.Assertions.assertThat;

import app.wheelhouse.domain.instrument.InstrumentCatalogue;
import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FiguresTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          62250.5    | 1 | 62,250.5
          62250.5    | 0 | 62,250
          1234567.89 | 2 | 1,234,567.89
          999        | 0 | 999
          1000       | 0 | 1,000
          -0.004     | 2 | 0.00
          -1234.5    | 2 | −1,234.50
          0.1        | 4 | 0.1000
          6.225E4    | 0 | 62,250
          NaN        | 2 | –
          Infinity   | 2 | –
          """)
  void writesNumbers(double value, int decimals, String text) {
    assertThat(Figures.number(value, decimals)).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          12.304 | +12.30
          0.004  | 0.00
          -0.004 | 0.00
          -12.3  | −12.30
          """)
  void writesTheSignOfWhatIsShown(BigDecimal value, String text) {
    assertThat(Figures.signed(value, 2)).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          0.0123  | +1.23 %
          -0.5    | −50.00 %
          0       | 0.00 %
          NaN     | –
          """)
  void writesShares(double share, String text) {
    assertThat(Figures.signedPercent(share)).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          0          | 0.00
          999        | 999.00
          1234       | 1.23K
          13550      | 13.55K
          2600000    | 2.60M
          7.1e9      | 7.10B
          5e13       | 50,000.00B
          NaN        | –
          """)
  void shortensVolumes(double value, String text) {
    assertThat(Figures.compact(value)).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          -5       | 0.0 s
          440      | 0.4 s
          9900     | 9.9 s
          12000    | 12 s
          119000   | 119 s
          180000   | 3 min
          7200000  | 2 h
          """)
  void writesAges(long millis, String text) {
    assertThat(Figures.age(millis)).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          # symbol, price, decimals: five figures, never more than the tick has
          BTC,  110097.5, 0
          BTC,  9500,     1
          ETH,  4293.55,  1
          SOL,  216.77,   2
          HYPE, 45.1235,  3
          HYPE, 0.5,      4
          BTC,  NaN,      1
          """)
  void keepsTheInstrumentsPrecision(String symbol, double price, int decimals) {
    assertThat(Figures.decimals(InstrumentCatalogue.find(symbol).orElseThrow(), price))
        .isEqualTo(decimals);
  }
}
