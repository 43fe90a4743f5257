package app.wheelhouse.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import app.wheelhouse.domain.instrument.Instrument;
import app.wheelhouse.domain.instrument.InstrumentCatalogue;
import app.wheelhouse.domain.instrument.InstrumentId;
import app.wheelhouse.domain.money.Money;
import app.wheelhouse.domain.money.Price;
import app.wheelhouse.domain.order.Side;
import java.math.BigDecimal;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What a jump of prices would do to the account as it stands (RISK-13).
class ShockTest {
  private static Instrument instrument(InstrumentId id) {
    return InstrumentCatalogue.find(id.symbol()).orElseThrow();
  }

  private final TreeMap<InstrumentId, BigDecimal> shares = new TreeMap<>();
  private final TreeMap<InstrumentId, Price> stops = new TreeMap<>();

  private ShockOutcome shock(Given given, String share) {
    shares.put(Given.BTC, new BigDecimal(share));
    return RiskEngine.shock(given.view(), shares, stops, ShockTest::instrument);
  }

  private ShockOutcome.PositionShock only(Given given, String share) {
    return shock(given, share).positions().getFirst();
  }

  private Given longAt10x() {
    return Given.desk().holding("BTC", Side.BUY, "0.5", "60000", 10);
  }

  @Test
  void movesTheMarksAndNothingElse() {
    ShockOutcome outcome = shock(longAt10x(), "-0.08");
    assertThat(outcome.before().equity()).isEqualTo(Money.of(10_000));
    assertThat(outcome.after().equity()).isEqualTo(Money.of(7_600));
    assertThat(outcome.after().gross()).isEqualTo(Money.of(27_600));
    assertThat(outcome.after().dayLoss()).isEqualTo(Money.of(2_400));
    ShockOutcome.PositionShock position = outcome.positions().getFirst();
    assertThat(position.mark()).isEqualTo(Price.of("55200"));
    assertThat(position.profit()).isEqualTo(Money.of(-2_400));
    assertThat(position.stopFires()).isFalse();
    assertThat(position.liquidated()).isFalse();
  }

  /// Liquidated at 54,683.54: 8.86 % below.
  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          BUY,  -0.0886, false
          BUY,  -0.0887, true
          BUY,  0.5,     false
          SELL, 0.0864,  false
          SELL, 0.0865,  true
          """)
  void liquidatesWhatHasNoStop(Side side, String share, boolean liquidated) {
    Given given = Given.desk().holding("BTC", side, "0.5", "60000", 10);
    assertThat(only(given, share).liquidated()).isEqualTo(liquidated);
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          BUY,  57000, -0.0499, false
          BUY,  57000, -0.05,   true
          BUY,  57000, -0.3,    true
          BUY,  57000, 0.3,     false
          SELL, 63000, 0.0499,  false
          SELL, 63000, 0.05,    true
          SELL, 63000, -0.3,    false
          """)
  void aStopFiresBefore(Side side, String stop, String share, boolean fires) {
    stops.put(Given.BTC, Price.of(stop));
    Given given = Given.desk().holding("BTC", side, "0.5", "60000", 10);
    ShockOutcome.PositionShock position = only(given, share);
    assertThat(position.stopFires()).isEqualTo(fires);
    assertThat(position.liquidated()).isFalse();
    assertThat(position.profitAtStop()).isEqualTo(fires ? Money.of(-1_500) : null);
  }

  /// 57,000 · 0.9995 · 0.99955 is 56,945.86: 1,527.07 lost on half a coin.
  @Test
  void countsSlippageAndTheFeeOfTheExit() {
    stops.put(Given.BTC, Price.of("57000"));
    Money atStop = only(longAt10x().costs(), "-0.2").profitAtStop();
    assertThat(atStop).isNotNull();
    assertThat(atStop.toDouble()).isCloseTo(-1_527.0686, within(1e-3));
  }

  @Test
  void crossLiquidatesAllOrNothing() {
    Given given =
        Given.desk()
            .cross()
            .mark("ETH", "3000")
            .holding("BTC", Side.BUY, "1", "60000", 10)
            .holding("ETH", Side.BUY, "1", "3000", 10);
    assertThat(shock(given, "-0.15").positions())
        .extracting(ShockOutcome.PositionShock::liquidated)
        .containsExactly(false, false);
    assertThat(shock(given, "-0.16").positions())
        .extracting(ShockOutcome.PositionShock::liquidated)
        .containsExactly(true, true);
  }

  @Test
  void leavesInstrumentsAloneThatItDoesNotName() {
    Given given = longAt10x().mark("ETH", "3000").holding("ETH", Side.BUY, "1", "3000", 5);
    ShockOutcome outcome = shock(given, "-0.01");
    assertThat(outcome.positions().getLast().mark()).isEqualTo(Price.of("3000"));
    assertThat(outcome.positions().getLast().profit()).isEqualTo(Money.ZERO);
  }

  @Test
  void refusesAFallOfAllAndMore() {
    assertThatThrownBy(() -> shock(longAt10x(), "-1")).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void knowsPositionsWithoutAMark() {
    ShockOutcome.PositionShock position = only(longAt10x().noMarks(), "-0.5");
    assertThat(position.mark()).isNull();
    assertThat(position.profit()).isEqualTo(Money.ZERO);
  }

  @Test
  void changesEquityByTheSumOfItsParts() {
    SplittableRandom random = new SplittableRandom(31);
    Wild wild = new Wild(31);
    for (int i = 0; i < 500; i++) {
      RiskView view = wild.view().view();
      TreeMap<InstrumentId, BigDecimal> moves = new TreeMap<>();
      for (InstrumentId id : view.marks().keySet()) {
        moves.put(id, new BigDecimal(Wild.decimal(random.nextDouble(-0.9, 0.9))));
      }
      ShockOutcome outcome = RiskEngine.shock(view, moves, stops, id -> Wild.of(id));
      Money sum = Money.ZERO;
      for (ShockOutcome.PositionShock position : outcome.positions()) {
        sum = sum.plus(position.profit());
      }
      assertThat(outcome.after().equity()).isEqualTo(outcome.before().equity().plus(sum));
    }
  }

  /// Liquidated at 54,683.54: a stop beyond it is never reached.
  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          55000, true,  false
          54684, true,  false
          54683, false, true
          """)
  void aStopBeyondLiquidationDoesNotSave(String stop, boolean fires, boolean liquidated) {
    stops.put(Given.BTC, Price.of(stop));
    ShockOutcome.PositionShock position = only(longAt10x(), "-0.10");
    assertThat(position.stopFires()).isEqualTo(fires);
    assertThat(position.liquidated()).isEqualTo(liquidated);
  }
}
