package app.wheelhouse.ui.blotter;

import app.wheelhouse.ui.control.Figures;
import javafx.scene.control.TableView;

/// The columns of the fills.
final class FillsTable {
  private static final int FEE_DECIMALS = 4;

  private FillsTable() {}

  static void fill(TableView<FillRow> table, BlotterViewModel viewModel) {
    BlotterTexts texts = viewModel.words();
    TableColumns<FillRow> columns = new TableColumns<>(table, texts, viewModel.scaleProperty());
    columns.words(
        "time",
        82,
        row -> row.fill().time(),
        (_, time) -> viewModel.timesProperty().get().text(time));
    columns.words("instrument", 60, row -> row.fill().instrument().symbol(), (_, s) -> s);
    columns.sides(
        "side",
        56,
        row -> row.fill().side(),
        (_, side) -> texts.word("side", side),
        side -> side.sign());
    columns.figures(
        "size", 90, row -> row.fill().quantity(), (row, size) -> row.precision().size(size));
    columns.figures(
        "price", 104, row -> row.fill().price(), (row, price) -> row.precision().price(price));
    columns.figures(
        "fee", 92, row -> row.fill().fee(), (_, fee) -> Figures.number(fee.amount(), FEE_DECIMALS));
    columns.words(
        "liquidity",
        80,
        row -> row.fill().liquidity(),
        (_, liquidity) -> texts.word("liquidity", liquidity));
    columns.words(
        "role",
        90,
        row -> row.role() == null ? Figures.UNKNOWN : texts.word("role", row.role()),
        (_, role) -> role);
    columns.growLast();
  }
}
