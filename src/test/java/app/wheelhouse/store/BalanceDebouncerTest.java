package app.wheelhouse.store;

import static org.assertj.core.api.Assertions.assertThat;

import app.wheelhouse.domain.money.Money;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BalanceDebouncerTest {
  private final BalanceDebouncer debouncer = new BalanceDebouncer();

  private static BalanceSample at(long time) {
    return new BalanceSample(time, Money.of(time), Money.of(time), Money.ZERO);
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          0,                   0
          0 1999,              0 1999
          0 2000,              0 2000
          5 100 1000 2004,     5 2004
          5 100 1000 2005 2006, 5 2005 2006
          0 1 3000 3001 9000,  0 3000 9000
          """)
  void writesTheFirstOneInTwoSecondsAndTheLast(String offered, String written) {
    List<String> rows = new ArrayList<>();
    for (String time : offered.split(" ")) {
      debouncer
          .offer(at(Long.parseLong(time)))
          .ifPresent(sample -> rows.add(Long.toString(sample.time())));
    }
    debouncer.flush().ifPresent(sample -> rows.add(Long.toString(sample.time())));

    assertThat(String.join(" ", rows)).isEqualTo(written);
  }

  @Test
  void flushesNothingTwice() {
    debouncer.offer(at(0));
    debouncer.offer(at(10));

    assertThat(debouncer.flush()).contains(at(10));
    assertThat(debouncer.flush()).isEmpty();
  }

  @Test
  void neverWritesTwoRowsWithinTheIntervalAndNeverLosesTheLast() {
    Random random = new Random(7);
    long time = 0;
    List<Long> written = new ArrayList<>();
    for (int i = 0; i < 10_000; i++) {
      time += random.nextInt(900);
      debouncer.offer(at(time)).ifPresent(sample -> written.add(sample.time()));
    }
    for (int i = 1; i < written.size(); i++) {
      assertThat(written.get(i) - written.get(i - 1))
          .isGreaterThanOrEqualTo(BalanceDebouncer.INTERVAL);
    }
    long last = debouncer.flush().map(BalanceSample::time).orElse(written.getLast());
    assertThat(last).isEqualTo(time);
    assertThat(written).hasSizeGreaterThan(1_000);
  }
}
