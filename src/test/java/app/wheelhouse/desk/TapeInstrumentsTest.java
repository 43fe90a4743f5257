package app.wheelhouse.desk;

import static org.assertj.core.api.Assertions.assertThat;

import app.wheelhouse.domain.instrument.Instrument;
import app.wheelhouse.domain.instrument.InstrumentCatalogue;
import app.wheelhouse.domain.instrument.InstrumentId;
import app.wheelhouse.domain.instrument.Venue;
import app.wheelhouse.tape.InstrumentHint;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TapeInstrumentsTest {
  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          BTC,       ,         hyperliquid|BTC
          btc,       ,         hyperliquid|BTC
          BTC-PERP,  ,         hyperliquid|BTC
          BTCUSDT,   ,         hyperliquid|BTC
          ETHUSDC,   ,         hyperliquid|ETH
          SOL-USD,   ,         hyperliquid|SOL
          BTC/USDT,  ,         hyperliquid|BTC
          WIF,       ,         somewhere|WIF
          USDT,      ,         somewhere|USDT
          BTC,       ETH,      hyperliquid|BTC
          WIF,       ETH,      hyperliquid|ETH
          ,          BTC,      hyperliquid|BTC
          ,          ,         somewhere|UNKNOWN
          """)
  void namesATapeByWhatItSaysElseByWhatTheTraderSaid(
      @Nullable String onTape, @Nullable String said, String expected) {
    TapeInstruments naming = new TapeInstruments(said == null ? List.of() : List.of(said));
    InstrumentHint hint = new InstrumentHint("somewhere", onTape, null);
    assertThat(naming.name(hint)).hasToString(expected);
  }

  @Test
  void takesNoNameFromSeveralForATapeThatSaysNothing() {
    TapeInstruments naming = new TapeInstruments(List.of("BTC", "ETH"));
    assertThat(naming.name(new InstrumentHint(null, null, null))).hasToString("tape|UNKNOWN");
  }

  @Test
  void tradesKnownCoinsByTheCatalogueAndOthersByPlainRules() {
    for (Instrument known : InstrumentCatalogue.builtIn()) {
      assertThat(TapeInstruments.instrument(known.symbol())).isEqualTo(known);
      assertThat(TapeInstruments.instrument(known.id())).isEqualTo(known);
    }
    InstrumentId elsewhere = new InstrumentId(new Venue("somewhere"), "BTC");
    Instrument plain = TapeInstruments.instrument(elsewhere);
    assertThat(plain.id()).isEqualTo(elsewhere);
    assertThat(plain).isNotEqualTo(TapeInstruments.instrument("BTC"));
    assertThat(TapeInstruments.instrument("WIF").id()).hasToString("tape|WIF");
  }
}
