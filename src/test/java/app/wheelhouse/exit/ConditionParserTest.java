package app.wheelhouse.exit;

import static org.assertj.core.api.Assertions.assertThat;

import app.wheelhouse.domain.exit.Condition;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConditionParserTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ADX(14,5m) < 25            | ADX(14,5m) < 25
          adx( 14 , 5M ) < 25        | refused
          adx( 14 , 5 m )<25.0       | ADX(14,5m) < 25
          close(1h) < EMA(50,1h)     | close(1h) < EMA(50,1h)
          CLOSE(1H)<ema(50,1H)       | close(1h) < EMA(50,1h)
          close(1h) below EMA(50,1h) | close(1h) < EMA(50,1h)
          close(1h) Above SMA(50,4h) | close(1h) > SMA(50,4h)
          funding > 0.05 %           | funding > 0.05 %
          funding>0.050%             | funding > 0.05 %
          Funding >= -.5 %           | refused
          funding >= -0.5 %          | funding >= -0.5 %
          funding ≥ −0.5 %           | funding >= -0.5 %
          time > 36h                 | time > 36h
          TIME > 1.5d                | time > 36h
          time ≤ 90 m                | time <= 90m
          time > 120m                | time > 2h
          time >= 2 H                | time >= 2h
          36h < time                 | time > 36h
          25 >= RSI(14,1d)           | RSI(14,1d) <= 25
          price < 108200.50          | price < 108200.5
          price < low(3m)            | price < low(3m)
          pnl <= -12 %               | pnl <= -12 %
          pnl < funding              | pnl < funding
          volume(30m) < 0            | volume(30m) < 0
          open(15m) > high(4h)       | open(15m) > high(4h)
          ATR(14,1h) > 250           | ATR(14,1h) > 250
          MACD(12,26,9,1h) < 0       | MACD(12,26,9,1h) < 0
          macdsignal(12,26,9,1h)>-5  | MACDSIGNAL(12,26,9,1h) > -5
          MacdHist(3,10,16,1m) < 0   | MACDHIST(3,10,16,1m) < 0
          close(1h) > BBUPPER(20,2.5,1h) | close(1h) > BBUPPER(20,2.5,1h)
          price < bblower(20,2,1h)   | price < BBLOWER(20,2,1h)
          """)
  void readsWhatTradersAndModelsWrite(String text, String canonical) {
    ParsedCondition parsed = ConditionParser.parse(text);
    if (canonical.equals("refused")) {
      assertThat(parsed).isInstanceOf(ParsedCondition.NotUnderstood.class);
    } else {
      assertThat(parsed)
          .isInstanceOfSatisfying(
              ParsedCondition.Understood.class,
              understood -> assertThat(understood.condition()).hasToString(canonical));
    }
  }

  @Test
  void canonicalTextGivesAnEqualCondition() {
    SplittableRandom random = new SplittableRandom(4);
    for (int i = 0; i < 20_000; i++) {
      Condition condition = Conditions.any(random);
      Condition read = Conditions.understood(condition.text());
      assertThat(read).isEqualTo(condition);
      assertThat(read.text()).isEqualTo(condition.text());
      assertThat(read).hasSameHashCodeAs(condition);
    }
  }

  @Test
  void lettersAndSpacesDoNotMatter() {
    SplittableRandom random = new SplittableRandom(5);
    for (int i = 0; i < 3_000; i++) {
      Condition condition = Conditions.any(random);
      String spaced = condition.text().replaceAll("([(),%])", "  $1 ");
      String shouted =
          Pattern.compile("[a-zA-Z]{2,}")
              .matcher(spaced)
              .replaceAll(word -> word.group().toUpperCase(Locale.ROOT));
      assertThat(Conditions.understood("  " + shouted + " ")).isEqualTo(condition);
    }
  }

  /// Random pieces put together: an answer every time, never an exception.
  @Test
  void answersAnyText() {
    SplittableRandom random = new SplittableRandom(6);
    String[] pieces = {
      "ADX", "(", ")", ",", "14", "5m", "<", ">", "=", "25", "%", " ", "time", "36h", "-", ".",
      "EMA", "close", "1h", "\t", "\u0000", "٣", "é", "\uD83D", "NaN", "1e9", "and", "funding", "−"
    };
    int understood = 0;
    for (int i = 0; i < 100_000; i++) {
      StringBuilder text = new StringBuilder();
      for (int n = random.nextInt(9); n > 0; n--) {
        text.append(pieces[random.nextInt(pieces.length)]);
      }
      switch (ConditionParser.parse(text.toString())) {
        case ParsedCondition.Understood _ -> understood++;
        case ParsedCondition.NotUnderstood(String why, int at) -> {
          assertThat(why).isNotBlank();
          assertThat(at).isBetween(0, text.length());
        }
      }
    }
    assertThat(understood).isPositive();
  }
}
