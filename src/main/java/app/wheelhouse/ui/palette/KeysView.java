package app.wheelhouse.ui.palette;

import java.util.List;
import javafx.fxml.FXML;
import javafx.geometry.HPos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// Fields and handlers of keys.fxml; made anew each time the sheet opens.
public final class KeysView {
  private static final int COLUMNS = 2;

  private final KeysViewModel viewModel;

  @FXML private HBox columns;
  @FXML private Button close;

  public KeysView(KeysViewModel viewModel) {
    this.viewModel = viewModel;
  }

  public KeysViewModel getViewModel() {
    return viewModel;
  }

  @FXML
  private void initialize() {
    close.setOnAction(_ -> viewModel.openProperty().set(false));
    List<KeysViewModel.Group> groups = viewModel.groups();
    int all = groups.stream().mapToInt(KeysView::height).sum();
    int filled = 0;
    VBox column = column();
    for (KeysViewModel.Group group : groups) {
      if (filled > 0 && filled + height(group) / 2 > all / COLUMNS && columnsLeft()) {
        column = column();
        filled = 0;
      }
      column.getChildren().add(block(group));
      filled += height(group);
    }
  }

  private boolean columnsLeft() {
    return columns.getChildren().size() < COLUMNS;
  }

  private VBox column() {
    VBox column = new VBox();
    column.getStyleClass().add("keys-column");
    columns.getChildren().add(column);
    return column;
  }

  /// In lines.
  private static int height(KeysViewModel.Group group) {
    return group.lines().size() + 2;
  }

  private static Node block(KeysViewModel.Group group) {
    Label name = new Label(group.name());
    name.getStyleClass().addAll("strong", "keys-group");
    GridPane grid = new GridPane();
    grid.getStyleClass().add("keys-lines");
    ColumnConstraints wide = new ColumnConstraints();
    wide.setHgrow(Priority.ALWAYS);
    ColumnConstraints right = new ColumnConstraints();
    right.setHalignment(HPos.RIGHT);
    right.setMinWidth(Region.USE_PREF_SIZE);
    grid.getColumnConstraints().addAll(wide, right);
    for (KeysViewModel.Line line : group.lines()) {
      Label text = new Label(line.text());
      text.setMinWidth(Region.USE_PREF_SIZE);
      Label key = new Label(line.key());
      key.getStyleClass().add("key-cap");
      key.setMinWidth(Region.USE_PREF_SIZE);
      grid.addRow(grid.getRowCount(), text, key);
    }
    return new VBox(name, grid);
  }
}
