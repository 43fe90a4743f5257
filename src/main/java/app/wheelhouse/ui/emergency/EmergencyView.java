package app.wheelhouse.ui.emergency;

import javafx.collections.ListChangeListener;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.ListView;

/// Fields and handlers of emergency.fxml.
public final class EmergencyView {
  private static final PseudoClass FLAT = PseudoClass.getPseudoClass("flat");
  private static final PseudoClass FAILING = PseudoClass.getPseudoClass("failing");

  private final EmergencyViewModel viewModel;

  @FXML private Node root;
  @FXML private Node banner;
  @FXML private ListView<Outcome> list;

  public EmergencyView(EmergencyViewModel viewModel) {
    this.viewModel = viewModel;
  }

  public EmergencyViewModel getViewModel() {
    return viewModel;
  }

  @FXML
  private void initialize() {
    banner.visibleProperty().bind(viewModel.verdictProperty().isNotEmpty());
    banner.managedProperty().bind(banner.visibleProperty());
    list.setItems(viewModel.outcomes());
    list.setCellFactory(_ -> new OutcomeCell());
    viewModel.outcomes().addListener((ListChangeListener<Outcome>) _ -> showNewest());
    viewModel.flatProperty().subscribe(flat -> root.pseudoClassStateChanged(FLAT, flat));
    viewModel.failingProperty().subscribe(bad -> root.pseudoClassStateChanged(FAILING, bad));
  }

  private void showNewest() {
    if (!viewModel.outcomes().isEmpty()) {
      list.scrollTo(viewModel.outcomes().size() - 1);
    }
  }

  @FXML
  private void resume() {
    viewModel.resume();
  }

  @FXML
  private void close() {
    viewModel.wantsAttentionProperty().set(false);
  }
}
