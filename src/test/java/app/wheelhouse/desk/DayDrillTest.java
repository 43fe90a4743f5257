package app.wheelhouse.desk;

import static org.assertj.core.api.Assertions.assertThat;

import app.wheelhouse.exchange.fault.FaultKind;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A day on which everything goes wrong leaves no double order, no naked position, no question
/// without an answer, and books that are equal to the cent.
class DayDrillTest {
  @TempDir private Path directory;

  @Test
  void aHundredOrdersThroughEveryFaultEndWithEqualBooks() throws Exception {
    check(DayDrill.play(6, directory, 100, 1), 100, 1);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2})
  @EnabledIfSystemProperty(named = "wheelhouse.drill", matches = "true")
  void twoThousandOrdersThroughEveryFaultTwentyTimesEndWithEqualBooks(long seed) throws Exception {
    check(DayDrill.play(seed, directory, 2_000, 20), 2_000, 20);
  }

  private static void check(DayDrill.Outcome outcome, long orders, int each) {
    System.out.println("Scripted day: " + outcome);
    assertThat(String.join("\n", outcome.faults())).isEmpty();
    assertThat(outcome.orders()).isGreaterThanOrEqualTo(orders);
    assertThat(outcome.lost()).as("answers that were lost").isPositive();
    for (FaultKind kind : FaultKind.values()) {
      assertThat(outcome.fired().getOrDefault(kind.word(), 0L))
          .as(kind.word())
          .isGreaterThanOrEqualTo(each);
    }
  }
}
