package app.wheelhouse.venue.hyperliquid.account;

import static app.wheelhouse.venue.hyperliquid.account.AccountScene.OURS;
import static app.wheelhouse.venue.hyperliquid.account.AccountScene.SOL;
import static app.wheelhouse.venue.hyperliquid.account.AccountScene.TIME;
import static app.wheelhouse.venue.hyperliquid.account.AccountScene.USER;
import static app.wheelhouse.venue.hyperliquid.account.AccountScene.fill;
import static app.wheelhouse.venue.hyperliquid.account.AccountScene.fills;
import static app.wheelhouse.venue.hyperliquid.account.AccountScene.order;
import static app.wheelhouse.venue.hyperliquid.account.AccountScene.ours;
import static app.wheelhouse.venue.hyperliquid.account.AccountScene.update;
import static app.wheelhouse.venue.hyperliquid.account.AccountScene.updates;
import static org.assertj.core.api.Assertions.assertThat;

import app.wheelhouse.domain.money.Money;
import app.wheelhouse.domain.money.Price;
import app.wheelhouse.domain.money.Quantity;
import app.wheelhouse.domain.order.ClientOrderId;
import app.wheelhouse.domain.order.ExecutionReport;
import app.wheelhouse.domain.order.Fill;
import app.wheelhouse.domain.order.Liquidity;
import app.wheelhouse.domain.order.OrderEvent;
import app.wheelhouse.domain.order.Side;
import app.wheelhouse.engine.EngineEvent;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AccountTranslatorTest {
  private static final String CLOID = ",\"cloid\":\"" + OURS + "\"";
  private final AccountScene scene = new AccountScene();

  private static List<String> names(List<OrderEvent> events) {
    return events.stream().map(OrderEvent::name).toList();
  }

  @Nested
  class Orders {
    @ParameterizedTest
    @CsvSource(
        textBlock =
            """
            open, Accepted
            triggered, Triggered
            filled,
            marginCanceled, Canceled
            reduceOnlyCanceled, Canceled
            siblingFilledCanceled, Canceled
            liquidatedCanceled, Canceled
            scheduledCancel, Canceled
            badAloPxRejected, Rejected
            tickRejected, Rejected
            somethingNewRejected, Rejected
            somethingNewCanceled, Canceled
            sleeping,
            """)
    void ofOursBecomeEvents(String status, String event) {
      scene.hear(update(77, status));
      assertThat(names(scene.events())).isEqualTo(event == null ? List.of() : List.of(event));
      assertThat(scene.seen()).as("it is ours").isEmpty();
    }

    @Test
    void anAcceptedOneHasTheVenuesNumber() {
      scene.hear(update(77, "open"));
      assertThat(scene.events()).containsExactly(new OrderEvent.Accepted("77"));
      assertThat(scene.known.numbers().newest(OURS)).hasValue(77);
    }

    @Test
    void aTriggerIsRecordedWithThePriceOfTheMoment() {
      scene.hear(update(77, "triggered"));
      assertThat(scene.events()).containsExactly(new OrderEvent.Triggered(201.5));
    }

    @Test
    void theRestOfAPartFilledOneThatIsRejectedIsCanceled() {
      scene.hear(fills(false, fill(1, 77, TIME + 1, "2", CLOID)));
      scene.hear(update(77, "iocCancelRejected"));
      assertThat(names(scene.events())).containsExactly("Canceled");
    }

    @Test
    void aChangeThatTheVenueRefusedLeavesTheOrderAsItWas() {
      scene.hear(update(77, "open"));
      scene.hear(update(78, "minTradeNtlRejected"));
      assertThat(scene.events()).containsExactly(new OrderEvent.Accepted("77"));
      assertThat(scene.known.numbers().newest(OURS)).hasValue(77);
      scene.hear(update(77, "reduceOnlyCanceled"));
      assertThat(names(scene.events())).containsExactly("Accepted", "Canceled");
    }

    @Test
    void whatOneEndIsToldTwiceIsToldOnce() {
      scene.hear(update(77, "reduceOnlyCanceled"));
      scene.hear(update(77, "reduceOnlyCanceled"));
      scene.hear(
          "{\"channel\":\"user\",\"data\":{\"nonUserCancel\":[{\"coin\":\"SOL\",\"oid\":77}]}}");
      scene.pass(5_000);
      assertThat(names(scene.events())).containsExactly("Canceled");
    }

    @Test
    void oneThatTheVenueEndedByItselfIsToldEvenWithoutItsUpdate() {
      scene.hear(update(77, "open"));
      scene.hear(
          "{\"channel\":\"user\",\"data\":{\"nonUserCancel\":[{\"coin\":\"SOL\",\"oid\":77}]}}");
      scene.pass(250);
      assertThat(names(scene.events())).containsExactly("Accepted", "Canceled");
    }

    @Test
    void x11OfOthersAreSeenAndNotTakenForOurs() {
      scene.hear(updates(order(88, "", "open")));
      assertThat(scene.events()).isEmpty();
      assertThat(scene.seen())
          .singleElement()
          .satisfies(seen -> {
            assertThat(seen.open()).isTrue();
            assertThat(seen.order().id()).isEqualTo(ClientOrderId.ofVenue(88));
            assertThat(seen.order().limit()).isEqualTo(Price.of("200"));
          });
      scene.hear(updates(order(88, "", "canceled")));
      assertThat(scene.seen().getLast().open()).isFalse();
    }

    @Test
    void withANameThatThisSessionDidNotGiveAreToldBothWays() {
      String other = ",\"cloid\":\"0x000000000000000000000000000000ff\"";
      scene.hear(updates(order(88, other, "open")));
      assertThat(scene.seen()).hasSize(1);
      assertThat(scene.events()).containsExactly(new OrderEvent.Accepted("88"));
    }

    @Test
    void thatFilledBeforeTheyWereHeardToBeOpenAreNotOpenAgain() {
      scene.hear(fills(false, fill(1, 77, TIME + 1, "5", CLOID)));
      scene.hear(update(77, "open"));
      assertThat(scene.events()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"canceled, open", "reduceOnlyCanceled, open", "canceled, triggered"})
    void whoseEndOvertookTheirBeginningStayEnded(String end, String late) {
      scene.hear(update(77, end));
      scene.hear(update(77, late));
      scene.pass(5_000);
      scene.hear(update(77, late));
      assertThat(names(scene.events())).containsExactly("Canceled");
    }

    @Test
    void oneThatLivesOnAfterItsEndWasToldIsSeen() {
      scene.hear(update(77, "canceled"));
      scene.pass(250);
      scene.hear(update(78, "open"));
      assertThat(names(scene.events())).containsExactly("Canceled");
      assertThat(scene.seen()).singleElement().matches(EngineEvent.VenueOrderSeen::open);
    }

    @Test
    void x23ThatLostTheirNameAtTheVenueAreKnownByTheirNumber() {
      scene.known.numbers().learn(OURS, 99);
      scene.hear(updates(order(99, "", "open")));
      assertThat(scene.events()).containsExactly(new OrderEvent.Accepted("99"));
      scene.hear(fills(false, fill(1, 99, TIME + 1, "2", "")));
      assertThat(scene.fills()).singleElement().matches(fill -> fill.orderId().equals(OURS));
    }
  }

  @Nested
  class Changes {
    @Test
    void x8TheOldNumberMayEndAfterTheNewOneCame() {
      scene.hear(update(77, "open"));
      scene.hear(update(78, "open"));
      scene.hear(update(77, "canceled"));
      scene.pass(10_000);
      assertThat(names(scene.events())).containsExactly("Accepted", "Accepted");
      assertThat(scene.events().getLast()).isEqualTo(new OrderEvent.Accepted("78"));
    }

    @Test
    void x8TheOldNumberMayEndBeforeTheNewOneComes() {
      scene.hear(update(77, "open"));
      scene.changing("199");
      scene.hear(update(77, "canceled"));
      scene.pass(1_900);
      scene.hear(update(78, "open"));
      scene.pass(10_000);
      assertThat(names(scene.events())).containsExactly("Accepted", "Amended", "Accepted");
    }

    @Test
    void x8BothInOneMessageAreOneChangeInEitherOrder() {
      scene.hear(update(77, "open"));
      scene.hear(updates(ours(77, "canceled"), ours(78, "open")));
      scene.hear(updates(ours(79, "open"), ours(78, "canceled")));
      scene.pass(10_000);
      assertThat(scene.events())
          .containsExactly(
              new OrderEvent.Accepted("77"),
              new OrderEvent.Accepted("78"),
              new OrderEvent.Accepted("79"));
    }

    @Test
    void x8WithoutANewNumberTheOrderIsAskedFor() {
      scene.hear(update(77, "open"));
      scene.changing("199");
      scene.hear(update(77, "canceled"));
      scene.pass(1_999);
      assertThat(names(scene.events())).containsExactly("Accepted");
      scene.pass(1);
      assertThat(names(scene.events())).containsExactly("Accepted", "Lost");
    }

    @Test
    void x8AChangeThatTheVenueRefusedAndThatCostTheOldOrderEndsIt() {
      scene.hear(update(77, "open"));
      scene.changing("199");
      scene.hear(update(77, "canceled"));
      scene.known.numbers().settled(OURS);
      scene.pass(2_000);
      assertThat(names(scene.events())).containsExactly("Accepted", "Canceled");
    }

    @Test
    void theNewNumberProvesAChangeWhoseAnswerWasLost() {
      scene.hear(update(77, "open"));
      scene.changing("199");
      scene.hear(update(78, "open"));
      assertThat(scene.events())
          .containsExactly(
              new OrderEvent.Accepted("77"),
              new OrderEvent.Amended(Quantity.of("5"), Price.of("199"), null),
              new OrderEvent.Accepted("78"));
    }

    @Test
    void aCancelByHandIsBelievedAfterAQuarterOfASecond() {
      scene.hear(update(77, "open"));
      scene.hear(update(77, "canceled"));
      scene.pass(249);
      assertThat(names(scene.events())).containsExactly("Accepted");
      scene.pass(1);
      assertThat(names(scene.events())).containsExactly("Accepted", "Canceled");
    }

    @Test
    void aCancelThatTheReplyHasToldIsNotToldAgain() {
      scene.hear(update(77, "open"));
      scene.known.numbers().end(OURS);
      scene.hear(update(77, "canceled"));
      scene.pass(10_000);
      assertThat(names(scene.events())).containsExactly("Accepted");
    }
  }

  @Nested
  class Fills {
    @Test
    void areExactToTheLastDigit() {
      scene.known.leverage().confirmed(SOL, 5, true, TIME);
      scene.hear(fills(false, fill(691_079_299_625_582L, 77, TIME + 5, "12.90", CLOID)));
      assertThat(scene.fills())
          .containsExactly(
              new Fill(
                  AccountScene.ACCOUNT,
                  "691079299625582",
                  OURS,
                  SOL,
                  Side.BUY,
                  Price.of("200.123"),
                  Quantity.of("12.9"),
                  Money.of("0.090055"),
                  Liquidity.TAKER,
                  TIME + 5,
                  5,
                  false));
    }

    @Test
    void x6ASnapshotAfterAReconnectBringsWhatWasMissedOldestFirst() {
      scene.hear(fills(false, fill(1, 77, TIME + 10, "1", CLOID)));
      scene.hear(
          fills(
              true,
              fill(3, 77, TIME + 30, "1", CLOID),
              fill(2, 77, TIME + 20, "1", CLOID),
              fill(1, 77, TIME + 10, "1", CLOID),
              fill(9, 77, TIME - 90_000, "1", CLOID)));
      assertThat(scene.fills())
          .as("the one of the last moment comes again, and the engine knows it by its number")
          .extracting(Fill::tradeId)
          .containsExactly("1", "1", "2", "3");
      assertThat(scene.known.numbers().filled(OURS)).isEqualTo(Quantity.of("3"));
    }

    @Test
    void theSnapshotOfTheFirstConnectionIsOfBefore() {
      scene.hear(fills(true, fill(1, 77, TIME - 1, "1", CLOID)));
      assertThat(scene.fills()).isEmpty();
    }

    @Test
    void x7AFillBeforeAnythingElseOfItsOrderIsToldAtOnce() {
      scene.hear(fills(false, fill(1, 77, TIME + 1, "2", CLOID)));
      scene.hear(update(77, "open"));
      assertThat(scene.reports().getFirst()).isInstanceOf(ExecutionReport.FillReported.class);
      assertThat(scene.events()).containsExactly(new OrderEvent.Accepted("77"));
    }

    @Test
    void x7AFillWithoutANameWaitsForTheNameOfItsOrder() {
      scene.hear(fills(false, fill(1, 77, TIME + 1, "2", "")));
      assertThat(scene.fills()).isEmpty();
      scene.hear(update(77, "open"));
      assertThat(scene.fills()).singleElement().matches(fill -> fill.orderId().equals(OURS));
      assertThat(scene.reports().getFirst()).isInstanceOf(ExecutionReport.FillReported.class);
    }

    @Test
    void ofOrdersOfOthersHaveTheVenuesNumber() {
      scene.hear(fills(false, fill(1, 88, TIME + 1, "2", "")));
      scene.pass(1_000);
      assertThat(scene.fills())
          .singleElement()
          .matches(fill -> fill.orderId().equals(ClientOrderId.ofVenue(88)));
    }

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        textBlock =
            """
            of ours | true | ,"liquidation":{"liquidatedUser":"0x00000000000000000000000000000000000000AA","markPx":"201.6","method":"market"}
            taken over from another | false | ,"liquidation":{"liquidatedUser":"0x09","markPx":"201.6","method":"market"}
            deleveraged | true | ,"dir":"Auto-Deleveraging"
            settled | true | ,"dir":"Settlement"
            """)
    void x13ForcedOnesAreMarkedAndTellAtOnce(String what, boolean forced, String more) {
      scene.hear(
          fills(
              false,
              fill(1, 88, TIME + 1, "2", more)
                  .replace(more.startsWith(",\"dir\"") ? "\"dir\":\"Open Long\"," : "\0", "")));
      scene.pass(1_000);
      assertThat(scene.fills())
          .as(what)
          .singleElement()
          .matches(fill -> fill.liquidation() == forced);
    }

    @Test
    void x13ALiquidationIsSaidLoudly() {
      String message =
          "{\"channel\":\"user\",\"data\":{\"liquidation\":{\"lid\":77,\"liquidator\":\"0x01\","
              + "\"liquidated_user\":\"%s\",\"liquidated_ntl_pos\":\"1234.50\","
              + "\"liquidated_account_value\":\"-1.5\"}}}";
      scene.hear(message.formatted("0x02"));
      assertThat(scene.told).as("somebody else's").isEmpty();
      scene.hear(message.formatted(USER));
      assertThat(scene.told)
          .singleElement()
          .isInstanceOfSatisfying(
              EngineEvent.VenueSaid.class,
              said -> assertThat(said.text()).contains("LIQUIDATION", "1234.5 USDC", "-1.5"));
    }

    @ParameterizedTest
    @CsvSource({"@107", "PURR/USDC", "#250"})
    void ofSpotAreNoneOfThePerpetualAccount(String coin) {
      scene.hear(
          fills(false, fill(1, 77, TIME + 1, "2", CLOID).replace("\"SOL\"", '"' + coin + '"')));
      assertThat(scene.told).isEmpty();
    }
  }

  @Nested
  class Cash {
    private static final String FUNDING =
        "{\"channel\":\"userFundings\",\"data\":{\"isSnapshot\":%s,\"user\":\"%s\",\"fundings\":["
            + "{\"time\":%d,\"coin\":\"SOL\",\"usdc\":\"-0.145796\",\"szi\":\"40.1\","
            + "\"fundingRate\":\"0.0000125\"}]}}";

    @Test
    void fundingIsToldOnceAndPaidIsAboveZero() {
      scene.hear(FUNDING.formatted("true", USER, TIME - 1));
      scene.hear(FUNDING.formatted("false", USER, TIME + 5));
      scene.hear(FUNDING.formatted("true", USER, TIME + 5));
      assertThat(scene.reports())
          .containsExactly(
              new ExecutionReport.FundingSettled(
                  AccountScene.ACCOUNT, SOL, Money.of("0.145796"), 0.0000125, TIME + 5));
    }

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        textBlock =
            """
            {"type":"deposit","usdc":"1000.5"} | 1000.5
            {"type":"withdraw","usdc":"99","fee":"1"} | -100
            {"type":"accountClassTransfer","usdc":"5","toPerp":true} | 5
            {"type":"accountClassTransfer","usdc":"5","toPerp":false} | -5
            {"type":"internalTransfer","usdc":"7","user":"0x01","destination":"0x00000000000000000000000000000000000000aa","fee":"1"} | 7
            {"type":"internalTransfer","usdc":"7","user":"0x00000000000000000000000000000000000000aa","destination":"0x01","fee":"1"} | -8
            {"type":"subAccountTransfer","usdc":"7","user":"0x01","destination":"0x02"} |
            {"type":"vaultDeposit","usdc":"50","vault":"0x03"} | -50
            {"type":"vaultWithdraw","vault":"0x03","netWithdrawnUsd":"49.5"} | 49.5
            {"type":"spotTransfer","token":"HYPE","amount":"3.5","user":"0x01","destination":"0x02"} |
            {"type":"liquidation","accountValue":"12.5"} |
            {"type":"somethingNew","usdc":"3"} |
            """)
    void movesCountWithTheirSign(String delta, String amount) {
      scene.hear(
          "{\"channel\":\"userNonFundingLedgerUpdates\",\"data\":{\"user\":\""
              + USER
              + "\",\"nonFundingLedgerUpdates\":[{\"time\":"
              + (TIME + 1)
              + ",\"hash\":\"0x1\",\"delta\":"
              + delta
              + "}]}}");
      assertThat(scene.reports())
          .extracting(report -> ((ExecutionReport.CashMoved) report).amount())
          .isEqualTo(amount == null ? List.of() : List.of(Money.of(amount)));
    }
  }
}
