package app.wheelhouse.venue.hyperliquid.account;

import static app.wheelhouse.venue.hyperliquid.account.AccountScene.ACCOUNT;
import static app.wheelhouse.venue.hyperliquid.account.AccountScene.OURS;
import static app.wheelhouse.venue.hyperliquid.account.AccountScene.SCOPE;
import static app.wheelhouse.venue.hyperliquid.account.AccountScene.SOL;
import static app.wheelhouse.venue.hyperliquid.account.AccountScene.USER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.wheelhouse.domain.account.VenueReading;
import app.wheelhouse.domain.account.VenueReading.Holding;
import app.wheelhouse.domain.instrument.InstrumentId;
import app.wheelhouse.domain.money.Money;
import app.wheelhouse.domain.money.Price;
import app.wheelhouse.domain.money.Quantity;
import app.wheelhouse.domain.order.ClientOrderId;
import app.wheelhouse.domain.order.Fill;
import app.wheelhouse.domain.order.OrderEvent;
import app.wheelhouse.domain.order.OrderStanding;
import app.wheelhouse.domain.order.OrderType;
import app.wheelhouse.domain.order.VenueOrder;
import app.wheelhouse.execution.ReadFailure;
import app.wheelhouse.venue.hyperliquid.info.VenueStub;
import app.wheelhouse.venue.hyperliquid.order.AccountKnowledge;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HyperliquidAccountReaderTest {
  private static final InstrumentId BTC = InstrumentId.hyperliquid("BTC");
  private static final long NOW = VenueStub.NOW;

  private static final String STATE =
      """
      {"marginSummary":{"accountValue":"13109.48","totalNtlPos":"16123.2","totalRawUsd":"-3013.72",
       "totalMarginUsed":"806.16"},"withdrawable":"12303.32","assetPositions":[
       {"type":"oneWay","position":{"coin":"BTC","szi":"-0.2","leverage":{"type":"isolated",
        "value":20,"rawUsd":"-15000.1"},"entryPx":"80000.5","positionValue":"16123.2",
        "unrealizedPnl":"-123.2","returnOnEquity":"0.15","liquidationPx":null,
        "marginUsed":"806.16","maxLeverage":40}}],"time":1764000450000}\
      """;

  private static final String ORDERS =
      """
      [{"coin":"SOL","side":"B","limitPx":"200.0","sz":"3.0","oid":77,"timestamp":1764000000000,
        "triggerCondition":"N/A","isTrigger":false,"triggerPx":"0.0","isPositionTpsl":false,
        "reduceOnly":false,"orderType":"Limit","origSz":"5.0","tif":"Gtc","cloid":"%s",
        "children":[{"coin":"SOL","side":"A","limitPx":"171.0","sz":"5.0","oid":78,
         "timestamp":1764000000000,"triggerCondition":"Price below 190","isTrigger":true,
         "triggerPx":"190.0","isPositionTpsl":false,"reduceOnly":true,"orderType":"Stop Market",
         "origSz":"5.0","tif":null,"cloid":"0x000000000000000000000000000000a1","children":[]}]},
       {"coin":"BTC","side":"B","limitPx":"99000.0","sz":"0.0","oid":90,"timestamp":1764000000000,
        "triggerCondition":"Price above 90000","isTrigger":true,"triggerPx":"90000.0",
        "isPositionTpsl":true,"reduceOnly":true,"orderType":"Stop Market","origSz":"0.0",
        "tif":null,"cloid":null,"children":[]},
       {"coin":"SOL","side":"A","limitPx":"171.0","sz":"5.0","oid":78,"timestamp":1764000000000,
        "isTrigger":true,"triggerPx":"190.0","reduceOnly":true,"orderType":"Stop Market",
        "origSz":"5.0","cloid":"0x000000000000000000000000000000a1"}]\
      """
          .formatted(OURS);

  private final AccountKnowledge known = AccountKnowledge.fresh();
  private VenueStub venue;
  private HyperliquidAccountReader reader;

  @BeforeEach
  void open() throws IOException {
    venue =
        new VenueStub()
            .json("clearinghouseState", STATE)
            .json("userAbstraction", "\"disabled\"")
            .json("frontendOpenOrders", ORDERS)
            .json(
                "userFillsByTime",
                "["
                    + AccountScene.fill(1, 77, NOW - 9_000, "1.5", "")
                    + ","
                    + AccountScene.fill(2, 90_001, NOW - 8_000, "0.5", "")
                    + "]")
            .json(
                "userFunding",
                "[{\"time\":1764000400000,\"hash\":\"0x1\",\"delta\":{\"type\":\"funding\","
                    + "\"coin\":\"BTC\",\"usdc\":\"1.25\",\"szi\":\"-0.2\","
                    + "\"fundingRate\":\"0.0001\",\"nSamples\":null}}]")
            .json(
                "userNonFundingLedgerUpdates",
                "[{\"time\":1764000300000,\"hash\":\"0x1\",\"delta\":{\"type\":\"deposit\","
                    + "\"usdc\":\"500\"}}]")
            .json(
                "activeAssetData",
                "{\"user\":\""
                    + USER
                    + "\",\"coin\":\"SOL\",\"leverage\":{\"type\":\"isolated\",\"value\":5},"
                    + "\"maxTradeSzs\":[\"1\",\"1\"],\"availableToTrade\":[\"1\",\"1\"]}");
    reader =
        new HyperliquidAccountReader(
            venue.info().account(USER), SCOPE, known, () -> NOW, List.of(BTC, SOL));
  }

  @AfterEach
  void close() {
    venue.close();
  }

  @Test
  void aReadingHasEverythingExactly() throws ReadFailure {
    VenueReading reading = reader.read(NOW - 60_000);
    assertThat(reading.account()).isEqualTo(ACCOUNT);
    assertThat(reading.balance()).isEqualTo(Money.of("13232.68"));
    assertThat(reading.holdings())
        .containsOnly(Map.entry(BTC, new Holding(new BigDecimal("-0.2"), Price.of("80000.5"), 20)));
    assertThat(reading.leverage()).containsEntry(BTC, 20).containsEntry(SOL, 5);
    assertThat(reading.time()).isEqualTo(1_764_000_450_000L);
    assertThat(reading.fills())
        .extracting(Fill::orderId)
        .as("the first is of the order that was listed before")
        .containsExactly(OURS, ClientOrderId.ofVenue(90_001));
    assertThat(reading.funding()).singleElement().matches(f -> f.paid().equals(Money.of("-1.25")));
    assertThat(reading.moves()).singleElement().matches(m -> m.amount().equals(Money.of(500)));
  }

  @Test
  void ordersAreListedWithTheirChildrenAndEachOnce() throws ReadFailure {
    List<VenueOrder> orders = reader.read(0).orders();
    assertThat(orders).extracting(VenueOrder::venueOrderId).containsExactly("77", "78", "90");
    VenueOrder entry = orders.getFirst();
    assertThat(entry.type()).isEqualTo(OrderType.LIMIT);
    assertThat(entry.remaining()).isEqualTo(Quantity.of("3"));
    VenueOrder stop = orders.get(1);
    assertThat(stop.type()).isEqualTo(OrderType.STOP_MARKET);
    assertThat(stop.trigger()).isEqualTo(Price.of("190"));
    assertThat(stop.limit()).isNull();
    assertThat(orders.get(2))
        .as("a stop for the whole position, set by hand")
        .satisfies(whole -> {
          assertThat(whole.quantity()).isEqualTo(Quantity.of("0.2"));
          assertThat(whole.id()).isEqualTo(ClientOrderId.ofVenue(90));
        });
  }

  @Test
  void balancesComeBeforeOrdersAndOrdersBeforeFills() throws ReadFailure {
    reader.read(0);
    assertThat(venue.requests)
        .extracting(request -> request.get("type").stringValue())
        .containsExactly(
            "clearinghouseState",
            "userAbstraction",
            "activeAssetData",
            "frontendOpenOrders",
            "userFillsByTime",
            "userFunding",
            "userNonFundingLedgerUpdates");
  }

  @Test
  void theLeverageIsNotAskedForAgainWhileItIsFresh() throws ReadFailure {
    reader.read(0);
    reader.read(0);
    assertThat(venue.count("activeAssetData")).isEqualTo(1);
    assertThat(venue.count("userAbstraction")).isEqualTo(1);
  }

  @Test
  void aUnifiedAccountHasItsCashInSpot() throws ReadFailure {
    venue.json("userAbstraction", "\"unifiedAccount\"");
    venue.json(
        "spotClearinghouseState",
        "{\"balances\":[{\"coin\":\"HYPE\",\"total\":\"3\",\"hold\":\"0\"},"
            + "{\"coin\":\"USDC\",\"token\":0,\"total\":\"777.5\",\"hold\":\"10\"}]}");
    assertThat(reader.read(0).balance()).isEqualTo(Money.of("777.5"));
  }

  @Test
  void aServerWithoutTheQuestionHasNoUnifiedAccounts() throws ReadFailure {
    venue.on("userAbstraction", _ -> VenueStub.status(422, "text/plain", "unknown variant"));
    assertThat(reader.read(0).balance()).isEqualTo(Money.of("13232.68"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          open | true | 5.0 | Accepted | 0
          open | true | 3.0 | Accepted | 1
          filled | false | 0.0 | Accepted | 1
          canceled | false | 3.0 | Canceled | 1
          reduceOnlyCanceled | false | 3.0 | Canceled | 1
          badAloPxRejected | false | 5.0 | Rejected | 0
          triggered | true | 3.0 | Accepted | 1
          sleeping | true | 5.0 | Accepted | 0
          """)
  void oneOrderStandsAsTheVenueSays(String status, boolean open, String left, String end, int fills)
      throws ReadFailure {
    venue.json(
        "orderStatus",
        "{\"status\":\"order\",\"order\":"
            + AccountScene.order(77, ",\"cloid\":\"" + OURS + "\"", status)
                .replace("\"sz\":\"5.0\"", "\"sz\":\"" + left + "\"")
            + "}");
    OrderStanding standing = reader.order(OURS).orElseThrow();
    assertThat(standing.open()).isEqualTo(open);
    assertThat(standing.end().name()).isEqualTo(end);
    assertThat(standing.order().venueOrderId()).isEqualTo("77");
    assertThat(standing.fills()).hasSize(fills);
    if (standing.end() instanceof OrderEvent.Accepted(String number)) {
      assertThat(number).isEqualTo("77");
    }
    assertThat(venue.requests.getFirst().get("oid").stringValue()).isEqualTo(OURS.value());
  }

  @Test
  void x2AnOrderThatTheVenueDoesNotKnowIsEmptyAndNoFailure() throws ReadFailure {
    venue.json("orderStatus", "{\"status\":\"unknownOid\"}");
    assertThat(reader.order(OURS)).isEmpty();
  }

  @Test
  void anOrderThatIsOnlyANumberIsAskedForByTheNewestOne() throws ReadFailure {
    venue.json("orderStatus", "{\"status\":\"unknownOid\"}");
    ClientOrderId number = ClientOrderId.ofVenue(90);
    reader.order(number);
    known.numbers().learn(number, 95);
    reader.order(number);
    assertThat(venue.requests).extracting(r -> r.get("oid").longValue()).containsExactly(90L, 95L);
  }

  @ParameterizedTest
  @CsvSource({"clearinghouseState", "frontendOpenOrders", "userFillsByTime", "userFunding"})
  void aPartThatCannotBeReadIsNoReading(String type) {
    venue.on(type, _ -> VenueStub.status(500, "text/plain", "broken"));
    assertThatThrownBy(() -> reader.read(0)).isInstanceOf(ReadFailure.class);
  }

  @Test
  void aNumberThatMakesNoSenseIsNoReading() {
    venue.json("frontendOpenOrders", ORDERS.replace("\"200.0\"", "\"-200.0\""));
    assertThatThrownBy(() -> reader.read(0))
        .isInstanceOf(ReadFailure.class)
        .hasMessageContaining("makes no sense");
  }
}
