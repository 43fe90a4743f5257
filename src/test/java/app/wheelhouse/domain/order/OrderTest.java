package app.wheelhouse.domain.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.wheelhouse.domain.money.Money;
import app.wheelhouse.domain.money.Price;
import app.wheelhouse.domain.money.Quantity;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OrderTest {
  private static Order working(String quantity) {
    return Order.intended(Orders.limit(quantity), 1)
        .apply(new OrderEvent.Approved(), 2)
        .apply(new OrderEvent.Prepared(), 3)
        .apply(new OrderEvent.Submitted(), 4)
        .apply(new OrderEvent.Accepted("77"), 5);
  }

  private static Order filledBy(Order order, Fill fill, long time) {
    return order.apply(order.eventOf(fill), time);
  }

  @Test
  void startsAsAnIntentWithNothingFilled() {
    Order order = Order.intended(Orders.limit("3"), 42);
    assertThat(order.status()).isEqualTo(OrderStatus.INTENT);
    assertThat(order.id()).isEqualTo(Orders.ID);
    assertThat(order.remaining()).isEqualTo(Quantity.of("3"));
    assertThat(order.createdAt()).isEqualTo(42);
    assertThat(order.venueOrderId()).isEmpty();
  }

  @Test
  void sumsWhatItsFillsBroughtAndCost() {
    Order part = filledBy(working("3"), Orders.fill("1", "100", "0.05"), 6);
    assertThat(part.status()).isEqualTo(OrderStatus.PARTIALLY_FILLED);
    assertThat(part.remaining()).isEqualTo(Quantity.of("2"));

    Order full = filledBy(part, Orders.fill("2.0", "101.5", "-0.01"), 7);
    assertThat(full.status()).isEqualTo(OrderStatus.FILLED);
    assertThat(full.filled()).isEqualTo(Quantity.of("3"));
    assertThat(full.filledValue()).isEqualTo(Money.of("303"));
    assertThat(full.fees()).isEqualTo(Money.of("0.04"));
    assertThat(full.remaining()).isEqualTo(Quantity.ZERO);
    assertThat(full.venueOrderId()).isEqualTo("77");
    assertThat(full.createdAt()).isEqualTo(1);
    assertThat(full.updatedAt()).isEqualTo(7);
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          # filled before, fill, last
          1,               1.99, false
          1,               2,    true
          1,               2.0,  true
          1,               2.5,  true
          """)
  void knowsWhichFillIsTheLast(String before, String quantity, boolean last) {
    Order order = filledBy(working("3"), Orders.fill(before, "100", "0"), 6);
    Fill fill = Orders.fill(quantity, "100", "0");
    assertThat(order.eventOf(fill))
        .isEqualTo(last ? new OrderEvent.Filled(fill) : new OrderEvent.PartiallyFilled(fill));
    assertThat(filledBy(order, fill, 7).filled())
        .isEqualTo(Quantity.of(before).plus(Quantity.of(quantity)));
  }

  @Test
  void overfilledLeavesNothingToFill() {
    Order order = filledBy(working("3"), Orders.fill("5", "100", "0"), 6);
    assertThat(order.status()).isEqualTo(OrderStatus.FILLED);
    assertThat(order.remaining()).isEqualTo(Quantity.ZERO);
  }

  @ParameterizedTest
  @CsvSource({"Canceled", "Expired", "Rejected"})
  void keepsFillsThatCrossedItsEnd(String end) {
    OrderEvent event =
        Orders.oneOfEach(Orders.fill("1", "100", "0")).stream()
            .filter(one -> one.name().equals(end))
            .findFirst()
            .orElseThrow();
    Order ended = working("3").apply(event, 6);
    String note = ended.note();
    Order part = filledBy(ended, Orders.fill("1", "100", "0.1"), 7);
    assertThat(part.status()).isEqualTo(ended.status());
    assertThat(part.filled()).isEqualTo(Quantity.of("1"));
    assertThat(part.note()).isEqualTo(note).isNotEmpty();

    Order full = filledBy(part, Orders.fill("2", "100", "0.2"), 8);
    assertThat(full.status()).isEqualTo(OrderStatus.FILLED);
    assertThat(full.filledValue()).isEqualTo(Money.of("300"));
    assertThat(full.fees()).isEqualTo(Money.of("0.3"));
  }

  @Test
  void anAmendmentReplacesSizeAndPricesAndKeepsFills() {
    Order part = filledBy(working("3"), Orders.fill("1", "100", "0.1"), 6);
    Order amended = part.apply(new OrderEvent.Amended(Quantity.of("5"), Price.of("99"), null), 7);
    assertThat(amended.status()).isEqualTo(OrderStatus.PARTIALLY_FILLED);
    assertThat(amended.spec().limit()).isEqualTo(Price.of("99"));
    assertThat(amended.remaining()).isEqualTo(Quantity.of("4"));
    assertThat(amended.id()).isEqualTo(part.id());
  }

  @Test
  void amendedBelowItsFillsHasNothingLeft() {
    Order part = filledBy(working("3"), Orders.fill("2", "100", "0.1"), 6);
    Order amended = part.apply(new OrderEvent.Amended(Quantity.of("1"), Price.of("99"), null), 7);
    assertThat(amended.remaining()).isEqualTo(Quantity.ZERO);
  }

  @Test
  void anIllegalEventChangesNothingAndNamesBoth() {
    Order denied = Order.intended(Orders.limit("3"), 1).apply(new OrderEvent.Denied("no"), 2);
    assertThatThrownBy(() -> denied.apply(new OrderEvent.Submitted(), 3))
        .isInstanceOf(IllegalTransition.class)
        .hasMessage("An order that is DENIED cannot become Submitted");
    assertThat(denied.note()).isEqualTo("no");
  }

  @Nested
  class LostWhenPartFilled {
    private final Order lost =
        filledBy(working("3"), Orders.fill("1", "100", "0.1"), 6)
            .apply(new OrderEvent.Lost("no answer"), 7);

    @Test
    void isUnknownButItsFillsStay() {
      assertThat(lost.status()).isEqualTo(OrderStatus.UNKNOWN);
      assertThat(lost.filled()).isEqualTo(Quantity.of("1"));
    }

    @Test
    void isPartFilledWhenFoundAgain() {
      assertThat(lost.apply(new OrderEvent.Accepted("77"), 8).status())
          .isEqualTo(OrderStatus.PARTIALLY_FILLED);
    }

    @Test
    void cannotTurnOutNeverToHaveBeenPlacedOrToBeRejected() {
      assertThatThrownBy(() -> lost.apply(new OrderEvent.NotPlaced("not found"), 8))
          .isInstanceOf(IllegalTransition.class);
      assertThatThrownBy(() -> lost.apply(new OrderEvent.Rejected("duplicate id"), 8))
          .isInstanceOf(IllegalTransition.class);
    }

    @Test
    void canBeCanceledOrFilledOrStayLost() {
      assertThat(lost.apply(new OrderEvent.Canceled("found canceled"), 8).status())
          .isEqualTo(OrderStatus.CANCELED);
      assertThat(filledBy(lost, Orders.fill("2", "100", "0"), 8).status())
          .isEqualTo(OrderStatus.FILLED);
      assertThat(lost.apply(new OrderEvent.Lost("again"), 8).status())
          .isEqualTo(OrderStatus.UNKNOWN);
    }
  }
}
