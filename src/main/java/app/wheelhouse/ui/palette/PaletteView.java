package app.wheelhouse.ui.palette;

import java.util.ResourceBundle;
import javafx.fxml.FXML;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;

/// Fields and handlers of palette.fxml.
public final class PaletteView {
  private static final int PAGE = 8;

  private final PaletteViewModel viewModel;

  @FXML private ResourceBundle resources;
  @FXML private TextField search;
  @FXML private ListView<PaletteEntry> list;

  public PaletteView(PaletteViewModel viewModel) {
    this.viewModel = viewModel;
  }

  public PaletteViewModel getViewModel() {
    return viewModel;
  }

  @FXML
  private void initialize() {
    String off = resources.getString("palette.off");
    search.textProperty().bindBidirectional(viewModel.queryProperty());
    list.setItems(viewModel.found());
    list.setCellFactory(_ -> new PaletteCell(off, viewModel::run));
    viewModel
        .chosenProperty()
        .subscribe(entry -> {
          list.getSelectionModel().select(entry);
          int row = list.getSelectionModel().getSelectedIndex();
          if (row >= 0) {
            list.scrollTo(Math.max(0, row - PAGE / 2));
          }
        });
    list.getSelectionModel()
        .selectedItemProperty()
        .subscribe(entry -> {
          if (entry != null) {
            viewModel.chosenProperty().set(entry);
          }
        });
    search.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
  }

  private void pressed(KeyEvent event) {
    boolean used =
        switch (event.getCode()) {
          case UP -> moved(-1);
          case DOWN -> moved(1);
          case PAGE_UP -> moved(-PAGE);
          case PAGE_DOWN -> moved(PAGE);
          case ENTER -> ran();
          default -> false;
        };
    if (used) {
      event.consume();
    }
  }

  private boolean moved(int lines) {
    viewModel.move(lines);
    return true;
  }

  private boolean ran() {
    viewModel.run();
    return true;
  }
}
