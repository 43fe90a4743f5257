package app.wheelhouse.ui.prompt;

import app.wheelhouse.domain.instrument.InstrumentId;
import app.wheelhouse.ui.control.Choice;
import app.wheelhouse.ui.control.Shown;
import java.util.Map;
import java.util.ResourceBundle;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TextArea;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Circle;
import javafx.stage.Window;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/// Fields and handlers of prompt.fxml.
public final class PromptView {
  private static final PseudoClass CHANGED = PseudoClass.getPseudoClass("changed");
  private static final PseudoClass UNSAVED = PseudoClass.getPseudoClass("unsaved");
  private static final PseudoClass CUT = PseudoClass.getPseudoClass("cut");
  private static final double DOT = 3;
  private static final int COLUMNS = 2;

  private final PromptViewModel viewModel;

  @FXML private ResourceBundle resources;
  @FXML private VBox root;
  @FXML private Label note;
  @FXML private HBox parts;
  @FXML private VBox editor;
  @FXML private GridPane sections;
  @FXML private ChoiceBox<InstrumentId> market;
  @FXML private Button renew;
  @FXML private Button copy;
  @FXML private Label summary;
  @FXML private ProgressBar gauge;
  @FXML private Label moment;
  @FXML private Label copied;
  @FXML private TextArea prompt;

  public PromptView(PromptViewModel viewModel) {
    this.viewModel = viewModel;
  }

  public PromptViewModel getViewModel() {
    return viewModel;
  }

  @FXML
  private void initialize() {
    PromptWords words = new PromptWords(resources);
    Shown.withWords(note, moment, copied);
    Shown.when(market, viewModel.markets().chosenProperty().isNotNull());
    Shown.when(renew, market.visibleProperty());
    Shown.when(copy, viewModel.getShown().textProperty().isNotEmpty());
    Shown.when(gauge, copy.visibleProperty());
    parts(words);
    for (SectionSwitch each : viewModel.sections().all()) {
      int at = sections.getChildren().size();
      sections.add(new SectionPane(each, words), at % COLUMNS, at / COLUMNS);
    }
    markets();
    viewModel
        .getShown()
        .textProperty()
        .subscribe(text -> {
          prompt.setText(text);
          copied.setText("");
        });
    viewModel
        .getShown()
        .cutProperty()
        .subscribe(cut -> {
          summary.pseudoClassStateChanged(CUT, cut);
          gauge.pseudoClassStateChanged(CUT, cut);
        });
    watch();
  }

  private void parts(PromptWords words) {
    Choice.fill(
        parts,
        viewModel.drafts().stream().map(PromptDraft::part).toList(),
        words::name,
        viewModel.partProperty());
    for (PromptDraft draft : viewModel.drafts()) {
      PartPane pane = new PartPane(draft, words);
      Shown.when(pane, viewModel.partProperty().map(now -> now == draft.part()));
      editor.getChildren().add(pane);
      for (Node each : parts.getChildren()) {
        if (each instanceof ToggleButton button && button.getUserData() == draft.part()) {
          mark(button, draft, words);
        }
      }
    }
  }

  /// A dot beside the name of a text that was changed.
  private static void mark(ToggleButton button, PromptDraft draft, PromptWords words) {
    Circle dot = new Circle(DOT);
    dot.getStyleClass().add("prompt-dot");
    Shown.when(dot, draft.changedProperty().or(draft.unsavedProperty()));
    button.setGraphic(dot);
    Runnable tell =
        () -> {
          boolean changed = draft.changedProperty().get();
          boolean unsaved = draft.unsavedProperty().get();
          button.pseudoClassStateChanged(CHANGED, changed);
          button.pseudoClassStateChanged(UNSAVED, unsaved);
          String state = unsaved ? "chip.unsaved" : changed ? "chip.changed" : "chip.same";
          button.setAccessibleText(words.name(draft.part()) + ", " + words.get(state));
        };
    draft.changedProperty().subscribe(tell);
    draft.unsavedProperty().subscribe(tell);
    tell.run();
  }

  private void markets() {
    market.setConverter(
        new StringConverter<>() {
          @Override
          public String toString(@Nullable InstrumentId id) {
            return id == null ? "" : id.symbol();
          }

          @Override
          public InstrumentId fromString(String text) {
            throw new UnsupportedOperationException("Markets are chosen, not typed");
          }
        });
    PromptMarkets markets = viewModel.markets();
    markets
        .all()
        .addListener(
            (ListChangeListener<InstrumentId>) _ -> market.getItems().setAll(markets.all()));
    market.getItems().setAll(markets.all());
    market.setValue(markets.chosenProperty().get());
    // A list that is set anew empties the box for a moment; that is no choice.
    market
        .valueProperty()
        .subscribe((_, now) -> {
          if (now != null) {
            markets.chosenProperty().set(now);
          }
        });
    markets.chosenProperty().subscribe(now -> market.setValue(now));
  }

  /// On a page that is turned to, in a window that shows.
  private void watch() {
    root.sceneProperty().subscribe(scene -> viewModel.open(scene != null));
    ObservableValue<Boolean> showing =
        root.sceneProperty()
            .flatMap(Scene::windowProperty)
            .flatMap(Window::showingProperty)
            .orElse(false);
    showing.subscribe((_, now) -> {
      if (now) {
        viewModel.renew();
      }
    });
  }

  @FXML
  private void renew() {
    viewModel.renew();
  }

  @FXML
  private void copy() {
    Clipboard.getSystemClipboard()
        .setContent(Map.of(DataFormat.PLAIN_TEXT, viewModel.getShown().getText()));
    copied.setText(new PromptWords(resources).get("copied"));
  }

  @FXML
  private void showBudget() {
    viewModel.showBudget();
  }
}
