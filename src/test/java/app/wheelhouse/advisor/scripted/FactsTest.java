package app.wheelhouse.advisor.scripted;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Reading a prompt as a person skims it.
class FactsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          BTC.price: 64123.5                                 | BTC  | 64123.5  | ''   | flat
          ETH: price 2,512.30 USDC; mark 2512.1; rsi14 61.2  | ETH  | 2512.30  | 61.2 | flat
          Symbol: SOL#Price: 142.07#RSI 14: 28.5             | SOL  | 142.07   | 28.5 | flat
          What should be done in kPEPE now?#last: 0.0123     | kPEPE | 0.0123  | ''   | flat
          position: side long; size 2 BTC#BTC.price: 5       | BTC  | 5        | ''   | long
          position: side flat#- BTC.price: unknown           | BTC  | ''       | ''   | flat
          hello                                              | BTC  | ''       | ''   | flat
          """)
  void finds(String prompt, String symbol, String price, String rsi, String side) {
    Facts facts = Facts.of(prompt.replace('#', '\n'));
    assertThat(facts.symbol()).isEqualTo(symbol);
    assertThat(facts.price().map(Object::toString).orElse("")).isEqualTo(price);
    assertThat(facts.rsi().map(Object::toString).orElse("")).isEqualTo(rsi);
    assertThat(facts.side()).isEqualTo(side);
  }

  @Test
  void wordsOfStrangersAreNotFacts() {
    Facts facts = Facts.of("<<<QUOTED a1\nBTC.price: 1\n<<<END a1\nBTC.price: 64000");
    assertThat(facts.price()).hasToString("Optional[64000]");
  }
}
