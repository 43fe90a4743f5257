package app.wheelhouse.exchange.core;

import static app.wheelhouse.exchange.core.Bench.ANNA;
import static app.wheelhouse.exchange.core.Bench.BERT;
import static app.wheelhouse.exchange.core.Bench.BTC;
import static app.wheelhouse.exchange.core.Bench.ETH;
import static app.wheelhouse.exchange.core.Bench.d;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What margin no longer carries is closed: never earlier than the price shown, never later.
class LiquidationTest {
  private final Bench bench = new Bench();

  private void crossLong() {
    bench.core.flowBook(ETH, List.of(), List.of(Bench.level("2000", "100")), bench.now);
    bench.take(ANNA, true, "80");
    bench.core.flowBook(
        ETH, List.of(Bench.level("1880", "500")), List.of(Bench.level("2200", "500")), bench.now);
  }

  @Test
  void crossAccountIsKeptToTheVeryPriceShown() {
    crossLong();
    BigDecimal shown = bench.position(ANNA).liquidationPx();
    BigDecimal tick = d("0.0001");
    bench.mark(ETH, shown.add(tick).toPlainString());
    assertThat(bench.size(ANNA)).isEqualByComparingTo("80");
    bench.mark(ETH, shown.subtract(tick).toPlainString());
    assertThat(bench.size(ANNA)).isEqualByComparingTo("0");
  }

  @Test
  void crossLiquidationCancelsOrdersAndMarksItsFills() {
    crossLong();
    PlaceResult stop = bench.place(ANNA, Bench.guard(false, "1700", "80", Tpsl.SL));
    PlaceResult entry = bench.place(ANNA, Bench.ask(true, "1700", "1", Tif.GTC));
    bench.events.clear();
    bench.mark(ETH, "1890");
    assertThat(bench.status(ANNA, stop)).isEqualTo("liquidatedCanceled");
    assertThat(bench.status(ANNA, entry)).isEqualTo("liquidatedCanceled");
    FillView fill = bench.fills(ANNA).getLast();
    assertThat(fill.liquidation()).isEqualTo(new LiquidationTag(ANNA, d("1890"), "market"));
    assertThat(fill.px()).isEqualByComparingTo("1880");
    assertThat(fill.dir()).isEqualTo("Close Long");
    assertThat(bench.order(ANNA, fill.oid()).tif()).isEqualTo("LiquidationMarket");
    assertThat(bench.told(ExchangeEvent.Liquidated.class).toList())
        .singleElement()
        .satisfies(event -> {
          assertThat(event.address()).isEqualTo(ANNA);
          assertThat(event.notional()).isEqualByComparingTo("151200");
          assertThat(event.accountValue()).isLessThan(d("1890").multiply(d("80")).movePointLeft(1));
        });
    assertThat(bench.core.state(ANNA).marginSummary().accountValue()).isPositive();
  }

  @Test
  void whatTheBookDoesNotTakeGoesToTheExchangeAtMark() {
    crossLong();
    bench.core.flowBook(ETH, List.of(Bench.level("1885", "30")), List.of(), bench.now);
    bench.mark(ETH, "1890");
    List<FillView> fills = bench.fills(ANNA);
    FillView market = fills.get(fills.size() - 2);
    FillView backstop = fills.getLast();
    assertThat(market.sz()).isEqualByComparingTo("30");
    assertThat(backstop.sz()).isEqualByComparingTo("50");
    assertThat(backstop.px()).isEqualByComparingTo("1890");
    assertThat(backstop.liquidation().method()).isEqualTo("backstop");
    assertThat(backstop.fee()).isEqualByComparingTo("0");
    assertThat(bench.size(ANNA)).isEqualByComparingTo("0");
  }

  @Test
  void lossBeyondBankruptcyIsWrittenOff() {
    crossLong();
    bench.emptyEth();
    bench.mark(ETH, "1500");
    Ledger ledger = bench.core.ledger(ANNA);
    assertThat(ledger.balance()).isEqualByComparingTo("0");
    assertThat(ledger.backstop()).isEqualByComparingTo(d("30000").add(ledger.fees()));
    assertThat(bench.core.state(ANNA).withdrawable()).isEqualByComparingTo("0");
  }

  @Test
  void isolatedPositionLosesOnlyItsOwnMargin() {
    bench.core.updateLeverage(ANNA, ETH, false, 20, bench.now);
    bench.take(ANNA, true, "4");
    bench.core.place(
        ANNA,
        List.of(
            new OrderAsk(
                BTC, true, d("100010"), d("0.1"), false, new OrderKind.Limit(Tif.GTC), null)),
        Grouping.NA,
        bench.now);
    BigDecimal free = bench.core.state(ANNA).crossMarginSummary().accountValue();
    bench.emptyEth();
    bench.mark(ETH, "1000");
    assertThat(bench.size(ANNA)).isEqualByComparingTo("0");
    assertThat(bench.core.state(ANNA).crossMarginSummary().accountValue())
        .isEqualByComparingTo(free);
    assertThat(bench.core.state(ANNA).positions()).hasSize(1);
    assertThat(bench.core.ledger(ANNA).backstop()).isPositive();
  }

  @Test
  void isolatedPositionIsKeptToTheVeryPriceShown() {
    bench.core.updateLeverage(ANNA, ETH, false, 10, bench.now);
    bench.take(ANNA, false, "4");
    BigDecimal shown = bench.position(ANNA).liquidationPx();
    assertThat(shown).isBetween(d("2100"), d("2200"));
    bench.mark(ETH, shown.subtract(d("0.0001")).toPlainString());
    assertThat(bench.size(ANNA)).isEqualByComparingTo("-4");
    bench.mark(ETH, shown.add(d("0.0001")).toPlainString());
    assertThat(bench.size(ANNA)).isEqualByComparingTo("0");
  }

  @Test
  void addedMarginMovesTheLiquidationPriceAway() {
    bench.core.updateLeverage(ANNA, ETH, false, 10, bench.now);
    bench.take(ANNA, true, "4");
    BigDecimal before = bench.position(ANNA).liquidationPx();
    BigDecimal used = bench.position(ANNA).marginUsed();
    assertThat(bench.core.updateIsolatedMargin(ANNA, ETH, 200_000_000, bench.now))
        .isEqualTo(ActionResult.done());
    assertThat(bench.position(ANNA).marginUsed()).isEqualByComparingTo(used.add(d("200")));
    assertThat(bench.position(ANNA).liquidationPx()).isLessThan(before);
    assertThat(bench.core.updateIsolatedMargin(ANNA, ETH, -190_000_000, bench.now))
        .isEqualTo(ActionResult.done());
    assertThat(bench.core.updateIsolatedMargin(ANNA, ETH, -100_000_000, bench.now))
        .isInstanceOf(ActionResult.Refused.class);
    assertThat(bench.core.updateIsolatedMargin(ANNA, ETH, 20_000_000_000L, bench.now))
        .isInstanceOf(ActionResult.Refused.class);
    assertThat(bench.core.updateIsolatedMargin(BERT, ETH, 1, bench.now))
        .isInstanceOf(ActionResult.Refused.class);
  }

  @Test
  void smallestPositionsAreSparedOnceTheRestIsCovered() {
    crossLong();
    bench.core.place(
        ANNA,
        List.of(
            new OrderAsk(
                BTC, true, d("100010"), d("0.001"), false, new OrderKind.Limit(Tif.IOC), null)),
        Grouping.NA,
        bench.now);
    bench.mark(ETH, "1890");
    assertThat(bench.core.state(ANNA).positions())
        .singleElement()
        .extracting(PositionView::coin)
        .isEqualTo("BTC");
  }
}
