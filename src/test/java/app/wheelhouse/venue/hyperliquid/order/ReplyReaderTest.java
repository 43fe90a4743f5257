package app.wheelhouse.venue.hyperliquid.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ReplyReaderTest {
  private static final Path FRAMES = Path.of("../shared/data/hyperliquid/frames");

  private static List<OrderAnswer> answers(String statuses) throws UnreadableReply {
    ExchangeReply reply =
        ReplyReader.read(
            "{\"status\":\"ok\",\"response\":{\"type\":\"order\",\"data\":{\"statuses\":"
                + statuses
                + "}}}");
    return ((ExchangeReply.Answers) reply).each();
  }

  @Test
  void readsEveryFormOfAnAnswer() throws UnreadableReply {
    List<OrderAnswer> each =
        answers(
            """
            [{"resting":{"oid":77738308,"cloid":"0x00"}},
             {"filled":{"totalSz":"0.02","avgPx":"1891.4","oid":5000000000}},
             {"filled":{"totalSz":"1.0","avgPx":"25.585","oid":"296683658818"}},
             {"error":"Order must have minimum value of $10."},
             "waitingForFill","waitingForTrigger","success"]\
            """);
    assertThat(each)
        .containsExactly(
            new OrderAnswer.Resting(77_738_308),
            new OrderAnswer.Filled(
                5_000_000_000L, new BigDecimal("0.02"), new BigDecimal("1891.4")),
            new OrderAnswer.Filled(
                296_683_658_818L, new BigDecimal("1.0"), new BigDecimal("25.585")),
            new OrderAnswer.Refused(
                new VenueRefusal(RefusalKind.MIN_VALUE, "Order must have minimum value of $10.")),
            new OrderAnswer.Waiting(),
            new OrderAnswer.Waiting(),
            new OrderAnswer.Done());
  }

  @Test
  void readsRepliesWithoutOrders() throws UnreadableReply {
    assertThat(ReplyReader.read("{\"status\":\"ok\",\"response\":{\"type\":\"default\"}}"))
        .isEqualTo(new ExchangeReply.Done());
    assertThat(
            ReplyReader.read(
                "{\"status\":\"ok\",\"response\":{\"type\":\"twapOrder\",\"data\":{\"status\":"
                    + "{\"running\":{\"twapId\":77}}}}}"))
        .isEqualTo(new ExchangeReply.Answers(List.of(new OrderAnswer.Running(77))));
    assertThat(ReplyReader.read("{\"status\":\"err\",\"response\":\"Invalid nonce 5\"}"))
        .isEqualTo(
            new ExchangeReply.Refused(new VenueRefusal(RefusalKind.NONCE, "Invalid nonce 5")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "<html>log in</html>",
        "null",
        "[]",
        "{}",
        "{\"status\":\"ok\"}",
        "{\"status\":\"ok\",\"response\":{\"type\":\"order\",\"data\":{}}}",
        "{\"status\":\"ok\",\"response\":{\"type\":\"order\",\"data\":{\"statuses\":5}}}",
        "{\"status\":true,\"response\":{\"type\":\"default\"}}",
        "{\"status\":\"unknownOid\"}",
        "{\"status\":\"ok\",\"response\":{\"type\":\"order\",\"data\":{\"statuses\":[{\"rest"
      })
  void whatIsNoReplyLeavesTheOutcomeUnknown(String body) {
    assertThatThrownBy(() -> ReplyReader.read(body)).isInstanceOf(UnreadableReply.class);
  }

  @Test
  void x18UnknownFieldsArePassedOverAndUnknownAnswersAreUnclear() throws UnreadableReply {
    assertThat(answers("[{\"resting\":{\"oid\":1,\"new\":{\"x\":[]}},\"more\":1}]"))
        .containsExactly(new OrderAnswer.Resting(1));
    assertThat(answers("[\"queued\",{\"held\":{}},{\"resting\":{}},{\"filled\":{\"oid\":1}},7]"))
        .hasSize(5)
        .allMatch(OrderAnswer.Unclear.class::isInstance);
  }

  @Test
  void x18NoChangeOfAReplyMakesMoreOfItThanAnUnreadableOne() {
    String whole =
        "{\"status\":\"ok\",\"response\":{\"type\":\"order\",\"data\":{\"statuses\":[{\"resting\":"
            + "{\"oid\":77738308}},{\"error\":\"Invalid TP/SL price.\"},\"waitingForFill\"]}}}";
    SplittableRandom random = new SplittableRandom(18);
    int read = 0;
    for (int i = 0; i < 20_000; i++) {
      StringBuilder text = new StringBuilder(whole);
      for (int k = random.nextInt(1, 4); k > 0; k--) {
        int at = random.nextInt(Math.max(1, text.length()));
        text.append(text.isEmpty() ? "x" : "");
        switch (random.nextInt(3)) {
          case 0 -> text.deleteCharAt(at);
          case 1 -> text.setCharAt(at, (char) random.nextInt(32, 127));
          default -> text.setLength(at + 1);
        }
      }
      try {
        ReplyReader.read(text.toString());
        read++;
      } catch (UnreadableReply expected) {
        assertThat(expected.getMessage()).isNotBlank();
      }
    }
    assertThat(read).isPositive();
  }

  @Test
  void oneRefusalForSeveralOrdersStandsForAll() throws UnreadableReply {
    ExchangeReply.Answers one =
        (ExchangeReply.Answers)
            ReplyReader.read(
                "{\"status\":\"ok\",\"response\":{\"type\":\"order\",\"data\":{\"statuses\":"
                    + "[{\"error\":\"Price must be divisible by tick size.\"}]}}}");
    assertThat(one.of(3))
        .hasSize(3)
        .allSatisfy(each -> assertThat(each).isInstanceOf(OrderAnswer.Refused.class));
    assertThat(new ExchangeReply.Answers(List.of(new OrderAnswer.Resting(1))).of(3))
        .as("one success for three is not clear")
        .hasSize(3)
        .allMatch(OrderAnswer.Unclear.class::isInstance);
    assertThat(new ExchangeReply.Answers(List.of()).of(1))
        .allMatch(OrderAnswer.Unclear.class::isInstance);
  }

  @Test
  void readsEveryRecordedReply() throws IOException, UnreadableReply {
    Path file = FRAMES.resolve("exchange_responses.jsonl");
    assumeTrue(Files.exists(file), "skipped: the shared recordings are not here");
    int replies = 0;
    for (String line : Files.readAllLines(file)) {
      JsonNode body = JsonMapper.shared().readTree(line).get("body");
      if (body.get("status").asString().equals("unknownOid")) {
        // The answer to a question about an order; to an order it would be none.
        assertThatThrownBy(() -> ReplyReader.read(body.toString()))
            .isInstanceOf(UnreadableReply.class);
        continue;
      }
      replies++;
      switch (ReplyReader.read(body.toString())) {
        case ExchangeReply.Answers(List<OrderAnswer> each) -> {
          assertThat(each).hasSize(body.at("/response/data/statuses").size());
          assertThat(each).as(line).noneMatch(OrderAnswer.Unclear.class::isInstance);
          assertThat(each)
              .as("a text of the venue that we do not know yet: " + line)
              .noneMatch(a ->
                  a instanceof OrderAnswer.Refused(VenueRefusal refusal)
                      && refusal.kind() == RefusalKind.OTHER);
        }
        case ExchangeReply.Refused(VenueRefusal refusal) ->
            assertThat(refusal.kind()).isEqualTo(RefusalKind.OTHER);
        case ExchangeReply.Done _ -> {}
      }
    }
    assertThat(replies).isGreaterThan(8);
  }

  @Test
  void knowsEveryDocumentedText() {
    Path file = FRAMES.resolve("error_messages_docs.json");
    assumeTrue(Files.exists(file), "skipped: the shared recordings are not here");
    JsonNode errors = JsonMapper.shared().readTree(file).get("errors");
    assertThat(errors.size()).isGreaterThan(10);
    for (JsonNode error : errors) {
      assertThat(RefusalKind.of(error.get(1).asString()))
          .as("%s", error)
          .isNotEqualTo(RefusalKind.OTHER);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          TICK          | Price must be divisible by tick size. asset=3
          MIN_VALUE     | Order must have minimum value of $10.
          MIN_VALUE     | Order must have minimum value of 10 USDC.
          MARGIN        | Insufficient margin to place order. asset=5
          MARGIN        | Must deposit before performing actions. User: 0x0000
          REDUCE_ONLY   | Reduce only order would increase position.
          POST_ONLY     | Post only order would have immediately matched, bbo was 97000@97001. asset=0
          IOC_NO_MATCH  | Order could not immediately match against any resting orders. asset=3
          TRIGGER       | Invalid TP/SL price. asset=0
          NO_LIQUIDITY  | No liquidity available for market order.
          OPEN_INTEREST | Order would increase open interest while open interest is capped
          OPEN_INTEREST | Order would increase open interest too quickly
          OPEN_INTEREST | Order rejected due to price more aggressive than oracle while at open interest cap
          PRICE_FAR     | Order price cannot be more than 80% away from the reference price
          PRICE_FAR     | Price too far from oracle asset=4
          SPOT_BALANCE  | (Spot-only) Order has insufficient spot balance to trade
          POSITION_LIMIT| Order would cause position to exceed margin tier limit at current leverage
          GONE          | Order was never placed, already canceled, or filled. asset=0
          GONE          | Cannot modify canceled or filled order
          RATE          | Too many cumulative requests sent (10500 > 10400) for cumulative volume traded $400.
          UNKNOWN_AGENT | User or API Wallet 0x14791697260e4c9a71f18484c9f997b308e59325 does not exist.
          NONCE         | Invalid nonce: duplicate nonce 1767225600123
          BUILDER_FEE   | Builder fee has not been approved.
          VAULT         | Vault not registered: 0x0000
          OTHER         | The moon is in the wrong place
          """)
  void tellsATextByWhatItMeans(RefusalKind kind, String text) {
    VenueRefusal refusal = VenueRefusal.of(text);
    assertThat(refusal.kind()).isEqualTo(kind);
    assertThat(refusal.reason()).contains("Hyperliquid says “" + text + "”");
    if (kind != RefusalKind.OTHER) {
      assertThat(refusal.reason()).startsWith(kind.sentence()).hasSizeGreaterThan(60);
    }
  }

  @Test
  void aTextOfTheVenueIsCutAndPutOnOneLine() {
    String hostile = "bad\r\n\u001b[31m\u202e" + "x".repeat(10_000);
    assertThat(VenueRefusal.of(hostile).said())
        .hasSize(201)
        .startsWith("bad [31m xxx")
        .endsWith("…")
        .doesNotContain("\n", "\u001b", "\u202e");
    assertThat(VenueRefusal.of("").reason()).contains("nothing");
  }
}
