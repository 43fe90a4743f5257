package app.wheelhouse.domain.instrument;

import static org.assertj.core.api.Assertions.assertThat;

import app.wheelhouse.domain.money.Money;
import app.wheelhouse.domain.money.Price;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class InstrumentCatalogueTest {
  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          BTC,  0.1,    0.00001, 40
          ETH,  0.01,   0.0001,  25
          SOL,  0.0001, 0.01,    20
          HYPE, 0.0001, 0.01,    10
          """)
  void knowsTheDemoMarkets(String symbol, BigDecimal tick, BigDecimal lot, int leverage) {
    Instrument found = InstrumentCatalogue.find(symbol).orElseThrow();
    assertThat(found.symbol()).isEqualTo(symbol);
    assertThat(found.tickSize()).isEqualByComparingTo(tick);
    assertThat(found.tick()).isEqualTo(tick.doubleValue());
    assertThat(found.lotSize().value()).isEqualByComparingTo(lot);
    assertThat(found.maxLeverage()).isEqualTo(leverage);
  }

  @Test
  void everyEntryKeepsTheVenuesRules() {
    assertThat(InstrumentCatalogue.builtIn()).extracting(Instrument::id).doesNotHaveDuplicates();
    for (Instrument entry : InstrumentCatalogue.builtIn()) {
      assertThat(entry.id().venue()).isEqualTo(Venue.HYPERLIQUID);
      assertThat(entry.priceDecimals() + entry.sizeDecimals()).isEqualTo(6);
      assertThat(entry.maxSignificantFigures()).isEqualTo(5);
      assertThat(entry.minNotional()).isEqualTo(Money.of(10));
      assertThat(entry.accepts(new Price(entry.tickSize()))).isTrue();
      assertThat(entry.accepts(entry.lotSize())).isTrue();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"btc", "Btc", "BTC"})
  void findsInAnyLetterCase(String symbol) {
    assertThat(InstrumentCatalogue.find(symbol)).get().extracting("symbol").isEqualTo("BTC");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "DOGE", "BTC ", "BTC-PERP", "\u017FOL", "\u0392TC", "hyperliquid|BTC"})
  void findsNothingElse(String symbol) {
    assertThat(InstrumentCatalogue.find(symbol)).isEmpty();
  }
}
