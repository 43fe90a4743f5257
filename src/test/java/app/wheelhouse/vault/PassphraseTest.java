package app.wheelhouse.vault;

import static org.assertj.core.api.Assertions.assertThat;

import app.wheelhouse.vault.Passphrase.Strength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PassphraseTest {
  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          '',                                REFUSED
          short,                             REFUSED
          sevench,                           REFUSED
          aaaaaaaaaaaaaaaaaaaaaaaa,          WEAK
          1234567890,                        WEAK
          abcdefghijklmnop,                  WEAK
          password,                          WEAK
          Password123!,                      WEAK
          hyperliquid2026,                   WEAK
          qwertyqwertyqwerty,                WEAK
          gutenmorgen,                       FAIR
          plum quartz otter,                 WEAK
          plum quartz otter violin,          FAIR
          plum quartz otter violin 74!,      FAIR
          plum quartz otter violin 74! moat, STRONG
          plum-quartz-otter-violin-lantern-moat, STRONG
          x7#kQ9!vLw2$mR,                    STRONG
          """)
  void strengthIsJudged(String typed, Strength expected) {
    assertThat(Passphrase.judge(typed.toCharArray()))
        .satisfies(
            judged -> assertThat(judged.strength()).as(judged.toString()).isEqualTo(expected))
        .satisfies(judged -> assertThat(judged.hint()).endsWith("."));
  }

  @Test
  void aRefusalSaysWhy() {
    assertThat(Passphrase.judge("short".toCharArray()).hint())
        .contains("At least 8 characters", "found in hours");
    assertThat(Passphrase.judge("x y".repeat(500).toCharArray()).strength())
        .isEqualTo(Strength.REFUSED);
  }

  @Test
  void whatIsTypedIsLeftAsItIs() {
    char[] typed = "plum quartz otter".toCharArray();
    Passphrase.judge(typed);
    assertThat(typed).isEqualTo("plum quartz otter".toCharArray());
  }
}
