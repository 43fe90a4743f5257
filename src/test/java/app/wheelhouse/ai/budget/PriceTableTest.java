package app.wheelhouse.ai.budget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.wheelhouse.ai.chat.ModelName;
import app.wheelhouse.ai.chat.TokenUse;
import java.math.BigDecimal;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PriceTableTest {
  private static final TokenUse MILLION = new TokenUse(1_000_000, 1_000_000, false);

  private static TokenPrice price(String model, String prompt, String reply) {
    return new TokenPrice(model, new BigDecimal(prompt), new BigDecimal(reply));
  }

  @Test
  void theTradersOwnPricesComeFirst() {
    PriceTable table =
        PriceTable.usual().with("ollama:*=0.1/0.2, anthropic:claude-opus-*=5/25 other:x=1/2");

    assertThat(table.of(ModelName.parse("ollama:qwen3")).micros(MILLION)).isEqualTo(300_000);
    assertThat(table.of(ModelName.parse("anthropic:claude-opus-9")).micros(MILLION))
        .isEqualTo(30_000_000);
    assertThat(table.isGuess(ModelName.parse("other:x"))).isFalse();
    ModelName local = ModelName.parse("openai:any");
    assertThat(PriceTable.usual().at("http://127.0.0.1:1234/v1").of(local).micros(MILLION))
        .isZero();
    assertThat(PriceTable.usual().at("https://models.example/v1").isGuess(local)).isTrue();
    assertThat(PriceTable.usual().with("")).isEqualTo(PriceTable.usual());
    assertThatThrownBy(() -> PriceTable.usual().with("ollama:*")).hasMessageContaining("ollama:*");
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          back:exact-1,        1
          back:exact-12,       2
          back:exact,          2
          back:family-a-large, 4
          back:family-b,       3
          other:family-a-x,    120
          """)
  void theLongestPatternThatCoversAModelCounts(String model, long dollars) {
    PriceTable table =
        new PriceTable(
            List.of(
                price("back:*", "1", "1"),
                price("back:exact-1", "0.5", "0.5"),
                price("back:family-*", "1.5", "1.5"),
                price("back:family-a-*", "2", "2")));

    assertThat(table.of(ModelName.parse(model)).micros(MILLION)).isEqualTo(dollars * 1_000_000);
  }

  @Test
  void aModelThatNobodyPricedIsTakenAsDearerThanAnyKnownOne() {
    PriceTable usual = PriceTable.usual();
    ModelName unknown = ModelName.parse("openai:someone-elses-model");
    long guess = usual.of(unknown).micros(MILLION);

    assertThat(usual.isGuess(unknown)).isTrue();
    assertThat(usual.prices()).allSatisfy(row -> assertThat(row.micros(MILLION)).isLessThan(guess));
    for (String known : List.of("ollama:qwen3:8b", "anthropic:claude-sonnet-4-5")) {
      assertThat(usual.isGuess(ModelName.parse(known))).as(known).isFalse();
    }
  }

  @Test
  void localModelsAreFree() {
    assertThat(PriceTable.usual().of(ModelName.parse("ollama:any:70b")).micros(MILLION)).isZero();
  }

  @Test
  void aPartOfAMillionthIsRoundedUp() {
    TokenPrice cheap = price("m", "0.1", "0.4");

    assertThat(cheap.micros(new TokenUse(1, 0, false))).isEqualTo(1);
    assertThat(cheap.micros(new TokenUse(10, 0, false))).isEqualTo(1);
    assertThat(cheap.micros(new TokenUse(10, 1, false))).isEqualTo(2);
    assertThat(cheap.micros(TokenUse.NONE)).isZero();
  }

  @Test
  void moreTokensNeverCostLess() {
    SplittableRandom random = new SplittableRandom(5);
    for (int i = 0; i < 2_000; i++) {
      TokenPrice any =
          new TokenPrice(
              "m",
              BigDecimal.valueOf(random.nextInt(10_000), 3),
              BigDecimal.valueOf(random.nextInt(10_000), 3));
      long prompt = random.nextLong(1_000_000);
      long reply = random.nextLong(1_000_000);
      long base = any.micros(new TokenUse(prompt, reply, false));
      assertThat(any.micros(new TokenUse(prompt + random.nextInt(99), reply, false)))
          .isGreaterThanOrEqualTo(base);
      assertThat(any.micros(new TokenUse(prompt, reply + random.nextInt(99), false)))
          .isGreaterThanOrEqualTo(base);
    }
  }

  @ParameterizedTest
  @CsvSource({"' ', 1, 1", "m, -1, 1", "m, 1, -0.1"})
  void refusesAPriceThatIsNone(String model, String prompt, String reply) {
    assertThatThrownBy(() -> price(model, prompt, reply))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
