package app.wheelhouse.domain.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.wheelhouse.domain.money.Price;
import app.wheelhouse.domain.money.Quantity;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OrderSpecTest {
  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          MARKET,      ,    ,    true
          MARKET,      100, ,    false
          MARKET,      ,    90,  false
          LIMIT,       100, ,    true
          LIMIT,       ,    ,    false
          LIMIT,       100, 90,  false
          STOP_MARKET, ,    90,  true
          STOP_MARKET, 100, 90,  false
          STOP_MARKET, ,    ,    false
          STOP_LIMIT,  100, 90,  true
          STOP_LIMIT,  100, ,    false
          TAKE_PROFIT, ,    90,  true
          TAKE_PROFIT, 100, 90,  false
          """)
  void hasExactlyThePricesOfItsType(
      OrderType type, @Nullable String limit, @Nullable String trigger, boolean valid) {
    if (valid) {
      OrderSpec spec = Orders.spec(type, "1", limit, trigger, OrderRole.ENTRY, false);
      assertThat(spec.limit() != null).isEqualTo(type.hasLimit());
      assertThat(spec.trigger() != null).isEqualTo(type.hasTrigger());
    } else {
      assertThatThrownBy(() -> Orders.spec(type, "1", limit, trigger, OrderRole.ENTRY, false))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  @ParameterizedTest
  @CsvSource({"STOP", "TARGET", "EXIT"})
  void everyExitIsReduceOnly(OrderRole role) {
    assertThatThrownBy(() -> Orders.spec(OrderType.MARKET, "1", null, null, role, false))
        .hasMessageContaining("reduce-only");
    assertThat(Orders.spec(OrderType.MARKET, "1", null, null, role, true).reduceOnly()).isTrue();
    assertThat(role.isProtective()).isEqualTo(role != OrderRole.EXIT);
  }

  @Test
  void refusesNothing() {
    assertThatThrownBy(() -> Orders.limit("0.00")).hasMessageContaining("above zero");
    assertThatThrownBy(() -> Orders.fill("0", "100", "0")).hasMessageContaining("above zero");
  }

  @Test
  void copiesChangeOnlyWhatTheyName() {
    OrderSpec spec = Orders.limit("3");
    assertThat(spec.withQuantity(Quantity.of("4")).withQuantity(Quantity.of("3"))).isEqualTo(spec);
    assertThat(spec.withPrices(Price.of("1"), null).limit()).isEqualTo(Price.of("1"));
    assertThat(spec.withPrices(Price.of("1"), null).quantity()).isEqualTo(spec.quantity());
  }

  @Test
  void sidesAreOpposites() {
    assertThat(Side.BUY.opposite()).isEqualTo(Side.SELL);
    assertThat(Side.SELL.opposite()).isEqualTo(Side.BUY);
    assertThat(Side.BUY.sign() + Side.SELL.sign()).isZero();
  }
}
