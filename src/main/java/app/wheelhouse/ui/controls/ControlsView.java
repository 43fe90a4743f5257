package app.wheelhouse.ui.controls;

import app.wheelhouse.ui.control.CommandButton;
import app.wheelhouse.ui.fx.PanelState;
import java.util.Locale;
import java.util.ResourceBundle;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;

/// Fields and handlers of controls.fxml.
public final class ControlsView {
  private static final PseudoClass ON = PseudoClass.getPseudoClass("on");

  private final ControlsViewModel viewModel;

  @FXML private ResourceBundle resources;
  @FXML private HBox root;
  @FXML private HBox autoBox;
  @FXML private Button autoSwitch;
  @FXML private HBox restrictedBox;
  @FXML private CommandButton resume;
  @FXML private CommandButton reset;
  @FXML private HoldButton stop;

  public ControlsView(ControlsViewModel viewModel) {
    this.viewModel = viewModel;
  }

  public ControlsViewModel getViewModel() {
    return viewModel;
  }

  @FXML
  private void initialize() {
    viewModel.autoProperty().subscribe(on -> autoSwitch.pseudoClassStateChanged(ON, on));
    autoSwitch
        .disableProperty()
        .bind(viewModel.autoProperty().not().and(viewModel.missingProperty().isNotEmpty()));
    // On the box: a disabled switch shows no tooltip, and it must say why it is disabled.
    Tooltip.install(autoBox, hint());
    Tooltip why = new Tooltip();
    why.textProperty().bind(viewModel.reasonProperty());
    Tooltip.install(restrictedBox, why);
    resume.setCommand(viewModel.resume());
    // The badge beside it says what is resumed.
    resume.setText(resources.getString("controls.resume"));
    reset.setCommand(viewModel.resetDrawdown());
    reset.setText(resources.getString("controls.reset"));
    stop.setOnHeld(viewModel::stopNow);
    stop.setOnAction(_ -> viewModel.emergencyStop().run());
    stop.setTooltip(new Tooltip(viewModel.emergencyStop().hint()));
    stop.setAccessibleHelp(viewModel.emergencyStop().hint());
    viewModel.stateProperty().subscribe(this::showState);
  }

  @FXML
  private void switchAuto() {
    viewModel.switchAuto();
  }

  @FXML
  private void arm() {
    viewModel.getReal().showArming();
  }

  @FXML
  private void look() {
    viewModel.getReal().showReconciliation();
  }

  private Tooltip hint() {
    Tooltip hint = new Tooltip();
    hint.textProperty().bind(viewModel.autoHintProperty());
    return hint;
  }

  private void showState(PanelState now) {
    for (PanelState each : PanelState.values()) {
      root.pseudoClassStateChanged(
          PseudoClass.getPseudoClass(each.name().toLowerCase(Locale.ROOT)), each == now);
    }
  }
}
