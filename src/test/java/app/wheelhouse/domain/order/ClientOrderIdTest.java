package app.wheelhouse.domain.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.wheelhouse.domain.account.AccountId;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClientOrderIdTest {
  private static final AccountId MAIN = new AccountId("paper", "main");

  /// 24 digits of `sha256sum` over `account|session|intent|role`, then intent number and role.
  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          paper/main,s1,1,ENTRY,0xd0e4014b3dd163a7f259937300000004
          hyperliquid/desk,2025-09-03,9223372036854775807,STOP,0xb35b0c9f15b825e680ab3434fffffffd
          """)
  void staysTheSameForeverForTheSameIntent(
      String account, String session, long intent, OrderRole role, String expected) {
    ClientOrderId id = ClientOrderId.derive(AccountId.parse(account), session, intent, role);
    assertThat(id).hasToString(expected).isEqualTo(new ClientOrderId(expected));
    assertThat(id.shortText()).isEqualTo(expected.substring(2, 10));
  }

  @Test
  void isUniqueOver200000IntentsInEveryRole() {
    OrderRole[] roles = OrderRole.values();
    int intents = 200_000;
    long[] firstHalves = new long[intents * roles.length];
    for (int i = 0; i < firstHalves.length; i++) {
      ClientOrderId id =
          ClientOrderId.derive(MAIN, "s1", i / roles.length, roles[i % roles.length]);
      firstHalves[i] = Long.parseUnsignedLong(id.value(), 2, 18, 16);
    }
    Arrays.sort(firstHalves);
    int doubles = 0;
    for (int i = 1; i < firstHalves.length; i++) {
      doubles += firstHalves[i] == firstHalves[i - 1] ? 1 : 0;
    }
    assertThat(doubles).isZero();
  }

  @Test
  void differsByEachOfItsParts() {
    assertThat(
            new ClientOrderId[] {
              ClientOrderId.derive(MAIN, "s1", 1, OrderRole.ENTRY),
              ClientOrderId.derive(new AccountId("paper", "main2"), "s1", 1, OrderRole.ENTRY),
              ClientOrderId.derive(new AccountId("paper2", "main"), "s1", 1, OrderRole.ENTRY),
              ClientOrderId.derive(MAIN, "s2", 1, OrderRole.ENTRY),
              ClientOrderId.derive(MAIN, "s1|1", 1, OrderRole.ENTRY),
              ClientOrderId.derive(MAIN, "s1", 11, OrderRole.ENTRY),
              ClientOrderId.derive(MAIN, "s11", 1, OrderRole.ENTRY),
              ClientOrderId.derive(MAIN, "s1", -1, OrderRole.ENTRY),
              ClientOrderId.derive(MAIN, "s1", 1, OrderRole.EXIT)
            })
        .doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "0x",
        "d0e4014b3dd163a7f25993736850ddea",
        "0xD0E4014B3DD163A7F25993736850DDEA",
        "0xd0e4014b3dd163a7f25993736850dde",
        "0xd0e4014b3dd163a7f25993736850ddeaa",
        "0xd0e4014b3dd163a7f25993736850ddea\n",
        "0xd0e4014b3dd163a7f25993736850ddeg"
      })
  void refusesWhatIsNoId(String text) {
    assertThatThrownBy(() -> new ClientOrderId(text)).isInstanceOf(IllegalArgumentException.class);
  }
}
