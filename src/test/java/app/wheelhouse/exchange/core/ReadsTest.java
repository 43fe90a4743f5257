package app.wheelhouse.exchange.core;

import static app.wheelhouse.exchange.core.Bench.ANNA;
import static app.wheelhouse.exchange.core.Bench.BERT;
import static app.wheelhouse.exchange.core.Bench.ETH;
import static app.wheelhouse.exchange.core.Bench.d;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/// What the exchange shows, number by number.
class ReadsTest {
  private final Bench bench = new Bench();

  @Test
  void clearingHouseShowsAPositionToTheCent() {
    bench.take(ANNA, true, "4");
    bench.mark(ETH, "2050");
    AccountState state = bench.core.state(ANNA);
    PositionView position = state.positions().getFirst();
    assertThat(position.szi()).isEqualByComparingTo("4");
    assertThat(position.entryPx()).isEqualByComparingTo("2001");
    assertThat(position.positionValue()).isEqualByComparingTo("8200");
    assertThat(position.unrealizedPnl()).isEqualByComparingTo("196");
    assertThat(position.returnOnEquity()).isEqualByComparingTo("0.4897551224");
    assertThat(position.marginUsed()).isEqualByComparingTo("410");
    assertThat(position.liquidationPx()).as("10,000 USDC carry four ether to zero").isNull();
    assertThat(state.marginSummary().accountValue()).isEqualByComparingTo("10192.3982");
    assertThat(state.marginSummary().totalNtlPos()).isEqualByComparingTo("8200");
    assertThat(state.marginSummary().totalRawUsd()).isEqualByComparingTo("1992.3982");
    assertThat(state.crossMaintenanceMarginUsed()).isEqualByComparingTo("164");
    assertThat(state.withdrawable()).isEqualByComparingTo("9372.3982");
  }

  @Test
  void ledgerSaysWhereTheCashCameFrom() {
    bench.take(ANNA, true, "4");
    bench.take(ANNA, false, "4");
    Ledger ledger = bench.core.ledger(ANNA);
    assertThat(ledger.realised()).isEqualByComparingTo("-8");
    assertThat(ledger.fees()).isEqualByComparingTo("7.2");
    assertThat(ledger.balance()).isEqualByComparingTo("9984.8");
  }

  @Test
  void partlyClosedCostIsSharedWithoutALostMillionth() {
    bench.core.flowBook(
        ETH,
        List.of(Bench.level("1999.9", "50")),
        List.of(Bench.level("2000.1", "0.0007"), Bench.level("2000.3", "9")),
        bench.now);
    bench.take(ANNA, true, "0.0317");
    for (String part : List.of("0.0101", "0.0099", "0.0117")) {
      bench.take(ANNA, false, part);
    }
    assertThat(bench.core.ledger(ANNA).realised())
        .isEqualByComparingTo(
            d("1999.9")
                .multiply(d("0.0317"))
                .subtract(d("2000.1").multiply(d("0.0007")))
                .subtract(d("2000.3").multiply(d("0.031"))));
  }

  @Test
  void bookSumsOrdersOfOnePrice() {
    bench.place(ANNA, Bench.ask(true, "1999", "1", Tif.GTC));
    bench.place(BERT, Bench.ask(true, "1999", "2", Tif.GTC));
    BookView book = bench.core.book(ETH, 2);
    assertThat(book.bids())
        .containsExactly(new Level(d("1999"), d("8"), 3), Bench.level("1998", "10"));
    assertThat(book.asks()).hasSize(2);
    assertThat(bench.core.market(ETH).midPx()).isEqualByComparingTo("2000");
  }

  @Test
  void marketCountsTheDayAndTheOpenInterest() {
    bench.take(ANNA, true, "3");
    bench.take(BERT, false, "1");
    MarketView market = bench.core.market(ETH);
    assertThat(market.openInterest()).isEqualByComparingTo("3");
    assertThat(market.dayBaseVlm()).isEqualByComparingTo("4");
    assertThat(market.dayNtlVlm()).isEqualByComparingTo("8002");
    bench.now += 86_400_000;
    bench.mark(ETH, "2100");
    assertThat(bench.core.market(ETH).dayBaseVlm()).isEqualByComparingTo("0");
    assertThat(bench.core.market(ETH).prevDayPx()).isEqualByComparingTo("2000");
  }

  @Test
  void addressesAreComparedInLowerCase() {
    bench.place(
        ANNA.toUpperCase(Locale.ROOT).replace("0X", "0x"), Bench.ask(true, "1900", "1", Tif.GTC));
    assertThat(bench.core.openOrders(ANNA)).hasSize(1);
    assertThat(bench.core.addresses()).containsExactly(ANNA, BERT);
  }

  @Test
  void historyIsNewestFirstAndLimited() {
    PlaceResult first = bench.place(ANNA, Bench.ask(true, "1900", "1", Tif.GTC));
    PlaceResult second = bench.place(ANNA, Bench.ask(true, "1900.12", "1", Tif.GTC));
    assertThat(bench.core.history(ANNA, 9))
        .extracting(OrderView::oid)
        .containsExactly(second.oid(), first.oid());
    assertThat(bench.core.history(ANNA, 1)).hasSize(1);
  }

  @Test
  void timeNeverGoesBack() {
    bench.core.advance(bench.now - 50_000);
    assertThat(bench.core.time()).isEqualTo(bench.now);
    PlaceResult late =
        bench
            .core
            .place(ANNA, List.of(Bench.ask(true, "1900", "1", Tif.GTC)), Grouping.NA, 5)
            .results()
            .getFirst();
    assertThat(bench.order(ANNA, late.oid()).timestamp()).isEqualTo(bench.now);
  }

  @Test
  void eventsOfATradeComeInOneOrder() {
    bench.place(BERT, Bench.ask(false, "2000", "1", Tif.GTC));
    bench.events.clear();
    bench.place(ANNA, Bench.ask(true, "2000", "1", Tif.GTC));
    assertThat(bench.events)
        .hasExactlyElementsOfTypes(
            ExchangeEvent.FillMade.class,
            ExchangeEvent.FillMade.class,
            ExchangeEvent.Traded.class,
            ExchangeEvent.OrderUpdated.class,
            ExchangeEvent.OrderUpdated.class,
            ExchangeEvent.BookChanged.class);
  }

  @Test
  void nonsenseOfTheCallerIsRefusedLoudly() {
    assertThatThrownBy(() -> bench.core.deposit(ANNA, d("0"), bench.now))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> bench.mark(ETH, "0")).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> bench.core.book(99, 5)).hasMessageContaining("99");
    assertThatThrownBy(() ->
            new ExchangeCore(ListedAssets.standard().reversed(), ExchangeRules.standard(), _ -> {}))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
