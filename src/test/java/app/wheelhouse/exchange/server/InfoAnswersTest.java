package app.wheelhouse.exchange.server;

import static app.wheelhouse.exchange.server.TestVenue.MASTER;
import static app.wheelhouse.exchange.server.TestVenue.START;
import static app.wheelhouse.exchange.server.TestVenue.order;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/// Every unsigned question over real HTTP.
class InfoAnswersTest {
  private final TestVenue venue = TestVenue.open();

  @BeforeEach
  void trade() throws IOException {
    venue.act(order(true, "100100", "0.5", "Ioc", 1));
    venue.act(order(true, "99000", "0.01", "Gtc", 2));
  }

  @AfterEach
  void close() {
    venue.close();
  }

  /// The shapes of VENUES 2.4: what must be there, as a path and what is found under it.
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          meta | /universe/0/name | BTC
          meta | /universe/0/szDecimals | 5
          meta | /marginTables/0/1/marginTiers/0/lowerBound | 0.0
          metaAndAssetCtxs | /1/0/markPx | 100000.0
          metaAndAssetCtxs | /1/0/midPx | 100000.0
          metaAndAssetCtxs | /1/2/midPx |
          allMids | /ETH | 4000.0
          clearinghouseState | /assetPositions/0/position/coin | BTC
          clearinghouseState | /assetPositions/0/type | oneWay
          clearinghouseState | /assetPositions/0/position/entryPx | 100010.0
          clearinghouseState | /assetPositions/0/position/leverage/type | cross
          openOrders | /0/sz | 0.01
          frontendOpenOrders | /0/tif | Gtc
          frontendOpenOrders | /0/triggerCondition | N/A
          historicalOrders | /0/status | open
          historicalOrders | /1/status | filled
          userFills | /0/px | 100010.0
          userFills | /0/dir | Open Long
          userFills | /0/feeToken | USDC
          userFills | /0/crossed | true
          userFees | /userCrossRate | 0.00045
          userFees | /userAddRate | 0.00015
          userRateLimit | /nRequestsUsed | 2
          userRole | /role | user
          userNonFundingLedgerUpdates | /0/delta/usdc | 100000.0
          exchangeStatus | /time | 1757376000000
          spotMeta | /tokens/0/name | USDC
          webData2 | /clearinghouseState/assetPositions/0/position/szi | 0.5
          webData2 | /serverTime | 1757376000000
          predictedFundings | /0/1/0/0 | HlPerp
          """)
  void answerHasItsShape(String type, String path, String value) throws IOException {
    JsonNode found = venue.mine(type).at(path);
    assertThat(found.isMissingNode()).as(type + path).isFalse();
    assertThat(found.isNull() ? null : found.asString()).isEqualTo(value);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "spotMetaAndAssetCtxs",
        "userFunding",
        "extraAgents",
        "perpDexs",
        "spotClearinghouseState",
        "subAccounts",
        "portfolio",
        "userAbstraction"
      })
  void answerIsThere(String type) throws IOException {
    assertThat(venue.mine(type)).isNotNull();
  }

  /// A well-known client asks so.
  @ParameterizedTest
  @ValueSource(strings = {"userFunding", "userNonFundingLedgerUpdates"})
  void pastPaymentsAreToldWithoutAStart(String type) throws IOException {
    JsonNode rows = venue.info("{\"type\":\"" + type + "\",\"user\":\"" + MASTER.address() + "\"}");
    assertThat(rows).isEqualTo(venue.mine(type));
  }

  @Test
  void bookHasItsLevels() throws IOException {
    JsonNode book = venue.info("{\"type\":\"l2Book\",\"coin\":\"BTC\"}");
    assertThat(book.path("coin").asString()).isEqualTo("BTC");
    assertThat(book.at("/levels/0/0/px").asString()).isEqualTo("99990.0");
    assertThat(book.at("/levels/1/0/sz").asString()).isEqualTo("0.5");
    JsonNode rounded = venue.info("{\"type\":\"l2Book\",\"coin\":\"BTC\",\"nSigFigs\":3}");
    assertThat(rounded.at("/levels/0/0/px").asString()).isEqualTo("99900.0");
    assertThat(rounded.at("/levels/0/0/sz").asString()).isEqualTo("3.0");
    assertThat(venue.info("{\"type\":\"l2Book\",\"coin\":\"NONE\"}").isNull()).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          5, 2, 99990
          5, 5, 99990
          4, 1, 99990
          2, 1, 99000
          """)
  void bookIsJoinedAtItsSteps(int figures, int mantissa, BigDecimal best) throws IOException {
    JsonNode book =
        venue.info(
            "{\"type\":\"l2Book\",\"coin\":\"BTC\",\"nSigFigs\":"
                + figures
                + (figures == 5 ? ",\"mantissa\":" + mantissa : "")
                + "}");
    assertThat(new BigDecimal(book.at("/levels/0/0/px").asString())).isEqualByComparingTo(best);
  }

  @Test
  void candlesAreMadeFromTrades() throws IOException {
    venue.clock.addAndGet(150_000);
    venue.exchange.advance();
    JsonNode candles =
        venue.info(
            "{\"type\":\"candleSnapshot\",\"req\":{\"coin\":\"BTC\",\"interval\":\"1m\","
                + "\"startTime\":"
                + (START + 30_000)
                + ",\"endTime\":"
                + (START + 200_000)
                + "}}");
    assertThat(candles).hasSize(3);
    assertThat(candles.get(0).path("o").asString()).isEqualTo("100010.0");
    assertThat(candles.get(0).path("v").asString()).isEqualTo("0.5");
    assertThat(candles.get(0).path("n").asInt()).isEqualTo(1);
    assertThat(candles.get(2).path("n").asInt()).isZero();
    assertThat(candles.get(2).path("T").asLong()).isEqualTo(START + 179_999);
  }

  @Test
  void tradesAreTold() throws IOException {
    JsonNode trade = venue.info("{\"type\":\"recentTrades\",\"coin\":\"BTC\"}").get(0);
    assertThat(trade.path("side").asString()).isEqualTo("B");
    assertThat(trade.path("users").get(0).asString()).isEqualTo(MASTER.address());
  }

  @Test
  void fundingIsPaidAndTold() throws IOException {
    venue.exchange.ask(core -> {
      core.fundingRate(0, new BigDecimal("0.0001"));
      return true;
    });
    venue.exchange.advance();
    venue.clock.addAndGet(3_600_000);
    venue.exchange.advance();
    JsonNode paid = venue.mine("userFunding").get(0).path("delta");
    assertThat(paid.path("usdc").asString()).isEqualTo("-5.0");
    JsonNode rates = venue.info("{\"type\":\"fundingHistory\",\"coin\":\"BTC\",\"startTime\":0}");
    assertThat(rates.get(0).path("fundingRate").asString()).isEqualTo("0.0001");
  }

  @Test
  void tradeableSizeIsTold() throws IOException {
    JsonNode data =
        venue.info(
            "{\"type\":\"activeAssetData\",\"coin\":\"ETH\",\"user\":\""
                + MASTER.address()
                + "\"}");
    assertThat(data.at("/leverage/type").asString()).isEqualTo("cross");
    assertThat(new BigDecimal(data.at("/maxTradeSzs/0").asString())).isPositive();
  }

  @Test
  void unknownOrderIsUnknown() throws IOException {
    assertThat(
            venue.info(
                "{\"type\":\"orderStatus\",\"oid\":12345,\"user\":\"" + MASTER.address() + "\"}"))
        .isEqualTo(TestVenue.json("{\"status\":\"unknownOid\"}"));
  }

  @Test
  void agentsAddressHasNothing() throws IOException {
    JsonNode state =
        venue.info(
            "{\"type\":\"clearinghouseState\",\"user\":\"" + TestVenue.AGENT.address() + "\"}");
    assertThat(state.path("assetPositions")).isEmpty();
    assertThat(state.at("/marginSummary/accountValue").asString()).isEqualTo("0.0");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"type\":\"fly\"}",
        "{\"type\":\"openOrders\"}",
        "{\"type\":\"openOrders\",\"user\":\"0x12\"}",
        "{\"type\":\"recentTrades\",\"coin\":\"NONE\"}",
        "{\"type\":\"candleSnapshot\",\"req\":{\"coin\":\"BTC\",\"interval\":\"7m\",\"startTime\":0}}",
        "{\"type\":\"l2Book\",\"coin\":\"BTC\",\"nSigFigs\":9}",
        "{\"type\":\"meta\",\"dex\":\"xyz\"}",
        "{\"type\":\"orderStatus\",\"user\":\"0x14791697260e4c9a71f18484c9f997b308e59325\",\"oid\":\"abc\"}",
      })
  void malformedQuestionIsUnprocessable(String question) throws IOException {
    assertThat(venue.post("/info", question).statusCode()).isEqualTo(422);
  }

  @Test
  void stateShowsWhatIsThereAndWhatWasDone() throws IOException {
    JsonNode state = venue.state();
    JsonNode account = state.path("accounts").path(MASTER.address());
    assertThat(account.path("openOrders")).hasSize(1);
    assertThat(account.path("orders")).hasSize(2);
    assertThat(account.path("fills")).hasSize(1);
    assertThat(account.at("/ledger/deposits").asString()).isEqualTo("100000.0");
    assertThat(new BigDecimal(account.at("/ledger/fees").asString()))
        .isEqualByComparingTo("22.50225");
    assertThat(state.at("/flowPositions/BTC").asString()).isEqualTo("-0.5");
    assertThat(state.at("/events/FillMade").asLong()).isPositive();
    assertThat(state.at("/requests/exchange.order/ok").asLong()).isEqualTo(2);
    assertThat(state.path("cloids")).hasSize(2);
    assertThat(state.path("duplicateCloids")).isEmpty();
    assertThat(venue.exchange.state()).contains("\"noncesRefused\":0");
  }
}
