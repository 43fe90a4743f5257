package app.wheelhouse.exchange.core;

import static app.wheelhouse.exchange.core.Bench.ANNA;
import static app.wheelhouse.exchange.core.Bench.ETH;
import static app.wheelhouse.exchange.core.Bench.d;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The venue's sentences, word for word, and the status under which the order is remembered.
class RefusalTest {
  private final Bench bench = new Bench();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          true  | 2000.12 | 1      | false | GTC | tickRejected        | Price must be divisible by tick size.
          true  | 1999    | 1.00001| false | GTC | rejected            | Order has invalid size.
          true  | 1999    | 0      | false | GTC | rejected            | Order has invalid size.
          true  | 1999    | 0.005  | false | GTC | minTradeNtlRejected | Order must have minimum value of $10.
          true  | 1999    | 101    | false | GTC | perpMarginRejected  | Insufficient margin to place order.
          false | 2005    | 101    | false | GTC | perpMarginRejected  | Insufficient margin to place order.
          false | 2001    | 1      | true  | GTC | reduceOnlyRejected  | Reduce only order would increase position.
          true  | 2001    | 1      | false | ALO | badAloPxRejected    | Post only order would have immediately matched, bbo was 1999@2001.
          false | 1999    | 1      | false | ALO | badAloPxRejected    | Post only order would have immediately matched, bbo was 1999@2001.
          true  | 2000    | 1      | false | IOC | iocCancelRejected   | Order could not immediately match against any resting orders.
          true  | 2000    | 1      | false | FRONTEND_MARKET | iocCancelRejected | Order could not immediately match against any resting orders.
          true  | 3601    | 1      | false | IOC | oracleRejected      | Order price cannot be more than 80% away from the reference price
          true  | 399     | 1      | false | GTC | oracleRejected      | Order price cannot be more than 80% away from the reference price
          """)
  void limitOrderIsRefusedInTheVenuesWords(
      boolean buy, String px, String sz, boolean closes, Tif tif, String status, String text) {
    OrderAsk ask = new OrderAsk(ETH, buy, d(px), d(sz), closes, new OrderKind.Limit(tif), null);
    PlaceResult result = bench.place(ANNA, ask);
    assertThat(result).isInstanceOf(PlaceResult.Error.class);
    assertThat(((PlaceResult.Error) result).text()).isEqualTo(text);
    assertThat(bench.status(ANNA, result)).isEqualTo(status);
    assertThat(bench.statuses(ANNA)).containsExactly(status);
    assertThat(bench.core.openOrders(ANNA)).isEmpty();
    assertThat(bench.fills(ANNA)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "true, 2000.1, 1",
    "true, 2000, 1",
    "true, 400, 1",
    "true, 1999, 100",
    "true, 2000, 0.005"
  })
  void ordersAtTheEdgeOfARuleAreTaken(boolean buy, String px, String sz) {
    assertThat(bench.place(ANNA, Bench.ask(buy, px, sz, Tif.GTC)))
        .isInstanceOf(PlaceResult.Resting.class);
  }

  @ParameterizedTest
  @CsvSource({
    "false, 2000, SL, true", "false, 1999.9, SL, false", "false, 2000, TP, true",
    "false, 2000.1, TP, false", "true, 2000, SL, true", "true, 2000.1, SL, false",
    "true, 2000, TP, true", "true, 1999.9, TP, false"
  })
  void triggerThatWouldFireAtOnceIsInvalid(
      boolean buy, String triggerPx, Tpsl tpsl, boolean refused) {
    bench.take(ANNA, !buy, "1");
    PlaceResult result = bench.place(ANNA, Bench.guard(buy, triggerPx, "1", tpsl));
    if (refused) {
      assertThat(((PlaceResult.Error) result).text()).isEqualTo("Invalid TP/SL price.");
      assertThat(bench.status(ANNA, result)).isEqualTo("badTriggerPxRejected");
    } else {
      assertThat(result).isInstanceOf(PlaceResult.Resting.class);
    }
  }

  @Test
  void marketOrderFindsNoLiquidity() {
    bench.emptyEth();
    PlaceResult result = bench.place(ANNA, Bench.ask(true, "2100", "1", Tif.FRONTEND_MARKET));
    assertThat(((PlaceResult.Error) result).text())
        .isEqualTo("No liquidity available for market order.");
    assertThat(bench.status(ANNA, result)).isEqualTo("marketOrderNoLiquidityRejected");
  }

  @Test
  void leverageAboveTheTierIsRefused() {
    bench.core.deposit(ANNA, d("900000000"), bench.now);
    PlaceResult result = bench.place(ANNA, Bench.ask(true, "1900", "51000", Tif.GTC));
    assertThat(((PlaceResult.Error) result).text())
        .isEqualTo("Order would cause position to exceed margin tier limit at current leverage");
    assertThat(bench.status(ANNA, result)).isEqualTo("perpMaxPositionRejected");
  }

  @Test
  void closingAWholePositionIsNeverTooSmall() {
    bench.take(ANNA, true, "0.006");
    bench.mark(ETH, "1500");
    assertThat(bench.place(ANNA, Bench.closing(false, "1500", "0.005", Tif.GTC)))
        .isInstanceOf(PlaceResult.Error.class);
    assertThat(bench.place(ANNA, Bench.closing(false, "1600", "0.006", Tif.GTC)))
        .isInstanceOf(PlaceResult.Filled.class);
  }

  @ParameterizedTest
  @CsvSource({
    "FOR_EVER, false, true",
    "FOR_EVER, true, true",
    "WHILE_OPEN, false, true",
    "WHILE_OPEN, true, false"
  })
  void clientIdIsNotGivenTwice(CloidRule rule, boolean ended, boolean refused) {
    Bench strict = new Bench(ExchangeRules.standard().with(rule));
    OrderAsk ask = Bench.named(Bench.ask(true, "1900", "1", Tif.GTC), "0x1");
    PlaceResult first = strict.place(ANNA, ask);
    if (ended) {
      strict.core.cancel(ANNA, ETH, new OrderRef.Cloid("0x1"), strict.now);
    }
    PlaceResult second = strict.place(ANNA, ask);
    if (refused) {
      assertThat(((PlaceResult.Error) second).text())
          .isEqualTo("Order has a duplicate client order id.");
      assertThat(strict.core.order(ANNA, new OrderRef.Cloid("0x1")).orElseThrow().oid())
          .as("the id still means the first order")
          .isEqualTo(first.oid());
      assertThat(strict.core.counts()).containsEntry("refused.CLOID", 1L);
    } else {
      assertThat(second).isInstanceOf(PlaceResult.Resting.class);
    }
  }

  @Test
  void refusedOrderIsFoundUnderItsClientId() {
    bench.place(ANNA, Bench.named(Bench.ask(true, "2000.12", "1", Tif.GTC), "0x9"));
    assertThat(bench.core.order(ANNA, new OrderRef.Cloid("0x9")).orElseThrow().status())
        .isEqualTo("tickRejected");
    assertThat(bench.core.order(ANNA, new OrderRef.Cloid("0x8"))).isEmpty();
  }

  @Test
  void anotherAddressMayUseTheSameClientId() {
    OrderAsk ask = Bench.named(Bench.ask(true, "1900", "1", Tif.GTC), "0x1");
    bench.place(ANNA, ask);
    assertThat(bench.place(Bench.BERT, ask)).isInstanceOf(PlaceResult.Resting.class);
  }

  @Test
  void oneRefusalDoesNotStopTheBatch() {
    Placed placed =
        bench.core.place(
            ANNA,
            List.of(
                Bench.ask(true, "1900", "1", Tif.GTC),
                Bench.ask(true, "1900.12", "1", Tif.GTC),
                Bench.ask(true, "1901", "1", Tif.GTC)),
            Grouping.NA,
            bench.now);
    assertThat(placed.error()).isNull();
    assertThat(placed.results())
        .hasExactlyElementsOfTypes(
            PlaceResult.Resting.class, PlaceResult.Error.class, PlaceResult.Resting.class);
  }

  @Test
  void malformedBatchPlacesNothing() {
    OrderAsk plain = Bench.ask(true, "1900", "1", Tif.GTC);
    OrderAsk elsewhere =
        new OrderAsk(99, true, d("1"), d("1"), false, new OrderKind.Limit(Tif.GTC), null);
    assertThat(batch(Grouping.NA)).isNotNull();
    assertThat(batch(Grouping.NA, plain, elsewhere)).isEqualTo("Unknown asset 99.");
    assertThat(batch(Grouping.NORMAL_TPSL, plain)).startsWith("Invalid TP/SL grouping");
    assertThat(batch(Grouping.NORMAL_TPSL, plain, plain)).startsWith("Invalid TP/SL grouping");
    assertThat(batch(Grouping.POSITION_TPSL, plain)).startsWith("Invalid TP/SL grouping");
    assertThat(bench.core.history(ANNA, 10)).isEmpty();
  }

  @Test
  void strangerMustDepositFirst() {
    assertThat(
            bench.core.place(
                "0xc0", List.of(Bench.ask(true, "1900", "1", Tif.GTC)), Grouping.NA, bench.now))
        .isEqualTo(new Placed("Must deposit before performing actions", List.of()));
    assertThat(bench.core.known("0xc0")).isFalse();
    assertThat(bench.core.state("0xc0").positions()).isEmpty();
  }

  @Test
  void delistedAssetTakesNoOrder() {
    ListedAsset gone =
        new ListedAsset(0, "GONE", 2, 3, List.of(new MarginTier(d("0"), 3)), false, true);
    ExchangeCore core = new ExchangeCore(List.of(gone), ExchangeRules.standard(), _ -> {});
    core.deposit(ANNA, d("1000"), 1);
    core.mark(0, d("10"), d("10"), 1);
    OrderAsk ask =
        new OrderAsk(0, true, d("10"), d("2"), false, new OrderKind.Limit(Tif.GTC), null);
    assertThat(core.place(ANNA, List.of(ask), Grouping.NA, 1).results().getFirst())
        .isInstanceOf(PlaceResult.Error.class);
  }

  private String batch(Grouping grouping, OrderAsk... asks) {
    return bench.core.place(ANNA, List.of(asks), grouping, bench.now).error();
  }
}
