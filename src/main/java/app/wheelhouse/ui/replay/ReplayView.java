package app.wheelhouse.ui.replay;

import app.wheelhouse.ui.control.Choice;
import app.wheelhouse.ui.control.CommandButton;
import app.wheelhouse.ui.fx.PanelState;
import java.util.List;
import java.util.Locale;
import javafx.css.PseudoClass;
import javafx.event.EventHandler;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/// Fields and handlers of replay.fxml.
public final class ReplayView {
  private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");

  private final ReplayViewModel viewModel;
  private final EventHandler<KeyEvent> space = this::onKey;

  @FXML private HBox bar;
  @FXML private CommandButton playPause;
  @FXML private CommandButton step;
  @FXML private CommandButton stepBar;
  @FXML private HBox speeds;
  @FXML private Slider slider;
  @FXML private TextField field;
  @FXML private Label note;

  public ReplayView(ReplayViewModel viewModel) {
    this.viewModel = viewModel;
  }

  public ReplayViewModel getViewModel() {
    return viewModel;
  }

  @FXML
  private void initialize() {
    playPause.setCommand(viewModel.keys().playPause());
    step.setCommand(viewModel.keys().step());
    stepBar.setCommand(viewModel.keys().stepBar());
    viewModel
        .playingProperty()
        .subscribe(on -> playPause.setGraphic(new FontIcon(on ? "fth-pause" : "fth-play")));
    Choice.fill(speeds, Speed.ALL, Speed::text, viewModel.speedProperty());
    slider.valueProperty().bindBidirectional(viewModel.slider().positionProperty());
    viewModel.timeProperty().subscribe(time -> slider.setAccessibleText(time));
    field.textProperty().bindBidirectional(viewModel.entry().textProperty());
    viewModel.entry().refusalProperty().subscribe(this::refused);
    viewModel.stateProperty().subscribe(this::showState);
    bar.sceneProperty().subscribe(this::moved);
  }

  @FXML
  private void onGrab() {
    viewModel.grab();
  }

  @FXML
  private void onRelease() {
    viewModel.release();
  }

  @FXML
  private void onGo() {
    viewModel.go();
  }

  /// Space plays and pauses, unless it is typed or presses what has the focus.
  private void onKey(KeyEvent event) {
    boolean plain = !event.isControlDown() && !event.isAltDown() && !event.isMetaDown();
    if (event.getCode() == KeyCode.SPACE
        && plain
        && viewModel.isShown()
        && !(event.getTarget() instanceof TextInputControl)) {
      event.consume();
      viewModel.keys().playPause().run();
    }
  }

  private void moved(@Nullable Scene before, @Nullable Scene now) {
    if (before != null) {
      before.removeEventHandler(KeyEvent.KEY_PRESSED, space);
    }
    if (now != null) {
      now.addEventHandler(KeyEvent.KEY_PRESSED, space);
    }
  }

  private void refused(String refusal) {
    field.pseudoClassStateChanged(WRONG, !refusal.isEmpty());
    note.pseudoClassStateChanged(WRONG, !refusal.isEmpty());
    field.setAccessibleHelp(refusal);
  }

  private void showState(PanelState now) {
    // What is wrong has the room of what does not work then.
    boolean works = now != PanelState.ERROR;
    for (Node each : List.of(playPause.getParent(), speeds, slider, field)) {
      each.setVisible(works);
      each.setManaged(works);
    }
    for (PanelState each : PanelState.values()) {
      note.pseudoClassStateChanged(
          PseudoClass.getPseudoClass(each.name().toLowerCase(Locale.ROOT)), each == now);
    }
  }
}
