package app.wheelhouse.ui.positions;

import app.wheelhouse.ui.control.MoneyLabel;
import app.wheelhouse.ui.control.PriceLabel;
import java.util.ResourceBundle;
import javafx.css.PseudoClass;
import javafx.geometry.HPos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// A position at a glance: side and size, entry and mark, what it would earn now.
final class PositionCard extends VBox {
  private static final PseudoClass SHORT = PseudoClass.getPseudoClass("short");

  PositionCard(PositionLine line, ResourceBundle texts) {
    getStyleClass().add("card");
    getChildren().addAll(head(line, texts), figures(line, texts));
    accessibleTextProperty()
        .bind(line.sizeProperty().map(size -> texts.getString("positions.one") + " " + size));
  }

  private static Node head(PositionLine line, ResourceBundle texts) {
    Label side = new Label();
    side.getStyleClass().add("side-badge");
    line.longProperty()
        .subscribe(isLong -> {
          side.setText(texts.getString(isLong ? "positions.long" : "positions.short"));
          side.pseudoClassStateChanged(SHORT, !isLong);
        });
    Label size = new Label();
    size.getStyleClass().addAll("figure", "strong");
    size.textProperty().bind(line.sizeProperty());
    Label leverage = new Label();
    leverage.getStyleClass().addAll("figure", "quiet");
    leverage.textProperty().bind(line.leverageProperty().map(times -> times + "×"));
    MoneyLabel gain = new MoneyLabel();
    gain.getStyleClass().add("strong");
    gain.setSigned(true);
    gain.moneyProperty().bind(line.unrealisedProperty());
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    HBox head = new HBox(side, size, leverage, gap, gain);
    head.getStyleClass().add("card-head");
    return head;
  }

  private static Node figures(PositionLine line, ResourceBundle texts) {
    PriceLabel entry = new PriceLabel();
    entry.priceProperty().bind(line.entryProperty());
    entry.decimalsProperty().bind(line.decimalsProperty());
    PriceLabel mark = new PriceLabel();
    mark.priceProperty().bind(line.markProperty());
    mark.decimalsProperty().bind(line.decimalsProperty());
    GridPane grid = new GridPane();
    grid.getStyleClass().add("card-figures");
    ColumnConstraints wide = new ColumnConstraints();
    wide.setHgrow(Priority.ALWAYS);
    grid.getColumnConstraints().addAll(wide, new ColumnConstraints());
    row(grid, 0, texts.getString("positions.entry"), entry);
    row(grid, 1, texts.getString("positions.mark"), mark);
    return grid;
  }

  private static void row(GridPane grid, int row, String name, Node figure) {
    Label label = new Label(name);
    label.getStyleClass().add("quiet");
    grid.addRow(row, label, figure);
    GridPane.setHalignment(figure, HPos.RIGHT);
    GridPane.setValignment(figure, VPos.BASELINE);
  }
}
