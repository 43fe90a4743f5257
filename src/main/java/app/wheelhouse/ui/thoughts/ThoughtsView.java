package app.wheelhouse.ui.thoughts;

import javafx.fxml.FXML;
import javafx.scene.control.ListView;

/// Fields and handlers of thoughts.fxml.
public final class ThoughtsView {
  private final ThoughtsViewModel viewModel;

  @FXML private ListView<Thought> list;

  public ThoughtsView(ThoughtsViewModel viewModel) {
    this.viewModel = viewModel;
  }

  public ThoughtsViewModel getViewModel() {
    return viewModel;
  }

  @FXML
  private void initialize() {
    list.setCellFactory(_ -> new ThoughtCell());
    list.setItems(viewModel.getThoughts());
  }
}
