package app.wheelhouse.venue.mexc;

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

class MexcPricesTest {
  private static final String REPLY =
      """
      {"success":true,"code":0,"data":[
       {"contractId":10,"symbol":"BTC_USDT","lastPrice":1,"bid1":80640.4,"ask1":80640.6,"volume24":5},
       {"contractId":10,"symbol":"1000BONK_USDT","lastPrice":1,"bid1":0.024,"ask1":0.026,"volume24":5},
       {"contractId":10,"symbol":"PEPE_USDT","lastPrice":1,"bid1":0.00000975,"ask1":0.00001025,"volume24":5},
       {"contractId":10,"symbol":"EMPTY_USDT","lastPrice":1,"bid1":0,"ask1":0,"volume24":5},
       {"contractId":10,"symbol":"CROSSED_USDT","lastPrice":1,"bid1":2,"ask1":1,"volume24":5},
       {"contractId":10,"symbol":"ODD_USDT","lastPrice":1,"bid1":"x","ask1":1,"volume24":5}]}\
      """;

  private final MockWebServer server = new MockWebServer();
  private final OkHttpClient http = new OkHttpClient();
  private MexcPrices prices;

  @BeforeEach
  void start() throws IOException {
    server.start();
    String base = "http://127.0.0.1:" + server.getPort();
    prices = new MexcPrices(http, base, () -> 1_756_900_000_000L);
  }

  @AfterEach
  void stop() {
    server.close();
    http.connectionPool().evictAll();
  }

  @Test
  void allMidsComeInOneRequestWithTheTimeTheyCame() throws Exception {
    answer(200, REPLY);
    assertThat(prices.read(instruments("BTC", "HYPE", "kBONK")))
        .containsExactly(indication("BTC", 80640.5), indication("kBONK", 0.025));
    assertThat(server.takeRequest().getTarget()).isEqualTo("/api/v1/contract/ticker");
    assertThat(server.getRequestCount()).isEqualTo(1);
  }

  @Test
  void aThousandOfACoinThatIsListedSinglyIsAThousandTimesItsPrice() throws IOException {
    answer(200, REPLY);
    assertThat(prices.read(instruments("kPEPE")))
        .singleElement()
        .satisfies(price -> assertThat(price.price()).isCloseTo(0.01, within(1e-9)));
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
    return new Indication(InstrumentId.hyperliquid(symbol), "mexc", price, 1_756_900_000_000L);
  }
}
