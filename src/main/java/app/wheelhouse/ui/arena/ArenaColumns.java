package app.wheelhouse.ui.arena;

import app.wheelhouse.domain.decision.ArenaRow;
import app.wheelhouse.ui.control.Figures;
import app.wheelhouse.ui.control.Trend;
import java.util.Comparator;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;

/// The columns of the leaderboard; what matters most stands on the left.
final class ArenaColumns {
  private static final ToDoubleFunction<ArenaRow> PLAIN = _ -> 0;

  private final TableView<ArenaLine> table;
  private final ArenaTexts words;
  private final ReadOnlyDoubleProperty scale;

  /// @param scale of the font, 1 for its normal size
  ArenaColumns(TableView<ArenaLine> table, ArenaTexts words, ReadOnlyDoubleProperty scale) {
    this.table = table;
    this.words = words;
    this.scale = scale;
  }

  void fill() {
    add("name", 226, Comparator.comparing(ArenaRow::name), () -> new NameCell(words));
    add("curve", 90, by(row -> row.equity() / row.begin()), () -> new SparkCell(words));
    figure("net", 84, ArenaRow::net, ArenaColumns::net, row -> Math.round(row.net() * 100));
    figure("equity", 78, ArenaRow::equity, row -> Figures.number(row.equity(), 2), PLAIN);
    figure("trades", 50, ArenaRow::trades, row -> Figures.number(row.trades(), 0), PLAIN);
    figure("won", 46, ArenaRow::won, row -> ArenaTexts.share(row.won()), PLAIN);
    figure(
        "drawdown",
        76,
        ArenaRow::maxDrawdown,
        row -> Figures.signedPercent(-row.maxDrawdown()),
        PLAIN);
    figure(
        "cost", 46, ArenaRow::costMicros, row -> Figures.number(row.costMicros() / 1e6, 2), PLAIN);
    figure("brier", 84, ArenaColumns::score, words::brier, PLAIN);
    figure(
        "even",
        112,
        row -> row.edge() - row.breakEven(),
        words::even,
        row -> Math.round((row.edge() - row.breakEven()) * 100));
  }

  private static String net(ArenaRow row) {
    double cents = Math.round(row.net() * 100);
    String sign = cents > 0 ? "+" : "";
    return Trend.of(cents).mark(sign + Figures.number(row.net(), 2));
  }

  /// Too few outcomes are no score: they come last where the best comes first.
  private static double score(ArenaRow row) {
    return row.ended() < ArenaTexts.ENOUGH ? Double.NaN : row.brier();
  }

  private static Comparator<ArenaRow> by(ToDoubleFunction<ArenaRow> value) {
    return Comparator.comparingDouble(value);
  }

  private void figure(
      String key,
      int width,
      ToDoubleFunction<ArenaRow> value,
      Function<ArenaRow, String> text,
      ToDoubleFunction<ArenaRow> sign) {
    add(key, width, by(value), () -> new FigureCell(text, sign)).getStyleClass().add("figure");
  }

  private TableColumn<ArenaLine, ArenaRow> add(
      String key,
      int width,
      Comparator<ArenaRow> order,
      Supplier<TableCell<ArenaLine, ArenaRow>> cell) {
    TableColumn<ArenaLine, ArenaRow> column = new TableColumn<>();
    Label title = new Label(words.of("column." + key));
    title.setTooltip(new Tooltip(words.of("column." + key + ".hint")));
    column.setGraphic(title);
    column.setId(key);
    column.setReorderable(false);
    column.setComparator(order);
    column.setCellValueFactory(features -> features.getValue().rowProperty());
    column.setCellFactory(_ -> cell.get());
    scale.subscribe(times -> {
      column.setMinWidth(width * times.doubleValue());
      column.setPrefWidth(width * times.doubleValue());
    });
    table.getColumns().add(column);
    return column;
  }
}
