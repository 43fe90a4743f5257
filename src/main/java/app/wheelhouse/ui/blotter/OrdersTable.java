package app.wheelhouse.ui.blotter;

import app.wheelhouse.domain.money.Price;
import app.wheelhouse.domain.money.Quantity;
import app.wheelhouse.domain.order.Order;
import app.wheelhouse.ui.control.Figures;
import java.util.function.BiFunction;
import java.util.function.Function;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import org.jspecify.annotations.Nullable;

/// The columns of the orders.
final class OrdersTable {
  /// Below this width the venue's numbers are left to the line below the table, px.
  private static final double NUMBERED = 820;

  private static final String ALL = "100 %";

  private OrdersTable() {}

  static void fill(TableView<OrderRow> table, BlotterViewModel viewModel) {
    BlotterTexts texts = viewModel.words();
    TableColumns<OrderRow> columns = new TableColumns<>(table, texts, viewModel.scaleProperty());
    columns.words(
        "time",
        82,
        row -> row.order().createdAt(),
        (_, time) -> viewModel.timesProperty().get().text(time));
    columns.words("instrument", 44, row -> row.order().spec().instrument().symbol(), (_, s) -> s);
    columns.sides(
        "side",
        40,
        row -> row.order().spec().side(),
        (_, side) -> texts.word("side", side),
        side -> side.sign());
    columns.words("kind", 88, row -> texts.kind(row.order().spec()), (_, kind) -> kind);
    figures(columns, "size", 62, order -> order.spec().quantity(), OrdersTable::size);
    figures(columns, "filled", 62, Order::filled, OrdersTable::size);
    figures(columns, "price", 84, OrdersTable::price, (row, price) -> price(row, price, texts));
    TableColumn<OrderRow, OrderRow.Standing> status = columns.column("status", 90);
    status.setCellValueFactory(features -> features.getValue().standingProperty());
    status.setCellFactory(_ -> new StatusCell(texts));
    TableColumn<OrderRow, OrderRow.Standing> cancel = columns.column("cancel", 30);
    cancel.setSortable(false);
    cancel.setCellValueFactory(features -> features.getValue().standingProperty());
    cancel.setCellFactory(_ -> new CancelCell(viewModel));
    columns
        .add(
            "venue-order",
            88,
            row -> row.orderProperty().map(Order::venueOrderId),
            (_, number) -> number,
            _ -> 0)
        .visibleProperty()
        .bind(numbered(table, viewModel));
    TableColumn<OrderRow, Order> note = columns.column("note", 94);
    note.setCellValueFactory(features -> features.getValue().orderProperty());
    note.setCellFactory(_ -> new NoteCell(viewModel));
    columns.growLast();
  }

  /// The venue's number of an order matters only there, and needs room.
  private static BooleanBinding numbered(TableView<OrderRow> table, BlotterViewModel viewModel) {
    return viewModel
        .realProperty()
        .and(table.widthProperty().greaterThan(viewModel.scaleProperty().multiply(NUMBERED)));
  }

  private static <V> void figures(
      TableColumns<OrderRow> columns,
      String key,
      int width,
      Function<Order, V> value,
      BiFunction<OrderRow, V, String> text) {
    Function<OrderRow, ObservableValue<V>> changing = row -> row.orderProperty().map(value);
    columns.add(key, width, changing, text, _ -> 0).getStyleClass().add("figure");
  }

  private static String size(OrderRow row, Quantity quantity) {
    boolean whole = ExternalOrder.isWhole(row.order()) && !quantity.isZero();
    return whole ? ALL : row.precision().size(quantity);
  }

  /// What it waits for; of a market order what it got.
  private static PriceOrNone price(Order order) {
    Price limit = order.spec().limit();
    Price asked = limit != null ? limit : order.spec().trigger();
    if (asked != null || order.filled().isZero()) {
      return new PriceOrNone(asked);
    }
    return new PriceOrNone(
        new Price(order.filledValue().dividedBy(order.filled().value()).amount()));
  }

  private static String price(OrderRow row, PriceOrNone shown, BlotterTexts texts) {
    if (shown.price() != null) {
      return row.precision().price(shown.price());
    }
    return row.order().spec().type().hasTrigger() ? Figures.UNKNOWN : texts.of("market");
  }

  /// Sorts orders without a price last.
  record PriceOrNone(@Nullable Price price) implements Comparable<PriceOrNone> {
    @Override
    public int compareTo(PriceOrNone other) {
      if (price == null || other.price == null) {
        return Boolean.compare(price != null, other.price != null);
      }
      return price.compareTo(other.price);
    }
  }
}
