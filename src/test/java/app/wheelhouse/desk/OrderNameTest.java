package app.wheelhouse.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OrderNameTest {
  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          1a2b3c,                             1a2b3c
          0x1A2B3C,                           0x1a2b3c
          0x0123456789abcdef0123456789abcdef, 0x0123456789abcdef0123456789abcdef
          42,                                 42
          """)
  void takesIdsTheirBeginningsAndNumbers(String text, String name) throws BadInput {
    assertThat(OrderName.of(text)).isEqualTo(name);
  }

  @ParameterizedTest
  @ValueSource(strings = {"zzz", "1a2b", "0x12", "", "BTC", "0x0123456789abcdef0123456789abcdef0"})
  void refusesWhatNoOrderCanBeCalledWithoutAskingAnybody(String text) {
    assertThatThrownBy(() -> OrderName.of(text))
        .isInstanceOf(BadInput.class)
        .hasMessageContaining("`trade orders` lists them");
  }
}
