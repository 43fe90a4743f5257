package app.wheelhouse.ui.risk;

import static org.assertj.core.api.Assertions.assertThat;

import app.wheelhouse.engine.DeskSnapshot;
import app.wheelhouse.ui.TestDesk;
import app.wheelhouse.ui.fx.ViewLoader;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GaugesTest {
  private final DeskSnapshot desk = TestDesk.live().snapshot();
  private final Gauges gauges = new Gauges(new RiskTexts(new ViewLoader(Locale.ENGLISH).texts()));

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          0.7999, FINE,  79.99 %
          0.80,   WATCH, 80.00 %
          0.8999, WATCH, 89.99 %
          0.90,   LIMIT, 90.00 %
          1,      LIMIT, 100.00 %
          """)
  void marginUseIsWatchedFromThePauseAndAtItsLimitFromTheDenial(
      String use, Zone zone, String value) {
    Reading reading = read(GaugeKind.MARGIN_USE, shield().marginUse(use));

    assertThat(reading.zone()).isEqualTo(zone);
    assertThat(reading.value()).isEqualTo(value);
    assertThat(reading.marks()).containsExactly(0.8, 0.9, 0.95);
    assertThat(reading.note()).isEqualTo("80 / 90 / 95 %");
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          7.99,  FINE
          8,     WATCH
          9.99,  WATCH
          10,    LIMIT
          12.51, LIMIT
          """)
  void leverageIsWatchedFromFourFifthsOfItsLimit(String times, Zone zone) {
    assertThat(read(GaugeKind.LEVERAGE, shield().leverage(times)).zone()).isEqualTo(zone);
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          0.1199, FINE
          0.12,   WATCH
          0.1499, WATCH
          0.15,   LIMIT
          0.20,   LIMIT
          """)
  void drawdownIsAtItsLimitWhereOnlyClosingIsAllowed(String share, Zone zone) {
    Reading reading = read(GaugeKind.DRAWDOWN, shield().drawdown(share));

    assertThat(reading.zone()).isEqualTo(zone);
    assertThat(reading.note()).isEqualTo("15 / 20 %");
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          399.99, FINE
          400,    WATCH
          499.99, WATCH
          500,    LIMIT
          """)
  void theLossOfTheDayIsHeldAgainstItsMoneyAndCountsDownToTheNextDay(String loss, Zone zone) {
    Reading reading =
        read(
            GaugeKind.DAY_LOSS,
            shield().dayLoss(loss, "0.04", "500").tally(0, 0, desk.time() + 3_723_000));

    assertThat(reading.zone()).isEqualTo(zone);
    assertThat(reading.note()).endsWith(" of 500.00 USDC · new day in 1:02:03");
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          15, 3, FINE,  FINE
          16, 4, WATCH, WATCH
          20, 5, LIMIT, LIMIT
          """)
  void countsAreHeldAgainstTheirLimits(int trades, int losses, Zone entries, Zone streak) {
    Shield shield = shield().tally(trades, losses, desk.time());

    assertThat(read(GaugeKind.TRADES_TODAY, shield).zone()).isEqualTo(entries);
    assertThat(read(GaugeKind.LOSSES_IN_ROW, shield).zone()).isEqualTo(streak);
    assertThat(read(GaugeKind.TRADES_TODAY, shield).note()).isEqualTo("of 20");
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          1000,   FINE
          999.99, WATCH
          0,      LIMIT
          """)
  void freeEquityRunsOutAtZero(String free, Zone zone) {
    assertThat(read(GaugeKind.FREE, shield().free(free)).zone()).isEqualTo(zone);
  }

  @Test
  void withoutEquityNoLeverageIsCalledFine() {
    Reading reading = read(GaugeKind.LEVERAGE, shield().ruined());

    assertThat(reading.zone()).isEqualTo(Zone.LIMIT);
    assertThat(reading.value()).isEqualTo("no equity");
    assertThat(reading.fill()).isEqualTo(1);
  }

  @Test
  void theBarNeverLeavesItsTrack() {
    assertThat(read(GaugeKind.MARGIN_USE, shield().marginUse("7.3")).fill()).isEqualTo(1);
    assertThat(read(GaugeKind.DRAWDOWN, shield().drawdown("0")).fill()).isZero();
  }

  private Shield shield() {
    return Shield.of(desk.protection());
  }

  private Reading read(GaugeKind kind, Shield shield) {
    return gauges.read(kind, Altered.of(desk).protection(shield.snapshot()).snapshot());
  }
}
