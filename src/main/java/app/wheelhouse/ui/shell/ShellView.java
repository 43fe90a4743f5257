package app.wheelhouse.ui.shell;

import app.wheelhouse.ui.fx.PanelState;
import java.util.Locale;
import javafx.collections.ListChangeListener;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/// Fields and handlers of shell.fxml.
public final class ShellView {
  private final ShellViewModel viewModel;

  @FXML private HBox picker;
  @FXML private ToggleButton light;
  @FXML private Region feedDot;
  @FXML private StackPane chartSlot;
  @FXML private StackPane positionsSlot;
  @FXML private StackPane thoughtsSlot;

  public ShellView(ShellViewModel viewModel) {
    this.viewModel = viewModel;
  }

  public ShellViewModel getViewModel() {
    return viewModel;
  }

  @FXML
  private void initialize() {
    viewModel.tickers().addListener((ListChangeListener<Ticker>) _ -> fillPicker());
    fillPicker();
    light.setSelected(!viewModel.darkProperty().get());
    light.selectedProperty().subscribe(on -> viewModel.darkProperty().set(!on));
    viewModel.stateProperty().subscribe(this::showState);
  }

  /// Puts the panels where they belong.
  void place(Node chart, Node positions, Node thoughts) {
    chartSlot.getChildren().setAll(chart);
    positionsSlot.getChildren().setAll(positions);
    thoughtsSlot.getChildren().setAll(thoughts);
  }

  private void fillPicker() {
    picker
        .getChildren()
        .setAll(
            viewModel.tickers().stream()
                .map(ticker -> new TickerButton(ticker, viewModel.chosenProperty()))
                .toList());
  }

  private void showState(PanelState now) {
    for (PanelState each : PanelState.values()) {
      feedDot.pseudoClassStateChanged(
          PseudoClass.getPseudoClass(each.name().toLowerCase(Locale.ROOT)), each == now);
    }
  }
}
