package app.wheelhouse.ui.blotter;

import app.wheelhouse.domain.money.Money;
import app.wheelhouse.ui.control.Figures;
import app.wheelhouse.ui.control.Trend;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;

/// Fills a table with columns whose widths are in px and whose words are in the bundle.
///
/// @param <S> row
final class TableColumns<S> {
  private static final int CENTS = 2;

  /// The policy reckons in whole numbers: an endless width overflows there.
  private static final double WIDEST = 10_000;

  private final TableView<S> table;
  private final BlotterTexts texts;
  private final ReadOnlyDoubleProperty scale;

  /// @param scale of the font, 1 for its normal size
  TableColumns(TableView<S> table, BlotterTexts texts, ReadOnlyDoubleProperty scale) {
    this.table = table;
    this.texts = texts;
    this.scale = scale;
  }

  /// A column of words.
  <V> void words(String key, int width, Function<S, V> value, BiFunction<S, V, String> text) {
    add(key, width, fixed(value), text, _ -> 0);
  }

  /// A column of figures, on the right.
  <V> void figures(String key, int width, Function<S, V> value, BiFunction<S, V, String> text) {
    add(key, width, fixed(value), text, _ -> 0).getStyleClass().add("figure");
  }

  /// An amount of which the sign says gain or loss.
  void result(String key, int width, Function<S, Money> value) {
    add(key, width, fixed(value), (_, money) -> result(money), TableColumns::sign)
        .getStyleClass()
        .add("figure");
  }

  /// A column of words that are green and red, such as Buy and Sell.
  <V> void sides(
      String key,
      int width,
      Function<S, V> value,
      BiFunction<S, V, String> text,
      ToIntFunction<V> sign) {
    add(key, width, fixed(value), text, sign).getStyleClass().add("side-cell");
  }

  <V> TableColumn<S, V> add(
      String key,
      int width,
      Function<S, ObservableValue<V>> value,
      BiFunction<S, V, String> text,
      ToIntFunction<V> sign) {
    TableColumn<S, V> column = column(key, width);
    column.setCellValueFactory(features -> value.apply(features.getValue()));
    column.setCellFactory(_ -> new TextCell<>(text, sign));
    return column;
  }

  /// A column without cells yet.
  <V> TableColumn<S, V> column(String key, int width) {
    TableColumn<S, V> column = new TableColumn<>();
    Label title = new Label(texts.of("column." + key));
    title.setTooltip(new Tooltip(texts.of("column." + key + ".hint")));
    column.setGraphic(title);
    column.setId(key);
    scale.subscribe(times -> widen(column, width * times.doubleValue()));
    column.setReorderable(false);
    table.getColumns().add(column);
    return column;
  }

  /// All keep their width, so that the last one takes what is left.
  private static void widen(TableColumn<?, ?> column, double width) {
    column.setMinWidth(width);
    column.setPrefWidth(width);
    column.setMaxWidth(width);
  }

  /// Lets the last column grow with the table.
  void growLast() {
    TableColumn<S, ?> last = table.getColumns().getLast();
    table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_LAST_COLUMN);
    // After the columns have their new widths the policy must be asked again.
    scale.subscribe(_ -> {
      last.setMaxWidth(WIDEST);
      table.getColumnResizePolicy().call(new TableView.ResizeFeatures<>(table, null, 0.0));
    });
  }

  private static <S, V> Function<S, ObservableValue<V>> fixed(Function<S, V> value) {
    return row -> new ReadOnlyObjectWrapper<>(value.apply(row));
  }

  private static String result(Money money) {
    return Trend.of(sign(money)).mark(Figures.signed(money.amount(), CENTS));
  }

  private static int sign(Money money) {
    return money.rounded(CENTS).signum();
  }
}
