package app.wheelhouse.ui.thoughts;

import app.wheelhouse.domain.instrument.InstrumentId;
import app.wheelhouse.ui.control.Choice;
import app.wheelhouse.ui.control.OverlayPane;
import app.wheelhouse.ui.control.Shown;
import app.wheelhouse.ui.control.StateVeil;
import java.util.List;
import java.util.ResourceBundle;
import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// Fields and handlers of thoughts.fxml.
public final class ThoughtsView {
  private final ThoughtsViewModel viewModel;

  @FXML private ResourceBundle resources;
  @FXML private ToggleButton searchToggle;
  @FXML private TextField search;
  @FXML private VBox desk;
  @FXML private VBox thinking;
  @FXML private HBox tools;
  @FXML private HBox picking;
  @FXML private Label picked;
  @FXML private HBox chips;
  @FXML private ToggleButton only;
  @FXML private ListView<@Nullable Thought> list;
  @FXML private Button fresh;
  @FXML private StateVeil veil;
  @FXML private VBox feed;
  @FXML private VBox detail;
  @FXML private ScrollPane detailScroll;
  @FXML private Button back;
  @FXML private Button papers;

  public ThoughtsView(ThoughtsViewModel viewModel) {
    this.viewModel = viewModel;
  }

  public ThoughtsViewModel getViewModel() {
    return viewModel;
  }

  @FXML
  private void initialize() {
    ThoughtTexts texts = new ThoughtTexts(resources);
    desk.getChildren().setAll(new HeadPane(viewModel.desk(), texts));
    thinking.getChildren().setAll(new ThinkingPane(viewModel.desk(), texts));
    tools.getChildren().add(new FilterMenu(viewModel.selection(), viewModel::markets, texts));
    list.setCellFactory(_ -> new ThoughtCell(texts, this::chosen, viewModel.comparing()::pick));
    Shown.when(picking, viewModel.comparing().pickedProperty().isNotNull());
    viewModel.comparing().pickedProperty().subscribe(first -> showPicked(first, texts));
    list.setItems(viewModel.getThoughts());
    list.getItems().addListener((ListChangeListener<@Nullable Thought>) _ -> stayAtTop());
    list.skinProperty().subscribe(this::watchPosition);
    Choice.fill(
        chips,
        List.of(ThoughtFilter.values()),
        filter -> texts.word("filter", filter),
        viewModel.selection().filterProperty());
    only.selectedProperty().bindBidirectional(viewModel.selection().onlyInstrumentProperty());
    viewModel.instrumentProperty().subscribe(this::showInstrument);
    search.textProperty().bindBidirectional(viewModel.selection().searchProperty());
    search.visibleProperty().bind(searchToggle.selectedProperty());
    search.managedProperty().bind(searchToggle.selectedProperty());
    searchToggle.selectedProperty().subscribe(this::showSearch);
    viewModel
        .freshProperty()
        .subscribe(count -> {
          fresh.setText(texts.filled("fresh", count.intValue()));
          fresh.setVisible(count.intValue() > 0);
        });
    viewModel.emptyTextProperty().subscribe(veil::setEmpty);
    DetailPane pane = new DetailPane(texts);
    detailScroll.setContent(pane);
    viewModel.openProperty().subscribe((before, now) -> showDetail(pane, before, now));
    detail.setVisible(false);
  }

  /// The sheets lie over the desk: levels, what a decision rests on, two side by side.
  public void hang(OverlayPane overlay) {
    ThoughtTexts texts = new ThoughtTexts(resources);
    overlay.showWhile(
        viewModel.desk().comparingProperty(), true, () -> new LevelSheet(viewModel.desk(), texts));
    overlay.showWhile(
        viewModel.papers().openProperty(), true, () -> new PapersSheet(viewModel.papers(), texts));
    overlay.showWhile(
        viewModel.comparing().openProperty(),
        true,
        () -> new CompareSheet(viewModel.comparing(), texts));
  }

  /// While the first of two is picked, a click picks the second.
  private void chosen(Thought thought) {
    if (viewModel.comparing().getPicked() == null) {
      viewModel.open(thought);
    } else {
      viewModel.comparing().pick(thought);
    }
  }

  private void showPicked(@Nullable Thought first, ThoughtTexts texts) {
    picked.setText(
        first == null
            ? ""
            : texts.filled(
                "picking",
                first.decision().instrument().symbol(),
                texts.action(first.decision().action()),
                first.getTime()));
  }

  @FXML
  private void forgetPick() {
    viewModel.comparing().forget();
  }

  @FXML
  private void showPapers() {
    viewModel.papers().show();
  }

  @FXML
  private void compare() {
    viewModel.comparing().pickOpen();
    viewModel.close();
    list.requestFocus();
  }

  @FXML
  private void copy() {
    ThoughtDetail now = viewModel.getOpen();
    if (now != null) {
      ClipboardContent content = new ClipboardContent();
      content.putString(new StoryText(new ThoughtTexts(resources)).of(now));
      Clipboard.getSystemClipboard().setContent(content);
    }
  }

  @FXML
  private void toTop() {
    viewModel.readingProperty().set(false);
    list.scrollTo(0);
  }

  @FXML
  private void closeDetail() {
    viewModel.close();
    list.requestFocus();
  }

  @FXML
  private void showMarket() {
    viewModel.showInstrument();
  }

  @FXML
  private void listKey(KeyEvent event) {
    Thought thought = list.getSelectionModel().getSelectedItem();
    if (thought != null && (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.SPACE)) {
      if (event.isShortcutDown()) {
        viewModel.comparing().pick(thought);
      } else {
        chosen(thought);
      }
      event.consume();
    }
  }

  @FXML
  private void detailKey(KeyEvent event) {
    if (event.getCode() == KeyCode.ESCAPE) {
      closeDetail();
      event.consume();
    }
  }

  @FXML
  private void searchKey(KeyEvent event) {
    if (event.getCode() == KeyCode.ESCAPE) {
      searchToggle.setSelected(false);
      event.consume();
    }
  }

  private void showSearch(boolean on) {
    if (on) {
      search.requestFocus();
    } else {
      search.clear();
    }
  }

  private void showInstrument(@Nullable InstrumentId instrument) {
    only.setText(instrument == null ? "" : instrument.symbol());
    only.setVisible(instrument != null);
    only.setManaged(instrument != null);
  }

  private void showDetail(
      DetailPane pane, @Nullable ThoughtDetail before, @Nullable ThoughtDetail now) {
    feed.setVisible(now == null);
    detail.setVisible(now != null);
    if (now == null) {
      return;
    }
    pane.show(now);
    papers.setVisible(now.backed().evidence() != null);
    papers.setManaged(papers.isVisible());
    if (before == null || before.sequence() != now.sequence()) {
      detailScroll.setVvalue(0);
      back.requestFocus();
    }
  }

  /// At the top new lines push the others down; further down nothing moves.
  private void stayAtTop() {
    if (!viewModel.readingProperty().get() && !list.getItems().isEmpty()) {
      list.scrollTo(0);
    }
  }

  private void watchPosition() {
    for (Node node : list.lookupAll(".scroll-bar")) {
      if (node instanceof ScrollBar bar && bar.getOrientation() == Orientation.VERTICAL) {
        bar.valueProperty()
            .subscribe(value ->
                viewModel.readingProperty().set(bar.isVisible() && value.doubleValue() > 0));
      }
    }
  }
}
