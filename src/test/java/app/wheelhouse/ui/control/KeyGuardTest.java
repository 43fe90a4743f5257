package app.wheelhouse.ui.control;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KeyGuardTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          0x0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef     | true
          0123456789ABCDEF0123456789abcdef0123456789abcdef0123456789abcdef       | true
          my key 0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef! | true
          sk-or-v1-0123456789abcdef0123                                          | true
          0x5e9ee1089755c3435139848e47e6635505d5a13a                             | false
          0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcde        | false
          openrouter                                                             | false
          risk-averse                                                            | false
          """)
  void u5KnowsWhatLooksLikeASecret(String text, boolean secret) {
    assertThat(KeyGuard.isSecret(text)).isEqualTo(secret);
  }
}
