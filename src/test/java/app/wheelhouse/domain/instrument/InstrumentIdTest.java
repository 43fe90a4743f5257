package app.wheelhouse.domain.instrument;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class InstrumentIdTest {
  private static final String SYMBOL =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789._:/-";

  @Test
  void readsBackWhatItWrites() {
    SplittableRandom random = new SplittableRandom(41);
    for (int i = 0; i < 10_000; i++) {
      StringBuilder symbol = new StringBuilder();
      for (int n = random.nextInt(1, 33); n > 0; n--) {
        symbol.append(SYMBOL.charAt(random.nextInt(SYMBOL.length())));
      }
      InstrumentId id = new InstrumentId(new Venue("v" + random.nextInt(99)), symbol.toString());
      assertThat(InstrumentId.parse(id.toString())).isEqualTo(id);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "|",
        "BTC",
        "hyperliquid",
        "hyperliquid|",
        "|BTC",
        "hyperliquid|BTC|x",
        "Hyperliquid|BTC",
        "hyper liquid|BTC",
        "hyperliquid|B TC",
        "hyperliquid|BTC\n",
        "hyperliquid\n|BTC",
        "hyperliquid|BTC\u0000",
        "hyperliquid|\u0392TC",
        "hyperliquid|BTC;DROP",
        "hyperliquid|'BTC'",
        "hyperliquid|<BTC>",
        "hyperliquid|B\\TC",
        "hyperliquid|\u202EBTC",
        "hyperliquid|ABCDEFGHIJKLMNOPQRSTUVWXYZ1234567",
        "-venue|BTC",
        "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa|BTC"
      })
  void refusesHostileText(String text) {
    assertThatThrownBy(() -> InstrumentId.parse(text)).isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          hyperliquid|BTC; hyperliquid|ETH
          hyperliquid|BTC; paper|BTC
          hyperliquid|Z;   paper|A
          a|Z;             a-b|A
          """)
  void ordersByVenueThenSymbol(String first, String second) {
    InstrumentId one = InstrumentId.parse(first);
    InstrumentId two = InstrumentId.parse(second);
    assertThat(one).isLessThan(two);
    assertThat(two).isGreaterThan(one);
    assertThat(one).isEqualByComparingTo(InstrumentId.parse(first));
  }

  @Test
  void sameSymbolOfAnotherVenueIsAnotherInstrument() {
    assertThat(InstrumentId.hyperliquid("BTC"))
        .isNotEqualTo(new InstrumentId(new Venue("paper"), "BTC"));
  }
}
