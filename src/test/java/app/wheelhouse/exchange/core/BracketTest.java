package app.wheelhouse.exchange.core;

import static app.wheelhouse.exchange.core.Bench.ANNA;
import static app.wheelhouse.exchange.core.Bench.ETH;
import static app.wheelhouse.exchange.core.Bench.d;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/// A parent with its take-profit and stop, and guards of a whole position.
class BracketTest {
  private Bench bench = new Bench();

  private List<PlaceResult> resting() {
    return bench.bracket(
        ANNA,
        Bench.ask(true, "1995", "2", Tif.GTC),
        Bench.guard(false, "2050", "2", Tpsl.TP),
        Bench.guard(false, "1950", "2", Tpsl.SL));
  }

  private List<PlaceResult> filled() {
    return bench.bracket(
        ANNA,
        Bench.ask(true, "2010", "2", Tif.IOC),
        Bench.guard(false, "2050", "2", Tpsl.TP),
        Bench.guard(false, "1950", "2", Tpsl.SL));
  }

  private void fillParent(String sz) {
    bench.core.flowBook(ETH, List.of(), List.of(), bench.now);
    bench.core.flowTrade(ETH, false, d("1995"), d(sz), bench.now);
    bench.books();
  }

  private boolean asleep(PlaceResult child) {
    return bench.order(ANNA, child.oid()).waiting();
  }

  @Nested
  class WaitingParent {
    @Test
    void childrenWaitAndAreListed() {
      List<PlaceResult> placed = resting();
      assertThat(placed)
          .hasExactlyElementsOfTypes(
              PlaceResult.Resting.class,
              PlaceResult.WaitingForFill.class,
              PlaceResult.WaitingForFill.class);
      assertThat(bench.core.openOrders(ANNA)).hasSize(3);
      assertThat(bench.order(ANNA, placed.getFirst().oid()).children())
          .extracting(OrderView::oid)
          .containsExactly(placed.get(1).oid(), placed.get(2).oid());
    }

    @Test
    void sleepingStopDoesNotFire() {
      List<PlaceResult> placed = resting();
      bench.mark(ETH, "1940");
      assertThat(asleep(placed.get(2))).isTrue();
      assertThat(bench.status(ANNA, placed.get(2))).isEqualTo("open");
    }

    @Test
    void childrenGoWithAnUnfilledParent() {
      List<PlaceResult> placed = resting();
      bench.core.cancel(ANNA, ETH, new OrderRef.Oid(placed.getFirst().oid()), bench.now);
      assertThat(bench.core.openOrders(ANNA)).isEmpty();
      assertThat(placed).allMatch(each -> bench.status(ANNA, each).equals("canceled"));
    }

    @Test
    void childrenWakeWithTheLastFill() {
      List<PlaceResult> placed = resting();
      fillParent("1.5");
      assertThat(asleep(placed.get(2))).isTrue();
      fillParent("0.5");
      assertThat(asleep(placed.get(2))).isFalse();
      assertThat(bench.order(ANNA, placed.get(2).oid()).sz()).isEqualByComparingTo("2");
    }

    @Test
    void canceledParentLeavesChildrenForTheFilledPart() {
      List<PlaceResult> placed = resting();
      fillParent("0.5");
      bench.core.cancel(ANNA, ETH, new OrderRef.Oid(placed.getFirst().oid()), bench.now);
      assertThat(asleep(placed.get(1))).isFalse();
      assertThat(bench.order(ANNA, placed.get(2).oid()).sz()).isEqualByComparingTo("0.5");
      bench.mark(ETH, "1950");
      assertThat(bench.size(ANNA)).isEqualByComparingTo("0");
      assertThat(bench.status(ANNA, placed.get(2))).isEqualTo("filled");
    }

    @Test
    void underTheOtherRuleChildrenGrowWithEachFill() {
      bench = new Bench(ExchangeRules.standard().with(ChildRule.ON_FIRST_FILL));
      List<PlaceResult> placed = resting();
      fillParent("0.5");
      assertThat(asleep(placed.get(2))).isFalse();
      assertThat(bench.order(ANNA, placed.get(2).oid()).sz()).isEqualByComparingTo("0.5");
      fillParent("1");
      assertThat(bench.order(ANNA, placed.get(2).oid()).sz()).isEqualByComparingTo("1.5");
    }

    @Test
    void childThatIsDueWhenItWakesFiresAtOnce() {
      List<PlaceResult> placed = resting();
      bench.mark(ETH, "1940");
      fillParent("2");
      bench.later(1);
      assertThat(bench.order(ANNA, placed.get(2).oid()).triggered()).isTrue();
    }
  }

  @Nested
  class FilledParent {
    @Test
    void childrenAreLiveAtOnce() {
      List<PlaceResult> placed = filled();
      assertThat(placed)
          .hasExactlyElementsOfTypes(
              PlaceResult.Filled.class,
              PlaceResult.WaitingForTrigger.class,
              PlaceResult.WaitingForTrigger.class);
      assertThat(asleep(placed.get(1))).isFalse();
    }

    @Test
    void oneChildsFillCancelsItsSibling() {
      List<PlaceResult> placed = filled();
      bench.mark(ETH, "1950");
      assertThat(bench.status(ANNA, placed.get(2))).isEqualTo("filled");
      assertThat(bench.status(ANNA, placed.get(1))).isEqualTo("siblingFilledCanceled");
      assertThat(bench.core.openOrders(ANNA)).isEmpty();
    }

    @Test
    void closingByHandCancelsBoth() {
      List<PlaceResult> placed = filled();
      bench.take(ANNA, false, "2");
      assertThat(bench.status(ANNA, placed.get(1))).isEqualTo("reduceOnlyCanceled");
      assertThat(bench.status(ANNA, placed.get(2))).isEqualTo("reduceOnlyCanceled");
    }

    @Test
    void cancelingOneLeavesTheOther() {
      List<PlaceResult> placed = filled();
      bench.core.cancel(ANNA, ETH, new OrderRef.Oid(placed.get(1).oid()), bench.now);
      assertThat(bench.status(ANNA, placed.get(2))).isEqualTo("open");
    }

    @Test
    void partFilledImmediateParentLeavesChildrenForItsPart() {
      List<PlaceResult> placed =
          bench.bracket(
              ANNA,
              Bench.ask(true, "2001", "20", Tif.IOC),
              Bench.guard(false, "1950", "20", Tpsl.SL));
      assertThat(placed.get(1)).isInstanceOf(PlaceResult.WaitingForTrigger.class);
      assertThat(bench.order(ANNA, placed.get(1).oid()).sz()).isEqualByComparingTo("5");
    }

    @Test
    void refusedStopLeavesTheEntryNaked() {
      bench.core.rejectNextStops(1);
      List<PlaceResult> placed = filled();
      assertThat(placed)
          .hasExactlyElementsOfTypes(
              PlaceResult.Filled.class,
              PlaceResult.WaitingForTrigger.class,
              PlaceResult.Error.class);
      assertThat(bench.size(ANNA)).isEqualByComparingTo("2");
      assertThat(bench.core.openOrders(ANNA)).hasSize(1);
    }

    @Test
    void parentWithoutAMatchTakesItsChildrenAlong() {
      List<PlaceResult> placed =
          bench.bracket(
              ANNA,
              Bench.ask(true, "2000", "2", Tif.IOC),
              Bench.guard(false, "1950", "2", Tpsl.SL));
      assertThat(placed)
          .hasExactlyElementsOfTypes(PlaceResult.Error.class, PlaceResult.Error.class);
      assertThat(bench.core.openOrders(ANNA)).isEmpty();
    }

    @Test
    void refusedParentRefusesItsChildren() {
      List<PlaceResult> placed =
          bench.bracket(
              ANNA,
              Bench.ask(true, "1995", "2000", Tif.GTC),
              Bench.guard(false, "1950", "2000", Tpsl.SL));
      assertThat(placed)
          .hasExactlyElementsOfTypes(PlaceResult.Error.class, PlaceResult.Error.class);
      assertThat(bench.status(ANNA, placed.get(1))).isEqualTo("rejected");
    }

    @Test
    void stopBehindTheExpectedEntryIsInvalid() {
      List<PlaceResult> placed =
          bench.bracket(
              ANNA,
              Bench.ask(true, "1995", "2", Tif.GTC),
              Bench.guard(false, "1996", "2", Tpsl.SL));
      assertThat(((PlaceResult.Error) placed.get(1)).text()).isEqualTo("Invalid TP/SL price.");
    }
  }

  @Nested
  class WholePosition {
    @Test
    void guardsScaleWithThePosition() {
      bench.take(ANNA, true, "1");
      List<PlaceResult> placed =
          bench.guards(
              ANNA,
              Bench.guard(false, "2050", "0", Tpsl.TP),
              Bench.guard(false, "1950", "0", Tpsl.SL));
      assertThat(placed)
          .hasExactlyElementsOfTypes(
              PlaceResult.WaitingForTrigger.class, PlaceResult.WaitingForTrigger.class);
      assertThat(bench.order(ANNA, placed.getFirst().oid()).positionTpsl()).isTrue();
      bench.take(ANNA, true, "2");
      bench.mark(ETH, "1950");
      assertThat(bench.size(ANNA)).isEqualByComparingTo("0");
      assertThat(bench.fills(ANNA).getLast().sz()).isEqualByComparingTo("3");
      assertThat(bench.status(ANNA, placed.get(1))).isEqualTo("filled");
      assertThat(bench.status(ANNA, placed.get(0))).isEqualTo("siblingFilledCanceled");
    }

    @Test
    void withoutAPositionThereIsNothingToGuard() {
      PlaceResult placed = bench.guards(ANNA, Bench.guard(false, "1950", "0", Tpsl.SL)).getFirst();
      assertThat(((PlaceResult.Error) placed).text())
          .isEqualTo("Reduce only order would increase position.");
    }
  }
}
