package app.wheelhouse.ui.prints;

import app.wheelhouse.ui.fx.PanelState;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.StackPane;

/// Fields and handlers of prints.fxml.
public final class PrintsView {
  private static final PseudoClass STALE = PseudoClass.getPseudoClass("stale");

  private final PrintsViewModel viewModel;

  @FXML private StackPane body;
  @FXML private StackPane picture;
  @FXML private ToggleButton millis;

  public PrintsView(PrintsViewModel viewModel) {
    this.viewModel = viewModel;
  }

  public PrintsViewModel getViewModel() {
    return viewModel;
  }

  @FXML
  private void initialize() {
    picture.getChildren().add(new PrintsCanvas(viewModel));
    millis.selectedProperty().bindBidirectional(viewModel.millisProperty());
    viewModel.stateProperty().subscribe(this::show);
  }

  private void show(PanelState now) {
    body.pseudoClassStateChanged(STALE, now == PanelState.STALE);
    picture.setVisible(now == PanelState.LIVE || now == PanelState.STALE);
  }
}
