package app.wheelhouse.ai.reply;

import static org.assertj.core.api.Assertions.assertThat;

import app.wheelhouse.ai.chat.ChatReply;
import app.wheelhouse.ai.chat.TokenUse;
import app.wheelhouse.ai.reply.ModelAnswer.Action;
import app.wheelhouse.ai.reply.ParsedReply.Unusable;
import app.wheelhouse.ai.reply.ParsedReply.Usable;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The strict reading of a reply; the many kinds of malformed ones are in [ReplyCorpusTest].
class ReplyParserTest {
  private static final String HOLD =
      "{\"action\":\"hold\",\"instrument\":\"BTC\",\"confidence\":0.5,\"reasoning\":\"flat\"}";

  private static final ReplyRules RULES = ReplyRules.of(List.of("BTC", "ETH"));

  @Test
  void a3OneObjectAmongProseIsTaken() {
    assertThat(answer("I see.\n```json\n" + HOLD + "\n```\nGood luck!").action())
        .isEqualTo(Action.HOLD);
  }

  @Test
  void a3TwoObjectsAreAHoldAlsoWhenTheyAreEqual() {
    assertThat(unusable(HOLD + HOLD).reason()).isEqualTo(UnusableReason.SEVERAL_ANSWERS);
  }

  @Test
  void a4AReplyThatTheBackEndHasCutIsAHoldWhateverItsTextLooksLike() {
    ChatReply cut = new ChatReply(HOLD, "", "m", TokenUse.NONE, true);
    ChatReply whole = new ChatReply(HOLD, "", "m", TokenUse.NONE, false);
    assertThat(ReplyParser.parse(cut, RULES))
        .isInstanceOfSatisfying(
            Unusable.class,
            unusable -> {
              assertThat(unusable.reason()).isEqualTo(UnusableReason.CUT);
              assertThat(unusable.repairable()).isFalse();
            });
    assertThat(ReplyParser.parse(whole, RULES)).isInstanceOf(Usable.class);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          confidence  | 101     | OUT_OF_BOUNDS | confidence is 101, outside the declared scale 0-1.
          confidence  | "0.7"   | WRONG_TYPE    | confidence is not a number but the text "0.7".
          confidence  | true    | WRONG_TYPE    | confidence is not a number but true.
          confidence  | null    | MISSING_FIELD | confidence is missing.
          stop        | 1e308   | OUT_OF_BOUNDS | stop is 1e308, which no price or size is.
          stop        | -5      | OUT_OF_BOUNDS | stop is -5; a price is above 0.
          sizePercent | -5      | OUT_OF_BOUNDS | sizePercent is -5, outside 1 to 25.
          sizePercent | 25.01   | OUT_OF_BOUNDS | sizePercent is 25.01, outside 1 to 25.
          leverage    | 2.5     | OUT_OF_BOUNDS | leverage is 2.5, no whole number.
          leverage    | 26      | OUT_OF_BOUNDS | leverage is 26, outside 1 to 25.
          stop        | null    | NO_STOP       | No stop: open_long needs a stop price.
          """)
  void a5AValueOfTheWrongTypeOrSizeIsNamed(
      String key, String value, UnusableReason reason, String sentence) {
    Unusable unusable = unusable(open(key, value));
    assertThat(unusable.reason()).isEqualTo(reason);
    assertThat(unusable.sentence()).isEqualTo(sentence);
    assertThat(unusable.repairable()).isTrue();
    assertThat(unusable.instrument()).isEqualTo("BTC");
  }

  @Test
  void a5NaNIsNoNumber() {
    assertThat(unusable(open("stop", "NaN")).reason()).isEqualTo(UnusableReason.NOT_JSON);
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      textBlock =
          """
          open_long,  100, 90,  120, -,   true
          open_long,  100, 100, 120, -,   false
          open_long,  100, 90,  100, -,   false
          open_long,  -,   90,  120, 100, true
          open_long,  -,   100, 120, 100, false
          open_long,  -,   90,  99,  100, false
          open_long,  -,   90,  120, -,   true
          open_long,  -,   120, 90,  -,   false
          open_long,  -,   90,  -,   -,   true
          open_long,  110, 105, 120, 100, false
          open_long,  95,  90,  98,  100, true
          open_short, 100, 110, 80,  -,   true
          open_short, 100, 100, 80,  -,   false
          open_short, 100, 110, 100, -,   false
          open_short, -,   110, 80,  100, true
          open_short, -,   100, 80,  100, false
          open_short, -,   110, 101, 100, false
          open_short, -,   80,  110, -,   false
          open_short, 90,  95,  80,  100, false
          """)
  void a6StopAndTargetStandOnTheirSidesOfEntryOrMarket(
      String action, String entry, String stop, String target, String market, boolean fits) {
    String reply =
        "{\"action\":\"%s\",\"instrument\":\"BTC\",\"confidence\":0.5,\"entry\":%s,\"stop\":%s,\"target\":%s}"
            .formatted(action, entry, stop, target);
    ParsedReply parsed =
        ReplyParser.parse(reply, market == null ? RULES : RULES.at(new BigDecimal(market)));
    if (fits) {
      assertThat(parsed).isInstanceOf(Usable.class);
    } else {
      assertThat(parsed)
          .isInstanceOfSatisfying(
              Unusable.class, it -> assertThat(it.reason()).isEqualTo(UnusableReason.WRONG_SIDE));
    }
  }

  @Test
  void a6AWrongSideIsSaidWithBothPrices() {
    assertThat(unusable(open("stop", "130")).sentence())
        .isEqualTo("Wrong side: the stop of an open_long must be below the entry 100, not 130.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"DOGE", "btc", "BTC-USD", "B\\u0422C", "BTC "})
  void a7ASymbolThatIsNotAllowedIsAHoldAndIsNotPassedOn(String symbol) {
    Unusable unusable = unusable(HOLD.replace("BTC", symbol));
    assertThat(unusable.reason()).isEqualTo(UnusableReason.UNKNOWN_INSTRUMENT);
    assertThat(unusable.instrument()).isNull();
  }

  @Test
  void a7AnAnswerAboutAnotherInstrumentThanAskedIsAHold() {
    assertThat(ReplyParser.parse(HOLD, RULES.about("ETH")))
        .isInstanceOfSatisfying(
            Unusable.class,
            it -> {
              assertThat(it.reason()).isEqualTo(UnusableReason.OTHER_INSTRUMENT);
              assertThat(it.sentence()).isEqualTo("Asked about ETH the answer is about BTC.");
            });
  }

  @ParameterizedTest
  @CsvSource({
    "BTC,true",
    "kPEPE,true",
    "kBONK,true",
    "1INCH,true",
    "BTC-PERP,true",
    "A.B_C,true",
    "ABCDEFGHIJKLMNOP,true",
    "kABCDEFGHIJKLMNOP,true",
    "ABCDEFGHIJKLMNOPQ,false",
    "btc,false",
    "kpepe,false",
    "k,false",
    "...,false",
    "BTC/USD,false",
    "'BTC ',false",
    "'',false"
  })
  void withoutAListWhatLooksLikeASymbolIsAllowed(String symbol, boolean allowed) {
    assertThat(ReplyRules.anySymbol().allows(symbol)).isEqualTo(allowed);
  }

  @Test
  void a12AReasoningOfFiveMegabytesIsPlainTextOf64KilobytesAtMost() {
    String huge = "\\u001b[31m<b>RSI ü 📈</b>\\u202e ".repeat(5_000_000 / 38);
    ModelAnswer answer = answer(HOLD.replace("flat", huge));
    assertThat(answer.reasoning().getBytes(StandardCharsets.UTF_8).length)
        .isBetween(65_000, 65_536);
    assertThat(answer.reasoning())
        .startsWith("<b>RSI ü 📈</b> <b>RSI")
        .doesNotContain("\u001b", "[31m", "\u202e");
  }

  @Test
  void a12ListsAreCappedInLengthAndNumber() {
    String items = "\"" + "x".repeat(700) + "\",";
    String list = "[" + items.repeat(29) + "\"y\"]";
    Usable usable =
        (Usable)
            ReplyParser.parse(HOLD.replace("\"flat\"", "\"flat\",\"invalidation\":" + list), RULES);
    assertThat(usable.answer().invalidation())
        .hasSize(20)
        .allSatisfy(item -> assertThat(item).hasSize(500));
    assertThat(usable.notes()).containsExactly("invalidation has 30 items; the first 20 are kept.");
  }

  @Test
  void a12TenMegabytesAreRefused() {
    Unusable unusable = unusable(HOLD.replace("flat", "x".repeat(10_000_000)));
    assertThat(unusable.reason()).isEqualTo(UnusableReason.TOO_LARGE);
    assertThat(unusable.repairable()).isFalse();
  }

  /// Each would overflow a stack, or take minutes, if it were read by recursion or again and again.
  @ParameterizedTest
  @ValueSource(
      strings = {
        "[",
        "{",
        "{\"a\":",
        "{\"a\":[",
        "{}",
        "{a}",
        "{{",
        "}",
        "\"",
        "{\"",
        "\\",
        "{\"a\":{},",
        "<think>",
        "</think>",
        "<think></think>",
        "{\"action\":\"hold\",",
        "{\"action\":\"hold\"}",
        "\u001b[",
        "```json\n",
        "{\"action\": {\"action\":\"hold\"} ",
        "a\u0301\u0316",
        "[{",
        "\"action\":"
      })
  void bombsAreUnusableInNoTime(String piece) {
    String bomb = piece.repeat(300_000 / piece.length());
    assertThat(ReplyParser.parse(bomb, RULES)).isInstanceOf(Unusable.class);
    assertThat(ReplyParser.parse("{\"x\":\"" + bomb, RULES)).isInstanceOf(Unusable.class);
    assertThat(ReplyParser.parse("[".repeat(10_000) + HOLD + "]".repeat(10_000), RULES))
        .isInstanceOf(Unusable.class);
  }

  @Test
  void aReasoningFullOfAccentsIsNormalisedInNoTime() {
    String marks = "a" + "\u0301\u0316".repeat(100_000);
    assertThat(answer(HOLD.replace("flat", marks)).reasoning()).hasSizeLessThan(10);
  }

  @Test
  void unknownKeysAreNamedAndAMissingReasonIsNoted() {
    Usable usable =
        (Usable)
            ReplyParser.parse(
                "{\"action\":\"close\",\"instrument\":\"ETH\",\"confidence\":0.9,\"why\":{\"a\":[1]},"
                    + "\"Stop\":3,\"sizePercent\":100}",
                RULES);
    assertThat(usable.notes())
        .containsExactly(
            "sizePercent is not needed for close and is left out.",
            "The model gave no reasoning.",
            "Not read: why, Stop.");
    assertThat(usable.answer().sizePercent()).isNull();
    assertThat(usable.answer().stop()).isNull();
  }

  @Test
  void numbersKeepTheirDigits() {
    ModelAnswer answer =
        answer(
            "{\"action\":\"open_long\",\"instrument\":\"BTC\",\"confidence\":0.1,"
                + "\"entry\":0.1000000000000000055511151231,\"stop\":1e-7}");
    assertThat(answer.entry()).isEqualTo("0.1000000000000000055511151231");
    assertThat(answer.stop()).isEqualByComparingTo("0.0000001");
    assertThat(answer.confidence()).isEqualTo("0.1");
  }

  @ParameterizedTest
  @CsvSource({"0-1,0.07,0.07", "1-10,7,0.7", "1-10,10,1", "0-100,7,0.07", "0-100,0.7,0.007"})
  void confidenceIsReadOnTheDeclaredScaleOnly(String scale, String stated, BigDecimal read) {
    ReplyRules rules = RULES.scaled(ConfidenceScale.of(scale).orElseThrow());
    assertThat(((Usable) ReplyParser.parse(HOLD.replace("0.5", stated), rules)).answer())
        .extracting(ModelAnswer::confidence)
        .satisfies(value -> assertThat(value).isEqualByComparingTo(read));
  }

  @Test
  void whatIsQuotedOfAReplyIsCleanAndHoldsNoSecret() {
    String key = "0x" + "ab12".repeat(16);
    Unusable unusable = unusable("My \u001b[31mkey\u202e is " + key + "\nand I stop here.");
    assertThat(unusable.sentence())
        .isEqualTo("There is no JSON object in the reply: My key is [redacted] and I stop here.");
    assertThat(unusable(HOLD.replace("\"hold\"", "\"" + key + "\"")).sentence())
        .doesNotContain("ab12");
    assertThat(unusable(HOLD.replace("\"flat\"", "'" + key + "'")).sentence())
        .doesNotContain("ab12");
  }

  private static String open(String key, String value) {
    String whole =
        "{\"action\":\"open_long\",\"instrument\":\"BTC\",\"confidence\":0.5,\"entry\":100,"
            + "\"stop\":90,\"target\":120,\"sizePercent\":5,\"leverage\":3}";
    String changed = whole.replaceFirst("\"" + key + "\":[^,}]+", "\"" + key + "\":" + value);
    assertThat(changed).isNotEqualTo(whole);
    return changed;
  }

  private static ModelAnswer answer(String reply) {
    ParsedReply parsed = ReplyParser.parse(reply, RULES);
    assertThat(parsed).isInstanceOf(Usable.class);
    return ((Usable) parsed).answer();
  }

  private static Unusable unusable(String reply) {
    ParsedReply parsed = ReplyParser.parse(reply, RULES);
    assertThat(parsed).isInstanceOf(Unusable.class);
    return (Unusable) parsed;
  }
}
