package app.wheelhouse.ui.header;

import app.wheelhouse.ui.fx.PanelState;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/// Fields and handlers of header.fxml.
public final class HeaderView {
  private static final PseudoClass STALE = PseudoClass.getPseudoClass("stale");

  private final HeaderViewModel viewModel;

  @FXML private HBox body;

  public HeaderView(HeaderViewModel viewModel) {
    this.viewModel = viewModel;
  }

  public HeaderViewModel getViewModel() {
    return viewModel;
  }

  @FXML
  private void initialize() {
    HeaderFigures figures = viewModel.figures();
    HeaderLine line =
        new HeaderLine(
            figures.all().stream().map(each -> new HeaderItem(each, figures.words())).toList());
    HBox.setHgrow(line, Priority.ALWAYS);
    body.getChildren().add(line);
    viewModel.stateProperty().subscribe(this::show);
  }

  private void show(PanelState now) {
    body.pseudoClassStateChanged(STALE, now == PanelState.STALE);
    body.setVisible(now == PanelState.LIVE || now == PanelState.STALE);
  }
}
