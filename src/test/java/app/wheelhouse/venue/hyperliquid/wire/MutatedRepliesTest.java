package app.wheelhouse.venue.hyperliquid.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/// X18 over replies: whatever comes is a reply or one complaint, never another exception.
class MutatedRepliesTest {
  private static final int ROUNDS = 10_000;

  private static final InfoReplies REPLIES = new InfoReplies(new DriftCounter());

  /// One way of reading.
  private interface Reading {
    Object read(String json) throws MalformedMessage;
  }

  /// A reply that is an object or a list of objects, and who reads it.
  private record Sample(String json, Reading reading) {}

  private static final List<Sample> SAMPLES =
      List.of(
          new Sample(InfoRepliesTest.META, MutatedRepliesTest::instruments),
          new Sample(
              "[" + InfoRepliesTest.META + ",[{\"markPx\":\"1\"},{},{},{}]]",
              REPLIES::assetContexts),
          new Sample("[null,{\"name\":\"xyz\",\"fullName\":\"XYZ\"}]", REPLIES::perpDexs),
          new Sample("{\"BTC\":\"97123.5\"}", REPLIES::mids),
          new Sample(
              "{\"coin\":\"A\",\"time\":1,\"levels\":[[{\"px\":\"1\",\"sz\":\"1\"}],[]]}",
              REPLIES::book),
          new Sample(
              """
              [["AVAX",[["BinPerp",{"fundingRate":"0.0001","nextFundingTime":7}],["B",null]]]]\
              """,
              REPLIES::predictedFundings),
          new Sample(
              """
              [{"coin":"ETH","fundingRate":"-0.0002","premium":"-0.0005","time":5}]\
              """,
              REPLIES::fundingHistory),
          new Sample(Payloads.STATE_BODY, REPLIES::clearinghouseState),
          new Sample(data(Payloads.OPEN_ORDERS, "orders"), REPLIES::frontendOpenOrders),
          new Sample(data(Payloads.FILLS, "fills"), REPLIES::userFills),
          new Sample(data(Payloads.LEDGER, "nonFundingLedgerUpdates"), REPLIES::ledgerUpdates),
          new Sample(
              "{\"status\":\"order\",\"order\":"
                  + Text.tree(Payloads.ORDER_UPDATES).at("/data/0")
                  + "}",
              REPLIES::orderStatus),
          new Sample(
              """
              [{"time":1,"hash":"0x","delta":{"type":"funding","coin":"A","usdc":"1","szi":"2",
               "fundingRate":"0.1","nSamples":3}}]\
              """,
              REPLIES::userFunding),
          new Sample(
              """
              {"userCrossRate":"0.0004","userAddRate":"0.0001","feeSchedule":{"cross":"1"},
               "dailyUserVlm":[{"date":"d","userCross":"1","userAdd":"1"}]}\
              """,
              REPLIES::userFees),
          new Sample("{\"role\":\"agent\",\"data\":{\"user\":\"0x0a\"}}", REPLIES::userRole),
          new Sample(
              "[{\"address\":\"0x1\",\"name\":\"desk\",\"validUntil\":9}]", REPLIES::extraAgents),
          new Sample("{\"time\":5,\"specialStatuses\":null}", REPLIES::exchangeStatus));

  @Test
  void x18WhateverComesIsAReplyOrOneComplaint() {
    SplittableRandom random = new SplittableRandom(19);
    int complaints = 0;
    for (int round = 0; round < ROUNDS; round++) {
      Sample sample = SAMPLES.get(random.nextInt(SAMPLES.size()));
      String text = Mutations.any(Text.tree(sample.json()), random);
      try {
        assertThat(sample.reading().read(text)).isNotNull();
      } catch (MalformedMessage e) {
        complaints++;
      } catch (RuntimeException e) {
        fail("Not one complaint, for " + text.substring(0, Math.min(text.length(), 500)), e);
      }
    }
    assertThat(complaints).isBetween(ROUNDS / 10, ROUNDS * 9 / 10);
  }

  @Test
  void everySampleIsReadAsItStands() throws MalformedMessage {
    for (Sample sample : SAMPLES) {
      assertThat(sample.reading().read(sample.json())).isNotNull();
    }
  }

  private static Object instruments(String json) throws MalformedMessage {
    Meta meta = REPLIES.meta(json);
    MetaTranslator.assetIds(meta, 0);
    return new MetaTranslator(new DriftCounter()).instruments(meta);
  }

  private static String data(String payload, String list) {
    return Text.tree(payload).get("data").get(list).toString();
  }
}
