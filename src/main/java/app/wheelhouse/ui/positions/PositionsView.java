package app.wheelhouse.ui.positions;

import app.wheelhouse.ui.fx.PanelState;
import java.util.IdentityHashMap;
import java.util.Map;
import javafx.collections.ListChangeListener;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;

/// Fields and handlers of positions.fxml.
public final class PositionsView {
  private static final PseudoClass STALE = PseudoClass.getPseudoClass("stale");

  private final PositionsViewModel viewModel;
  private final Map<PositionLine, PositionCard> known = new IdentityHashMap<>();

  @FXML private VBox cards;
  @FXML private ScrollPane scroll;

  public PositionsView(PositionsViewModel viewModel) {
    this.viewModel = viewModel;
  }

  public PositionsViewModel getViewModel() {
    return viewModel;
  }

  @FXML
  private void initialize() {
    viewModel.lines().addListener((ListChangeListener<PositionLine>) _ -> fill());
    viewModel
        .stateProperty()
        .subscribe(state -> scroll.pseudoClassStateChanged(STALE, state == PanelState.STALE));
    fill();
  }

  /// Cards of positions that stay are kept, with what is typed in them.
  private void fill() {
    known.keySet().retainAll(viewModel.lines());
    cards
        .getChildren()
        .setAll(
            viewModel.lines().stream()
                .map(line ->
                    known.computeIfAbsent(
                        line, added -> new PositionCard(added, viewModel.words())))
                .toList());
  }
}
