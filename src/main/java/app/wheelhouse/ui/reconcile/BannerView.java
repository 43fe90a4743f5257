package app.wheelhouse.ui.reconcile;

import app.wheelhouse.ui.control.Shown;
import javafx.fxml.FXML;
import javafx.scene.layout.HBox;

/// Fields and handlers of banner.fxml: one line under the top bar while a serious difference waits
/// to be seen.
public final class BannerView {
  private final ReconcileViewModel viewModel;

  @FXML private HBox root;

  public BannerView(ReconcileViewModel viewModel) {
    this.viewModel = viewModel;
  }

  public ReconcileViewModel getViewModel() {
    return viewModel;
  }

  @FXML
  private void initialize() {
    Shown.when(root, viewModel.alarmProperty());
  }

  @FXML
  private void look() {
    viewModel.openProperty().set(true);
  }
}
