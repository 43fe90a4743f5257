package app.wheelhouse.store;

import static app.wheelhouse.store.jooq.Tables.ORDERS;

import app.wheelhouse.domain.account.AccountId;
import app.wheelhouse.domain.instrument.InstrumentId;
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
import app.wheelhouse.store.jooq.tables.records.OrdersRecord;
import java.math.BigDecimal;
import java.util.List;
import org.jooq.TableField;
import org.jspecify.annotations.Nullable;

/// An order as a row and back.
final class ArchiveOrderRow {
  /// What [#update] sets.
  static final List<TableField<OrdersRecord, ?>> CHANGING =
      List.of(
          ORDERS.QUANTITY,
          ORDERS.LIMIT_PRICE,
          ORDERS.TRIGGER_PRICE,
          ORDERS.STATUS,
          ORDERS.FILLED,
          ORDERS.FILLED_VALUE,
          ORDERS.FEES,
          ORDERS.VENUE_ORDER_ID,
          ORDERS.NOTE,
          ORDERS.UPDATED_AT,
          ORDERS.JOURNAL_SEQ);

  private ArchiveOrderRow() {}

  /// The row of a new order; what the gate and the signer said about it is still to be set.
  static OrdersRecord of(ArchiveSession session, Order order, long seq) {
    OrderSpec spec = order.spec();
    ClientOrderId parent = spec.parent();
    OrdersRecord row = new OrdersRecord();
    row.setSession(session.session());
    row.setClientOrderId(spec.id().value());
    row.setAccount(spec.account().toString());
    row.setMode(session.mode());
    row.setInstrument(spec.instrument().toString());
    row.setSide(spec.side().name());
    row.setType(spec.type().name());
    row.setTimeInForce(spec.timeInForce().name());
    row.setReduceOnly(spec.reduceOnly());
    row.setRole(spec.role().name());
    row.setLeverage(spec.leverage());
    row.setParent(parent == null ? null : parent.value());
    row.setCreatedAt(order.createdAt());
    row.setFirstSeq(seq);
    update(row, order, seq);
    return row;
  }

  /// Carries what can change in an order into its row.
  static void update(OrdersRecord row, Order order, long seq) {
    row.setQuantity(order.spec().quantity().value());
    row.setLimitPrice(value(order.spec().limit()));
    row.setTriggerPrice(value(order.spec().trigger()));
    row.setStatus(order.status().name());
    row.setFilled(order.filled().value());
    row.setFilledValue(order.filledValue().amount());
    row.setFees(order.fees().amount());
    row.setVenueOrderId(ArchiveText.fit(order.venueOrderId()));
    row.setNote(ArchiveText.fit(order.note()));
    row.setUpdatedAt(order.updatedAt());
    row.setJournalSeq(seq);
  }

  static Order order(OrdersRecord row) {
    String parent = row.getParent();
    OrderSpec spec =
        new OrderSpec(
            AccountId.parse(row.getAccount()),
            new ClientOrderId(row.getClientOrderId()),
            InstrumentId.parse(row.getInstrument()),
            Side.valueOf(row.getSide()),
            OrderType.valueOf(row.getType()),
            new Quantity(row.getQuantity()),
            price(row.getLimitPrice()),
            price(row.getTriggerPrice()),
            TimeInForce.valueOf(row.getTimeInForce()),
            row.getReduceOnly(),
            OrderRole.valueOf(row.getRole()),
            row.getLeverage(),
            parent == null ? null : new ClientOrderId(parent));
    return new Order(
        spec,
        OrderStatus.valueOf(row.getStatus()),
        new Quantity(row.getFilled()),
        new Money(row.getFilledValue()),
        new Money(row.getFees()),
        row.getVenueOrderId(),
        row.getCreatedAt(),
        row.getUpdatedAt(),
        row.getNote());
  }

  static @Nullable BigDecimal value(@Nullable Price price) {
    return price == null ? null : price.value();
  }

  static @Nullable Price price(@Nullable BigDecimal value) {
    return value == null ? null : new Price(value);
  }
}
