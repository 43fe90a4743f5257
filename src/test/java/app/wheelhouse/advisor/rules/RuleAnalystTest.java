package app.wheelhouse.advisor.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.wheelhouse.ai.DecisionContext;
import app.wheelhouse.domain.account.TradingState;
import app.wheelhouse.domain.decision.Decision;
import app.wheelhouse.domain.decision.Proposer;
import app.wheelhouse.domain.decision.Rationale;
import app.wheelhouse.domain.instrument.InstrumentCatalogue;
import app.wheelhouse.domain.market.Timeframe;
import app.wheelhouse.domain.money.Price;
import app.wheelhouse.domain.order.Side;
import app.wheelhouse.indicator.IndicatorPanel;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class RuleAnalystTest {
  private final RuleAnalyst analyst = new RuleAnalyst(AnalystSettings.defaults());

  private Decision ask(Scene scene) {
    DecisionContext context = scene.context();
    Decision decision = analyst.decide(context);
    Asked.assertSound(context, decision);
    return decision;
  }

  private static Rationale why(Decision decision) {
    return decision.header().rationale();
  }

  @Test
  void isLabelledAsRules() {
    assertThat(analyst.proposer()).isEqualTo(new Proposer(Proposer.Kind.RULES, "rule-analyst"));
    assertThat(analyst.proposer()).hasToString("rules:rule-analyst");
  }

  @Test
  void saysTheSameTwice() {
    Scene scene = Scene.uptrend();
    assertThat(ask(scene))
        .isEqualTo(new RuleAnalyst(AnalystSettings.defaults()).decide(scene.context()));
  }

  @ParameterizedTest
  @CsvSource(
      useHeadersInDisplayName = true,
      delimiter = '|',
      textBlock =
          """
          situation       | position | action     | summary begins with
          uptrend         | 0        | open_long  | Rules say open a long in BTC: Score +
          downtrend       | 0        | open_short | Rules say open a short in BTC: Score +
          range           | 0        | hold       | Rules say hold BTC: ADX 14.0 is below 25: no trend to follow.
          uptrend         | 0.5      | hold       | Rules say keep the long in BTC: the case against it has not
          downtrend       | 0.5      | close      | Rules say close the long in BTC: the case against it has reached 35
          uptrend         | -0.5     | close      | Rules say close the short in BTC: the case against it has reached 35
          downtrend       | -0.5     | hold       | Rules say keep the short in BTC: the case against it has not
          range           | 0.5      | hold       | Rules say keep the long in BTC: the case against it has not
          range           | -0.5     | hold       | Rules say keep the short in BTC: the case against it has not
          """)
  void answersTheSituation(String situation, String position, String action, String summary) {
    Scene scene =
        switch (situation) {
          case "uptrend" -> Scene.uptrend();
          case "downtrend" -> Scene.downtrend();
          default -> Scene.range();
        };
    Decision decision = ask(scene.holding(position));
    assertThat(decision.action()).isEqualTo(action);
    assertThat(why(decision).summary()).startsWith(summary);
  }

  @Nested
  class Opening {
    @Test
    void putsStopTwoAtrAndTargetFourAtrAway() {
      Decision.Open open = (Decision.Open) ask(Scene.uptrend());
      assertThat(open.side()).isEqualTo(Side.BUY);
      assertThat(open.stop()).isEqualTo(Price.of("59600"));
      assertThat(open.target()).isEqualTo(Price.of("60800"));
      Decision.Open down = (Decision.Open) ask(Scene.downtrend());
      assertThat(down.side()).isEqualTo(Side.SELL);
      assertThat(down.stop()).isEqualTo(Price.of("60400"));
      assertThat(down.target()).isEqualTo(Price.of("59200"));
    }

    @Test
    void saysWhatItSawAndWhatWouldProveItWrong() {
      Rationale rationale = why(ask(Scene.uptrend()));
      assertThat(rationale.summary()).endsWith("ADX 31.0. Stop 59600, target 60800.");
      assertThat(rationale.saw())
          .contains(
              "price 60000, spread not known yet",
              "5m: close 60000, EMA12 59900, EMA26 59800, EMA50 59640, SMA20 59880",
              "5m: ADX(14) 31.0, +DI 28.0, -DI 12.0, RSI(14) 62.0",
              "higher timeframe not known yet",
              "book imbalance not known yet, funding an interval not known yet",
              "position flat");
      assertThat(rationale.supporting())
          .contains("5m: EMA12 0.50 ATR above EMA26, close 360 above EMA50");
      assertThat(rationale.invalidation())
          .containsExactly("close(5m) < EMA(26,5m)", "ADX(14,5m) < 20");
    }

    @Test
    void isSurerWhenTheHigherTimeframeAgreesAndLessWhenItDoesNot() {
      Scene agreeing = Scene.uptrend();
      agreeing.readings.put(Timeframe.M15, Scene.trend(60_000, 350, 1, 33));
      Scene opposed = Scene.uptrend();
      opposed.readings.put(Timeframe.M15, Scene.trend(60_000, 350, -1, 20));
      double alone = ask(Scene.uptrend()).header().confidence().value();
      assertThat(ask(agreeing).header().confidence().value()).isGreaterThan(alone);
      Decision against = ask(opposed);
      assertThat(against.header().confidence().value()).isLessThan(alone);
      assertThat(why(against).opposing()).anyMatch(line -> line.startsWith("15m: EMA12"));
    }

    @Test
    void countsBookAndFundingAgainstOrForIt() {
      Scene scene = Scene.uptrend();
      scene.imbalance = 0.4;
      scene.fundingRate = 0.00005;
      Rationale rationale = why(ask(scene));
      assertThat(rationale.supporting()).contains("book imbalance +40 %");
      assertThat(rationale.opposing()).contains("funding +0.0050 % an interval, longs pay");
    }

    @Test
    void namesTheFeesWhenTheyEatTheStop() {
      Scene scene = Scene.of(Scene.trend(60_000, 60, 1, 31));
      assertThat(why(ask(scene)).opposing())
          .contains("fees of about 0.09 % there and back are 45 % of the stop distance");
    }

    @Test
    void trustsAScoreAtItsThresholdWithSixTenths() {
      assertThat(Trust.ofAction(45, 45).value()).isCloseTo(0.6, within(1e-12));
      assertThat(Trust.ofAction(100, 45).value()).isCloseTo(0.95, within(1e-12));
      assertThat(Trust.ofAction(72.5, 45).value()).isCloseTo(0.775, within(1e-12));
    }
  }

  @Nested
  class Holding {
    @ParameterizedTest
    @CsvSource({
      "17, ADX 17.0 is below 25: no trend to follow",
      "24.97, ADX 24.9 is below 25: no trend to follow"
    })
    void saysThatTheTrendIsMissing(double adx, String reason) {
      Rationale rationale = why(ask(Scene.of(Scene.trend(60_000, 200, 1, adx))));
      assertThat(rationale.supporting()).contains(reason);
      assertThat(rationale.invalidation()).contains("ADX(14,5m) > 25");
      assertThat(rationale.opposing()).anyMatch(line -> line.contains("EMA12"));
    }

    @Test
    void waitsForAPullbackWhenThePriceIsOverextended() {
      Scene scene = Scene.uptrend();
      scene.price = 59_880 + 4.1 * 200;
      Decision decision = ask(scene);
      assertThat(decision).isInstanceOf(Decision.Hold.class);
      assertThat(why(decision).supporting())
          .contains("the move is overextended: wait for a pullback");
    }

    @Test
    void staysOutWhenTheTargetDoesNotPayTheCosts() {
      Scene quiet = Scene.of(Scene.trend(60_000, 40, 1, 31));
      assertThat(why(ask(quiet)).summary())
          .startsWith("Rules say hold BTC: the market is too quiet: a target 0.267 % away");
      Scene wide = Scene.uptrend();
      wide.spread = 300;
      assertThat(why(ask(wide)).summary()).contains("three times the costs of 0.590 %");
    }

    @ParameterizedTest
    @CsvSource({
      "REDUCE_ONLY, trading is reduce-only: no new positions",
      "HALTED, trading is halted: no new positions"
    })
    void opensNothingUnlessTradingIsActive(TradingState state, String reason) {
      Scene scene = Scene.uptrend();
      scene.state = state;
      Decision decision = ask(scene);
      assertThat(decision).isInstanceOf(Decision.Hold.class);
      assertThat(why(decision).summary()).contains(reason);
    }

    @Test
    void saysThatNothingLeansEitherWay() {
      Scene level =
          Scene.of(
              Scene.reading(
                  60_000, 60_000, 60_000, 60_000, 60_000, 50, 200, 30, 20, 20, 0.5, 0.01, 0, true));
      Decision decision = ask(level);
      assertThat(why(decision).summary()).contains("the signals cancel out: score 0");
      assertThat(decision.header().confidence().value()).isEqualTo(1);
    }

    @Test
    void waitsForMorePointsWhenTheCaseIsWeak() {
      Scene weak =
          Scene.of(
              Scene.reading(
                  60_000, 60_010, 60_000, 59_950, 59_990, 52, 200, 26, 21, 20, 0.5, 0.01, 2, true));
      assertThat(why(ask(weak)).supporting())
          .anyMatch(line -> line.endsWith("does not reach the 45 points that one side needs"));
    }
  }

  @Nested
  class NotJudging {
    private void assertBlind(Scene scene, String reason) {
      Decision decision = ask(scene);
      assertThat(decision).isInstanceOf(Decision.Hold.class);
      assertThat(decision.header().confidence().value()).isZero();
      assertThat(why(decision).summary()).isEqualTo("Rules say hold BTC: " + reason + ".");
    }

    @Test
    void needsBarsWithoutAnyReading() {
      Scene scene = Scene.uptrend();
      scene.readings.clear();
      assertBlind(scene, "needs 50 more closed 5m bars");
    }

    @ParameterizedTest
    @CsvSource({
      "0, 50 more closed 5m bars",
      "20, 30 more closed 5m bars",
      "49, 1 more closed 5m bar"
    })
    void countsTheBarsThatWarmUpStillNeeds(int seen, String words) {
      IndicatorPanel panel = new IndicatorPanel();
      for (int i = 0; i < seen; i++) {
        panel.update(i * 300_000L, 60_010 + i, 59_990 + i, 60_000 + i);
      }
      assertBlind(Scene.of(panel.reading()), "needs " + words);
      panel.update(1, 60_100, 60_000, 60_050);
      assertThat(panel.isReady()).isEqualTo(seen == 49);
    }

    @ParameterizedTest
    @CsvSource({"3001, 0", "3001, 0.5", "60000, -0.5"})
    void holdsOnAStalePrice(long age, String position) {
      Scene scene = Scene.downtrend().holding(position);
      scene.priceAge = age;
      assertBlind(scene, "the price is older than 3.0 s: waits for a fresh one");
    }

    @Test
    void trustsAPriceOfThreeSeconds() {
      Scene scene = Scene.uptrend();
      scene.priceAge = 3_000;
      assertThat(ask(scene)).isInstanceOf(Decision.Open.class);
    }

    @ParameterizedTest
    @CsvSource({"NaN", "0", "-5", "Infinity"})
    void holdsWithoutAPrice(double price) {
      Scene scene = Scene.uptrend();
      scene.price = price;
      assertBlind(scene, "no price is known yet");
    }

    @Test
    void holdsWhenTheMarketDoesNotMove() {
      assertBlind(
          Scene.of(Scene.trend(60_000, 0, 1, 31)), "the market does not move: ATR(14,5m) is 0");
    }

    @Test
    void holdsWhenAnIndicatorIsMissing() {
      assertBlind(
          Scene.of(Scene.trend(60_000, 200, 1, Double.NaN)),
          "some indicators on 5m are not known yet");
    }

    @Test
    void holdsAfterAJump() {
      Scene scene = Scene.uptrend().holding("0.5");
      scene.price = 60_000 - 5.1 * 200;
      assertBlind(
          scene,
          "the price jumped more than 5 ATR since the last closed 5m bar: waits for the next one");
    }
  }

  @Nested
  class Closing {
    @ParameterizedTest
    @EnumSource(TradingState.class)
    void closesInEveryTradingState(TradingState state) {
      Scene scene = Scene.downtrend().holding("0.5");
      scene.state = state;
      assertThat(ask(scene)).isInstanceOf(Decision.Close.class);
    }

    @Test
    void saysWhatSpeaksForAndAgainstIt() {
      Scene scene = Scene.downtrend().holding("0.5");
      scene.imbalance = 0.5;
      Rationale rationale = why(ask(scene));
      assertThat(rationale.supporting()).anyMatch(line -> line.contains("EMA12 0.50 ATR below"));
      assertThat(rationale.opposing()).containsExactly("book imbalance +50 %");
      assertThat(rationale.invalidation()).containsExactly("close(5m) > EMA(26,5m)");
      assertThat(rationale.saw()).contains("position long 0.5 at 59000");
    }

    @Test
    void isSurerOfKeepingTheMoreSpeaksForThePosition() {
      double kept = ask(Scene.uptrend().holding("1")).header().confidence().value();
      double doubted = ask(Scene.range().holding("1")).header().confidence().value();
      assertThat(kept).isGreaterThan(doubted).isGreaterThan(0.7);
    }
  }

  @Test
  void usesTheDecimalsOfTheInstrument() {
    Scene scene = Scene.of(Scene.trend(14.4, 0.07, 1, 31));
    scene.instrument = InstrumentCatalogue.find("HYPE").orElseThrow();
    scene.price = 14.4;
    Decision.Open open = (Decision.Open) ask(scene);
    assertThat(open.stop()).isEqualTo(Price.of("14.26"));
    assertThat(open.target()).isEqualTo(Price.of("14.68"));
    assertThat(why(open).saw()).contains("price 14.400, spread not known yet");
  }
}
