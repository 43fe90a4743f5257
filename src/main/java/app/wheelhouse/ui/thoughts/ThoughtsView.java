package app.wheelhouse.ui.thoughts;

import app.wheelhouse.domain.instrument.InstrumentId;
import app.wheelhouse.ui.control.Choice;
import app.wheelhouse.ui.control.StateVeil;
import java.util.List;
import java.util.ResourceBundle;
import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
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
  @FXML private HBox chips;
  @FXML private ToggleButton only;
  @FXML private ListView<@Nullable Thought> list;
  @FXML private Button fresh;
  @FXML private StateVeil veil;
  @FXML private VBox feed;
  @FXML private VBox detail;
  @FXML private ScrollPane detailScroll;
  @FXML private Button back;

  public ThoughtsView(ThoughtsViewModel viewModel) {
    this.viewModel = viewModel;
  }

  public ThoughtsViewModel getViewModel() {
    return viewModel;
  }

  @FXML
  private void initialize() {
    ThoughtTexts texts = new ThoughtTexts(resources);
    list.setCellFactory(_ -> new ThoughtCell(texts, viewModel::open));
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
      viewModel.open(thought);
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
