package app.wheelhouse.ui.welcome;

import app.wheelhouse.ui.control.Choice;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.layout.HBox;

/// Fields and handlers of welcome.fxml.
public final class WelcomeView {
  private final WelcomeViewModel viewModel;

  @FXML private HBox themes;
  @FXML private CheckBox atStart;
  @FXML private Button start;

  public WelcomeView(WelcomeViewModel viewModel) {
    this.viewModel = viewModel;
  }

  public WelcomeViewModel getViewModel() {
    return viewModel;
  }

  @FXML
  private void initialize() {
    Choice.fill(themes, viewModel.themes(), viewModel::themeText, viewModel.themeProperty());
    atStart.selectedProperty().bindBidirectional(viewModel.atStartProperty());
    start.setOnAction(_ -> viewModel.openProperty().set(false));
  }
}
