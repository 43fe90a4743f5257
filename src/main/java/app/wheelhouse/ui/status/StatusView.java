package app.wheelhouse.ui.status;

import app.wheelhouse.ui.fx.PanelState;
import java.util.Locale;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/// Fields and handlers of status.fxml.
public final class StatusView {
  private static final PseudoClass ALARM = PseudoClass.getPseudoClass("alarm");

  private static final PseudoClass WAITS = PseudoClass.getPseudoClass("waits");

  private final StatusViewModel viewModel;

  @FXML private Region feedDot;
  @FXML private Label positions;
  @FXML private Label trading;
  @FXML private Button inQuestion;
  @FXML private Button differences;

  public StatusView(StatusViewModel viewModel) {
    this.viewModel = viewModel;
  }

  public StatusViewModel getViewModel() {
    return viewModel;
  }

  @FXML
  private void initialize() {
    viewModel.stateProperty().subscribe(this::showState);
    managed(inQuestion);
    managed(differences);
    viewModel
        .unprotectedProperty()
        .subscribe(naked -> positions.pseudoClassStateChanged(ALARM, naked));
    viewModel.waitingProperty().subscribe(waits -> positions.pseudoClassStateChanged(WAITS, waits));
    viewModel
        .restrictedProperty()
        .subscribe(restricted -> trading.pseudoClassStateChanged(ALARM, restricted));
  }

  /// The bar shows what fits; what has nothing to say is no part of it.
  private static void managed(Button button) {
    button.managedProperty().bind(button.textProperty().isNotEmpty());
  }

  @FXML
  private void inQuestion() {
    viewModel.getQuestions().showInQuestion();
  }

  @FXML
  private void differences() {
    viewModel.getQuestions().showReconciliation();
  }

  @FXML
  private void connection() {
    viewModel.showConnection();
  }

  private void showState(PanelState now) {
    for (PanelState each : PanelState.values()) {
      feedDot.pseudoClassStateChanged(
          PseudoClass.getPseudoClass(each.name().toLowerCase(Locale.ROOT)), each == now);
    }
  }
}
