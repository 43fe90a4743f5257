package app.wheelhouse.exchange.core;

import static app.wheelhouse.exchange.core.Bench.ANNA;
import static app.wheelhouse.exchange.core.Bench.ETH;
import static app.wheelhouse.exchange.core.Bench.d;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Stops and take-profits wait for the mark, on the side that their words say.
class TriggerTest {
  private final Bench bench = new Bench();

  @ParameterizedTest
  @CsvSource({
    "false, SL, 1950, 1950.1, 1950, Price below 1950, Stop Market",
    "false, TP, 2050, 2049.9, 2050, Price above 2050, Take Profit Market",
    "true, SL, 2050, 2049.9, 2050, Price above 2050, Stop Market",
    "true, TP, 1950, 1950.1, 1950, Price below 1950, Take Profit Market"
  })
  void triggerFiresOnItsSideOfTheMark(
      boolean buy,
      Tpsl tpsl,
      String triggerPx,
      String before,
      String at,
      String condition,
      String type) {
    bench.take(ANNA, !buy, "1");
    PlaceResult guard = bench.place(ANNA, Bench.guard(buy, triggerPx, "1", tpsl));
    OrderView waiting = bench.order(ANNA, guard.oid());
    assertThat(waiting.triggerCondition()).isEqualTo(condition);
    assertThat(waiting.orderType()).isEqualTo(type);
    assertThat(waiting.tif()).isNull();
    assertThat(waiting.isTrigger()).isTrue();
    bench.core.flowTrade(ETH, buy, d("2001").min(d(buy ? "3000" : "1990")), d("1"), bench.now);
    bench.mark(ETH, before);
    assertThat(bench.status(ANNA, guard)).isEqualTo("open");
    bench.events.clear();
    bench.mark(ETH, at);
    assertThat(bench.statuses(ANNA)).containsExactly("triggered", "filled");
    assertThat(bench.size(ANNA)).isEqualByComparingTo("0");
    assertThat(bench.order(ANNA, guard.oid()).triggered()).isTrue();
  }

  @Test
  void stopWithoutLiquidityIsLostAndSaysSo() {
    bench.take(ANNA, true, "1");
    PlaceResult stop = bench.place(ANNA, Bench.guard(false, "1950", "1", Tpsl.SL));
    bench.emptyEth();
    bench.mark(ETH, "1940");
    assertThat(bench.status(ANNA, stop)).isEqualTo("marketOrderNoLiquidityRejected");
    assertThat(bench.size(ANNA)).isEqualByComparingTo("1");
  }

  @Test
  void stopDoesNotSellBelowItsWorstPrice() {
    bench.take(ANNA, true, "1");
    PlaceResult stop = bench.place(ANNA, Bench.guard(false, "1950", "1", Tpsl.SL));
    bench.core.flowBook(ETH, List.of(Bench.level("1800", "9")), List.of(), bench.now);
    bench.mark(ETH, "1940");
    assertThat(bench.status(ANNA, stop)).isEqualTo("iocCancelRejected");
  }

  @Test
  void slippageIsCappedAtATenthOfTheMark() {
    bench.take(ANNA, true, "1");
    OrderAsk reckless =
        new OrderAsk(
            ETH,
            false,
            d("100"),
            d("1"),
            true,
            new OrderKind.Trigger(true, d("1950"), Tpsl.SL),
            null);
    PlaceResult stop = bench.place(ANNA, reckless);
    bench.core.flowBook(ETH, List.of(Bench.level("1740", "9")), List.of(), bench.now);
    bench.mark(ETH, "1940");
    assertThat(bench.status(ANNA, stop)).isEqualTo("iocCancelRejected");
  }

  @Test
  void stopLimitRestsWhereItCannotFill() {
    bench.take(ANNA, true, "1");
    OrderAsk ask =
        new OrderAsk(
            ETH,
            false,
            d("1949"),
            d("1"),
            true,
            new OrderKind.Trigger(false, d("1950"), Tpsl.SL),
            null);
    PlaceResult stop = bench.place(ANNA, ask);
    bench.core.flowBook(ETH, List.of(Bench.level("1900", "9")), List.of(), bench.now);
    bench.events.clear();
    bench.mark(ETH, "1940");
    assertThat(bench.statuses(ANNA)).containsExactly("triggered", "open");
    assertThat(bench.core.book(ETH, 1).asks()).containsExactly(Bench.level("1949", "1"));
    assertThat(bench.order(ANNA, stop.oid()).orderType()).isEqualTo("Stop Limit");
    bench.core.flowTrade(ETH, true, d("1949"), d("1"), bench.now);
    assertThat(bench.status(ANNA, stop)).isEqualTo("filled");
  }

  @Test
  void partFilledStopDropsItsRest() {
    bench.take(ANNA, true, "2");
    PlaceResult stop = bench.place(ANNA, Bench.guard(false, "1950", "2", Tpsl.SL));
    bench.core.flowBook(ETH, List.of(Bench.level("1940", "0.5")), List.of(), bench.now);
    bench.mark(ETH, "1940");
    assertThat(bench.status(ANNA, stop)).isEqualTo("canceled");
    assertThat(bench.size(ANNA)).isEqualByComparingTo("1.5");
  }

  @Test
  void stopEntryNeedsItsMarginWhenItFires() {
    OrderAsk entry =
        new OrderAsk(
            ETH,
            true,
            d("2100"),
            d("200"),
            false,
            new OrderKind.Trigger(true, d("2050"), Tpsl.SL),
            null);
    PlaceResult waiting = bench.place(ANNA, entry);
    assertThat(waiting).isInstanceOf(PlaceResult.Resting.class);
    assertThat(bench.core.standing(ANNA, ETH).maxBuySz())
        .as("it binds nothing before")
        .isEqualByComparingTo("100");
    bench.mark(ETH, "2050");
    assertThat(bench.status(ANNA, waiting)).isEqualTo("perpMarginRejected");
  }

  @Test
  void nextStopsAreRefusedByTheSwitch() {
    bench.take(ANNA, true, "1");
    bench.core.rejectNextStops(1);
    assertThat(bench.place(ANNA, Bench.guard(false, "2100", "1", Tpsl.TP)))
        .as("a target is no stop")
        .isInstanceOf(PlaceResult.Resting.class);
    PlaceResult refused = bench.place(ANNA, Bench.guard(false, "1950", "1", Tpsl.SL));
    assertThat(refused).isInstanceOf(PlaceResult.Error.class);
    assertThat(((PlaceResult.Error) refused).reason()).isEqualTo(Refusal.STOP_FAULT);
    assertThat(bench.place(ANNA, Bench.guard(false, "1950", "1", Tpsl.SL)))
        .isInstanceOf(PlaceResult.Resting.class);
  }

  @Test
  void olderTriggerFiresFirst() {
    bench.take(ANNA, true, "2");
    PlaceResult near = bench.place(ANNA, Bench.guard(false, "1960", "2", Tpsl.SL));
    PlaceResult far = bench.place(ANNA, Bench.guard(false, "1950", "2", Tpsl.SL));
    bench.mark(ETH, "1900");
    bench.books();
    assertThat(bench.status(ANNA, near)).isEqualTo("filled");
    assertThat(bench.status(ANNA, far)).isEqualTo("reduceOnlyCanceled");
  }
}
