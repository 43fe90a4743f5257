package app.wheelhouse.venue.hyperliquid.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.wheelhouse.domain.instrument.InstrumentId;
import app.wheelhouse.domain.instrument.Venue;
import app.wheelhouse.execution.RequestRefused;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AssetTableTest {
  private static final long TIME = 1_756_893_600_000L;
  private static final InstrumentId BTC = InstrumentId.hyperliquid("BTC");

  private final AssetTable table =
      AssetTable.of(List.of(coin("BTC", 0), coin("ETH", 1), coin("SOL", 5)), TIME)
          .withPerpetuals(1, List.of(coin("xyz:TSLA", 3)))
          .withPerpetuals(2, List.of(coin("abc:GOLD", 0)))
          .withSpot(List.of(coin("PURR/USDC", 0), coin("@107", 107)));

  private static AssetInfo coin(String name, int index) {
    return new AssetInfo(name, index, 2, 20, false, false);
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          BTC,       0
          ETH,       1
          SOL,       5
          xyz:TSLA,  110003
          abc:GOLD,  120000
          PURR/USDC, 10000
          @107,      10107
          """)
  void numbersCoinsAsTheVenueDoes(String name, int id) {
    assertThat(table.find(name)).hasValueSatisfying(a -> assertThat(a.id()).isEqualTo(id));
    assertThat(table.matches(id, name)).isTrue();
    assertThat(table.matches(id + 1, name)).isFalse();
    assertThat(table.matches(id, name + "X")).isFalse();
  }

  @Test
  void spotPairsHaveTheirOwnPriceRule() {
    assertThat(table.find("@107").orElseThrow().spot()).isTrue();
    assertThat(table.find("SOL").orElseThrow().spot()).isFalse();
    assertThat(table.size()).isEqualTo(7);
  }

  @Test
  void refusesAListThatIsNotClear() {
    assertThatThrownBy(() -> AssetTable.of(List.of(coin("A", 1), coin("A", 2)), TIME))
        .hasMessageContaining("not clear about A");
    assertThatThrownBy(() -> AssetTable.of(List.of(coin("A", 1), coin("B", 1)), TIME))
        .hasMessageContaining("not clear about B");
    assertThatThrownBy(() -> AssetTable.of(List.of(coin("A", 10_000)), TIME))
        .as("its number would be that of a spot pair")
        .hasMessageContaining("10000");
    assertThatThrownBy(() -> table.withPerpetuals(-1, List.of())).hasMessageContaining("-1");
  }

  @Test
  void refusesACoinThatMakesNoSense() {
    assertThatThrownBy(() -> new AssetInfo("", 0, 2, 20, false, false)).isNotNull();
    assertThatThrownBy(() -> new AssetInfo("A", -1, 2, 20, false, false)).isNotNull();
    assertThatThrownBy(() -> new AssetInfo("A", 0, 9, 20, false, false)).isNotNull();
    assertThatThrownBy(() -> new AssetInfo("A", 0, 2, 0, false, false)).isNotNull();
  }

  @Test
  void x19AndX20WhatChangedIsToldInSentences() {
    AssetTable newer =
        AssetTable.of(
            List.of(
                new AssetInfo("BTC", 1, 2, 20, false, false),
                new AssetInfo("ETH", 2, 4, 10, true, true)),
            TIME + 1);
    assertThat(table.changesTo(newer))
        .contains(
            "BTC has a new number: 0 became 1",
            "ETH has a new number: 1 became 2",
            "ETH has new lots: 2 became 4 decimals",
            "ETH has a new highest leverage: 20x became 10x",
            "ETH was delisted",
            "ETH allows isolated margin only now",
            "SOL is no longer listed by the venue");
    assertThat(table.changesTo(table)).isEmpty();
  }

  @Test
  void theNewestTableCountsAndAnOlderOneIsNotTaken() {
    AssetTables tables = new AssetTables();
    assertThat(tables.update(table)).isEmpty();
    AssetTable newer = AssetTable.of(List.of(coin("ETH", 0), coin("BTC", 1)), TIME + 1_000);
    assertThat(tables.update(newer)).contains("BTC has a new number: 0 became 1");
    assertThat(tables.update(table)).isEmpty();
    assertThat(tables.asset(BTC, true, TIME).id()).isEqualTo(1);
    assertThat(tables.match(List.of(1, 1), BTC)).isTrue();
    assertThat(tables.match(List.of(0, 1), BTC)).isFalse();
    assertThat(tables.match(List.of(), BTC)).isFalse();
  }

  @Test
  void nothingIsKnownBeforeTheFirstTable() {
    AssetTables tables = new AssetTables();
    assertThatThrownBy(() -> tables.asset(BTC, false, TIME))
        .isInstanceOf(RequestRefused.class)
        .hasMessageContaining("not read yet");
    assertThat(tables.match(List.of(0), BTC)).isFalse();
  }

  @Test
  void x20AnOldTableServesExitsOnly() {
    AssetTables tables = new AssetTables();
    tables.update(table);
    long later = TIME + AssetTables.MOST_AGE_MILLIS + 60_000;
    assertThatThrownBy(() -> tables.asset(BTC, true, later))
        .isInstanceOf(RequestRefused.class)
        .hasMessageContaining("61 minutes old");
    assertThat(tables.asset(BTC, false, later).id()).isZero();
    assertThat(tables.asset(BTC, true, later - 60_000).id()).isZero();
  }

  @Test
  void aCoinOfAnotherVenueOrOfNoneIsRefused() {
    AssetTables tables = new AssetTables();
    tables.update(table);
    assertThatThrownBy(
            () -> tables.asset(new InstrumentId(new Venue("binance"), "BTC"), false, TIME))
        .hasMessageContaining("not traded at Hyperliquid");
    assertThatThrownBy(() -> tables.asset(InstrumentId.hyperliquid("DOGE"), false, TIME))
        .isInstanceOf(RequestRefused.class)
        .hasMessageContaining("DOGE is not in the venue's list");
  }
}
