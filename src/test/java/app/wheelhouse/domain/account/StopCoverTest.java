package app.wheelhouse.domain.account;

import static org.assertj.core.api.Assertions.assertThat;

import app.wheelhouse.domain.instrument.Instrument;
import app.wheelhouse.domain.instrument.InstrumentCatalogue;
import app.wheelhouse.domain.money.Money;
import app.wheelhouse.domain.money.Price;
import app.wheelhouse.domain.money.Quantity;
import app.wheelhouse.domain.order.ClientOrderId;
import app.wheelhouse.domain.order.Order;
import app.wheelhouse.domain.order.OrderRole;
import app.wheelhouse.domain.order.OrderSpec;
import app.wheelhouse.domain.order.OrderStatus;
import app.wheelhouse.domain.order.OrderType;
import app.wheelhouse.domain.order.Side;
import app.wheelhouse.domain.order.TimeInForce;
import app.wheelhouse.domain.order.VenueOrder;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class StopCoverTest {
  private static final AccountId ACCOUNT = new AccountId("paper", "main");
  private static final Instrument ETH = InstrumentCatalogue.find("ETH").orElseThrow();
  private static final Instrument BTC = InstrumentCatalogue.find("BTC").orElseThrow();

  private int ids;

  @Test
  void theFirstThatTheMarketMeetsStandsInFront() {
    Order low = stop(Side.SELL, "4000", OrderStatus.ACCEPTED, null);
    Order high = stop(Side.SELL, "4100", OrderStatus.PARTIALLY_FILLED, null);
    assertThat(StopCover.of(position("1"), List.of(low, high)).first()).isSameAs(high);

    Order near = stop(Side.BUY, "4500", OrderStatus.ACCEPTED, null);
    Order far = stop(Side.BUY, "4600", OrderStatus.ACCEPTED, null);
    assertThat(StopCover.of(position("-1"), List.of(far, near)).first()).isSameAs(near);
  }

  @Test
  void whatTheyCoverIsSummedUpToThePosition() {
    Order half = stop(Side.SELL, "4000", OrderStatus.ACCEPTED, null);
    StopCover part = StopCover.of(position("1"), List.of(half));
    assertThat(part.covered()).isEqualTo(Quantity.of("0.5"));
    assertThat(part.whole()).isFalse();

    Order other = stop(Side.SELL, "4050", OrderStatus.ACCEPTED, null);
    StopCover all = StopCover.of(position("0.8"), List.of(half, other));
    assertThat(all.covered()).isEqualTo(Quantity.of("0.8"));
    assertThat(all.whole()).isTrue();
  }

  @Test
  void stopsThatWerePlacedElsewhereCountForTheSizeAlone() {
    Order half = stop(Side.SELL, "4000", OrderStatus.ACCEPTED, null);
    StopCover cover =
        StopCover.of(
            position("1"),
            List.of(half),
            List.of(listed(Side.SELL, OrderType.STOP_MARKET, "0.5", true, 7)));
    assertThat(cover.whole()).isTrue();
    assertThat(cover.elsewhere()).isEqualTo(Quantity.of("0.5"));
    assertThat(cover.covered()).isEqualTo(Quantity.of("1"));
    assertThat(cover.working()).containsExactly(half);
  }

  @Test
  void oneWithoutASizeOfItsOwnClosesAll() {
    VenueOrder whole = listed(Side.BUY, OrderType.STOP_LIMIT, "0", true, 7);
    assertThat(StopCover.of(position("-3"), List.of(), List.of(whole)).whole()).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          BUY,  STOP_MARKET, true
          SELL, STOP_MARKET, false
          SELL, TAKE_PROFIT, true
          SELL, LIMIT,       true
          """)
  void nothingElseOfOthersProtects(Side side, OrderType type, boolean reduceOnly) {
    StopCover cover =
        StopCover.of(position("1"), List.of(), List.of(listed(side, type, "1", reduceOnly, 7)));
    assertThat(cover.hasElsewhere()).isFalse();
    assertThat(cover.whole()).isFalse();
  }

  /// It sleeps until that entry fills, and the venue does not say so.
  @Test
  void oneThatCameWithAWaitingEntryOfOthersIsNotCounted() {
    VenueOrder entry = listed(Side.BUY, OrderType.LIMIT, "1", false, 7);
    VenueOrder child = listed(Side.SELL, OrderType.STOP_MARKET, "1", true, 7);
    VenueOrder older = listed(Side.SELL, OrderType.STOP_MARKET, "1", true, 6);
    assertThat(StopCover.of(position("1"), List.of(), List.of(entry, child)).whole()).isFalse();
    assertThat(StopCover.of(position("1"), List.of(), List.of(entry, older)).whole()).isTrue();
  }

  private VenueOrder listed(Side side, OrderType type, String size, boolean reduceOnly, long time) {
    Quantity quantity = Quantity.of(size);
    return new VenueOrder(
        ClientOrderId.ofVenue(++ids),
        Integer.toString(ids),
        ETH.id(),
        side,
        type,
        quantity,
        quantity,
        type.hasLimit() ? Price.of("4000") : null,
        type.hasTrigger() ? Price.of("4000") : null,
        reduceOnly,
        time);
  }

  @Test
  void theChildOfAnEntryWithoutAFillIsNotCounted() {
    Order entry = order(ETH, Side.BUY, OrderRole.ENTRY, OrderStatus.ACCEPTED, null);
    Order child = stop(Side.SELL, "4100", OrderStatus.ACCEPTED, entry.id());

    StopCover cover = StopCover.of(position("0.5"), List.of(entry, child));
    assertThat(cover.isEmpty()).isTrue();
    assertThat(cover.whole()).isFalse();
    assertThat(StopCover.waits(child, List.of(entry, child))).isTrue();
  }

  @Test
  void theChildOfAnEntryThatFillsOrIsDoneIsCounted() {
    Order entry = order(ETH, Side.BUY, OrderRole.ENTRY, OrderStatus.ACCEPTED, null);
    Order partly = filled(entry, "0.1");
    Order child = stop(Side.SELL, "4100", OrderStatus.ACCEPTED, entry.id());

    assertThat(StopCover.of(position("0.5"), List.of(partly, child)).whole()).isTrue();
    assertThat(StopCover.of(position("0.5"), List.of(child)).whole()).isTrue();
  }

  @Test
  void theWrongSideAnotherMarketAndAFlatPositionHaveNone() {
    Order wrong = stop(Side.BUY, "4500", OrderStatus.ACCEPTED, null);
    Order right = stop(Side.SELL, "4100", OrderStatus.ACCEPTED, null);
    Order other = order(BTC, Side.SELL, OrderRole.STOP, OrderStatus.ACCEPTED, null);

    assertThat(StopCover.of(position("1"), List.of(wrong, other)).isEmpty()).isTrue();
    StopCover flat = StopCover.of(Position.flat(ETH.id()), List.of(wrong, right));
    assertThat(flat.isEmpty()).isTrue();
    assertThat(flat.whole()).isFalse();
  }

  @ParameterizedTest
  @EnumSource(
      value = OrderStatus.class,
      names = {"INTENT", "APPROVED", "PREPARED", "SUBMITTED", "UNKNOWN"})
  void whatTheVenueHasNotConfirmedIsOnlyPending(OrderStatus status) {
    Order stop = stop(Side.SELL, "4100", status, null);
    StopCover cover = StopCover.of(position("0.5"), List.of(stop));

    assertThat(cover.working()).isEmpty();
    assertThat(cover.pending()).containsExactly(stop);
    assertThat(cover.covered().isZero()).isTrue();
    assertThat(cover.whole()).isFalse();
  }

  private static Position position(String signed) {
    BigDecimal size = new BigDecimal(signed);
    Money cost = new Money(size.abs().multiply(BigDecimal.valueOf(4_300)));
    return new Position(ETH.id(), size, cost, 5, RoundTrip.NONE);
  }

  private Order stop(
      Side side, String trigger, OrderStatus status, @Nullable ClientOrderId parent) {
    Order made = order(ETH, side, OrderRole.STOP, status, parent);
    return with(made, made.spec().withPrices(null, Price.of(trigger)), status, Quantity.ZERO);
  }

  /// 0.5 of the instrument.
  private Order order(
      Instrument instrument,
      Side side,
      OrderRole role,
      OrderStatus status,
      @Nullable ClientOrderId parent) {
    boolean entry = role == OrderRole.ENTRY;
    OrderSpec spec =
        new OrderSpec(
            ACCOUNT,
            ClientOrderId.derive(ACCOUNT, "s1", ids++, role),
            instrument.id(),
            side,
            entry ? OrderType.LIMIT : OrderType.STOP_MARKET,
            Quantity.of("0.5"),
            entry ? Price.of("4200") : null,
            entry ? null : Price.of("4000"),
            TimeInForce.GTC,
            !entry,
            role,
            5,
            parent);
    return with(Order.intended(spec, 0), spec, status, Quantity.ZERO);
  }

  private static Order filled(Order order, String quantity) {
    return with(order, order.spec(), OrderStatus.PARTIALLY_FILLED, Quantity.of(quantity));
  }

  private static Order with(Order order, OrderSpec spec, OrderStatus status, Quantity filled) {
    return new Order(
        spec,
        status,
        filled,
        order.filledValue(),
        order.fees(),
        order.venueOrderId(),
        order.createdAt(),
        order.updatedAt(),
        order.note());
  }
}
