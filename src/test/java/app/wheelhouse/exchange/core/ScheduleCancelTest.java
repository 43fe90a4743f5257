package app.wheelhouse.exchange.core;

import static app.wheelhouse.exchange.core.Bench.ANNA;
import static app.wheelhouse.exchange.core.Bench.BERT;
import static app.wheelhouse.exchange.core.Bench.d;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The dead-man's switch of the venue: it takes every open order, stops included.
class ScheduleCancelTest {
  private static final long DAY = 86_400_000;
  private final Bench bench = new Bench();

  private ActionResult set(long ahead) {
    return bench.core.scheduleCancel(ANNA, bench.now + ahead, bench.now);
  }

  @ParameterizedTest
  @CsvSource({"4999, false", "5000, true", "0, false", "-1, false", "600000, true"})
  void timeMustLieFiveSecondsAhead(long ahead, boolean done) {
    ActionResult result = set(ahead);
    assertThat(result instanceof ActionResult.Done).isEqualTo(done);
    if (result instanceof ActionResult.Refused(String text)) {
      assertThat(text).contains("at least 5 seconds");
    }
  }

  @Test
  void everyOrderGoesAtThatTimeStopsIncluded() {
    bench.take(ANNA, true, "1");
    PlaceResult stop = bench.place(ANNA, Bench.guard(false, "1950", "1", Tpsl.SL));
    List<PlaceResult> bracket =
        bench.bracket(
            ANNA, Bench.ask(true, "1990", "1", Tif.GTC), Bench.guard(false, "1950", "1", Tpsl.SL));
    PlaceResult other = bench.place(BERT, Bench.ask(true, "1990", "1", Tif.GTC));
    set(5_000);
    bench.later(4_999);
    assertThat(bench.core.openOrders(ANNA)).hasSize(3);
    bench.later(1);
    assertThat(bench.core.openOrders(ANNA)).isEmpty();
    assertThat(bench.status(ANNA, stop)).isEqualTo("scheduledCancel");
    assertThat(bracket).allMatch(each -> bench.status(ANNA, each).equals("scheduledCancel"));
    assertThat(bench.order(ANNA, stop.oid()).statusTimestamp()).isEqualTo(bench.now);
    assertThat(bench.status(BERT, other)).isEqualTo("open");
  }

  @Test
  void settingAgainMovesItAndNothingClearsIt() {
    PlaceResult order = bench.place(ANNA, Bench.ask(true, "1990", "1", Tif.GTC));
    set(5_000);
    bench.later(4_000);
    set(10_000);
    bench.later(9_000);
    assertThat(bench.status(ANNA, order)).isEqualTo("open");
    bench.core.scheduleCancel(ANNA, null, bench.now);
    bench.later(60_000);
    assertThat(bench.status(ANNA, order)).isEqualTo("open");
    assertThat(bench.core.counts()).doesNotContainKey("scheduledCancels");
  }

  @Test
  void tenTimesAUtcDayAndNoMore() {
    for (int i = 0; i < 10; i++) {
      assertThat(set(5_000)).isEqualTo(ActionResult.done());
      bench.later(5_000);
    }
    assertThat(set(5_000)).isInstanceOf(ActionResult.Refused.class);
    long midnight = (bench.now / DAY + 1) * DAY;
    assertThat(bench.core.scheduleCancel(ANNA, midnight, bench.now))
        .as("the next day has its own ten")
        .isEqualTo(ActionResult.done());
  }

  @Test
  void volumeMayBeAskedFor() {
    Bench strict = new Bench(ExchangeRules.standard().withScheduleVolume(d("5000")));
    assertThat(strict.core.scheduleCancel(ANNA, strict.now + 5_000, strict.now))
        .isInstanceOf(ActionResult.Refused.class);
    strict.take(ANNA, true, "3");
    assertThat(strict.core.volume(ANNA)).isEqualByComparingTo("6003");
    assertThat(strict.core.scheduleCancel(ANNA, strict.now + 5_000, strict.now))
        .isEqualTo(ActionResult.done());
  }
}
