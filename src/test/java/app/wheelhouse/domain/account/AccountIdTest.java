package app.wheelhouse.domain.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.wheelhouse.domain.instrument.InstrumentId;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AccountIdTest {
  private static final String LETTERS =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789._-";

  private static String word(SplittableRandom random) {
    StringBuilder word = new StringBuilder();
    for (int n = random.nextInt(1, 65); n > 0; n--) {
      word.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
    }
    return word.toString();
  }

  @Test
  void readsBackWhatItWrites() {
    SplittableRandom random = new SplittableRandom(42);
    for (int i = 0; i < 10_000; i++) {
      AccountId id = new AccountId(word(random), word(random));
      assertThat(AccountId.parse(id.toString())).isEqualTo(id);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "/",
        "paper",
        "paper/",
        "/main",
        "paper/main/more",
        "paper/ma in",
        "paper/main\n",
        "paper\n/main",
        "paper/main|x",
        "paper/main\u0000",
        "paper/\u202Emain",
        "paper/m\u0430in",
        "paper/main;--",
        "paper\\main",
        "paper/aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"
      })
  void refusesHostileText(String text) {
    assertThatThrownBy(() -> AccountId.parse(text)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void ordersByVenueThenName() {
    assertThat(AccountId.parse("a/z")).isLessThan(AccountId.parse("b/a"));
    assertThat(AccountId.parse("a/a")).isLessThan(AccountId.parse("a/b"));
    assertThat(AccountId.parse("a/a")).isEqualByComparingTo(AccountId.parse("a/a"));
  }

  @ParameterizedTest
  @ValueSource(ints = {Integer.MIN_VALUE, -1, 0, 101, Integer.MAX_VALUE})
  void onlyAShareOfAPositionCanBeClosed(int percent) {
    InstrumentId btc = InstrumentId.hyperliquid("BTC");
    assertThatThrownBy(() -> new DeskCommand.ClosePosition(btc, percent))
        .hasMessageContaining("1 to 100");
    assertThat(new DeskCommand.ClosePosition(btc, 100).percent()).isEqualTo(100);
  }
}
