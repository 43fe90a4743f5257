package app.wheelhouse.strategy;

import static org.assertj.core.api.Assertions.assertThat;

import app.wheelhouse.domain.instrument.InstrumentCatalogue;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FiguresTest {
  @ParameterizedTest
  @CsvSource(
      useHeadersInDisplayName = true,
      textBlock =
          """
          symbol, amount,   level,  text
          BTC,    82699.4,  82699,  82699
          BTC,    85.26,    82699,  85
          BTC,    85.26,    9100,   85.3
          ETH,    1923.456, 1923,   1923.5
          HYPE,   14.43251, 14.4,   14.433
          HYPE,   0.069,    14.4,   0.069
          HYPE,   0.5,      0.012,  0.5000
          """)
  void keepsTheDecimalsOfTheInstrument(String symbol, double amount, double level, String text) {
    var instrument = InstrumentCatalogue.find(symbol).orElseThrow();
    assertThat(Figures.price(instrument, amount, level)).isEqualTo(text);
  }
}
