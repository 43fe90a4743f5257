package app.wheelhouse.ui.ladder;

import app.wheelhouse.ui.fx.PanelState;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;

/// Fields and handlers of ladder.fxml.
public final class LadderView {
  private static final PseudoClass STALE = PseudoClass.getPseudoClass("stale");

  private final LadderViewModel viewModel;

  @FXML private StackPane body;
  @FXML private StackPane picture;
  @FXML private Button narrower;
  @FXML private Button wider;
  @FXML private Label beyond;

  public LadderView(LadderViewModel viewModel) {
    this.viewModel = viewModel;
  }

  public LadderViewModel getViewModel() {
    return viewModel;
  }

  @FXML
  private void initialize() {
    picture.getChildren().add(new LadderCanvas(viewModel));
    viewModel
        .ticksProperty()
        .subscribe(() -> {
          narrower.setDisable(viewModel.isNarrowest());
          wider.setDisable(viewModel.isWidest());
        });
    beyond.visibleProperty().bind(viewModel.beyondProperty().isNotEmpty());
    beyond.managedProperty().bind(beyond.visibleProperty());
    viewModel.stateProperty().subscribe(this::show);
  }

  private void show(PanelState now) {
    body.pseudoClassStateChanged(STALE, now == PanelState.STALE);
    picture.setVisible(now == PanelState.LIVE || now == PanelState.STALE);
  }

  @FXML
  private void narrower() {
    viewModel.regroup(-1);
  }

  @FXML
  private void wider() {
    viewModel.regroup(1);
  }
}
