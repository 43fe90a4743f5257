package app.wheelhouse.engine;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.wheelhouse.domain.account.DeskCommand;
import app.wheelhouse.domain.decision.Decision;
import app.wheelhouse.domain.decision.DecisionRecord;
import app.wheelhouse.domain.instrument.Instrument;
import app.wheelhouse.domain.instrument.MarginTier;
import app.wheelhouse.domain.market.Candle;
import app.wheelhouse.domain.market.Context;
import app.wheelhouse.domain.market.Timeframe;
import app.wheelhouse.domain.market.Trade;
import app.wheelhouse.domain.money.Money;
import app.wheelhouse.domain.money.Price;
import app.wheelhouse.domain.money.Quantity;
import app.wheelhouse.domain.order.OrderRole;
import app.wheelhouse.domain.order.Side;
import app.wheelhouse.engine.Counterfactual.Status;
import app.wheelhouse.engine.Counterfactuals.RuleTally;
import java.util.List;
import java.util.SortedMap;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What the gate's layers saved or cost: refused orders followed on paper to their ends.
class CounterfactualStoriesTest {
  private static final long HOUR = 3_600_000;

  /// Takes 100 times leverage, so that 50 is possible at the venue: maintenance is 0.5 %.
  private static final Instrument WILD =
      new Instrument(
          SmallDesk.COIN.id(), 2, 3, 0, Money.of(10), List.of(new MarginTier(Money.ZERO, 100)));

  /// A confidence of 0.3 is denied by the confidence layer.
  private static SmallDesk denied(
      SmallDesk desk, Side side, @Nullable String stop, @Nullable String target, int leverage) {
    return desk.decide(
        new Decision.Open(
            desk.header(0.3),
            side,
            null,
            SmallDesk.price(stop),
            SmallDesk.price(target),
            0.05,
            leverage));
  }

  private static Counterfactual newest(SmallDesk desk) {
    return desk.snapshot().counterfactuals().newest().getLast();
  }

  private static RuleTally tally(SmallDesk desk, String rule) {
    return desk.snapshot().counterfactuals().rules().stream()
        .filter(found -> found.rule().equals(rule))
        .findFirst()
        .orElseThrow();
  }

  @Nested
  class ADeniedOrder {
    @Test
    void isFollowedFromTheMarkWithWhatWasAsked() {
      SmallDesk desk = denied(SmallDesk.at100(), Side.BUY, "95", "110", 5);
      Counterfactual trade = newest(desk);

      assertThat(trade.order()).isEqualTo(desk.order(OrderRole.ENTRY).id());
      assertThat(trade.decision()).isEqualTo(1);
      assertThat(trade.rule()).isEqualTo("confidence");
      assertThat(trade.layer()).isEqualTo(7);
      assertThat(trade.denied()).isTrue();
      assertThat(trade.side()).isEqualTo(Side.BUY);
      assertThat(trade.entry()).isEqualTo(100);
      assertThat(trade.stop()).isEqualTo(95);
      assertThat(trade.target()).isEqualTo(110);
      // 20 of margin a unit, at a maintenance of 2.5 %: (100 − 20) / 0.975.
      assertThat(requireNonNull(trade.liquidation())).isCloseTo(82.0513, within(1e-4));
      assertThat(trade.quantity().isZero()).isFalse();
      assertThat(trade.openedAt()).isEqualTo(SmallDesk.START);
      assertThat(trade.expiresAt()).isEqualTo(SmallDesk.START + 36 * HOUR);
      assertThat(trade.status()).isEqualTo(Status.OPEN);
      assertThat(trade.exit()).isEqualTo(100);
      assertThat(trade.endedAt()).isZero();
      assertThat(tally(desk, "confidence"))
          .isEqualTo(new RuleTally("confidence", 7, 1, 0, 1, Money.ZERO, Money.ZERO));
    }

    @Test
    void thatWouldHaveBeenLiquidatedCountsItsMarginAsSaved() {
      SmallDesk desk = SmallDesk.at100(new Setup().instruments(List.of(WILD)));
      desk.command(new DeskCommand.EmergencyStop("a test"));
      desk.command(
          new DeskCommand.SubmitTicket(
              WILD.id(), Side.BUY, Quantity.of("10"), null, null, SmallDesk.price("110"), 50));
      Counterfactual open = newest(desk);
      // Margin 2 a unit: (100 − 2) / 0.995; the default stop of an order by hand comes too late.
      assertThat(requireNonNull(open.liquidation())).isCloseTo(98.4925, within(1e-4));
      assertThat(open.stop()).isEqualTo(95);

      desk.later(1_000).quote("98.6");
      assertThat(newest(desk).status()).isEqualTo(Status.OPEN);
      desk.later(1_000).quote("98.4");

      assertThat(newest(desk).status()).isEqualTo(Status.LIQUIDATED);
      assertThat(newest(desk).endedAt()).isEqualTo(desk.now);
      // 1,000 of notional at 50x, and the taker fee of the entry.
      Money margin = Money.of(20);
      Money fee = Money.of("0.45");
      assertThat(newest(desk).net()).isEqualTo(margin.plus(fee).negate());
      assertThat(tally(desk, "trading-state").saved()).isEqualTo(margin.plus(fee));
      assertThat(tally(desk, "trading-state").cost()).isEqualTo(Money.ZERO);
      assertThat(tally(desk, "trading-state").net()).isEqualTo(margin.plus(fee));
    }

    @Test
    void thatWouldHaveHitItsTargetCountsAsCost() {
      SmallDesk desk = denied(SmallDesk.at100(), Side.BUY, "95", "110", 5);
      Quantity quantity = newest(desk).quantity();

      desk.later(HOUR).quote("112");

      assertThat(newest(desk).status()).isEqualTo(Status.TARGET);
      assertThat(newest(desk).exit()).isEqualTo(110);
      // 10 a unit less 0.045 % of 100 and of 110.
      Money net = Money.of("9.9055").times(quantity.value());
      assertThat(newest(desk).net()).isEqualTo(net);
      assertThat(tally(desk, "confidence"))
          .isEqualTo(new RuleTally("confidence", 7, 1, 0, 0, Money.ZERO, net));
      assertThat(tally(desk, "confidence").net()).isEqualTo(net.negate());
    }

    @Test
    void thatJumpsOverItsStopLosesWhatTheJumpCosts() {
      SmallDesk desk = denied(SmallDesk.at100(), Side.SELL, "105", "90", 5);
      Quantity quantity = newest(desk).quantity();

      desk.later(HOUR).quote("107");

      assertThat(newest(desk).status()).isEqualTo(Status.STOPPED);
      assertThat(newest(desk).exit()).isEqualTo(107);
      assertThat(tally(desk, "confidence").saved())
          .isEqualTo(Money.of("7.09315").times(quantity.value()));
    }

    @Test
    void thatMeetsNothingEndsAfterThirtySixHoursAtTheMark() {
      SmallDesk desk = denied(SmallDesk.at100(), Side.BUY, "95", "110", 5);
      Quantity quantity = newest(desk).quantity();
      desk.later(35 * HOUR).quote("101");
      desk.later(HOUR - 1).tick();
      assertThat(newest(desk).status()).isEqualTo(Status.OPEN);
      assertThat(newest(desk).net()).isEqualTo(Money.of("0.90955").times(quantity.value()));

      desk.later(1).tick();

      assertThat(newest(desk).status()).isEqualTo(Status.TIME_LIMIT);
      assertThat(newest(desk).exit()).isEqualTo(101);
      assertThat(newest(desk).endedAt()).isEqualTo(SmallDesk.START + 36 * HOUR);
      assertThat(tally(desk, "confidence").cost())
          .isEqualTo(Money.of("0.90955").times(quantity.value()));
      assertThat(tally(desk, "confidence").open()).isZero();
    }

    @Test
    void withItsStopOnTheWrongSideIsStoppedAtOnceAtItsEntry() {
      SmallDesk desk = denied(SmallDesk.at100(), Side.BUY, "101", "110", 5);

      assertThat(newest(desk).status()).isEqualTo(Status.STOPPED);
      assertThat(newest(desk).exit()).isEqualTo(100);
      assertThat(tally(desk, "confidence").saved())
          .isEqualTo(Money.of("0.09").times(newest(desk).quantity().value()));
    }

    @Test
    void withoutAStopRunsToItsLiquidation() {
      SmallDesk desk = SmallDesk.at100();
      desk.decide(new Decision.Open(desk.header(0.9), Side.BUY, null, null, null, 0.05, 5));
      assertThat(newest(desk).rule()).isEqualTo("stop-target");
      assertThat(newest(desk).stop()).isNull();

      desk.later(1_000).quote("83");
      assertThat(newest(desk).status()).isEqualTo(Status.OPEN);
      desk.later(1_000).quote("82");
      assertThat(newest(desk).status()).isEqualTo(Status.LIQUIDATED);
    }

    @Test
    void ofNoSizeOrWithoutAPriceIsCountedAndNotFollowed() {
      SmallDesk blind = denied(new SmallDesk(new Setup()), Side.BUY, "95", "110", 5);
      assertThat(blind.snapshot().counterfactuals().newest()).isEmpty();
      assertThat(blind.snapshot().counterfactuals().rules())
          .singleElement()
          .satisfies(only -> {
            assertThat(only.denied()).isEqualTo(1);
            assertThat(only.open()).isZero();
          });

      SmallDesk desk = SmallDesk.at100();
      desk.ticket(Side.BUY, "0", "95", null);
      assertThat(desk.snapshot().counterfactuals().newest()).isEmpty();
      assertThat(desk.snapshot().counterfactuals().rules())
          .extracting(RuleTally::denied)
          .containsExactly(1L);
    }
  }

  @Nested
  class ALimit {
    private SmallDesk limit(Side side, String limit, String stop, String target) {
      SmallDesk desk = SmallDesk.at100();
      desk.decide(
          new Decision.Open(
              desk.header(0.3),
              side,
              SmallDesk.price(limit),
              SmallDesk.price(stop),
              SmallDesk.price(target),
              0.05,
              5));
      return desk;
    }

    @Test
    void waitsForTheMarketToTradeThroughItAndIsThenFollowedFromItsPrice() {
      SmallDesk desk = limit(Side.BUY, "99.5", "95", "110");
      desk.later(1_000).quote("99.5");
      assertThat(newest(desk).status()).isEqualTo(Status.OPEN);
      assertThat(newest(desk).net()).isEqualTo(Money.ZERO);
      assertThat(newest(desk).exit()).isEqualTo(99.5);

      desk.later(1_000).quote("99");
      assertThat(newest(desk).entry()).isEqualTo(99.5);
      assertThat(newest(desk).net().signum()).isNegative();
      desk.later(1_000).quote("111");

      assertThat(newest(desk).status()).isEqualTo(Status.TARGET);
      assertThat(newest(desk).net())
          .isEqualTo(Money.of("10.405725").times(newest(desk).quantity().value()));
    }

    @Test
    void thatTheMarketNeverReachesSavesAndCostsNothing() {
      SmallDesk desk = limit(Side.BUY, "99.5", "95", "110");
      desk.later(1_000).quote("120");
      desk.later(36 * HOUR).tick();

      assertThat(newest(desk).status()).isEqualTo(Status.TIME_LIMIT);
      assertThat(newest(desk).net()).isEqualTo(Money.ZERO);
      assertThat(tally(desk, "confidence"))
          .isEqualTo(new RuleTally("confidence", 7, 1, 0, 0, Money.ZERO, Money.ZERO));
    }

    @Test
    void thatCrossesIsFilledAtTheMark() {
      SmallDesk desk = limit(Side.SELL, "99.5", "105", "90");

      assertThat(newest(desk).entry()).isEqualTo(100);
      assertThat(newest(desk).status()).isEqualTo(Status.OPEN);
      assertThat(newest(desk).net().signum()).isNegative();
    }
  }

  @Nested
  class AClampedOrder {
    @Test
    void isFollowedByThePartThatEachRuleCutOff() {
      SmallDesk desk = SmallDesk.at100();
      desk.ticket(Side.BUY, "1000", "98", "110");
      assertThat(desk.position().quantity()).isBetween(Quantity.of("1"), Quantity.of("999"));
      List<Counterfactual> parts = desk.snapshot().counterfactuals().newest();

      assertThat(parts).isNotEmpty().noneMatch(Counterfactual::denied);
      assertThat(parts).allMatch(part -> part.order().equals(desk.order(OrderRole.ENTRY).id()));
      Quantity cut =
          parts.stream().map(Counterfactual::quantity).reduce(Quantity.ZERO, Quantity::plus);
      assertThat(cut.plus(desk.position().quantity())).isEqualTo(Quantity.of("1000"));
      for (Counterfactual part : parts) {
        assertThat(tally(desk, part.rule()).cut()).isEqualTo(1);
        assertThat(tally(desk, part.rule()).denied()).isZero();
      }

      desk.later(HOUR).quote("110");

      assertThat(desk.snapshot().counterfactuals().newest())
          .allMatch(part -> part.status() == Status.TARGET);
      Money cost =
          desk.snapshot().counterfactuals().rules().stream()
              .map(RuleTally::cost)
              .reduce(Money.ZERO, Money::plus);
      assertThat(cost).isEqualTo(Money.of("9.9055").times(cut.value()));
    }

    @Test
    void thatWasOnlyRoundedToWholeLotsIsNotCut() {
      SmallDesk desk = SmallDesk.at100();
      desk.ticket(Side.BUY, "1.0009", "95", "110");

      assertThat(desk.position().quantity()).isEqualTo(Quantity.of("1"));
      assertThat(desk.snapshot().counterfactuals()).isEqualTo(Counterfactuals.NONE);
    }

    @Test
    void andOneThatPassesWholeLeavesNoTrace() {
      SmallDesk desk = SmallDesk.at100();
      desk.ticket(Side.BUY, "1", "95", "110");

      assertThat(desk.snapshot().counterfactuals()).isSameAs(Counterfactuals.NONE);
    }
  }

  @Nested
  class Prices {
    private Candle candle(long open, double first, double high, double low, double close) {
      return new Candle(
          SmallDesk.COIN.id(), open, Timeframe.M1, open, first, high, low, close, 1, false);
    }

    @Test
    void ofABarThatHoldsStopAndTargetFireTheStop() {
      SmallDesk desk = denied(SmallDesk.at100(), Side.BUY, "95", "110", 5);

      desk.accept(candle(SmallDesk.START, 100, 111, 94, 109));

      assertThat(newest(desk).status()).isEqualTo(Status.STOPPED);
      assertThat(newest(desk).exit()).isEqualTo(95);
    }

    @Test
    void fromBeforeTheOrderDoNotCount() {
      SmallDesk desk = SmallDesk.at100();
      desk.accept(candle(SmallDesk.START, 100, 100, 94, 100));
      denied(desk.later(20_000), Side.BUY, "95", "110", 5);

      // The bar goes on to grow: its low is older than the order.
      desk.later(20_000).accept(at(desk.now, candle(SmallDesk.START, 100, 101, 94, 101)));
      assertThat(newest(desk).status()).isEqualTo(Status.OPEN);
      desk.later(10_000).accept(at(desk.now, candle(SmallDesk.START, 100, 101, 93, 96)));
      assertThat(newest(desk).status()).isEqualTo(Status.STOPPED);
      assertThat(newest(desk).exit()).isEqualTo(95);
    }

    private Candle at(long time, Candle candle) {
      return new Candle(
          candle.instrument(),
          time,
          candle.timeframe(),
          candle.openTime(),
          candle.open(),
          candle.high(),
          candle.low(),
          candle.close(),
          candle.volume(),
          candle.closed());
    }

    @Test
    void ofMergedTradesCountWithTheirExtremes() {
      SmallDesk desk = denied(SmallDesk.at100(), Side.BUY, "95", "110", 5);
      long now = desk.later(1_000).now;

      desk.accept(new Trade(SmallDesk.COIN.id(), now, now, 1, 100, 3, 3, 100, 100.5, 94.5, 3));

      assertThat(newest(desk).status()).isEqualTo(Status.STOPPED);
      assertThat(newest(desk).exit()).isEqualTo(95);
    }

    @Test
    void giveWayToTheVenuesMark() {
      SmallDesk desk = denied(SmallDesk.at100(), Side.BUY, "95", "110", 5);
      long now = desk.later(1_000).now;
      desk.accept(new Context(SmallDesk.COIN.id(), now, now, 99, 99, 0, 1));

      desk.later(1_000).accept(SmallDesk.trade(SmallDesk.COIN, desk.now, 94, 1));
      assertThat(newest(desk).status()).isEqualTo(Status.OPEN);
      assertThat(newest(desk).exit()).isEqualTo(99);
      now = desk.later(1_000).now;
      desk.accept(new Context(SmallDesk.COIN.id(), now, now, 94.5, 99, 0, 1));
      assertThat(newest(desk).status()).isEqualTo(Status.STOPPED);
      assertThat(newest(desk).exit()).isEqualTo(94.5);
    }

    @Test
    void ofAnotherMarketChangeNothing() {
      SmallDesk desk = denied(SmallDesk.at100(), Side.BUY, "95", "110", 5);
      Counterfactuals before = desk.snapshot().counterfactuals();

      desk.later(1_000).accept(SmallDesk.quote(SmallDesk.OTHER, desk.now, 50));

      assertThat(desk.snapshot().counterfactuals()).isSameAs(before);
    }
  }

  @Nested
  class TheBoard {
    @Test
    void isTheSameObjectWhileNothingChanges() {
      SmallDesk desk = denied(SmallDesk.at100(), Side.BUY, "95", "110", 5);
      Counterfactuals first = desk.snapshot().counterfactuals();
      assertThat(desk.later(1_000).tick().snapshot().counterfactuals()).isSameAs(first);
      assertThat(desk.later(1_000).quote("100").snapshot().counterfactuals()).isSameAs(first);

      desk.later(1_000).quote("101");

      assertThat(desk.snapshot().counterfactuals()).isNotSameAs(first);
      assertThat(newest(desk).exit()).isEqualTo(101);
    }

    /// Asked for each second and denied each time, it would have been one position, not 510.
    @Test
    void followsTheSameWishOnceAndCountsEveryDenial() {
      SmallDesk desk = SmallDesk.at100();
      for (int i = 0; i < 510; i++) {
        denied(desk.later(1_000).quote("100"), Side.BUY, "95", "110", 5);
      }
      denied(desk.later(1_000).quote("100"), Side.SELL, "105", "90", 5);

      assertThat(desk.snapshot().counterfactuals().newest()).hasSize(2);
      assertThat(tally(desk, "confidence").denied()).isEqualTo(511);
      assertThat(tally(desk, "confidence").open()).isEqualTo(2);
    }

    @Test
    void followsAWishAnewOnceTheLastOneHasEnded() {
      SmallDesk desk = SmallDesk.at100();
      for (int i = 0; i < 210; i++) {
        denied(desk.later(1_000).quote("100"), Side.BUY, "95", "110", 5);
        desk.later(1_000).quote("94");
      }
      Counterfactuals board = desk.snapshot().counterfactuals();

      assertThat(board.newest()).hasSize(200);
      assertThat(board.newest())
          .extracting(Counterfactual::decision)
          .isSorted()
          .startsWith(11L)
          .endsWith(210L);
      assertThat(tally(desk, "confidence").denied()).isEqualTo(210);
      assertThat(tally(desk, "confidence").open()).isZero();
      assertThat(tally(desk, "confidence").saved().signum()).isPositive();
    }

    /// A wild market and wild decisions: the tallies are the sums of the trades, by layer.
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void addsUpToItsTrades(long seed) {
      SplittableRandom random = new SplittableRandom(seed);
      SmallDesk desk = SmallDesk.at100();
      double price = 100;
      for (int i = 0; i < 150; i++) {
        price = Math.max(20, price * (1 + (random.nextDouble() - 0.5) / 25));
        desk.later(60_000 + random.nextInt(120_000));
        desk.accept(SmallDesk.quote(SmallDesk.COIN, desk.now, price));
        if (random.nextInt(4) == 0) {
          desk.command(new DeskCommand.ClosePosition(SmallDesk.COIN.id(), 100));
        } else {
          desk.decide(wild(desk, random, price));
        }
      }
      Counterfactuals board = desk.snapshot().counterfactuals();
      assertThat(board.newest()).hasSizeBetween(10, 199);

      SortedMap<String, RuleTally> sums = new TreeMap<>();
      for (Counterfactual trade : board.newest()) {
        sums.merge(trade.rule(), one(trade), TheBoard::plus);
      }
      assertThat(board.rules()).hasSizeGreaterThan(2);
      assertThat(board.rules()).extracting(RuleTally::layer).isSorted();
      for (RuleTally tally : board.rules()) {
        RuleTally sum = sums.get(tally.rule());
        if (sum == null) {
          assertThat(tally.open()).isZero();
          assertThat(tally.saved().plus(tally.cost())).isEqualTo(Money.ZERO);
        } else {
          assertThat(tally.open()).isEqualTo(sum.open());
          assertThat(tally.saved()).isEqualTo(sum.saved());
          assertThat(tally.cost()).isEqualTo(sum.cost());
          assertThat(tally.cut()).isEqualTo(sum.cut());
          assertThat(tally.denied()).isGreaterThanOrEqualTo(sum.denied());
        }
      }
      long denials =
          desk.snapshot().decisions().stream()
              .filter(made -> made.disposition() instanceof DecisionRecord.Denied)
              .count();
      assertThat(board.rules().stream().mapToLong(RuleTally::denied).sum()).isEqualTo(denials);
    }

    private static Decision wild(SmallDesk desk, SplittableRandom random, double price) {
      Side side = random.nextBoolean() ? Side.BUY : Side.SELL;
      int sign = random.nextInt(6) == 0 ? -side.sign() : side.sign();
      return new Decision.Open(
          desk.header(random.nextDouble()),
          side,
          random.nextInt(3) == 0 ? near(price, (random.nextDouble() - 0.5) / 60) : null,
          random.nextInt(5) == 0 ? null : near(price, -sign * random.nextDouble() / 15),
          near(price, sign * random.nextDouble() / 10),
          0.01 + random.nextDouble(),
          1 + random.nextInt(50));
    }

    private static Price near(double price, double share) {
      return SmallDesk.COIN.exactPrice(Math.rint(price * (1 + share) * 100) / 100);
    }

    private static RuleTally one(Counterfactual trade) {
      boolean open = trade.status() == Status.OPEN;
      return new RuleTally(
          trade.rule(),
          trade.layer(),
          trade.denied() ? 1 : 0,
          trade.denied() ? 0 : 1,
          open ? 1 : 0,
          open ? Money.ZERO : trade.net().negate().max(Money.ZERO),
          open ? Money.ZERO : trade.net().max(Money.ZERO));
    }

    private static RuleTally plus(RuleTally a, RuleTally b) {
      return new RuleTally(
          a.rule(),
          a.layer(),
          a.denied() + b.denied(),
          a.cut() + b.cut(),
          a.open() + b.open(),
          a.saved().plus(b.saved()),
          a.cost().plus(b.cost()));
    }
  }
}
