package app.wheelhouse.venue.hyperliquid.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Replies of our own in the venue's documented shapes; the recorded ones have their own test.
class InfoRepliesTest {
  static final String META =
      """
      {"universe":[
        {"szDecimals":5,"name":"BTC","maxLeverage":40,"marginTableId":56},
        {"szDecimals":4,"name":"ETH","maxLeverage":25,"marginTableId":55,"growthMode":"enabled"},
        {"szDecimals":1,"name":"MATIC","maxLeverage":20,"marginTableId":20,"isDelisted":true},
        {"szDecimals":0,"name":"kPEPE","maxLeverage":10,"marginTableId":10,"onlyIsolated":true,
         "marginMode":"strictIsolated"}],
       "marginTables":[[56,{"description":"tiered 40x","marginTiers":[
         {"lowerBound":"0.0","maxLeverage":40},{"lowerBound":"150000000.0","maxLeverage":20}]}]],
       "collateralToken":0}\
      """;

  private final DriftCounter drift = new DriftCounter();
  private final InfoReplies replies = new InfoReplies(drift);

  @Test
  void theUniverseKeepsItsPlacesAndTables() throws MalformedMessage {
    Meta meta = replies.meta(META);
    assertThat(meta.universe())
        .extracting(Meta.Asset::name)
        .containsExactly("BTC", "ETH", "MATIC", "kPEPE");
    assertThat(meta.universe())
        .contains(
            new Meta.Asset(3, "kPEPE", 0, 10, 10, true, "strictIsolated", false),
            new Meta.Asset(2, "MATIC", 1, 20, 20, false, "", true));
    assertThat(meta.marginTables().get(56))
        .containsExactly(
            new Meta.Tier(new BigDecimal("0.0"), 40),
            new Meta.Tier(new BigDecimal("150000000.0"), 20));
    assertThat(drift.total()).isZero();
  }

  @Test
  void contextsRunInStepWithTheUniverse() throws MalformedMessage {
    String contexts = "[" + "{\"markPx\":\"1.5\"},".repeat(3) + "{\"markPx\":\"0.01\"}]";
    AssetContexts both = replies.assetContexts("[" + META + "," + contexts + "]");
    assertThat(both.contexts()).hasSize(4);
    assertThat(both.contexts().get(3).mark()).isEqualTo(0.01);
    assertThatThrownBy(() -> replies.assetContexts("[" + META + ",[{}]]"))
        .isInstanceOf(MalformedMessage.class)
        .hasMessageContaining("do not fit");
  }

  @Test
  void theFirstDexIsTheMainOne() throws MalformedMessage {
    assertThat(
            replies.perpDexs(
                """
                [null,{"name":"xyz","fullName":"XYZ","deployer":"0x1","oracleUpdater":null}]\
                """))
        .containsExactly(new PerpDex(0, "", ""), new PerpDex(1, "xyz", "XYZ"));
  }

  @Test
  void aCoinWithoutBookHasANullReply() throws MalformedMessage {
    assertThat(replies.book("null")).isEmpty();
    assertThat(
            replies.book(
                """
                {"coin":"BTC","time":5,"levels":[[{"px":"1","sz":"2","n":1}],[]]}\
                """))
        .hasValueSatisfying(book -> assertThat(book.bidPrices()).containsExactly(1));
  }

  @Test
  void candlesTradesAndMids() throws MalformedMessage {
    String candle =
        """
        {"T":59999,"c":"2","h":"3","i":"1m","l":"1","n":9,"o":"1.5","s":"BTC","t":0,"v":"7"}\
        """;
    assertThat(replies.candles("[" + candle + "," + candle + "]"))
        .containsOnly(new WireCandle("BTC", "1m", 0, 59_999, 1.5, 3, 1, 2, 7, 9))
        .hasSize(2);
    assertThat(replies.candles("[]")).isEmpty();
    String trade =
        """
        [{"coin":"BTC","side":"B","px":"1","sz":"2","time":3,"hash":"0x","tid":4,"users":["a","b"]}]\
        """;
    assertThat(replies.recentTrades(trade).ids()).containsExactly(4);
    assertThat(replies.mids("{\"BTC\":\"97123.5\"}").prices()).containsExactly(97123.5);
  }

  @Test
  void fundingOfThePastAndTheNext() throws MalformedMessage {
    assertThat(
            replies.fundingHistory(
                """
                [{"coin":"ETH","fundingRate":"-0.00022196","premium":"-0.00052196","time":5}]\
                """))
        .containsExactly(new FundingRate("ETH", -0.00022196, -0.00052196, 5));
    assertThat(
            replies.predictedFundings(
                """
                [["AVAX",[["BinPerp",{"fundingRate":"0.0001","nextFundingTime":7,
                  "fundingIntervalHours":8}],["BybitPerp",null]]]]\
                """))
        .containsExactly(new PredictedFunding("AVAX", "BinPerp", 0.0001, 7, 8));
  }

  @Test
  void anOrderThatTheVenueDoesNotKnowIsEmpty() throws MalformedMessage {
    assertThat(replies.orderStatus("{\"status\":\"unknownOid\"}")).isEmpty();
    assertThat(
            replies.orderStatus(
                """
                {"status":"order","order":{"order":{"coin":"ETH","side":"A","limitPx":"2412.7",
                 "sz":"0.0","oid":1,"timestamp":2,"triggerCondition":"N/A","isTrigger":false,
                 "triggerPx":"0.0","children":[],"isPositionTpsl":false,"reduceOnly":true,
                 "orderType":"Market","origSz":"0.0076","tif":"FrontendMarket","cloid":null},
                 "status":"filled","statusTimestamp":3}}\
                """))
        .hasValueSatisfying(update -> {
          assertThat(update.status()).isEqualTo("filled");
          assertThat(update.order().tif()).isEqualTo("FrontendMarket");
          assertThat(update.order().triggerPrice()).isNull();
        });
    assertThat(drift.total()).isZero();
  }

  @Test
  void anAnswerThatIsNotUnderstoodIsNeverAnUnknownOrder() {
    for (String reply : List.of("{}", "{\"status\":\"later\"}", "null", "{\"status\":null}")) {
      assertThatThrownBy(() -> replies.orderStatus(reply)).isInstanceOf(MalformedMessage.class);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "accountValue",
        "totalRawUsd",
        "withdrawable",
        "assetPositions",
        "szi",
        "leverage",
        "value",
        "positionValue",
        "unrealizedPnl",
        "marginUsed"
      })
  void whatIsMissingOfAnAccountIsNotTakenForNone(String field) {
    String without = Payloads.STATE_BODY.replace("\"" + field + "\":", "\"was\":");
    assertThatThrownBy(() -> replies.clearinghouseState(without))
        .isInstanceOf(MalformedMessage.class)
        .hasMessageContaining(field);
  }

  @Test
  void listsOfAnAccountThatAreNotThereAreNotEmpty() {
    assertThatThrownBy(() -> replies.openOrders("null")).isInstanceOf(MalformedMessage.class);
    assertThatThrownBy(() -> replies.userFills("{}")).isInstanceOf(MalformedMessage.class);
    assertThatThrownBy(() -> replies.spotClearinghouseState("{}"))
        .isInstanceOf(MalformedMessage.class);
    assertThatThrownBy(() -> replies.meta("{\"universe\":[{\"name\":\"BTC\"}]}"))
        .isInstanceOf(MalformedMessage.class)
        .hasMessage("There is no meta.universe.szDecimals");
  }

  @Test
  void feesAreTheAccountsOwn() throws MalformedMessage {
    UserFees fees =
        replies.userFees(
            """
            {"dailyUserVlm":[{"date":"2025-09-03","userCross":"10.5","userAdd":"2","exchange":"9"}],
             "feeSchedule":{"cross":"0.00045","add":"0.00015","spotCross":"0.0007","spotAdd":"0.0004",
              "tiers":{"vip":[],"mm":[]},"referralDiscount":"0.04","stakingDiscountTiers":[]},
             "userCrossRate":"0.0004","userAddRate":"-0.00001","userSpotCrossRate":"0.0006",
             "userSpotAddRate":"0.0003","activeReferralDiscount":"0.04","trial":null,
             "feeTrialEscrow":"0.0","nextTrialAvailableTimestamp":null,"stakingLink":null,
             "activeStakingDiscount":{"bpsOfMaxSupply":"4.7","discount":"0.1"}}\
            """);
    assertThat(fees)
        .isEqualTo(
            new UserFees(
                new BigDecimal("0.0004"),
                new BigDecimal("-0.00001"),
                new BigDecimal("0.00045"),
                new BigDecimal("0.00015"),
                new BigDecimal("0.04"),
                new BigDecimal("0.1"),
                List.of(
                    new UserFees.Day("2025-09-03", new BigDecimal("10.5"), new BigDecimal("2")))));
    assertThat(drift.total()).isZero();
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          {"role":"user"}                                  | USER        |
          {"role":"missing"}                               | MISSING     |
          {"role":"agent","data":{"user":"0x0a"}}          | AGENT       | 0x0a
          {"role":"subAccount","data":{"master":"0x0b"}}   | SUB_ACCOUNT | 0x0b
          {"role":"oracle"}                                | OTHER       |
          """,
      delimiter = '|',
      quoteCharacter = '\'')
  void anAddressHasARole(String json, UserRole.Kind kind, String master) throws MalformedMessage {
    assertThat(replies.userRole(json)).isEqualTo(new UserRole(kind, master));
  }

  @Test
  void x18AnUnknownRoleIsCounted() throws MalformedMessage {
    replies.userRole("{\"role\":\"oracle\"}");
    assertThat(drift.names()).containsKey("userRole.role=oracle");
  }

  @Test
  void agentsSubAccountsAndTheRest() throws MalformedMessage {
    assertThat(replies.extraAgents("[{\"address\":\"0x1\",\"name\":\"desk\",\"validUntil\":9}]"))
        .containsExactly(new ExtraAgent("0x1", "desk", 9));
    assertThat(replies.subAccounts("null")).isEmpty();
    assertThat(
            replies.subAccounts(
                "[{\"name\":\"a\",\"subAccountUser\":\"0x1\",\"master\":\"0x2\","
                    + "\"clearinghouseState\":"
                    + Payloads.STATE_BODY
                    + ",\"spotState\":{\"balances\":[]}}]"))
        .singleElement()
        .satisfies(sub -> {
          assertThat(sub.address()).isEqualTo("0x1");
          assertThat(sub.state()).isNotNull();
        });
    assertThat(replies.maxBuilderFee("10")).isEqualTo(10);
    assertThat(replies.perpsAtOpenInterestCap("[\"BADGER\",\"CANTO\"]"))
        .containsExactly("BADGER", "CANTO");
    assertThat(replies.userAbstraction("\"unifiedAccount\"")).isEqualTo("unifiedAccount");
    assertThat(replies.exchangeStatus("{\"time\":5,\"specialStatuses\":null}"))
        .isEqualTo(new ExchangeStatus(5, null));
    assertThat(replies.exchangeStatus("{\"time\":5,\"specialStatuses\":\"halted\"}").special())
        .isEqualTo("halted");
    assertThat(
            replies.userRateLimit(
                "{\"cumVlm\":\"5.5\",\"nRequestsUsed\":1,\"nRequestsCap\":2,\"nRequestsSurplus\":3}"))
        .isEqualTo(new UserRateLimit(new BigDecimal("5.5"), 1, 2, 3));
    assertThat(
            replies
                .spotClearinghouseState(
                    "{\"balances\":[{\"coin\":\"USDC\",\"total\":\"1.5\",\"hold\":\"0.5\"}]}")
                .balances())
        .containsExactly(
            new SpotState.Balance("USDC", -1, new BigDecimal("1.5"), new BigDecimal("0.5"), null));
    assertThat(drift.total()).isZero();
  }

  @Test
  void theLedgerNamesWhatMoved() throws MalformedMessage {
    assertThat(
            replies.ledgerUpdates(
                """
                [{"time":1,"hash":"0x","delta":{"type":"withdraw","usdc":"50","nonce":2,"fee":"1"}},
                 {"time":2,"hash":"0x","delta":{"type":"liquidation","liquidatedNtlPos":"9",
                  "accountValue":"-3","leverageType":"Cross","liquidatedPositions":[]}}]\
                """))
        .extracting(update -> update.type() + " " + update.amount())
        .containsExactly("withdraw 50", "liquidation -3");
  }

  @Test
  void whatIsNoReplyIsOneComplaint() {
    assertThatThrownBy(() -> replies.meta("<html>Sign in</html>"))
        .isInstanceOf(MalformedMessage.class)
        .hasMessageStartingWith("meta is no JSON");
    assertThatThrownBy(() -> replies.meta("{} {}")).isInstanceOf(MalformedMessage.class);
    assertThatThrownBy(() -> replies.meta("")).isInstanceOf(MalformedMessage.class);
    assertThatThrownBy(() -> replies.userFees("{}"))
        .isInstanceOf(MalformedMessage.class)
        .hasMessage("There is no userFees.userCrossRate");
    assertThatThrownBy(() -> replies.clearinghouseState("[]"))
        .isInstanceOf(MalformedMessage.class)
        .hasMessage("Expected an object as clearinghouseState");
    assertThatThrownBy(() -> replies.candles("[{]")).isInstanceOf(MalformedMessage.class);
  }
}
