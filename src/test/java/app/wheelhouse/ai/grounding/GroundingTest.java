package app.wheelhouse.ai.grounding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GroundingTest {

  @Nested
  class Facts {
    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        textBlock =
            """
            BTC trades at $64,123.5 now.                               | $64,123.5    | BTC.price
            Price 64 123.5 after the dip.                              | 64 123.5     | BTC.price
            The market is at 64123.5 USDC.                             | 64123.5 USDC | BTC.price
            Price is about 64.12k.                                     | 64.12k       | BTC.price
            Bounced from the 24h low of 63,411.                        | 63,411       | BTC.low24h
            Support lies at 63,411-63,500.                             | 63,411       | BTC.low24h
            Resistance near 65.8k.                                     | 65.8k        | BTC.high24h
            The 24h range 63.4k-65.8k holds.                           | 63.4k        | BTC.low24h
            BTC is down 2.13% on the day.                              | 2.13%        | BTC.change24h
            The 24h change is -2.1 %.                                  | -2.1 %       | BTC.change24h
            24h change: −2.13 percent                                  | −2.13 percent| BTC.change24h
            The 1h RSI(14) of 71.6 is overbought.                      | 71.6         | BTC.1h.rsi14
            The 4h RSI at 58 leaves room.                              | 58           | BTC.4h.rsi14
            RSI is 71.6 on the 1h and 58.3 on the 4h.                  | 58.3         | BTC.4h.rsi14
            **ADX**: 28.4 → trending                                   | 28.4         | BTC.1h.adx14
            EMA 50 (63,410) is rising on the 1h.                       | 63,410       | BTC.1h.ema50
            EMA50 on the 4h: 62150.0                                   | 62150.0      | BTC.4h.ema50
            MACD histogram of -35.2 on the 1h is weak.                 | -35.2        | BTC.1h.macdHist
            The 1h MACD histogram is negative at 35.2.                 | 35.2         | BTC.1h.macdHist
            Funding is 0.00125% per hour.                              | 0.00125%     | BTC.funding.rate
            Funding costs +0.125 bps an hour.                          | +0.125 bps   | BTC.funding.rate
            Funding of 1.25e-3 % is low.                               | 1.25e-3 %    | BTC.funding.rate
            Open interest rose 1.84% in 1h.                            | 1.84%        | BTC.openInterestChange
            OI stands at 28,450 BTC.                                   | 28,450       | BTC.openInterest
            OI of 28.5k BTC.                                           | 28.5k        | BTC.openInterest
            Book imbalance of 35% favours bids.                        | 35%          | BTC.book.imbalance5
            An imbalance of 0.349 favours bids.                        | 0.349        | BTC.book.imbalance5
            A depth of 182.4 BTC on the bid.                           | 182.4        | BTC.book.bids20
            Volume of 58.91 BTC on the last 5m candle.                 | 58.91        | BTC.bars5m[1].volume
            The last candle made a high of 64,188.                     | 64,188       | BTC.bars5m[1].high
            ETF inflows of $512M support the move.                     | $512M        | news.1
            ETF inflows of 512 million USD.                            | 512 million USD | news.1
            Equity is $10,250.                                         | $10,250      | account.equity
            Equity 10.25k, all cash.                                   | 10.25k       | account.equity
            Drawdown of 3.1% so far.                                   | 3.1%         | account.drawdown
            The account has lost 3.1 % from its peak.                  | 3.1 %        | account.drawdown
            After 2 losing trades in a row I wait.                     | 2            | account.lossesInRow
            With 3 trades today there is room.                         | 3            | account.tradesToday
            Max leverage 10x is allowed.                               | 10x          | rules.maxLeverage
            ATR(14) at 412.55 allows that stop on the 1h.              | 412.55       | BTC.1h.atr14
            The band width of 2.84 % on the 4h is small.               | 2.84 %       | BTC.4h.bbWidth
            """)
    void areFoundByValueAndWords(String sentence, String number, String path) {
      assertThat(status(sentence, number))
          .isInstanceOfSatisfying(
              Status.Grounded.class, grounded -> assertThat(grounded.path()).isEqualTo(path));
    }

    @Test
    void showWhereTheyComeFrom() {
      assertThat(status("The 24h low is 63,411.", "63,411"))
          .isEqualTo(
              new Status.Grounded("BTC.low24h", "lowest of 24 h", "63411.0", "USDC", List.of()));
    }

    @Test
    void sayWhenTheWordsFitMoreThanOne() {
      assertThat(status("A MACD histogram of -35.2 is weak.", "-35.2"))
          .isInstanceOfSatisfying(
              Status.Grounded.class,
              grounded -> {
                assertThat(grounded.path()).isEqualTo("BTC.1h.macdHist");
                assertThat(grounded.alsoAt()).containsExactly("BTC.4h.macdHist");
              });
    }

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        textBlock =
            """
            RSI of 45 shows weakness.                     | 45
            The 1h RSI of 58 is neutral.                  | 58
            RSI of 71.7 is high.                          | 71.7
            BTC trades at $64,123.7.                      | $64,123.7
            BTC trades at 64,223.5.                       | 64,223.5
            Price is 64.2k.                               | 64.2k
            ETH at 3,123.4 follows.                       | 3,123.4
            BTC is up 2.13% on the day.                   | 2.13%
            The 24h change is +2.13%.                     | +2.13%
            Funding is -0.00125%.                         | -0.00125%
            85% of traders are long.                      | 85%
            The last 7 trades were winners.               | 7
            Volume of 41 BTC on the last candle.          | 41
            Open interest rose 4.2%.                      | 4.2%
            ADX below 15 means no trend.                  | 15
            RSI is above 75.                              | 75
            The level 1e400 is far.                       | 1e400
            Price is ６４１２３ now.                       | ６４１２３
            Price is 𝟔𝟒𝟏𝟐𝟑 now.                           | 𝟔𝟒𝟏𝟐𝟑
            Price is ٦٤١٢٣ now.                           | ٦٤١٢٣
            """)
    void areNotInventedForWhatNobodySaid(String sentence, String number) {
      assertThat(status(sentence, number)).isEqualTo(new Status.Ungrounded());
    }

    @Test
    void ofAnotherCoinCountOnlyWhereItIsNamed() {
      var large = Shown.large(1);
      List<Fact> facts = SnapshotFacts.of(large);
      Fact eth =
          facts.stream()
              .filter(fact -> fact.path().equals("ETH.1h.rsi14"))
              .findFirst()
              .orElseThrow();
      String named = "The ETH RSI on the 1h is " + eth.shown() + ".";
      String unnamed = "The RSI on the 1h is " + eth.shown() + ".";
      assertThat(Grounding.of(named, large).grounded()).isEqualTo(1);
      assertThat(Grounding.of(unnamed, large).ungrounded()).isEqualTo(1);
    }
  }

  @Nested
  class WorkedOut {
    @ParameterizedTest
    @CsvSource(
        delimiter = '~',
        textBlock =
            """
            EMA 12 (63,890) is above EMA 50 (63,410) on the 1h, a gap of 480 points. ~ 480 ~ BTC.1h.ema12 - BTC.1h.ema50
            EMA 12 (63,890) is 0.76% above EMA 50 (63,410) on the 1h. ~ 0.76% ~ (BTC.1h.ema12 - BTC.1h.ema50) / BTC.1h.ema50 x 100
            Price is 0.37% above the 1h EMA12. ~ 0.37% ~ (price - BTC.1h.ema12) / BTC.1h.ema12 x 100
            Price is 0.37% above the 1h EMA12 and 1.13% above the EMA50. ~ 1.13% ~ (price - BTC.1h.ema50) / BTC.1h.ema50 x 100
            The 4h EMA50 at 62,150 is 3.18% below price. ~ 3.18% ~ (price - BTC.4h.ema50) / BTC.4h.ema50 x 100
            The mean of the 1h EMAs 63,890 and 63,410 is 63,650. ~ 63,650 ~ (BTC.1h.ema12 + BTC.1h.ema50) / 2
            The 1h ATR is 0.64% of price. ~ 0.64% ~ BTC.1h.atr14 / price x 100
            The stop is 1.40% below the entry. ~ 1.40% ~ |stop - entry| / entry x 100
            The target is 2.96% away. ~ 2.96% ~ |target - entry| / entry x 100
            Downside 900 points. ~ 900 ~ |stop - entry|
            Reward/risk of 2.11 is fine. ~ 2.11 ~ |target - entry| / |entry - stop|
            Risk:reward 1:2.1 is fine. ~ 1:2.1 ~ |target - entry| / |entry - stop|
            A 2.1R trade by reward and risk. ~ 2.1R ~ |target - entry| / |entry - stop|
            Stop distance of 900 is 2.18x the 1h ATR of 412.55. ~ 2.18x ~ |stop - entry| / BTC.1h.atr14
            At the stop the loss is 0.88% of equity. ~ 0.88% ~ |entry - stop| / entry x size x leverage
            """)
    void figuresAreComputedAgain(String sentence, String number, String formula) {
      assertThat(status(sentence, number))
          .isInstanceOfSatisfying(
              Status.Derived.class, derived -> assertThat(derived.formula()).isEqualTo(formula));
    }

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        textBlock =
            """
            EMA 12 (63,890) is above EMA 50 (63,410) on the 1h, a gap of 520 points. | 520
            Price is 0.57% above the 1h EMA12.                                     | 0.57%
            The stop is 1.60% below the entry.                                     | 1.60%
            Reward/risk of 3.0 is fine.                                            | 3.0
            The loss at the stop is 1.5% of equity.                                | 1.5%
            """)
    void wrongSumsAreUngrounded(String sentence, String number) {
      assertThat(status(sentence, number)).isEqualTo(new Status.Ungrounded());
    }
  }

  @Nested
  class OfTheAnswerItself {
    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        textBlock =
            """
            Stop at 63,200 protects it.                     | 63,200  | stop
            - Stop-loss: $63,200                            | $63,200 | stop
            Entering at 64,100 with a limit.                | 64,100  | entry
            TP1 66k.                                        | 66k     | target
            Take-profit: $66,000                            | $66,000 | target
            Confidence 72%.                                 | 72%     | confidence
            confidence: 0.72                                | 0.72    | confidence
            I would use 12.5% of equity.                    | 12.5%   | size
            Going 5x long here.                             | 5x      | leverage
            Leverage of 5 is enough.                        | 5       | leverage
            If price closes below 63,350 the idea is wrong. | 63,350  | invalidation
            """)
    void figuresAreItsOwn(String sentence, String number, String what) {
      assertThat(status(sentence, number)).isEqualTo(new Status.Own(what));
    }

    @Test
    void aLevelOfItsInvalidationIsNoFactOfTheMarket() {
      OwnFigures vague =
          new OwnFigures(null, null, null, null, null, null, List.of("RSI(14, 1h) below 412"));
      assertThat(Grounding.of("Volume was 412 today.", Shown.btc(), vague).ungrounded())
          .isEqualTo(1);
    }
  }

  @Nested
  class WithoutAClaim {
    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        textBlock =
            """
            RSI(14) is high.                          | 14
            RSI14 is high.                            | 14
            RSI 14 is high.                           | 14
            EMA 50 rises.                             | 50
            The 50/200 EMA cross.                     | 50
            The 50/200 EMA cross.                     | 200
            MACD(12,26,9) turned.                     | 26
            Bollinger (20, 2) narrows.                | 20
            A 20-period average.                      | 20
            On the 15m chart.                         | 15m
            Over 24h it fell.                         | 24h
            Within 24 hours.                          | 24
            A 3-candle pattern.                       | 3
            2 charts agree.                           | 2
            2 bullish signals.                        | 2
            3 of the last 5 candles rose.             | 3
            3 of the last 5 candles rose.             | 5
            The 2nd test held.                        | 2nd
            1. Trend is up.                           | 1
            (2) momentum fades.                       | 2
            #3 is the news.                           | 3
            Since 2024 it rose.                       | 2024
            On 2025-07-14 it fell.                    | 2025-07-14
            On 14/07/2025 it fell.                    | 14/07/2025
            At 12:05 UTC.                             | 12:05
            At 2025-07-14T12:05:00Z.                  | 2025-07-14T12:05:00Z
            Model v1.2.3 says so.                     | 1.2.3
            The change over 24 h.                     | 24
            RSI above 70 is strong.                   | 70
            A buy if RSI falls below 30.              | 30
            ADX > 25 means trend.                     | 25
            ADX under 25 on the 4h.                   | 25
            The psychological 65,000.                 | 65,000
            TP1 comes first.                          | 1
            Q3 was good.                              | 3
            Conviction 7/10.                          | 10
            """)
    void numbersNeedNoSource(String sentence, String number) {
      assertThat(status(sentence, number)).isInstanceOf(Status.Trivial.class);
    }
  }

  @Nested
  class Reports {
    @Test
    void countAndBlockOnlyWhenAsked() {
      GroundingReport report =
          Grounding.of(
              "RSI(14) is 71.6 on the 1h, volume 999.9, stop 63,200, 1.40% away.",
              Shown.btc(), Shown.LONG);
      assertThat(report)
          .extracting(
              GroundingReport::grounded,
              GroundingReport::derived,
              GroundingReport::own,
              GroundingReport::ungrounded)
          .containsExactly(1, 1, 1, 1);
      assertThat(report.share()).isEqualTo(0.75);
      assertThat(report.blocks(GroundingPolicy.MARK)).isFalse();
      assertThat(report.objection(GroundingPolicy.MARK)).isEmpty();
      assertThat(report.objection(GroundingPolicy.BLOCK))
          .contains(
              "1 of 4 numbers have no source in what the model was shown, the first is 999.9.");
      assertThat(report.blocks(new GroundingPolicy(true, 1, 0.5))).isFalse();
      assertThat(report.blocks(new GroundingPolicy(true, 0, 0))).isTrue();
    }

    @Test
    void areWholeWhereNothingIsClaimed() {
      GroundingReport report = Grounding.of("Nothing to see on the 1h chart.", Shown.btc());
      assertThat(report.share()).isEqualTo(1);
      assertThat(report.blocks(GroundingPolicy.BLOCK)).isFalse();
    }

    @Test
    void doNotDependOnTheLocale() {
      Locale before = Locale.getDefault();
      try {
        Locale.setDefault(Locale.forLanguageTag("tr-TR"));
        assertThat(status("The 4h LIMIT EMA50 at 62,150 is rising.", "62,150"))
            .isInstanceOf(Status.Grounded.class);
      } finally {
        Locale.setDefault(before);
      }
    }
  }

  static Status status(String sentence, String number) {
    return Grounding.of(sentence, Shown.btc(), Shown.LONG).claims().stream()
        .filter(claim -> claim.text().equals(number))
        .findFirst()
        .orElseThrow(() ->
            new AssertionError(
                number
                    + " is no number of: "
                    + Grounding.of(sentence, Shown.btc(), Shown.LONG).claims()))
        .status();
  }
}
