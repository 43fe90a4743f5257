package app.wheelhouse.ui.watchlist;

import app.wheelhouse.ui.control.ChangeLabel;
import app.wheelhouse.ui.control.Figures;
import java.util.EnumMap;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.function.BooleanSupplier;
import javafx.geometry.HPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.util.Subscription;

/// All figures of an opened row: momentum in percent, spread and funding.
final class WatchFigures extends GridPane {
  private final Map<Horizon, ChangeLabel> changes = new EnumMap<>(Horizon.class);
  private final Label spread = figure();
  private final Label funding = figure();

  WatchFigures(ResourceBundle texts) {
    getStyleClass().add("watch-figures");
    for (int share : new int[] {13, 34, 19, 34}) {
      ColumnConstraints column = new ColumnConstraints();
      column.setPercentWidth(share);
      getColumnConstraints().add(column);
    }
    int half = Horizon.values().length / 2;
    for (Horizon horizon : Horizon.values()) {
      ChangeLabel change = new ChangeLabel();
      changes.put(horizon, change);
      int left = horizon.ordinal() < half ? 0 : 2;
      Label name = quiet(texts.getString("watchlist." + horizon.key()));
      if (left > 0) {
        name.getStyleClass().add("second");
      }
      add(name, left, horizon.ordinal() % half);
      place(change, left + 1, horizon.ordinal() % half, 1);
    }
    add(quiet(texts.getString("watchlist.spread")), 0, half, 2, 1);
    place(spread, 2, half, 2);
    add(quiet(texts.getString("watchlist.funding")), 0, half + 1, 3, 1);
    place(funding, 2, half + 1, 2);
  }

  /// Keeps the figures those of `row` while they are looked at.
  Subscription follow(WatchRow row, BooleanSupplier shown) {
    return row.momentumProperty()
        .subscribe(_ -> {
          if (shown.getAsBoolean()) {
            show(row);
          }
        });
  }

  void show(WatchRow row) {
    Momentum momentum = row.getMomentum();
    changes.forEach((horizon, label) -> label.setShare(momentum.of(horizon)));
    spread.setText(percent(row.spreadProperty().get(), 4));
    funding.setText(percent(row.fundingProperty().get(), 4));
  }

  private static String percent(double share, int decimals) {
    String number = Figures.number(share * 100, decimals);
    return number.equals(Figures.UNKNOWN) ? number : number + " %";
  }

  private void place(Node figure, int column, int row, int columns) {
    add(figure, column, row, columns, 1);
    setHalignment(figure, HPos.RIGHT);
  }

  private static Label quiet(String words) {
    Label label = new Label(words);
    label.getStyleClass().add("quiet");
    return label;
  }

  private static Label figure() {
    Label label = new Label();
    label.getStyleClass().add("figure");
    return label;
  }
}
