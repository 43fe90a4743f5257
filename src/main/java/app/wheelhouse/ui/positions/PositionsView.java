package app.wheelhouse.ui.positions;

import java.util.ResourceBundle;
import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.scene.layout.VBox;

/// Fields and handlers of positions.fxml.
public final class PositionsView {
  private final PositionsViewModel viewModel;

  @FXML private ResourceBundle resources;
  @FXML private VBox cards;

  public PositionsView(PositionsViewModel viewModel) {
    this.viewModel = viewModel;
  }

  public PositionsViewModel getViewModel() {
    return viewModel;
  }

  @FXML
  private void initialize() {
    viewModel.lines().addListener((ListChangeListener<PositionLine>) _ -> fill());
    fill();
  }

  private void fill() {
    cards
        .getChildren()
        .setAll(viewModel.lines().stream().map(line -> new PositionCard(line, resources)).toList());
  }
}
