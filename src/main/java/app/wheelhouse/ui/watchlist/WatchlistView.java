package app.wheelhouse.ui.watchlist;

import java.util.ResourceBundle;
import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;

/// Fields and handlers of watchlist.fxml.
public final class WatchlistView {
  private final WatchlistViewModel viewModel;

  @FXML private ResourceBundle resources;
  @FXML private TextField filter;
  @FXML private HBox columns;
  @FXML private HBox horizons;
  @FXML private ListView<@Nullable WatchRow> list;

  private boolean following;

  public WatchlistView(WatchlistViewModel viewModel) {
    this.viewModel = viewModel;
  }

  public WatchlistViewModel getViewModel() {
    return viewModel;
  }

  @FXML
  private void initialize() {
    WatchHeader.fill(columns, horizons, viewModel, resources);
    filter.textProperty().bindBidirectional(viewModel.filterProperty());
    list.setCellFactory(_ -> new WatchCell(viewModel, resources));
    list.setItems(viewModel.rows());
    list.getItems().addListener((ListChangeListener<@Nullable WatchRow>) _ -> follow());
    list.getSelectionModel().selectedItemProperty().subscribe(this::choose);
    viewModel.chosenProperty().subscribe(this::follow);
    viewModel.findsProperty().subscribe(this::find);
  }

  @FXML
  private void filterKey(KeyEvent event) {
    if (event.getCode() == KeyCode.ENTER) {
      if (viewModel.chooseFirst()) {
        list.requestFocus();
      }
      event.consume();
    } else if (event.getCode() == KeyCode.ESCAPE && !filter.getText().isEmpty()) {
      filter.clear();
      event.consume();
    } else if (event.getCode() == KeyCode.DOWN) {
      list.requestFocus();
      event.consume();
    }
  }

  @FXML
  private void listKey(KeyEvent event) {
    WatchRow row = list.getSelectionModel().getSelectedItem();
    if (row != null && (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.SPACE)) {
      viewModel.toggle(row.instrument());
      event.consume();
    } else if (event.getCode() == KeyCode.ESCAPE && !filter.getText().isEmpty()) {
      filter.clear();
      event.consume();
    }
  }

  private void find() {
    filter.requestFocus();
    filter.selectAll();
  }

  private void choose(@Nullable WatchRow row) {
    if (row != null && !following) {
      viewModel.choose(row.instrument());
    }
  }

  /// The list's selection is the chosen row, also after the rows were sorted anew.
  private void follow() {
    following = true;
    list.getSelectionModel().clearSelection();
    for (WatchRow row : viewModel.rows()) {
      if (row.instrument().equals(viewModel.getChosen())) {
        list.getSelectionModel().select(row);
      }
    }
    following = false;
  }
}
