package app.wheelhouse.venue.binance;

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

class BinancePricesTest {
  private static final String REPLY =
      """
      [{"symbol":"BTCUSDT","bidPrice":"80640.4","bidQty":"1","askPrice":"80640.6","askQty":"1","time":1},
       {"symbol":"1000PEPEUSDT","bidPrice":"0.00975","bidQty":"1","askPrice":"0.01025","askQty":"1","time":1},
       {"symbol":"DOGSUSDT","bidPrice":"0.0001","bidQty":"1","askPrice":"0.0001","askQty":"1","time":1},
       {"symbol":"EMPTYUSDT","bidPrice":"0","bidQty":"1","askPrice":"0","askQty":"1","time":1},
       {"symbol":"CROSSEDUSDT","bidPrice":"2","bidQty":"1","askPrice":"1","askQty":"1","time":1},
       {"symbol":"ODDUSDT","bidPrice":"x","bidQty":"1","askPrice":"1","askQty":"1","time":1}]\
      """;

  private final MockWebServer server = new MockWebServer();
  private final OkHttpClient http = new OkHttpClient();
  private BinancePrices prices;

  @BeforeEach
  void start() throws IOException {
    server.start();
    String base = "http://127.0.0.1:" + server.getPort();
    prices = new BinancePrices(http, base, () -> 1_756_900_000_000L);
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
    assertThat(server.takeRequest().getTarget()).isEqualTo("/fapi/v1/ticker/bookTicker");
    assertThat(server.getRequestCount()).isEqualTo(1);
  }

  @Test
  void aThousandOfACoinThatIsListedSinglyIsAThousandTimesItsPrice() throws IOException {
    answer(200, REPLY);
    assertThat(prices.read(instruments("kDOGS")))
        .singleElement()
        .satisfies(price -> assertThat(price.price()).isCloseTo(0.1, within(1e-9)));
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
    return new Indication(InstrumentId.hyperliquid(symbol), "binance", price, 1_756_900_000_000L);
  }
}
