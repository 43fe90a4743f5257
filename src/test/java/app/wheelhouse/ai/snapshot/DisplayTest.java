package app.wheelhouse.ai.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import app.wheelhouse.domain.instrument.Instrument;
import app.wheelhouse.domain.instrument.InstrumentCatalogue;
import app.wheelhouse.domain.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DisplayTest {
  private static final Instrument BTC = InstrumentCatalogue.find("BTC").orElseThrow();
  private static final Instrument SOL = InstrumentCatalogue.find("SOL").orElseThrow();

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          0.00005,   4, 0.0001
          -0.00001,  2, 0.00
          -12.345,   2, -12.35
          1e8,       2, 100000000.00
          1.5e9,     2, 1500000000
          1e300,     2, above 1000000000000000
          -1e300,    2, below -1000000000000000
          NaN,       2, unknown
          Infinity,  2, unknown
          """)
  void numbersArePlainAndNeverAnExponent(double value, int decimals, String text) {
    assertThat(Display.fixed(value, decimals)).isEqualTo(text);
  }

  @Test
  void pricesHaveTheDecimalsOfTheInstrument() {
    assertThat(Display.of(BTC, 110_050.4).price(110_050.4)).isEqualTo("110050");
    assertThat(Display.of(BTC, 9_812.34).price(9_812.34)).isEqualTo("9812.3");
    assertThat(Display.of(SOL, 204.178).price(204.178)).isEqualTo("204.18");
    assertThat(Display.of(SOL, 0.0123456).price(0.0123456)).isEqualTo("0.0123");
  }

  @ParameterizedTest
  @CsvSource({"NaN", "0", "-5", "-Infinity"})
  void aPriceThatIsNoneIsUnknownAndNeverZero(double price) {
    assertThat(Display.of(BTC, price).price(price)).isEqualTo("unknown");
  }

  @Test
  void moneyAndSharesHaveTwoDecimals() {
    assertThat(Display.money(Money.of("-1234567.891"))).isEqualTo("-1234567.89");
    assertThat(Display.percent(0.012345)).isEqualTo("1.23");
    assertThat(Display.percent(Double.NaN)).isEqualTo("unknown");
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          BTC,                  BTC
          kPEPE,                KPEPE
          xyz:GOLD,             XYZGOLD
          "BUY NOW\u0000!!",    BUYNOW
          ı,                    UNKNOWN
          AAAAAAAAAAAAAAAAAAAA, AAAAAAAAAAAAAAAA
          """)
  void a10SymbolsAreStrippedToHarmlessLetters(String raw, String shown) {
    assertThat(ShownSymbol.of(raw)).isEqualTo(shown).matches("[A-Z0-9._-]{1,16}");
  }
}
