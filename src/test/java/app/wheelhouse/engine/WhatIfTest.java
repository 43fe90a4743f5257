package app.wheelhouse.engine;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import app.wheelhouse.domain.account.DeskCommand;
import app.wheelhouse.domain.instrument.InstrumentId;
import app.wheelhouse.domain.money.Money;
import app.wheelhouse.domain.money.Price;
import app.wheelhouse.domain.order.OrderRole;
import app.wheelhouse.domain.order.Side;
import app.wheelhouse.risk.AccountRisk;
import app.wheelhouse.risk.ShockOutcome;
import app.wheelhouse.risk.ShockOutcome.PositionShock;
import app.wheelhouse.risk.StopOutlook;
import java.math.BigDecimal;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WhatIfTest {
  private static final InstrumentId COIN = SmallDesk.COIN.id();

  /// Long 10 at 100.01 with a stop at 95 and a target at 110.
  private static SmallDesk holding() {
    SmallDesk desk = SmallDesk.at100();
    desk.accept(SmallDesk.quote(SmallDesk.OTHER, desk.now, 50));
    return desk.ticket(Side.BUY, "10", "95", "110");
  }

  @Nested
  class AnOrder {
    @Test
    void isTheTicketsPreview() {
      SmallDesk desk = SmallDesk.at100();
      DeskCommand.SubmitTicket ticket = SmallDesk.ticketOf(Side.BUY, "1", null, "95", "110");

      assertThat(WhatIf.order(desk.snapshot(), ticket))
          .isEqualTo(TicketPreview.of(desk.snapshot(), ticket));
    }

    @Test
    void atAnotherLeverageIsTheSameTicketWithIt() {
      SmallDesk desk = SmallDesk.at100();
      DeskCommand.SubmitTicket ticket = SmallDesk.ticketOf(Side.BUY, "1", null, "98", "110");
      TicketPreview two = WhatIf.leverage(desk.snapshot(), ticket, 2).orElseThrow();
      TicketPreview ten = WhatIf.leverage(desk.snapshot(), ticket, 10).orElseThrow();

      assertThat(two.outlook().margin()).isEqualTo(Money.of(50));
      assertThat(ten.outlook().margin()).isEqualTo(Money.of(10));
      assertThat(requireNonNull(ten.outlook().liquidation()))
          .isGreaterThan(requireNonNull(two.outlook().liquidation()));
      assertThat(ten.outlook().quantity()).isEqualTo(two.outlook().quantity());
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, Integer.MIN_VALUE})
    void ofLessThanOneTimesLeverageIsRefused(int leverage) {
      DeskSnapshot snapshot = SmallDesk.at100().snapshot();
      DeskCommand.SubmitTicket ticket = SmallDesk.ticketOf(Side.BUY, "1", null, "98", "110");

      assertThatIllegalArgumentException()
          .isThrownBy(() -> WhatIf.leverage(snapshot, ticket, leverage))
          .withMessage("Enter a leverage of 1 or more, not " + leverage + ".");
    }
  }

  @Nested
  class AShock {
    @Test
    void movesTheEquityByThePositionsShareOfIt() {
      ShockOutcome fall = WhatIf.shockAll(holding().snapshot(), new BigDecimal("-0.04"));

      // 10 coins from 100 to 96.
      assertThat(fall.after().equity()).isEqualTo(fall.before().equity().minus(Money.of(40)));
      assertThat(fall.positions()).singleElement();
      PositionShock position = fall.positions().getFirst();
      assertThat(position.mark()).isEqualTo(Price.of("96"));
      assertThat(position.profit()).isEqualTo(Money.of(-40));
      assertThat(position.stop()).isEqualTo(Price.of("95"));
      assertThat(position.stopFires()).isFalse();
      assertThat(position.liquidated()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"-0.0499, false", "-0.05, true", "-0.08, true", "0.2, false"})
    void firesTheStopThatItReaches(BigDecimal share, boolean fires) {
      PositionShock position = WhatIf.shockAll(holding().snapshot(), share).positions().getFirst();

      assertThat(position.stopFires()).isEqualTo(fires);
      assertThat(position.profitAtStop() != null).isEqualTo(fires);
    }

    @Test
    void ofOneMarketLeavesTheOthersAlone() {
      TreeMap<InstrumentId, BigDecimal> shares = new TreeMap<>();
      shares.put(SmallDesk.OTHER.id(), new BigDecimal("-0.5"));
      ShockOutcome outcome = WhatIf.shock(holding().snapshot(), shares);

      assertThat(outcome.after()).isEqualTo(outcome.before());
      assertThat(outcome.positions().getFirst().profit()).isEqualTo(Money.ZERO);
    }

    @Test
    void ofNothingChangesNothing() {
      DeskSnapshot snapshot = holding().snapshot();

      assertThat(WhatIf.shockAll(snapshot, BigDecimal.ZERO).after())
          .isEqualTo(snapshot.protection().risk());
      assertThat(WhatIf.shock(snapshot, new TreeMap<>()).before())
          .isEqualTo(snapshot.protection().risk());
    }

    @Test
    void liquidatesAPositionThatNoStopClosesBefore() {
      SmallDesk desk = holding();
      desk.command(new DeskCommand.CancelOrder(desk.order(OrderRole.STOP).id()));
      DeskSnapshot snapshot = desk.snapshot();

      // At 5x and a maintenance of 2.5 %: 80.008 / 0.975 = 82.06.
      for (String share : new String[] {"-0.17", "-0.18", "-0.25"}) {
        PositionShock position =
            WhatIf.shockAll(snapshot, new BigDecimal(share)).positions().getFirst();
        assertThat(position.stop()).isNull();
        assertThat(position.liquidated()).isEqualTo(!share.equals("-0.17"));
      }
      assertThat(
              WhatIf.shockAll(holding().snapshot(), new BigDecimal("-0.25"))
                  .positions()
                  .getFirst()
                  .liquidated())
          .isFalse();
    }

    /// What the question says is what the desk then shows when the market really goes there.
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void saysWhatTheDeskThenShows(long seed) {
      SplittableRandom random = new SplittableRandom(seed);
      for (int i = 0; i < 20; i++) {
        SmallDesk desk = holding();
        int cents = 9_510 + random.nextInt(1_480);
        BigDecimal share = BigDecimal.valueOf(cents, 4).subtract(BigDecimal.ONE);
        ShockOutcome asked = WhatIf.shockAll(desk.snapshot(), share);

        desk.later(100).quote(BigDecimal.valueOf(cents, 2).toPlainString());

        // The middle of a quote is a double: its last digit is not the share's.
        AccountRisk shown = desk.snapshot().protection().risk();
        assertThat(shown.equity().toDouble())
            .isCloseTo(asked.after().equity().toDouble(), within(1e-9));
        assertThat(shown.marginUse().doubleValue())
            .isCloseTo(asked.after().marginUse().doubleValue(), within(1e-12));
        assertThat(shown.dayLoss().toDouble())
            .isCloseTo(asked.after().dayLoss().toDouble(), within(1e-9));
      }
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "-1.5", "-1E+999999999", "100.01", "1E+999999999"})
    void thatNoPriceCanTakeIsRefused(String share) {
      DeskSnapshot snapshot = holding().snapshot();

      assertThatIllegalArgumentException()
          .isThrownBy(() -> WhatIf.shockAll(snapshot, new BigDecimal(share)))
          .withMessage("Enter a move above −100 % and at most +10,000 % of the price.");
    }

    @Test
    void ofAMarketThatTheSessionDoesNotTradeIsRefused() {
      DeskSnapshot snapshot = holding().snapshot();
      TreeMap<InstrumentId, BigDecimal> shares = new TreeMap<>();
      shares.put(InstrumentId.hyperliquid("NOWHERE"), BigDecimal.ZERO);

      assertThatIllegalArgumentException()
          .isThrownBy(() -> WhatIf.shock(snapshot, shares))
          .withMessage("This session does not trade NOWHERE.");
    }
  }

  @Nested
  class AStop {
    @Test
    void thatIsTighterIsTakenAndSaysWhatIsLeftAtIt() {
      StopOutlook outlook = WhatIf.moveStop(holding().snapshot(), COIN, Price.of("97"));

      assertThat(outlook.isAllowed()).isTrue();
      assertThat(outlook.stop()).isEqualTo(Price.of("97"));
      assertThat(outlook.fires()).isFalse();
      // From 100.01 to 97 with slippage and both fees.
      assertThat(outlook.atStop().toDouble()).isCloseTo(-30.1 - 0.485 - 0.887, within(0.01));
      // From 100.01: 9.99 up to the target, 3.01 down to the stop.
      assertThat(requireNonNull(outlook.rewardRisk()).doubleValue())
          .isCloseTo(9.99 / 3.01, within(1e-9));
      assertThat(requireNonNull(outlook.distanceToLiquidation()).signum()).isPositive();
    }

    @Test
    void aboveTheMarketWouldFireAtOnce() {
      assertThat(WhatIf.moveStop(holding().snapshot(), COIN, Price.of("101")).fires()).isTrue();
    }

    @Test
    void saysWhatTheDeskThenDoes() {
      for (String trigger : new String[] {"60", "85", "94", "95", "96", "99"}) {
        SmallDesk desk = holding();
        StopOutlook outlook = WhatIf.moveStop(desk.snapshot(), COIN, Price.of(trigger));

        desk.command(new DeskCommand.MoveStop(COIN, Price.of(trigger)));

        assertThat(desk.order(OrderRole.STOP).spec().trigger())
            .as("moved to %s: %s", trigger, outlook)
            .isEqualTo(Price.of(outlook.isAllowed() ? trigger : "95"));
      }
    }

    @Test
    void ofNoPositionIsRefused() {
      DeskSnapshot snapshot = SmallDesk.at100().snapshot();

      assertThatIllegalArgumentException()
          .isThrownBy(() -> WhatIf.moveStop(snapshot, COIN, Price.of("95")))
          .withMessage("There is no position in COIN to protect.");
    }
  }
}
