package app.wheelhouse.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class WaitWordsTest {
  private final List<String> said = new ArrayList<>();
  private long nanos = Long.MAX_VALUE - 5;
  private final WaitWords words = new WaitWords(() -> nanos, said::add);

  @Test
  void saysHowLongInWholeSeconds() {
    words.accept(11_200);

    assertThat(said).containsExactly("waiting 12 s for the venue's rate limit");
  }

  @Test
  void severalThatWaitAtATimeSayItOnce() {
    words.accept(10_000);
    words.accept(9_000);
    nanos += TimeUnit.SECONDS.toNanos(9);
    words.accept(4_000);
    assertThat(said).hasSize(1);
    nanos += TimeUnit.SECONDS.toNanos(1);
    words.accept(3_000);

    assertThat(said).last().isEqualTo("waiting 3 s for the venue's rate limit");
    assertThat(said).hasSize(2);
  }
}
