package app.wheelhouse.ui.blotter;

import app.wheelhouse.domain.money.Money;
import app.wheelhouse.ui.control.Figures;
import java.util.function.Function;
import javafx.scene.control.TableView;

/// The columns of the closed trades; what matters least stands on the right.
final class TradesTable {
  private TradesTable() {}

  static void fill(TableView<TradeRow> table, BlotterViewModel viewModel) {
    BlotterTexts texts = viewModel.words();
    TableColumns<TradeRow> columns = new TableColumns<>(table, texts, viewModel.scaleProperty());
    columns.words(
        "closed",
        82,
        row -> row.trade().closedAt(),
        (_, time) -> viewModel.timesProperty().get().text(time));
    columns.words("instrument", 46, row -> row.trade().instrument().symbol(), (_, s) -> s);
    columns.sides(
        "position",
        48,
        row -> row.trade().side(),
        (_, side) -> texts.word("position", side),
        side -> side.sign());
    columns.figures(
        "size", 64, row -> row.trade().quantity(), (row, size) -> row.precision().size(size));
    columns.figures(
        "entry", 72, row -> row.trade().entry(), (row, price) -> row.precision().price(price));
    columns.figures(
        "exit", 72, row -> row.trade().exit(), (row, price) -> row.precision().price(price));
    columns.result("net", 92, row -> row.trade().net());
    columns.words(
        "ending", 82, row -> row.trade().end(), (_, ending) -> texts.word("ending", ending));
    columns.figures(
        "held",
        70,
        row -> row.trade().closedAt() - row.trade().openedAt(),
        (_, millis) -> Figures.age(millis));
    money(columns, "fees", 62, row -> row.trade().fees());
    money(columns, "funding", 70, row -> row.trade().funding());
    columns.result("gross", 92, row -> row.trade().realised());
    columns.words(
        "opened",
        82,
        row -> row.trade().openedAt(),
        (_, time) -> viewModel.timesProperty().get().text(time));
  }

  private static void money(
      TableColumns<TradeRow> columns, String key, int width, Function<TradeRow, Money> value) {
    columns.figures(key, width, value, (_, money) -> Figures.number(money.amount(), 2));
  }
}
