package app.wheelhouse.ui.arming;

import app.wheelhouse.domain.account.PreFlightItem;
import app.wheelhouse.ui.control.KeyGuard;
import app.wheelhouse.ui.control.Shown;
import javafx.collections.ListChangeListener;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// Fields and handlers of arming.fxml.
public final class ArmingView {
  private static final PseudoClass ARMED = PseudoClass.getPseudoClass("armed");
  private static final PseudoClass FREE = PseudoClass.getPseudoClass("free");

  /// Longer than any account's name.
  private static final int LONGEST = 40;

  private final ArmingViewModel viewModel;

  @FXML private HBox standing;
  @FXML private Label verdict;
  @FXML private VBox list;
  @FXML private Button check;
  @FXML private VBox form;
  @FXML private TextField typed;
  @FXML private Button arm;
  @FXML private Button disarm;
  @FXML private Label blocked;

  public ArmingView(ArmingViewModel viewModel) {
    this.viewModel = viewModel;
  }

  public ArmingViewModel getViewModel() {
    return viewModel;
  }

  @FXML
  private void initialize() {
    Shown.withWords(verdict, blocked);
    Shown.when(standing, viewModel.getStatus().standingProperty().isNotEmpty());
    Shown.when(form, viewModel.getStatus().asksNameProperty());
    Shown.when(arm, viewModel.getStatus().asksNameProperty());
    Shown.when(disarm, viewModel.getStatus().armedProperty());
    check.disableProperty().bind(viewModel.getWork().busyProperty());
    arm.disableProperty().bind(viewModel.getStatus().readyProperty().not());
    KeyGuard.on(typed, LONGEST, () -> {}, () -> {});
    typed.textProperty().bindBidirectional(viewModel.typedProperty());
    typed.setOnAction(_ -> viewModel.arm());
    // A field with a guard keeps Esc for itself.
    typed.addEventFilter(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.getCode() == KeyCode.ESCAPE) {
            event.consume();
            close();
          }
        });
    viewModel
        .getStatus()
        .armedProperty()
        .subscribe(on -> standing.pseudoClassStateChanged(ARMED, on));
    viewModel
        .getStatus()
        .neededProperty()
        .subscribe(on -> standing.pseudoClassStateChanged(FREE, !on));
    viewModel.items().addListener((ListChangeListener<PreFlightItem>) _ -> fill());
    fill();
  }

  private void fill() {
    list.getChildren()
        .setAll(
            viewModel.items().stream()
                .map(item -> new PreFlightPane(item, viewModel.words()))
                .toList());
  }

  @FXML
  private void check() {
    viewModel.check();
  }

  @FXML
  private void arm() {
    viewModel.arm();
  }

  @FXML
  private void disarm() {
    viewModel.disarm();
  }

  @FXML
  private void close() {
    viewModel.openProperty().set(false);
  }
}
