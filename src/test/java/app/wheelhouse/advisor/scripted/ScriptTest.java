package app.wheelhouse.advisor.scripted;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Percentage.withPercentage;

import app.wheelhouse.ai.prompt.Prompt;
import app.wheelhouse.ai.prompt.PromptSettings;
import app.wheelhouse.ai.prompt.PromptWriter;
import app.wheelhouse.ai.prompt.QuickSentimentPrompt;
import app.wheelhouse.ai.prompt.ShouldEnterPrompt;
import app.wheelhouse.ai.reply.ParsedReply;
import app.wheelhouse.ai.reply.ReplyParser;
import app.wheelhouse.ai.reply.ReplyRules;
import app.wheelhouse.ai.snapshot.DemoPicture;
import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/// The replies: keyed by the prompt, mostly proper, some wrong in many ways.
class ScriptTest {
  private static final ScriptSettings GOOD = ScriptSettings.standard(11).withMalformed(0);
  private static final String ASKED = "supporting, opposing and riskAssessment are wanted";

  private static String prompt(int number) {
    return "What should be done in BTC now?\nBTC: price "
        + (64_000 + number)
        + ".5 USDC; change24h 1.2 %\nBTC.1h: rsi14 "
        + (20 + number % 60)
        + ".5; adx14 23.0\nposition: side "
        + (number % 3 == 0 ? "long" : "flat");
  }

  private static ParsedReply parsed(String text, int number) {
    return ReplyParser.parse(
        text,
        ReplyRules.of(List.of("BTC")).about("BTC").at(new BigDecimal((64_000 + number) + ".5")));
  }

  @Test
  void theSamePromptGetsTheSameReplyAndAnotherSeedModelOrPromptAnother() {
    Script first = Script.of(GOOD, "m", ASKED, prompt(1));
    assertThat(Script.of(GOOD, "m", ASKED, prompt(1))).isEqualTo(first);
    Set<String> texts = new TreeSet<>();
    for (int i = 0; i < 20; i++) {
      texts.add(
          Script.of(ScriptSettings.standard(i).withMalformed(0), "m", ASKED, prompt(1)).text());
      texts.add(Script.of(GOOD, "m" + i, ASKED, prompt(1)).text());
      texts.add(Script.of(GOOD, "m", ASKED, prompt(i)).text());
    }
    assertThat(texts).hasSizeGreaterThan(40);
  }

  @Test
  void properRepliesAreReadAsTheyWereMeant() {
    TreeMap<String, Integer> actions = new TreeMap<>();
    for (int i = 0; i < 600; i++) {
      Script script = Script.of(GOOD, "m", ASKED, prompt(i));
      assertThat(script.malformation()).isNull();
      ParsedReply reply = parsed(script.text(), i);
      assertThat(reply).as(script.text()).isInstanceOf(ParsedReply.Usable.class);
      actions.merge(script.action(), 1, Integer::sum);
    }
    assertThat(actions)
        .containsOnlyKeys("close", "hold", "increase", "open_long", "open_short", "reduce");
    assertThat(actions.get("open_long") + actions.get("open_short")).isGreaterThan(120);
    assertThat(actions.get("hold")).isGreaterThan(200);
  }

  @Test
  void aTenthIsWrongInEveryWay() {
    EnumSet<Malformation> ways = EnumSet.noneOf(Malformation.class);
    int wrong = 0;
    for (int i = 0; i < 4_000; i++) {
      Script script = Script.of(ScriptSettings.standard(3), "m", ASKED, prompt(i));
      if (script.malformation() != null) {
        ways.add(script.malformation());
        wrong++;
      }
    }
    assertThat(wrong).isBetween(330, 470);
    assertThat(ways).containsExactlyInAnyOrder(Malformation.values());
  }

  @Test
  void wrongRepliesGiveTheParserWork() {
    EnumSet<Malformation> refused = EnumSet.noneOf(Malformation.class);
    ScriptSettings wrong = ScriptSettings.standard(3).withMalformed(1);
    for (int i = 0; i < 2_000; i++) {
      Script script = Script.of(wrong, "m", ASKED, prompt(i));
      if (parsed(script.text(), i) instanceof ParsedReply.Unusable) {
        refused.add(Objects.requireNonNull(script.malformation()));
      }
    }
    assertThat(refused).hasSizeGreaterThanOrEqualTo(12);
  }

  @Test
  void mostNumbersOfTheReasoningStandInThePromptAndSomeDoNot() {
    int there = 0;
    int all = 0;
    for (int i = 0; i < 400; i++) {
      String reasoning =
          new Policy(Facts.of(prompt(i)), Draw.of(1, "t", prompt(i))).answer().reasoning();
      for (String word : reasoning.replaceAll("[.:]( |$)", " ").split(" ")) {
        if (word.matches("-?[0-9]+(\\.[0-9]+)?")) {
          all++;
          there += prompt(i).matches("(?s).*\\b" + word.replace(".", "\\.") + "\\b.*") ? 1 : 0;
        }
      }
    }
    assertThat(all).isGreaterThan(600);
    assertThat((double) there / all).isBetween(0.75, 0.95);
  }

  @Test
  void theDesksOwnPromptIsUnderstood() {
    Prompt prompt = PromptWriter.write(DemoPicture.snapshot(), PromptSettings.defaults());
    Facts facts = Facts.of(prompt.user());
    assertThat(facts.symbol()).isEqualTo("BTC");
    assertThat(facts.price().orElseThrow())
        .isCloseTo(
            new BigDecimal(Double.toString(DemoPicture.snapshot().price())), withPercentage(0.01));
    assertThat(facts.side()).isEqualTo("long");
    assertThat(facts.rsi()).isPresent();
    Script script = Script.of(GOOD, "m", prompt.system(), prompt.user());
    assertThat(script.text()).contains("\"instrument\":\"BTC\"").contains("riskAssessment");
  }

  @Test
  void quickQuestionsGetTheirOwnForm() {
    String sentiment = Script.of(GOOD, "m", "{\"sentiment\": …}", "prices").text();
    assertThat(QuickSentimentPrompt.read(sentiment).understood()).isTrue();
    String enter = Script.of(GOOD, "m", "{\"enter\": …}", "prices").text();
    assertThat(ShouldEnterPrompt.read(enter).understood()).isTrue();
  }
}
