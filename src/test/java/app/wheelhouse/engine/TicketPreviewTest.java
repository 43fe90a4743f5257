package app.wheelhouse.engine;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.wheelhouse.domain.account.DeskCommand;
import app.wheelhouse.domain.instrument.Instrument;
import app.wheelhouse.domain.instrument.InstrumentId;
import app.wheelhouse.domain.money.Money;
import app.wheelhouse.domain.money.Price;
import app.wheelhouse.domain.money.Quantity;
import app.wheelhouse.domain.order.Side;
import app.wheelhouse.risk.OrderOutlook;
import app.wheelhouse.ui.TestDesk;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TicketPreviewTest {
  /// Sound and absurd tickets among price moves, closes and halts: what the ticket shows is what
  /// the gate then says.
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void saysWhatTheGateThenSays(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    TestDesk desk = TestDesk.live();
    double[] price = {110_050, 4_310};
    int approved = 0;
    int denied = 0;
    for (int i = 0; i < 250; i++) {
      int which = random.nextInt(2);
      Instrument instrument = which == 0 ? TestDesk.BTC : TestDesk.ETH;
      price[which] = Math.rint(price[which] * (1 + (random.nextDouble() - 0.5) / 100));
      desk.later(1 + random.nextInt(30_000)).quote(instrument, price[which]);
      disturb(desk, instrument, random);

      DeskCommand.SubmitTicket ticket = ticket(random, instrument, price[which]);
      String shown = TicketPreview.of(desk.snapshot(), ticket).orElseThrow().verdict().canonical();
      desk.command(ticket);
      Judgement judgement = desk.snapshot().judgements().getLast();

      assertThat(judgement.verdict().canonical()).isEqualTo(shown);
      approved += judgement.verdict().isApproved() ? 1 : 0;
      denied += judgement.verdict().isApproved() ? 0 : 1;
    }
    assertThat(approved).isGreaterThan(10);
    assertThat(denied).isGreaterThan(10);
  }

  private static void disturb(TestDesk desk, Instrument instrument, SplittableRandom random) {
    switch (random.nextInt(12)) {
      case 0, 1, 2 ->
          desk.command(new DeskCommand.ClosePosition(instrument.id(), 1 + random.nextInt(100)));
      case 3 -> desk.command(new DeskCommand.CancelEntries());
      case 4 -> desk.command(new DeskCommand.PauseAutoTrading("a test"));
      case 5 -> {
        desk.command(new DeskCommand.EmergencyStop("a test")).later(2_000);
        if (random.nextInt(3) > 0) {
          desk.command(new DeskCommand.ResumeTrading("a test"));
        }
      }
      case 6, 7 -> desk.command(new DeskCommand.ResumeTrading("a test"));
      default -> {}
    }
  }

  private static DeskCommand.SubmitTicket ticket(
      SplittableRandom random, Instrument instrument, double price) {
    Side side = random.nextBoolean() ? Side.BUY : Side.SELL;
    int sign = random.nextInt(8) == 0 ? -side.sign() : side.sign();
    return new DeskCommand.SubmitTicket(
        instrument.id(),
        side,
        Quantity.of(
            BigDecimal.valueOf(random.nextDouble() * 6_000 / price)
                .setScale(random.nextInt(8), RoundingMode.DOWN)
                .toPlainString()),
        near(random, price, 0.012 * (random.nextDouble() - 0.5)),
        near(random, price, -sign * 0.06 * random.nextDouble()),
        near(random, price, sign * 0.2 * random.nextDouble()),
        1 + random.nextInt(14));
  }

  private static @Nullable Price near(SplittableRandom random, double price, double share) {
    return random.nextInt(3) == 0
        ? null
        : Price.of(
            BigDecimal.valueOf(price * (1 + share))
                .setScale(random.nextInt(4), RoundingMode.HALF_UP)
                .toPlainString());
  }

  @Test
  void showsWhatTheOrderCostsAndRisks() {
    TestDesk desk = TestDesk.live().quote(TestDesk.BTC, 110_000);
    TicketPreview preview = preview(desk, Side.BUY, null, "104500", "121000");
    OrderOutlook outlook = preview.outlook();

    assertThat(outlook.quantity()).isEqualTo(Quantity.of("0.05"));
    assertThat(outlook.notional()).isEqualTo(Money.of(5_500));
    assertThat(outlook.margin()).isEqualTo(Money.of(1_100));
    assertThat(preview.fee()).isEqualTo(Money.of("2.475"));
    assertThat(preview.taker()).isTrue();
    assertThat(outlook.effectiveLeverage()).isEqualByComparingTo("0.55");
    // 0.05 · 5,500 and slippage both ways (0.05 %) and fees both ways (0.045 %).
    assertThat(requireNonNull(outlook.lossAtStop()).toDouble())
        .isCloseTo(275 + 5.36 + 4.83, within(0.1));
    assertThat(requireNonNull(outlook.gainAtTarget()).toDouble())
        .isCloseTo(550 - 2.75 - 5.2, within(0.1));
    assertThat(requireNonNull(outlook.lossShare()).doubleValue()).isCloseTo(0.0285, within(1e-4));
    // At 5x and a maintenance rate of 1/80 a long of 110,055 is liquidated some 19 % lower.
    assertThat(requireNonNull(outlook.liquidation()).doubleValue())
        .isCloseTo(110_055 * 0.8 / (1 - 1 / 80.0), within(60.0));
  }

  @Test
  void knowsTheFeeOfALimitThatRestsAndOfOneThatCrosses() {
    TestDesk desk = TestDesk.live().quote(TestDesk.BTC, 110_000);

    TicketPreview rests = preview(desk, Side.BUY, "109900", "104500", null);
    assertThat(rests.taker()).isFalse();
    assertThat(rests.fee()).isEqualTo(Money.of("0.824250"));
    assertThat(preview(desk, Side.BUY, "110100", "104500", null).taker()).isTrue();
    assertThat(preview(desk, Side.SELL, "109900", "115000", null).taker()).isTrue();
  }

  @Test
  void saysNothingAboutWhatItDoesNotKnow() {
    TestDesk blind = new TestDesk();
    OrderOutlook outlook = preview(blind, Side.BUY, null, null, null).outlook();

    assertThat(outlook.verdict().isApproved()).isFalse();
    assertThat(outlook.notional()).isNull();
    assertThat(outlook.liquidation()).isNull();
    assertThat(outlook.lossAtStop()).isNull();
    assertThat(
            TicketPreview.of(
                blind.snapshot(),
                new DeskCommand.SubmitTicket(
                    InstrumentId.hyperliquid("NOWHERE"),
                    Side.BUY,
                    Quantity.of("1"),
                    null,
                    null,
                    null,
                    1)))
        .isEmpty();
  }

  @Test
  void theLargestSizeIsWhatFreeEquityPays() {
    TestDesk desk = TestDesk.live().quote(TestDesk.BTC, 100_000);
    InstrumentId btc = TestDesk.BTC.id();

    // 10,000 / (100,000 · (0.2 + 0.00045)).
    assertThat(TicketPreview.affordable(desk.snapshot(), btc, 5, null))
        .isEqualTo(Quantity.of("0.49887"));
    assertThat(TicketPreview.affordable(desk.snapshot(), btc, 1, null))
        .isEqualTo(Quantity.of("0.09995"));
    desk.buy(TestDesk.BTC, "0.05").later(100);
    assertThat(TicketPreview.affordable(desk.snapshot(), btc, 5, null).toDouble())
        .isCloseTo(0.449, within(0.001));
    assertThat(TicketPreview.affordable(new TestDesk().snapshot(), btc, 5, null))
        .isEqualTo(Quantity.ZERO);
  }

  private static TicketPreview preview(
      TestDesk desk,
      Side side,
      @Nullable String limit,
      @Nullable String stop,
      @Nullable String target) {
    return TicketPreview.of(
            desk.snapshot(),
            new DeskCommand.SubmitTicket(
                TestDesk.BTC.id(),
                side,
                Quantity.of("0.05"),
                SmallDesk.price(limit),
                SmallDesk.price(stop),
                SmallDesk.price(target),
                5))
        .orElseThrow();
  }
}
