package app.wheelhouse.ui.reconcile;

import app.wheelhouse.domain.account.Difference;
import app.wheelhouse.ui.control.Shown;
import app.wheelhouse.ui.fx.PanelState;
import javafx.collections.ListChangeListener;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;

/// Fields and handlers of reconcile.fxml.
public final class ReconcileView {
  private static final PseudoClass ALARM = PseudoClass.getPseudoClass("alarm");
  private static final PseudoClass OLD = PseudoClass.getPseudoClass("old");

  private final ReconcileViewModel viewModel;

  @FXML private VBox standing;
  @FXML private VBox list;
  @FXML private Button seen;

  public ReconcileView(ReconcileViewModel viewModel) {
    this.viewModel = viewModel;
  }

  public ReconcileViewModel getViewModel() {
    return viewModel;
  }

  @FXML
  private void initialize() {
    Shown.when(standing, viewModel.standingProperty().isNotEmpty());
    Shown.when(seen, viewModel.alarmProperty());
    seen.disableProperty().bind(viewModel.waitingProperty());
    viewModel.alarmProperty().subscribe(on -> standing.pseudoClassStateChanged(ALARM, on));
    viewModel
        .stateProperty()
        .subscribe(now ->
            standing.pseudoClassStateChanged(
                OLD, now == PanelState.STALE || now == PanelState.LOADING));
    viewModel.differences().addListener((ListChangeListener<Difference>) _ -> fill());
    fill();
  }

  private void fill() {
    list.getChildren()
        .setAll(
            viewModel.differences().stream()
                .map(each -> new DifferencePane(each, viewModel.words(), viewModel.zone()))
                .toList());
  }

  @FXML
  private void seen() {
    viewModel.seen();
  }

  @FXML
  private void close() {
    viewModel.openProperty().set(false);
  }
}
