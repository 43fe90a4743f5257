package app.wheelhouse.tape;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InstrumentHintTest {

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          hyperliquid-BTC-5m.csv.gz,                  hyperliquid|BTC, M5
          ftx-BTC-PERP-1m-2022-01.csv.gz,             ftx|BTC-PERP,    M1
          hyperliquid-20250903-orderbooks-SOL.csv.gz, hyperliquid|SOL,
          btcusdt-trades.csv.gz,                      tape|BTCUSDT,
          BTC-USDT-1h.csv,                            tape|BTC-USDT,   H1
          binance_btcusdt_trades.csv,                 binance|BTCUSDT,
          hyperliquid-kPEPE-1d.csv,                   hyperliquid|kPEPE, D1
          2025-09-03.csv,                             tape|UNKNOWN,
          trades,                                     tape|UNKNOWN,
          """)
  void namesVenueSymbolAndTimeframeFromTheFileName(
      String file, String instrument, String timeframe) {
    InstrumentHint hint = InstrumentHint.ofFile(file);
    assertThat(hint.instrument()).hasToString(instrument);
    assertThat(hint.timeframe() == null ? null : hint.timeframe().name()).isEqualTo(timeframe);
  }

  @Test
  void writesTheSymbolOfAColumnWithoutSlash() {
    InstrumentHint hint = InstrumentHint.ofFile("quotes.csv").withSymbol("BTC/USDT");
    assertThat(hint).isNotNull();
    assertThat(hint.instrument()).hasToString("tape|BTCUSDT");
  }

  @Test
  void takesNoSymbolFromGarbage() {
    assertThat(InstrumentHint.ofFile("quotes.csv").withSymbol("B TC")).isNull();
  }
}
