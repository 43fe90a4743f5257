package app.wheelhouse.ai.reply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.wheelhouse.ai.reply.ParsedReply.Usable;
import app.wheelhouse.domain.decision.Backing;
import app.wheelhouse.domain.decision.Confidence;
import app.wheelhouse.domain.decision.Decision;
import app.wheelhouse.domain.decision.Proposer;
import app.wheelhouse.domain.instrument.Instrument;
import app.wheelhouse.domain.instrument.InstrumentId;
import app.wheelhouse.domain.instrument.MarginTier;
import app.wheelhouse.domain.money.Money;
import app.wheelhouse.domain.money.Price;
import app.wheelhouse.domain.order.Side;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// From a model's answer to the desk's decision.
class AnswerDecisionTest {
  /// Ticks of 0.5 would be no decimals; this one has 1.
  private static final Instrument BTC =
      new Instrument(
          InstrumentId.hyperliquid("BTC"),
          1,
          5,
          0,
          Money.of("10"),
          List.of(new MarginTier(Money.ZERO, 40)));

  private static final Proposer MODEL = new Proposer(Proposer.Kind.MODEL, "ollama:qwen3:8b");
  private static final Backing BACKING = new Backing("ab", 62_000, new Confidence(0.5), 0, 0, "");

  @Test
  void anOpeningHasItsPricesOnTicksInTheCarefulDirection() {
    assertThat(decision("open_long", "62250.57", "61400.01", "64100.03", "5.5", "3"))
        .isEqualTo(
            new Decision.Open(
                header("open_long"),
                Side.BUY,
                Price.of("62250.5"),
                Price.of("61400.1"),
                Price.of("64100.1"),
                0.055,
                3));
    assertThat(decision("open_short", "62250.51", "63000.09", "61000.07", "null", "null"))
        .isEqualTo(
            new Decision.Open(
                header("open_short"),
                Side.SELL,
                Price.of("62250.6"),
                Price.of("63000"),
                Price.of("61000"),
                null,
                null));
  }

  @Test
  void theOtherActionsCarryTheirSize() {
    assertThat(decision("increase", "null", "null", "null", "2.5", "null"))
        .isEqualTo(new Decision.Increase(header("increase"), 0.025));
    assertThat(decision("close", "null", "null", "null", "100", "null"))
        .isEqualTo(new Decision.Close(header("close")));
    assertThat(decision("hold", "null", "null", "null", "null", "null"))
        .isEqualTo(new Decision.Hold(header("hold")));
  }

  @ParameterizedTest
  @CsvSource({"50,50", "33.9,33", "1,1", "1.5,1", "99,99"})
  void aReductionIsAWholePercentAndNoMoreThanAskedFor(String size, int percent) {
    assertThat(decision("reduce", "null", "null", "null", size, "null"))
        .isEqualTo(new Decision.Reduce(header("reduce"), percent));
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      textBlock =
          """
          100.04, 100.01, 101
          0.04,   0.01,   101
          -,      100.01, 100.02
          """)
  void pricesThatATickCannotTellApartAreAHold(String entry, String stop, String target) {
    Decision decision = decision("open_long", String.valueOf(entry), stop, target, "5", "3");
    assertThat(decision).isInstanceOf(Decision.Hold.class);
    assertThat(decision.header().confidence()).isEqualTo(Confidence.NONE);
    assertThat(decision.header().rationale().summary()).contains("a tick of 0.1");
  }

  @Test
  void anAnswerAboutAnotherInstrumentIsRefused() {
    ModelAnswer eth = answer("hold", "null", "null", "null", "null", "null", "ETH");
    assertThatThrownBy(() -> AnswerDecision.of(eth, MODEL, 1, null, BTC))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void whatSpeaksForAndAgainstIsInTheRationale() {
    var why = decision("hold", "null", "null", "null", "null", "null").header().rationale();
    assertThat(why.summary()).isEqualTo("Because of hold.\nRisk: CPI at 14:30");
    assertThat(why.supporting()).containsExactly("range");
    assertThat(why.opposing()).isEmpty();
    assertThat(why.invalidation()).containsExactly("rsi(14, 5m) > 70");
  }

  /// The same whatever the prices are.
  private static Decision.Header header(String action) {
    boolean mirrored = action.equals("open_short");
    return decision(action, "100", mirrored ? "110" : "90", "null", "5", "null").header();
  }

  private static Decision decision(
      String action, String entry, String stop, String target, String size, String leverage) {
    return AnswerDecision.of(
        answer(action, entry, stop, target, size, leverage, "BTC"), MODEL, 7, BACKING, BTC);
  }

  private static ModelAnswer answer(
      String action,
      String entry,
      String stop,
      String target,
      String size,
      String leverage,
      String symbol) {
    String reply =
        """
        {"action":"%s","instrument":"%s","confidence":0.625,"entry":%s,"stop":%s,"target":%s,
         "sizePercent":%s,"leverage":%s,"reasoning":"Because of %s.",
         "invalidation":["rsi(14, 5m) > 70"],"supporting":["range"],"opposing":null,
         "riskAssessment":"CPI at 14:30"}\
        """
            .formatted(action, symbol, entry, stop, target, size, leverage, action);
    return ((Usable) ReplyParser.parse(reply, ReplyRules.of(List.of("BTC", "ETH")))).answer();
  }
}
