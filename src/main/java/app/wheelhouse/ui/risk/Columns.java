package app.wheelhouse.ui.risk;

import app.wheelhouse.domain.money.Money;
import app.wheelhouse.ui.control.Figures;
import app.wheelhouse.ui.control.Trend;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import org.jspecify.annotations.Nullable;

/// Fills a table with columns whose words are in the bundle; the rows keep their order.
///
/// @param <S> row
final class Columns<S> {
  /// The policy reckons in whole numbers: an endless width overflows there.
  private static final double WIDEST = 10_000;

  private static final int CENTS = 2;

  private final TableView<S> table;
  private final String page;
  private final RiskTexts texts;
  private final ReadOnlyDoubleProperty scale;

  /// @param page begin of the text keys, such as `board`
  /// @param scale of the font, 1 for its normal size
  Columns(TableView<S> table, String page, RiskTexts texts, ReadOnlyDoubleProperty scale) {
    this.table = table;
    this.page = page;
    this.texts = texts;
    this.scale = scale;
    table.getStyleClass().addAll("table-dense", "risk-table");
    table.setPlaceholder(new Label());
  }

  /// A column of words.
  ///
  /// @param width at the normal font size, px
  Columns<S> words(String key, double width, Function<S, String> text) {
    column(key, width, text, _ -> 0);
    return this;
  }

  /// A column of words of which the sign is green or red.
  Columns<S> signed(String key, double width, Function<S, String> text, ToIntFunction<S> sign) {
    column(key, width, text, sign).getStyleClass().add("signed-cell");
    return this;
  }

  /// A column of figures, on the right.
  Columns<S> figures(String key, double width, Function<S, String> text) {
    column(key, width, text, _ -> 0).getStyleClass().add("figure");
    return this;
  }

  /// An amount of which the sign says gain or loss.
  Columns<S> result(String key, double width, Function<S, Money> value) {
    ToIntFunction<S> sign = row -> value.apply(row).rounded(CENTS).signum();
    column(
            key,
            width,
            row ->
                Trend.of(sign.applyAsInt(row))
                    .mark(Figures.signed(value.apply(row).amount(), CENTS)),
            sign)
        .getStyleClass()
        .add("figure");
    return this;
  }

  /// Lets the last column take what is left.
  void growLast() {
    TableColumn<S, ?> last = table.getColumns().getLast();
    table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_LAST_COLUMN);
    // After the columns have their new widths the policy must be asked again.
    scale.subscribe(_ -> {
      last.setMaxWidth(WIDEST);
      table.getColumnResizePolicy().call(new TableView.ResizeFeatures<>(table, null, 0.0));
    });
  }

  private TableColumn<S, S> column(
      String key, double width, Function<S, String> text, ToIntFunction<S> sign) {
    TableColumn<S, S> column = bare(key, width);
    column.setCellFactory(_ -> new WordCell<>(text, sign));
    return column;
  }

  /// A column without cells yet; their item is the row.
  TableColumn<S, S> bare(String key, double width) {
    TableColumn<S, S> column = new TableColumn<>();
    Label title = new Label(texts.of(page + ".column." + key));
    title.setTooltip(new Tooltip(texts.of(page + ".column." + key + ".hint")));
    column.setGraphic(title);
    column.setId(key);
    column.setSortable(false);
    column.setReorderable(false);
    column.setCellValueFactory(features -> new ReadOnlyObjectWrapper<>(features.getValue()));
    scale.subscribe(times -> {
      column.setMinWidth(width * times.doubleValue());
      column.setPrefWidth(width * times.doubleValue());
      column.setMaxWidth(width * times.doubleValue());
    });
    table.getColumns().add(column);
    return column;
  }

  /// A cell that is one text, coloured as gain or loss where a sign is given.
  private static final class WordCell<S> extends TableCell<S, S> {
    private final Function<S, String> text;
    private final ToIntFunction<S> sign;

    WordCell(Function<S, String> text, ToIntFunction<S> sign) {
      this.text = text;
      this.sign = sign;
    }

    @Override
    protected void updateItem(@Nullable S row, boolean empty) {
      super.updateItem(row, empty);
      boolean nothing = empty || row == null;
      setText(nothing ? null : text.apply(row));
      Trend.of(nothing ? 0 : sign.applyAsInt(row)).colour(this);
    }
  }
}
