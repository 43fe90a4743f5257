package app.wheelhouse.ui.settings;

import java.text.MessageFormat;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// Fields and handlers of settings.fxml.
public final class SettingsView {
  private static final KeyCombination FIND =
      new KeyCodeCombination(KeyCode.F, KeyCombination.SHORTCUT_DOWN);

  private final SettingsViewModel viewModel;
  private final Map<String, Node> guests;
  // Made once: they follow their rows.
  private final Map<String, SettingPane> panes = new HashMap<>();

  @FXML private ResourceBundle resources;
  @FXML private TextField search;
  @FXML private ListView<SettingPage> pages;
  @FXML private ScrollPane scroll;
  @FXML private VBox rows;
  @FXML private HBox banner;

  /// Without guests.
  public SettingsView(SettingsViewModel viewModel) {
    this(viewModel, Map.of());
  }

  /// @param guests the panels of the pages that have one, by page
  public SettingsView(SettingsViewModel viewModel, Map<String, Node> guests) {
    this.viewModel = viewModel;
    this.guests = guests;
  }

  public SettingsViewModel getViewModel() {
    return viewModel;
  }

  @FXML
  private void initialize() {
    search.textProperty().bindBidirectional(viewModel.searchProperty());
    pages.setCellFactory(_ -> new PageCell());
    pages.getItems().setAll(viewModel.pages());
    viewModel.pageProperty().subscribe(_ -> mark());
    // In a search no page is marked, so that a click on any of them ends it.
    viewModel.searchProperty().subscribe(this::mark);
    pages
        .getSelectionModel()
        .selectedItemProperty()
        .subscribe((_, page) -> {
          if (page != null) {
            viewModel.turnTo(page);
          }
        });
    banner.visibleProperty().bind(viewModel.problemProperty().isNotEmpty());
    banner.managedProperty().bind(banner.visibleProperty());
    viewModel.shown().addListener((ListChangeListener<SettingPage>) _ -> fill());
    fill();
  }

  private void mark() {
    if (viewModel.words().isEmpty()) {
      pages.getSelectionModel().select(viewModel.pageProperty().get());
    } else {
      pages.getSelectionModel().clearSelection();
    }
  }

  private void fill() {
    List<String> words = viewModel.words();
    rows.getChildren().clear();
    for (SettingPage page : viewModel.shown()) {
      rows.getChildren().add(heading(page));
      Node guest = guests.get(page.key());
      if (guest != null) {
        rows.getChildren().add(words.isEmpty() ? guest : opener(page));
      }
      for (SettingRow row : page.rows()) {
        SettingPane pane = panes.computeIfAbsent(row.id(), _ -> new SettingPane(row, resources));
        pane.highlight(words);
        rows.getChildren().add(pane);
      }
    }
    scroll.setVvalue(0);
  }

  /// In a search a panel is only named.
  private Node opener(SettingPage page) {
    Button open =
        new Button(
            new MessageFormat(resources.getString("settings.find.open"), Locale.ROOT)
                .format(new Object[] {page.name()}));
    open.setOnAction(_ -> viewModel.turnTo(page.key()));
    HBox line = new HBox(open);
    line.getStyleClass().add("settings-open");
    return line;
  }

  private static Node heading(SettingPage page) {
    Label name = new Label(page.name());
    name.getStyleClass().add("settings-heading");
    VBox heading = new VBox(name);
    heading.getStyleClass().add("settings-head");
    if (!page.note().isEmpty()) {
      Label note = new Label(page.note());
      note.getStyleClass().add("hint");
      heading.getChildren().add(note);
    }
    return heading;
  }

  /// Puts the keys on the search.
  public void startAtSearch() {
    search.requestFocus();
    search.selectAll();
  }

  /// Turns to a setting and puts the keys on it, or to the page of this key; an id that there is
  /// none of shows what was shown.
  public void show(String id) {
    viewModel.turnTo(id);
    viewModel
        .find(id)
        .ifPresent(row -> {
          SettingPane pane = panes.get(row.id());
          if (pane != null) {
            scrollTo(pane);
            pane.focusControl();
          }
        });
  }

  private void scrollTo(SettingPane pane) {
    scroll.applyCss();
    scroll.layout();
    Bounds bounds = pane.getBoundsInParent();
    double spare = rows.getHeight() - scroll.getViewportBounds().getHeight();
    if (spare > 0) {
      // A little of what stands above stays in sight.
      scroll.setVvalue(Math.clamp((bounds.getMinY() - bounds.getHeight()) / spare, 0, 1));
    }
  }

  @FXML
  private void key(KeyEvent event) {
    if (FIND.match(event)) {
      search.requestFocus();
      search.selectAll();
      event.consume();
    } else if (event.getCode() == KeyCode.ESCAPE && !search.getText().isEmpty()) {
      search.clear();
      event.consume();
    }
  }

  @FXML
  private void dismiss() {
    viewModel.dismiss();
  }

  @FXML
  private void importFile() {
    viewModel.importFile();
  }

  @FXML
  private void export() {
    viewModel.export();
  }

  @FXML
  private void resetPage() {
    viewModel.resetPage();
  }

  @FXML
  private void resetAll() {
    viewModel.resetAll();
  }
}
