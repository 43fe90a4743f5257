package app.wheelhouse.ai.prompt;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TokensTest {
  @Test
  void wordsDigitsAndForeignLettersWeighDifferently() {
    assertThat(Tokens.estimate("")).isZero();
    assertThat(Tokens.estimate("abcdefg")).isEqualTo(2);
    assertThat(Tokens.estimate("1234567")).isEqualTo(7);
    assertThat(Tokens.estimate("漢字")).isEqualTo(4);
    assertThat(Tokens.estimate("{}")).isEqualTo(1);
  }

  @Test
  void moreTextIsNeverFewerTokens() {
    StringBuilder text = new StringBuilder();
    int before = 0;
    for (int i = 0; i < 2_000; i++) {
      text.append((char) (32 + i * 7 % 95));
      int now = Tokens.estimate(text.toString());
      assertThat(now).isGreaterThanOrEqualTo(before);
      before = now;
    }
  }
}
