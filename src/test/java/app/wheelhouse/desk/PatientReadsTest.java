package app.wheelhouse.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.wheelhouse.execution.ReadFailure;
import app.wheelhouse.venue.hyperliquid.info.InfoException;
import app.wheelhouse.venue.hyperliquid.info.InfoException.Kind;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Reads that wait for the rate limit. Each takes ten seconds on a clock of the test, as if the
/// governor had held it back.
class PatientReadsTest {
  private final List<String> said = new ArrayList<>();
  private final Deque<Exception> failures = new ArrayDeque<>();
  private long nanos;
  private int asked;
  private int stoppedAfter = Integer.MAX_VALUE;

  private String read() throws Exception {
    return PatientReads.read(
        () -> asked >= stoppedAfter,
        () -> {
          asked++;
          nanos += TimeUnit.SECONDS.toNanos(10);
          Exception failure = failures.poll();
          if (failure != null) {
            throw failure;
          }
          return "read";
        },
        () -> nanos,
        said::add);
  }

  private static InfoException failure(Kind kind) {
    return new InfoException(kind, "the venue is asked too often (429).");
  }

  private void limited(int times) {
    for (int i = 0; i < times; i++) {
      failures.add(failure(Kind.RATE_LIMITED));
    }
  }

  @Test
  void aUsedUpRateLimitIsWaitedForAndSaidOnce() throws Exception {
    limited(3);
    assertThat(read()).isEqualTo("read");
    assertThat(asked).isEqualTo(4);
    assertThat(said)
        .containsExactly(
            "the venue is asked too often (429). Waiting and trying again, for up to 70 s.");
  }

  @Test
  void anAccountsReadingThatWrapsItIsWaitedForToo() throws Exception {
    failures.add(new ReadFailure("429", failure(Kind.RATE_LIMITED)));
    assertThat(read()).isEqualTo("read");
  }

  @Test
  void afterSeventySecondsItIsSaidThatItFailed() {
    limited(100);
    assertThatThrownBy(this::read).hasMessageContaining("asked too often");
    assertThat(asked).isEqualTo(7);
  }

  @Test
  void whoIsStoppedTriesNoMore() {
    limited(100);
    stoppedAfter = 2;
    assertThatThrownBy(this::read).isInstanceOf(InfoException.class);
    assertThat(asked).isEqualTo(2);
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "RATE_LIMITED")
  void anyOtherFailureIsToldAtOnce(Kind kind) {
    InfoException failure = failure(kind);
    failures.add(failure);
    assertThatThrownBy(this::read).isSameAs(failure);
    assertThat(asked).isOne();
    assertThat(said).isEmpty();
  }
}
