package app.wheelhouse.advisor.rules;

import static org.assertj.core.api.Assertions.assertThat;

import app.wheelhouse.domain.instrument.InstrumentCatalogue;
import app.wheelhouse.domain.money.Price;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExitLevelsTest {
  private static Scene at(String symbol, double price) {
    Scene scene = Scene.uptrend();
    scene.instrument = InstrumentCatalogue.find(symbol).orElseThrow();
    scene.price = price;
    return scene;
  }

  @ParameterizedTest
  @CsvSource(
      useHeadersInDisplayName = true,
      textBlock =
          """
          symbol, price,  direction, distance, stop,   target
          BTC,    60000,  1,         100.4,    59900,  60201
          BTC,    60000,  -1,        100.4,    60100,  59799
          BTC,    9000.5, 1,         10.26,    8990.3, 9021.1
          HYPE,   14.4,   -1,        0.0706,   14.47,  14.258
          """)
  void roundsTheStopTowardsTheMarketAndTheTargetAway(
      String symbol, double price, int direction, double distance, String stop, String target) {
    assertThat(ExitLevels.of(at(symbol, price).context(), direction, distance, 2))
        .contains(new ExitLevels(Price.of(stop), Price.of(target)));
  }

  @ParameterizedTest
  @CsvSource(
      useHeadersInDisplayName = true,
      textBlock =
          """
          price,  direction, distance, why
          60000,  1,         60001,    stop below zero
          60000,  1,         60000,    stop at zero
          60000,  -1,        30000,    target at zero
          60000,  -1,        1e308,    stop overflows
          60000,  1,         0.4,      tick too coarse for the stop
          60000,  -1,        0.4,      tick too coarse for the stop
          60000,  1,         NaN,      no distance
          """)
  void areEmptyWhenNoValidPriceIsLeft(double price, int direction, double distance, String why) {
    assertThat(ExitLevels.of(at("BTC", price).context(), direction, distance, 2)).as(why).isEmpty();
  }
}
