package app.wheelhouse.exchange.core;

import static app.wheelhouse.exchange.core.Bench.ANNA;
import static app.wheelhouse.exchange.core.Bench.ETH;
import static app.wheelhouse.exchange.core.Bench.d;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/// A modify is cancel-replace: a new number under the same client id.
class ModifyTest {
  private static final OrderRef BY_ID = new OrderRef.Cloid("0xabc");
  private Bench bench = new Bench();

  private PlaceResult place() {
    return bench.place(ANNA, Bench.named(Bench.ask(true, "1990", "1", Tif.GTC), "0xabc"));
  }

  private PlaceResult modify(OrderRef ref, OrderAsk ask) {
    return bench.core.modify(ANNA, ref, ask, bench.now);
  }

  @Test
  void replacementHasANewNumberUnderTheSameClientId() {
    PlaceResult old = place();
    bench.events.clear();
    PlaceResult fresh = modify(BY_ID, Bench.ask(true, "1991", "2", Tif.GTC));
    assertThat(fresh).isInstanceOf(PlaceResult.Resting.class);
    assertThat(fresh.oid()).isGreaterThan(old.oid());
    OrderView now = bench.core.order(ANNA, BY_ID).orElseThrow();
    assertThat(now.oid()).isEqualTo(fresh.oid());
    assertThat(now.cloid()).isEqualTo("0xabc");
    assertThat(now.sz()).isEqualByComparingTo("2");
    assertThat(bench.status(ANNA, old)).isEqualTo("canceled");
    assertThat(bench.statuses(ANNA)).containsExactly("canceled", "open");
    assertThat(bench.core.openOrders(ANNA)).hasSize(1);
  }

  @Test
  void refusedReplacementLeavesTheOldOrder() {
    PlaceResult old = place();
    PlaceResult refused =
        modify(new OrderRef.Oid(old.oid()), Bench.ask(true, "2005", "1", Tif.ALO));
    assertThat(((PlaceResult.Error) refused).text()).contains("bbo was 1999@2001.");
    assertThat(bench.status(ANNA, old)).isEqualTo("open");
    assertThat(bench.core.order(ANNA, BY_ID).orElseThrow().oid()).isEqualTo(old.oid());
  }

  @Test
  void underTheOtherRuleARefusedReplacementLosesTheOldOrder() {
    bench = new Bench(ExchangeRules.standard().withModifyKeepsOld(false));
    PlaceResult old = place();
    modify(new OrderRef.Oid(old.oid()), Bench.ask(true, "2005", "1", Tif.ALO));
    assertThat(bench.status(ANNA, old)).isEqualTo("canceled");
    assertThat(bench.core.openOrders(ANNA)).isEmpty();
  }

  @Test
  void endedOrderCannotBeModified() {
    PlaceResult old = place();
    bench.core.cancel(ANNA, ETH, BY_ID, bench.now);
    PlaceResult refused =
        modify(new OrderRef.Oid(old.oid()), Bench.ask(true, "1991", "1", Tif.GTC));
    assertThat(((PlaceResult.Error) refused).text())
        .isEqualTo("Cannot modify canceled or filled order");
  }

  @Test
  void replacementThatCrossesFills() {
    place();
    PlaceResult fresh = modify(BY_ID, Bench.ask(true, "2001", "1", Tif.GTC));
    assertThat(fresh).isInstanceOf(PlaceResult.Filled.class);
    assertThat(bench.size(ANNA)).isEqualByComparingTo("1");
  }

  @Test
  void marginOfTheOldOrderIsFreeForTheNew() {
    bench.place(ANNA, Bench.named(Bench.ask(true, "1990", "90", Tif.GTC), "0xabc"));
    assertThat(modify(BY_ID, Bench.ask(true, "1980", "100", Tif.GTC)))
        .isInstanceOf(PlaceResult.Resting.class);
    assertThat(modify(BY_ID, Bench.ask(true, "1980", "101", Tif.GTC)))
        .isInstanceOf(PlaceResult.Error.class);
  }

  @Test
  void trailedStopStaysInItsBracket() {
    List<PlaceResult> placed =
        bench.bracket(
            ANNA,
            Bench.ask(true, "2010", "2", Tif.IOC),
            Bench.guard(false, "2050", "2", Tpsl.TP),
            Bench.guard(false, "1950", "2", Tpsl.SL));
    PlaceResult tighter =
        modify(new OrderRef.Oid(placed.get(2).oid()), Bench.guard(false, "1980", "2", Tpsl.SL));
    assertThat(tighter).isInstanceOf(PlaceResult.WaitingForTrigger.class);
    bench.mark(ETH, "1980");
    assertThat(bench.status(ANNA, tighter)).isEqualTo("filled");
    assertThat(bench.status(ANNA, placed.get(1))).isEqualTo("siblingFilledCanceled");
  }

  @Test
  void movedParentKeepsItsChildrenAsleep() {
    List<PlaceResult> placed =
        bench.bracket(
            ANNA, Bench.ask(true, "1990", "2", Tif.GTC), Bench.guard(false, "1950", "2", Tpsl.SL));
    PlaceResult moved =
        modify(new OrderRef.Oid(placed.getFirst().oid()), Bench.ask(true, "1995", "2", Tif.GTC));
    assertThat(bench.order(ANNA, placed.get(1).oid()).waiting()).isTrue();
    bench.core.flowBook(ETH, List.of(), List.of(), bench.now);
    bench.core.flowTrade(ETH, false, d("1995"), d("2"), bench.now);
    assertThat(bench.status(ANNA, moved)).isEqualTo("filled");
    assertThat(bench.order(ANNA, placed.get(1).oid()).waiting()).isFalse();
    assertThat(bench.status(ANNA, placed.get(1))).isEqualTo("open");
  }

  @Test
  void sleepingChildCanBeMoved() {
    List<PlaceResult> placed =
        bench.bracket(
            ANNA, Bench.ask(true, "1990", "2", Tif.GTC), Bench.guard(false, "1950", "2", Tpsl.SL));
    PlaceResult moved =
        modify(new OrderRef.Oid(placed.get(1).oid()), Bench.guard(false, "1960", "2", Tpsl.SL));
    assertThat(moved).isInstanceOf(PlaceResult.WaitingForFill.class);
    assertThat(bench.order(ANNA, placed.getFirst().oid()).children())
        .extracting(OrderView::oid)
        .containsExactly(moved.oid());
  }
}
