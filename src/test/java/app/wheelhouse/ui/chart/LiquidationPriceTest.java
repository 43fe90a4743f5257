package app.wheelhouse.ui.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.wheelhouse.domain.account.Position;
import app.wheelhouse.domain.account.RoundTrip;
import app.wheelhouse.domain.money.Money;
import app.wheelhouse.ui.TestDesk;
import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LiquidationPriceTest {
  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          # size, cost, leverage
          1,     110000,   20
          -1,    110000,   20
          0.015, 1650,     5
          -2500, 275000000, 10
          2500,  275000000, 10
          """)
  void isWhereMarginAndProfitAreTheMaintenanceMargin(String size, String cost, int leverage) {
    Position position = position(size, cost, leverage);

    double price = LiquidationPrice.of(TestDesk.BTC, position);

    double equity = Double.parseDouble(cost) / leverage + position.screenUnrealised(price);
    Money notional = position.notional(TestDesk.BTC.exactPrice(price));
    assertThat(equity)
        .isCloseTo(
            TestDesk.BTC.maintenanceMargin(notional).toDouble(),
            within(Math.abs(Double.parseDouble(size))));
    assertThat(price < position.cost().toDouble() / position.quantity().toDouble())
        .isEqualTo(position.isLong());
  }

  @ParameterizedTest
  @CsvSource({"1, 110000, 1", "0, 0, 1"})
  void isNoneForALongWithoutLeverageAndForNothing(String size, String cost, int leverage) {
    assertThat(LiquidationPrice.of(TestDesk.BTC, position(size, cost, leverage))).isNaN();
  }

  private static Position position(String size, String cost, int leverage) {
    return new Position(
        TestDesk.BTC.id(), new BigDecimal(size), Money.of(cost), leverage, RoundTrip.NONE);
  }
}
