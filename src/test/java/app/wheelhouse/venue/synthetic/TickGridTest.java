package app.wheelhouse.venue.synthetic;

import static org.assertj.core.api.Assertions.assertThat;

import app.wheelhouse.domain.instrument.Instrument;
import java.math.RoundingMode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TickGridTest {
  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          # price decimals, figures, raw, rounded
          1, 5, 110000.4,   110000
          1, 5, 9999.96,    10000
          1, 5, 99999.6,    100000
          1, 5, 9999.94,    9999.9
          4, 5, 45.12349,   45.123
          4, 5, 0.123456,   0.1235
          8, 5, 0.01234567, 0.012346
          2, 3, 210.49,     210
          2, 0, 210.494,    210.49
          0, 0, 0.2,        1
          """)
  void roundsToTheNearestValidPrice(int decimals, int figures, double raw, double rounded) {
    TickGrid grid = new TickGrid(Markets.instrument("AAA", decimals, 2, figures));
    assertThat(grid.round(raw)).isEqualTo(rounded);
  }

  @Test
  void agreesWithTheInstrumentsOwnRounding() {
    Draws draws = Draws.keyed(5, "prices");
    for (Instrument instrument :
        List.of(
            Markets.BTC,
            Markets.FOUR.getLast(),
            Markets.instrument("AAA", 6, 0, 5),
            Markets.instrument("BBB", 3, 3, 0))) {
      TickGrid grid = new TickGrid(instrument);
      for (int i = 0; i < 5_000; i++) {
        double raw = 2 + 1_000 * StrictMath.exp(2 * draws.gaussian());
        double expected = instrument.roundPrice(raw, RoundingMode.HALF_UP).toDouble();
        assertThat(grid.round(raw)).as("%s of %s", raw, instrument.symbol()).isEqualTo(expected);
        double coarse = grid.roundCoarsely(raw);
        assertThat(Markets.isPrice(instrument, coarse)).as("%s", coarse).isTrue();
      }
    }
  }

  @Test
  void countsWholeLotsOfAtLeastOne() {
    TickGrid grid = new TickGrid(Markets.instrument("AAA", 2, 3, 5));
    assertThat(grid.lots(1.2344)).isEqualTo(1_234);
    assertThat(grid.lots(0.0000001)).isEqualTo(1);
    assertThat(grid.units(1_234)).isEqualTo(1.234);
    assertThat(Double.toString(grid.units(7))).isEqualTo("0.007");
  }
}
