package app.wheelhouse.venue.bybit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import app.wheelhouse.domain.instrument.InstrumentId;
import app.wheelhouse.domain.market.Indication;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BybitPricesTest {
  private static final String REPLY =
      """
      {"retCode":0,"retMsg":"OK","result":{"category":"linear","list":[
       {"symbol":"BTCUSDT","lastPrice":"1","bid1Price":"80640.4","bid1Size":"1","ask1Price":"80640.6","ask1Size":"1"},
       {"symbol":"1000PEPEUSDT","lastPrice":"1","bid1Price":"0.00975","bid1Size":"1","ask1Price":"0.01025","ask1Size":"1"},
       {"symbol":"SHIB1000USDT","lastPrice":"1","bid1Price":"0.012","bid1Size":"1","ask1Price":"0.014","ask1Size":"1"},
       {"symbol":"EMPTYUSDT","lastPrice":"1","bid1Price":"0","bid1Size":"1","ask1Price":"0","ask1Size":"1"},
       {"symbol":"CROSSEDUSDT","lastPrice":"1","bid1Price":"2","bid1Size":"1","ask1Price":"1","ask1Size":"1"},
       {"symbol":"ODDUSDT","lastPrice":"1","bid1Price":"x","bid1Size":"1","ask1Price":"1","ask1Size":"1"}]},"time":1}\
      """;

  private final MockWebServer server = new MockWebServer();
  private final OkHttpClient http = new OkHttpClient();
  private BybitPrices prices;

  @BeforeEach
  void start() throws IOException {
    server.start();
    String base = "http://127.0.0.1:" + server.getPort();
    prices = new BybitPrices(http, base, () -> 1_756_900_000_000L);
  }

  @AfterEach
  void stop() {
    server.close();
    http.connectionPool().evictAll();
  }

  @Test
  void allMidsComeInOneRequestWithTheTimeTheyCame() throws Exception {
    answer(200, REPLY);
    assertThat(prices.read(instruments("BTC", "HYPE", "kPEPE")))
        .containsExactly(indication("BTC", 80640.5), indication("kPEPE", 0.01));
    assertThat(server.takeRequest().getTarget()).isEqualTo("/v5/market/tickers?category=linear");
    assertThat(server.getRequestCount()).isEqualTo(1);
  }

  @Test
  void aThousandIsAlsoWrittenBehind() throws IOException {
    answer(200, REPLY);
    assertThat(prices.read(instruments("kSHIB")))
        .singleElement()
        .satisfies(price -> assertThat(price.price()).isCloseTo(0.013, within(1e-9)));
  }

  @Test
  void anEmptyOrCrossedBookHasNoPrice() throws IOException {
    answer(200, REPLY);
    assertThat(prices.read(instruments("EMPTY", "CROSSED", "ODD"))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          200 | <html>Please sign in</html> | 127.0.0.1 did not answer in JSON
          200 | ''                          | 127.0.0.1
          200 | {"code":-1003,"data":[]}    | No prices from 127.0.0.1: it lists none
          200 | []                          | No prices from 127.0.0.1: it lists none
          429 | slow down                   | No prices from 127.0.0.1: it answered 429
          451 | blocked                     | No prices from 127.0.0.1: it answered 451
          503 | down                        | No prices from 127.0.0.1: it answered 503
          """,
      delimiter = '|')
  void anAnswerWithoutPricesNamesTheHost(int code, String body, String why) {
    answer(code, body);
    assertThatThrownBy(() -> prices.read(instruments("BTC")))
        .isInstanceOf(IOException.class)
        .hasMessageContaining(why);
  }

  @Test
  void aHostThatIsNotThereIsNamed() {
    server.close();
    assertThatThrownBy(() -> prices.read(instruments("BTC")))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("127.0.0.1");
  }

  private void answer(int code, String body) {
    server.enqueue(new MockResponse.Builder().code(code).body(body).build());
  }

  private static List<InstrumentId> instruments(String... symbols) {
    return Stream.of(symbols).map(InstrumentId::hyperliquid).toList();
  }

  private static Indication indication(String symbol, double price) {
    return new Indication(InstrumentId.hyperliquid(symbol), "bybit", price, 1_756_900_000_000L);
  }
}
