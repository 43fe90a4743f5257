package app.wheelhouse.ui.opening;

import app.wheelhouse.ui.control.Shown;
import app.wheelhouse.ui.fx.ModeFrame;
import app.wheelhouse.ui.fx.PanelState;
import java.util.ArrayList;
import java.util.List;
import javafx.collections.ListChangeListener;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// Fields and handlers of opening.fxml.
public final class OpeningView {
  private static final PseudoClass LIVE = PseudoClass.getPseudoClass("live");

  private final OpeningViewModel viewModel;
  private final List<RadioButton> choices = new ArrayList<>();

  @FXML private Label note;
  @FXML private VBox list;
  @FXML private HBox locked;
  @FXML private Button open;

  public OpeningView(OpeningViewModel viewModel) {
    this.viewModel = viewModel;
  }

  public OpeningViewModel getViewModel() {
    return viewModel;
  }

  @FXML
  private void initialize() {
    Shown.when(locked, viewModel.lockedProperty());
    open.disableProperty().bind(viewModel.readyProperty().not());
    viewModel
        .titleProperty()
        .subscribe(_ -> {
          boolean real = viewModel.mode() == ModeFrame.LIVE;
          note.pseudoClassStateChanged(LIVE, real);
          open.getStyleClass().removeAll("accent", "danger");
          open.getStyleClass().add(real ? "danger" : "accent");
        });
    viewModel.stateProperty().subscribe(state -> list.setVisible(state == PanelState.LIVE));
    viewModel.list().addListener((ListChangeListener<Candidate>) _ -> fill());
    viewModel.chosenProperty().subscribe(this::mark);
    fill();
  }

  private void fill() {
    ToggleGroup group = new ToggleGroup();
    choices.clear();
    list.getChildren()
        .setAll(viewModel.list().stream().map(candidate -> row(candidate, group)).toList());
    mark(viewModel.chosenProperty().get());
  }

  private void mark(@Nullable Candidate now) {
    choices.forEach(choice -> choice.setSelected(choice.getUserData().equals(now)));
  }

  private HBox row(Candidate candidate, ToggleGroup group) {
    RadioButton choice = new RadioButton(candidate.title());
    choice.setToggleGroup(group);
    choice.setDisable(!candidate.usable());
    choice.setMinWidth(HBox.USE_PREF_SIZE);
    choice.setAccessibleHelp(candidate.note());
    choice.setOnAction(_ -> viewModel.chosenProperty().set(candidate));
    choice.setUserData(candidate);
    choices.add(choice);
    Label words = new Label(candidate.note());
    words.getStyleClass().addAll("quiet", "small");
    words.setWrapText(true);
    words.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(words, Priority.ALWAYS);
    HBox row = new HBox(choice, words);
    row.getStyleClass().add("opening-row");
    return row;
  }

  @FXML
  private void open() {
    viewModel.open();
  }

  @FXML
  private void accounts() {
    viewModel.showAccounts();
  }

  @FXML
  private void unlock() {
    viewModel.unlock();
  }

  @FXML
  private void close() {
    viewModel.openProperty().set(false);
  }
}
