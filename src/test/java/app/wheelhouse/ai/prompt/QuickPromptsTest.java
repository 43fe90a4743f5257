package app.wheelhouse.ai.prompt;

import static org.assertj.core.api.Assertions.assertThat;

import app.wheelhouse.ai.prompt.QuickSentiment.Lean;
import app.wheelhouse.ai.snapshot.DemoPicture;
import app.wheelhouse.domain.decision.Confidence;
import app.wheelhouse.domain.market.Timeframe;
import app.wheelhouse.domain.money.Price;
import app.wheelhouse.domain.order.Side;
import app.wheelhouse.engine.InstrumentSnapshot;
import app.wheelhouse.testing.HostileTexts;
import app.wheelhouse.testing.HostileTexts.Hostile;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuickPromptsTest {
  static List<Hostile> hostile() {
    return HostileTexts.all();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '%',
      textBlock =
          """
          {"sentiment":"BULLISH","reason":"bids dominate"}    % BULLISH
          {"reason":"flat","sentiment":"NEUTRAL"}             % NEUTRAL
            {"sentiment" : "BEARISH", "reason": ""}           % BEARISH
          """)
  void aCleanSentimentIsRead(String reply, Lean lean) {
    QuickSentiment read = QuickSentimentPrompt.read(reply);
    assertThat(read.understood()).isTrue();
    assertThat(read.lean()).isEqualTo(lean);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "BULLISH",
        "I think BULLISH",
        "{\"sentiment\":\"bullish\",\"reason\":\"x\"}",
        "{\"sentiment\":\"BULLISH\"}",
        "{\"sentiment\":\"BULLISH\",\"reason\":5}",
        "{\"sentiment\":\"BULLISH\",\"reason\":\"x\",\"action\":\"open_long\"}",
        "{\"sentiment\":\"BULLISH\",\"sentiment\":\"BEARISH\",\"reason\":\"x\"}",
        "{\"sentiment\":\"BULLISH\",\"reason\":\"x\"}{\"sentiment\":\"BEARISH\",\"reason\":\"x\"}",
        "```json\n{\"sentiment\":\"BULLISH\",\"reason\":\"x\"}\n```",
        "[{\"sentiment\":\"BULLISH\",\"reason\":\"x\"}]",
        "{\"sentiment\":\"BULLISH\",\"reas"
      })
  void anyOtherSentimentIsNeutralWithItsReason(String reply) {
    QuickSentiment read = QuickSentimentPrompt.read(reply);
    assertThat(read.lean()).isEqualTo(Lean.NEUTRAL);
    assertThat(read.understood()).isFalse();
    assertThat(read.reason()).startsWith("No usable answer: ").endsWith(".");
  }

  @Test
  void aCleanYesAndNoAreRead() {
    assertThat(ShouldEnterPrompt.read("{\"enter\":\"yes\",\"confidence\":0.71,\"reason\":\"up\"}"))
        .isEqualTo(new ShouldEnter(true, new Confidence(0.71), "up", true));
    assertThat(ShouldEnterPrompt.read("{\"enter\":\"no\",\"confidence\":1,\"reason\":\"late\"}"))
        .isEqualTo(new ShouldEnter(false, new Confidence(1), "late", true));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "yes",
        "{\"enter\":true,\"confidence\":0.7,\"reason\":\"x\"}",
        "{\"enter\":\"Yes\",\"confidence\":0.7,\"reason\":\"x\"}",
        "{\"enter\":\"yes\",\"confidence\":\"0.7\",\"reason\":\"x\"}",
        "{\"enter\":\"yes\",\"confidence\":70,\"reason\":\"x\"}",
        "{\"enter\":\"yes\",\"confidence\":-0.1,\"reason\":\"x\"}",
        "{\"enter\":\"yes\",\"confidence\":1e400,\"reason\":\"x\"}",
        "{\"enter\":\"yes\",\"confidence\":1e-999999999,\"reason\":\"x\"}",
        "{\"enter\":\"yes\",\"confidence\":NaN,\"reason\":\"x\"}",
        "{\"enter\":\"yes\",\"confidence\":null,\"reason\":\"x\"}",
        "{\"enter\":\"yes\",\"confidence\":0.7}",
        "{\"enter\":\"yes\",\"confidence\":0.7,\"reason\":\"x\"} go!"
      })
  void anyOtherAnswerIsANoWithItsReason(String reply) {
    ShouldEnter read = ShouldEnterPrompt.read(reply);
    assertThat(read.enter()).isFalse();
    assertThat(read.understood()).isFalse();
    assertThat(read.confidence()).isEqualTo(Confidence.NONE);
    assertThat(read.reason()).startsWith("No usable answer: ");
  }

  @ParameterizedTest
  @MethodSource("hostile")
  void noHostileReplyIsEverAYes(Hostile hostile) {
    assertThat(ShouldEnterPrompt.read(hostile.text()).enter()).isFalse();
    assertThat(QuickSentimentPrompt.read(hostile.text()).lean()).isEqualTo(Lean.NEUTRAL);
  }

  @Test
  void aReasonIsOnePlainLine() {
    ShouldEnter read =
        ShouldEnterPrompt.read(
            "{\"enter\":\"no\",\"confidence\":0.5,\"reason\":\"a\\n\\u001b[31mb"
                + "x".repeat(900)
                + "\"}");
    assertThat(read.reason()).startsWith("a b").hasSizeLessThanOrEqualTo(301);
  }

  @Test
  void theQuestionsHoldWhatTheScalperSeesAndStayShort() {
    InstrumentSnapshot market = DemoPicture.full().instrument(DemoPicture.BTC).orElseThrow();
    QuickLook look = QuickLook.of(market, Timeframe.M1);
    assertThat(look.prices()).hasSize(11).allMatch(price -> price.matches("[0-9.]+"));
    assertThat(look.bidShare()).matches("[0-9]{1,3} %");
    Prompt sentiment = QuickSentimentPrompt.write(look);
    assertThat(sentiment.user()).contains("symbol: BTC", "bought by takers: ");
    assertThat(sentiment.tokens()).isLessThan(400);
    Prompt enter = ShouldEnterPrompt.write(look, Side.SELL, Price.of("111000"), Price.of("108000"));
    assertThat(enter.user()).endsWith("trade: short at the last price, stop 111000, target 108000");
    assertThat(enter.tokens()).isLessThan(500);
  }

  @Test
  void aMarketWithoutABookSaysUnknown() {
    InstrumentSnapshot blank =
        new DemoPicture(3, "main", 0).desk().instrument(DemoPicture.BTC).orElseThrow();
    QuickLook look = QuickLook.of(blank, Timeframe.M1);
    assertThat(look.prices()).containsExactly("unknown");
    assertThat(look.bidShare()).isEqualTo("unknown");
  }
}
