package app.wheelhouse.ui.blotter;

import app.wheelhouse.domain.money.Price;
import app.wheelhouse.domain.order.Order;
import java.util.function.BiFunction;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;

/// The columns of orders whose fate is not known: what, for how long, and why. There is nothing to
/// press: the desk asks, and sending one again could place it twice.
final class QuestionTable {
  private QuestionTable() {}

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
    columns.figures(
        "size",
        62,
        row -> row.order().spec().quantity(),
        (row, size) -> row.precision().size(size));
    columns.figures("price", 84, row -> row, (row, _) -> price(row, texts));
    BiFunction<OrderRow, Number, String> since = (_, seconds) -> texts.seconds(seconds.longValue());
    columns
        .<Number>add("since", 80, QuestionTable::waits, since, _ -> 0)
        .getStyleClass()
        .add("figure");
    TableColumn<OrderRow, Order> note = columns.column("why", 120);
    note.setCellValueFactory(features -> features.getValue().orderProperty());
    note.setCellFactory(_ -> new NoteCell(viewModel));
    columns.growLast();
  }

  private static ObservableValue<Number> waits(OrderRow row) {
    return row.waitsProperty();
  }

  private static String price(OrderRow row, BlotterTexts texts) {
    Price limit = row.order().spec().limit();
    Price asked = limit != null ? limit : row.order().spec().trigger();
    return asked == null ? texts.of("market") : row.precision().price(asked);
  }
}
