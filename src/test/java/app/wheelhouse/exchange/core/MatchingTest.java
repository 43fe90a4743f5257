package app.wheelhouse.exchange.core;

import static app.wheelhouse.exchange.core.Bench.ANNA;
import static app.wheelhouse.exchange.core.Bench.BERT;
import static app.wheelhouse.exchange.core.Bench.ETH;
import static app.wheelhouse.exchange.core.Bench.d;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Price, then time; what each time-in-force leaves behind; the flow as a counterpart.
class MatchingTest {
  private final Bench bench = new Bench();

  @ParameterizedTest
  @CsvSource({
    "GTC, 2002, 20, 15, 2001.66666667, open, 5",
    "IOC, 2002, 20, 15, 2001.66666667, canceled, 5",
    "FRONTEND_MARKET, 2002, 20, 15, 2001.66666667, canceled, 5",
    "GTC, 2001, 5, 5, 2001, filled, 0",
    "IOC, 2100, 4, 4, 2001, filled, 0",
    "ALO, 2000, 4, 0, 0, open, 4",
    "GTC, 2000, 4, 0, 0, open, 4"
  })
  void timeInForceSaysWhatBecomesOfTheRest(
      Tif tif, String px, String sz, String got, String average, String status, String left) {
    PlaceResult result = bench.place(ANNA, Bench.ask(true, px, sz, tif));
    OrderView order = bench.order(ANNA, result.oid());
    assertThat(order.status()).isEqualTo(status);
    assertThat(order.sz()).isEqualByComparingTo(left);
    assertThat(bench.size(ANNA)).isEqualByComparingTo(got);
    if (result instanceof PlaceResult.Filled filled) {
      assertThat(filled.avgPx()).isEqualByComparingTo(average);
      assertThat(filled.totalSz()).isEqualByComparingTo(got);
    } else {
      assertThat(result).isInstanceOf(PlaceResult.Resting.class);
    }
  }

  @Test
  void olderOrderOfTheSamePriceFillsFirst() {
    PlaceResult anna = bench.place(ANNA, Bench.ask(true, "2000", "1", Tif.GTC));
    PlaceResult bert = bench.place(BERT, Bench.ask(true, "2000", "1", Tif.ALO));
    PlaceResult best = bench.place(BERT, Bench.ask(true, "2000.5", "1", Tif.GTC));
    assertThat(bench.core.flowTrade(ETH, false, d("2000"), d("2.5"), bench.now))
        .isEqualByComparingTo("2.5");
    assertThat(bench.status(BERT, best)).isEqualTo("filled");
    assertThat(bench.status(ANNA, anna)).isEqualTo("filled");
    assertThat(bench.order(BERT, bert.oid()).sz()).isEqualByComparingTo("0.5");
  }

  @Test
  void makerSetsThePriceAndPaysTheMakersFee() {
    bench.place(ANNA, Bench.ask(true, "2000", "1", Tif.GTC));
    bench.place(BERT, Bench.ask(false, "1990", "1", Tif.IOC));
    FillView maker = bench.fills(ANNA).getFirst();
    FillView taker = bench.fills(BERT).getFirst();
    assertThat(maker.px()).isEqualByComparingTo("2000");
    assertThat(maker.crossed()).isFalse();
    assertThat(maker.fee()).isEqualByComparingTo("0.3");
    assertThat(taker.crossed()).isTrue();
    assertThat(taker.fee()).isEqualByComparingTo("0.9");
    assertThat(taker.tid()).isEqualTo(maker.tid());
    assertThat(taker.hash()).isEqualTo(maker.hash()).hasSize(66);
    assertThat(bench.core.trades(ETH, 1).getFirst())
        .extracting(TradeView::buyer, TradeView::seller, TradeView::side)
        .containsExactly(ANNA, BERT, "A");
  }

  @ParameterizedTest
  @CsvSource({
    "0, 1, Open Long, 0",
    "1, 1, Open Long, 0",
    "3, -1, Close Long, -2",
    "1, -3, Long > Short, -2",
    "0, -1, Open Short, 0",
    "-3, 1, Close Short, -2",
    "-1, 3, Short > Long, -2"
  })
  void fillSaysWhatItDidToThePosition(String start, String change, String dir, String pnl) {
    if (d(start).signum() != 0) {
      bench.take(ANNA, d(start).signum() > 0, d(start).abs().toPlainString());
    }
    bench.take(ANNA, d(change).signum() > 0, d(change).abs().toPlainString());
    FillView fill = bench.fills(ANNA).getLast();
    assertThat(fill.dir()).isEqualTo(dir);
    assertThat(fill.startPosition()).isEqualByComparingTo(start);
    assertThat(fill.closedPnl()).isEqualByComparingTo(pnl);
    assertThat(bench.size(ANNA)).isEqualByComparingTo(d(start).add(d(change)));
  }

  @Test
  void ownRestingOrderGoesInsteadOfTradingWithItself() {
    PlaceResult resting = bench.place(ANNA, Bench.ask(false, "2000.5", "1", Tif.GTC));
    bench.take(ANNA, true, "1");
    assertThat(bench.status(ANNA, resting)).isEqualTo("selfTradeCanceled");
    assertThat(bench.fills(ANNA)).hasSize(1);
    assertThat(bench.fills(ANNA).getFirst().px()).isEqualByComparingTo("2001");
  }

  @Test
  void flowsQuoteTakesWhatItCrosses() {
    PlaceResult anna = bench.place(ANNA, Bench.ask(true, "2000", "2", Tif.GTC));
    bench.core.flowQuote(ETH, false, d("1999.5"), d("3"), 7, bench.now);
    assertThat(bench.status(ANNA, anna)).isEqualTo("filled");
    assertThat(bench.core.book(ETH, 1).asks().getFirst())
        .isEqualTo(new Level(d("1999.5"), d("1"), 1));
    bench.core.flowQuote(ETH, false, d("2000.5"), d("0"), 7, bench.now);
    assertThat(bench.core.book(ETH, 1).asks().getFirst().px()).isEqualByComparingTo("2001");
  }

  @Test
  void flowsBookTakesWhatItCrossesAndLeavesTheRest() {
    PlaceResult anna = bench.place(ANNA, Bench.ask(true, "2000", "2", Tif.GTC));
    bench.core.flowBook(
        ETH, List.of(), List.of(Bench.level("1999", "0.5"), Bench.level("2001", "4")), bench.now);
    assertThat(bench.order(ANNA, anna.oid()).sz()).isEqualByComparingTo("1.5");
    assertThat(bench.core.book(ETH, 5).asks()).containsExactly(Bench.level("2001", "4"));
    assertThat(bench.core.book(ETH, 5).bids()).containsExactly(Bench.level("2000", "1.5"));
  }

  @Test
  void flowsLevelKeepsItsPlaceWhileItShrinks() {
    PlaceResult anna = bench.place(ANNA, Bench.ask(false, "2001", "1", Tif.GTC));
    bench.core.flowBook(ETH, List.of(), List.of(Bench.level("2001", "3")), bench.now);
    bench.core.flowTrade(ETH, true, d("2001"), d("3"), bench.now);
    assertThat(bench.order(ANNA, anna.oid()).sz()).isEqualByComparingTo("1");
    bench.core.flowBook(ETH, List.of(), List.of(Bench.level("2001", "9")), bench.now);
    bench.core.flowTrade(ETH, true, d("2001"), d("1"), bench.now);
    assertThat(bench.status(ANNA, anna)).isEqualTo("filled");
  }

  @Test
  void flowsLevelThatGrowsGoesToTheEndOfItsQueue() {
    PlaceResult anna = bench.place(ANNA, Bench.ask(false, "2001", "1", Tif.GTC));
    bench.core.flowBook(ETH, List.of(), List.of(Bench.level("2001", "9")), bench.now);
    bench.core.flowTrade(ETH, true, d("2001"), d("1"), bench.now);
    assertThat(bench.status(ANNA, anna)).isEqualTo("filled");
  }

  @Test
  void flowMustStayOnTheGrid() {
    assertThatThrownBy(() -> bench.core.flowQuote(ETH, true, d("1999.12"), d("1"), 1, bench.now))
        .hasMessageContaining("roundPx");
    assertThatThrownBy(() -> bench.core.flowTrade(ETH, true, d("1999"), d("0.00001"), bench.now))
        .hasMessageContaining("roundSz");
    assertThatThrownBy(() ->
            bench.core.flowBook(
                ETH,
                List.of(Bench.level("2000", "1")),
                List.of(Bench.level("2000", "1")),
                bench.now))
        .hasMessageContaining("crosses");
  }

  @Test
  void reduceOnlyTakesThePositionAndNoMore() {
    bench.take(ANNA, true, "2");
    PlaceResult closed = bench.place(ANNA, Bench.closing(false, "1900", "3", Tif.IOC));
    assertThat(((PlaceResult.Filled) closed).totalSz()).isEqualByComparingTo("2");
    assertThat(bench.size(ANNA)).isEqualByComparingTo("0");
    assertThat(bench.status(ANNA, closed)).isEqualTo("reduceOnlyCanceled");
  }

  @Test
  void closedPositionTakesItsReduceOnlyOrdersAlong() {
    bench.take(ANNA, true, "2");
    PlaceResult target = bench.place(ANNA, Bench.closing(false, "2050", "2", Tif.GTC));
    PlaceResult stop = bench.place(ANNA, Bench.guard(false, "1900", "2", Tpsl.SL));
    PlaceResult entry = bench.place(ANNA, Bench.ask(true, "1900", "1", Tif.GTC));
    bench.take(ANNA, false, "2");
    assertThat(bench.status(ANNA, target)).isEqualTo("reduceOnlyCanceled");
    assertThat(bench.status(ANNA, stop)).isEqualTo("reduceOnlyCanceled");
    assertThat(bench.status(ANNA, entry)).isEqualTo("open");
  }

  @Test
  void turnedPositionTakesThemAlongToo() {
    bench.take(ANNA, true, "1");
    PlaceResult stop = bench.place(ANNA, Bench.guard(false, "1900", "1", Tpsl.SL));
    bench.take(ANNA, false, "2");
    assertThat(bench.status(ANNA, stop)).isEqualTo("reduceOnlyCanceled");
  }

  @Test
  void restingOrderWithoutMarginIsCanceledWhenItWouldFill() {
    PlaceResult resting = bench.place(ANNA, Bench.ask(true, "1990", "90", Tif.ALO));
    bench.core.flowBook(ETH, List.of(), List.of(), bench.now);
    bench.core.mark(ETH, d("2500"), d("2500"), bench.now);
    bench.core.flowTrade(ETH, false, d("1990"), d("90"), bench.now);
    assertThat(bench.status(ANNA, resting)).isEqualTo("marginCanceled");
    assertThat(bench.size(ANNA)).isEqualByComparingTo("0");
  }

  @Test
  void cancelIsToldOnceAndThenRefused() {
    PlaceResult resting =
        bench.place(ANNA, Bench.named(Bench.ask(true, "1900", "1", Tif.GTC), "0xaa"));
    OrderRef byOid = new OrderRef.Oid(resting.oid());
    assertThat(bench.core.cancel(ANNA, 0, byOid, bench.now))
        .isInstanceOf(ActionResult.Refused.class);
    assertThat(bench.core.cancel(BERT, ETH, byOid, bench.now))
        .as("not his")
        .isInstanceOf(ActionResult.Refused.class);
    assertThat(bench.core.cancel(ANNA, ETH, new OrderRef.Cloid("0xaa"), bench.now))
        .isEqualTo(ActionResult.done());
    assertThat(bench.core.cancel(ANNA, ETH, byOid, bench.now))
        .isEqualTo(
            new ActionResult.Refused("Order was never placed, already canceled, or filled."));
    assertThat(bench.statuses(ANNA)).containsExactly("open", "canceled");
  }
}
