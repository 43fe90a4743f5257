package app.wheelhouse.ui.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import app.wheelhouse.ui.fx.ViewLoader;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TypedTest {
  private static final ResourceBundle TEXTS = new ViewLoader(Locale.ENGLISH).texts();

  @ParameterizedTest
  @CsvSource({"0.05, 0.05", "110050, 110050", "' 12.5 ', 12.5", ".5, 0.5", "7., 7"})
  void numbersWithAPointAreRead(String text, BigDecimal value) {
    Typed typed = Typed.of(text, TEXTS);

    assertThat(typed.value()).isEqualByComparingTo(value);
    assertThat(typed.isWrong()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"0,05", "110,050", "1.234,5", "1,234.5", ","})
  void aCommaIsRefusedRatherThanMisread(String text) {
    assertThat(Typed.of(text, TEXTS).fault())
        .isEqualTo("Use a point for decimals and no thousands separators.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "abc",
        "-1",
        "+1",
        "1e5",
        "1 000",
        "0x10",
        "١٢",
        "1.2.3",
        ".",
        "NaN",
        "1f",
        "9999999999999999999999999"
      })
  void whatIsNoNumberIsRefused(String text) {
    assertThat(Typed.of(text, TEXTS).fault()).isEqualTo("Enter a number such as 0.05.");
    assertThat(Typed.of(text, TEXTS).value()).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "0.000", "000"})
  void zeroIsRefused(String text) {
    assertThat(Typed.of(text, TEXTS).fault()).isEqualTo("Enter a number above zero.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  "})
  void nothingIsNoFault(String text) {
    assertThat(Typed.of(text, TEXTS)).isEqualTo(new Typed(null, ""));
  }
}
