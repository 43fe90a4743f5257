package app.wheelhouse.exit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Each text that is no condition is answered with its place and what to write instead.
class RefusedConditionsTest {
  private static void assertRefused(String text, int at, String why) {
    assertThat(ConditionParser.parse(text))
        .isInstanceOfSatisfying(
            ParsedCondition.NotUnderstood.class,
            refused -> {
              assertThat(refused.why()).contains(why);
              assertThat(refused.at()).isEqualTo(at);
            });
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          ``                          | 0  | there is nothing to read
          `   `                       | 0  | there is nothing to read
          ADX                         | 0  | ADX needs its timeframe: write ADX(14,5m)
          ADX < 25                    | 0  | ADX needs its timeframe: write ADX(14,5m)
          close < 5                   | 0  | write close(1h)
          funding                     | 7  | a comparison is missing
          momentum                    | 0  | "momentum" is no figure: known are funding, time, price, pnl
          momentum fades              | 0  | known are funding, time, price, pnl, and of closed bars open, high
          ADX(14,5m)                  | 10 | a comparison is missing: write <, <=, > or >=
          ADX(14,5m) 25               | 11 | a comparison is missing
          ADX(14,5m) under 25         | 11 | a comparison is missing
          ADX(14,5m) <                | 12 | a side is missing
          < 25                        | 0  | a figure or a number belongs here, not "<"
          ADX(14,5m) < <25            | 13 | a figure or a number belongs here
          ADX(14,5m) = 25             | 11 | never exactly equal: compare with <, <=, > or >=
          ADX(14,5m) == 25            | 11 | never exactly equal
          ADX(14,5m) != 25            | 11 | never exactly equal
          ADX(14,5m) =< 25            | 11 | never exactly equal
          ADX(14,5m) <> 25            | 12 | a figure or a number belongs here
          ADX(5m) < 25                | 0  | ADX takes period and a timeframe: write ADX(14,5m)
          ADX(14,3,5m) < 25           | 0  | ADX takes period and a timeframe
          close(14,5m) < 25           | 0  | close takes a timeframe: write close(1h)
          MACD(12,26,1h) < 0          | 0  | MACD takes fast, slow, signal and a timeframe
          BBUPPER(20,1h) > price      | 0  | BBUPPER takes period, deviations and a timeframe
          ADX(14) < 25                | 4  | ADX needs a timeframe at its end: write ADX(14,5m)
          ADX() < 25                  | 4  | a number or a timeframe belongs here, not ")"
          ADX(,5m) < 25               | 4  | belongs here, not ","
          ADX(14,) < 25               | 7  | belongs here, not ")"
          ADX(14 5m) < 25             | 7  | the parenthesis of ADX is not closed
          ADX(5m,14) < 25             | 4  | the timeframe comes last
          ADX(14,5m < 25              | 10 | the parenthesis of ADX is not closed
          ADX(14,5m                   | 9  | the parenthesis of ADX is not closed
          ADX(                        | 4  | the parenthesis of ADX is not closed
          ADX 14,5m) < 25             | 0  | ADX needs its timeframe
          (ADX(14,5m) < 25)           | 0  | a figure or a number belongs here, not "("
          ADX(14,5m)) < 25            | 10 | a comparison is missing
          ADX(14,2m) < 25             | 7  | no bars of "2m": the timeframes are 1m, 3m, 5m, 15m, 30m, 1h, 4h, 1d
          ADX(14,1w) < 25             | 7  | no bars of "1w"
          ADX(14,1M) < 25             | 7  | no bars of "1M"
          ADX(14,60m) < 25            | 7  | no bars of "60m"
          ADX(14,hour) < 25           | 7  | belongs here, not "hour"
          ADX(0,5m) < 25              | 0  | whole number of bars from 1 to 500, not 0
          ADX(-3,5m) < 25             | 0  | from 1 to 500, not -3
          ADX(14.5,5m) < 25           | 0  | whole number of bars from 1 to 500, not 14.5
          ADX(501,5m) < 25            | 0  | from 1 to 500, not 501
          BBUPPER(1,2,1h) < 25        | 0  | from 2 to 500, not 1
          BBUPPER(20,0,1h) < 25       | 0  | takes 0.1 to 10 deviations, not 0
          BBUPPER(20,11,1h) < 25      | 0  | takes 0.1 to 10 deviations
          MACD(26,12,9,1h) < 0        | 0  | fast period below its slow one
          MACD(12,12,9,1h) < 0        | 0  | fast period below its slow one
          funding > 0.05              | 10 | funding needs a unit: write 0.05 %
          pnl < -5                    | 6  | pnl needs a unit: write -5 %
          time > 36                   | 7  | time needs a unit: write 36h
          time > 36 hours             | 10 | nothing may follow here: remove "hours"
          time > 36s                  | 7  | "s" is no unit: write % for a percentage, or h, m or d
          time > 30M                  | 7  | write a small m for minutes
          time > 0h                   | 7  | choose a time from 1m to 365d
          time > -2h                  | 7  | choose a time from 1m to 365d
          time > 366d                 | 7  | choose a time from 1m to 365d
          time > 0.5m                 | 7  | whole minutes
          time > 5 %                  | 7  | time is a time and 5 % is a percentage
          funding > 36h               | 10 | funding is a percentage and 36h is a time
          ADX(14,5m) < 25 %           | 13 | compare it with a number from 0 to 100
          ADX(14,5m) < 36h            | 13 | compare it with a number from 0 to 100
          ADX(14,5m) < 101            | 13 | never meets 101
          ADX(14,5m) < -1             | 13 | never meets -1
          price < 0                   | 8  | compare it with a price above 0
          price < -5                  | 8  | compare it with a price above 0
          volume(1h) < -1             | 13 | compare it with a number of 0 or more
          close(1h) < RSI(14,1h)      | 12 | close(1h) is a price and RSI(14,1h) is an index from 0 to 100
          close(1h) < volume(1h)      | 12 | is a volume
          close(1h) > time            | 12 | time is a time
          close(1h) < close(1h)       | 12 | both sides are close(1h)
          funding > funding           | 10 | both sides are funding
          3 < 5                       | 4  | two numbers never change
          ADX(14,5m) < 25 and RSI(14,5m) < 30 | 16 | one comparison a condition
          ADX(14,5m) < 25 or time > 36h       | 16 | one comparison a condition
          20 < RSI(14,5m) < 30        | 16 | one comparison a condition
          ADX(14,5m) < 25 < 30        | 16 | one comparison a condition
          ADX(14,5m) < 25 25          | 16 | nothing may follow here: remove "25"
          ADX(14,5m) < 25)            | 15 | nothing may follow here: remove ")"
          close(1h) / 2 < 5           | 10 | there is no arithmetic
          close(1h) * 2 < 5           | 10 | there is no arithmetic
          close(1h) + 2 < 5           | 10 | there is no arithmetic
          close(1h) - open(1h) < 5    | 10 | there is no arithmetic
          price < 1/0                 | 9  | there is no arithmetic
          price < NaN                 | 8  | "NaN" is no figure
          price < Infinity            | 8  | "Infinity" is no figure
          price < 1e5                 | 8  | write the number out
          price < 1E9                 | 8  | write the number out
          price < 0x10                | 8  | "x10" is no unit
          price < 108,200             | 11 | without separators
          price < 1.2.3               | 11 | one point and no separators
          price < .5                  | 8  | digits on both sides of its point
          price < 5.                  | 8  | digits on both sides of its point
          price < -                   | 8  | digits on both sides of its point
          price < --5                 | 8  | digits on both sides of its point
          price < 9999999999999       | 8  | within ±1,000,000,000,000
          price < 0.0000000000001     | 8  | at most 12 decimals
          price < 1234567890123456789012345 | 8 | this number is too long
          price(1h) < 5               | 5  | price takes nothing in parentheses
          time(5m) > 36h              | 4  | time takes nothing in parentheses
          ADX(14,5m) < ٢٥             | 13 | write numbers with the digits 0 to 9
          ADX(14,5m) < ２５            | 13 | write numbers with the digits 0 to 9
          ADX(1४,5m) < 25             | 5  | write numbers with the digits 0 to 9
          АDX(14,5m) < 25             | 0  | no condition has the character U+0410
          ADX[14,5m] < 25             | 3  | no condition has the character "["
          $price < 5                  | 0  | no condition has the character "$"
          price < 5; rm               | 9  | no condition has the character ";"
          price < 5 # no              | 10 | no condition has the character "#"
          'price < 5'                 | 0  | no condition has the character
          """)
  void saysWhatIsWrongAndWhere(String text, int at, String why) {
    assertRefused(text, at, why);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\tprice < 5",
        "price\n< 5",
        "price < 5\r\n",
        "price \u0000< 5",
        "price \u001b[31m< 5",
        "price\u0085 < 5"
      })
  void refusesControlCharacters(String text) {
    int at = 0;
    while (!Character.isISOControl(text.charAt(at))) {
      at++;
    }
    assertRefused(text, at, "control character");
  }

  @ParameterizedTest
  @ValueSource(strings = {"price\u200b < 5", "price \u202e< 5", "price < 5\ufeff", "\ud83d\ude80"})
  void namesCharactersThatNobodySees(String text) {
    assertThat(ConditionParser.parse(text))
        .isInstanceOfSatisfying(
            ParsedCondition.NotUnderstood.class,
            refused -> assertThat(refused.why()).contains("U+"));
  }

  @Test
  void refusesTextThatIsTooLong() {
    String longest = "price < 5" + " ".repeat(191);
    assertThat(ConditionParser.parse(longest)).isInstanceOf(ParsedCondition.Understood.class);
    assertRefused(longest + " ", 200, "at most 200 characters, this one 201");
    assertRefused("(".repeat(1_000_000), 200, "at most 200 characters");
  }

  @Test
  void sentenceNamesTheTextItsFaultAndItsPlace() {
    String text = "funding > 0.05";
    assertThat(ConditionParser.parse(text))
        .isInstanceOfSatisfying(
            ParsedCondition.NotUnderstood.class,
            refused ->
                assertThat(refused.sentence(text))
                    .isEqualTo(
                        "funding > 0.05: funding needs a unit: write 0.05 % (character 11)"));
  }
}
