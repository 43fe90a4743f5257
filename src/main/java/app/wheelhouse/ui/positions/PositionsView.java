package app.wheelhouse.ui.positions;

import app.wheelhouse.ui.fx.PanelState;
import java.util.IdentityHashMap;
import java.util.Map;
import javafx.collections.ListChangeListener;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

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
    Node focused = cards.getScene() == null ? null : cards.getScene().getFocusOwner();
    boolean inside = isInside(focused);
    known.keySet().retainAll(viewModel.lines());
    cards
        .getChildren()
        .setAll(
            viewModel.lines().stream()
                .map(line ->
                    known.computeIfAbsent(
                        line, added -> new PositionCard(added, viewModel.words())))
                .toList());
    if (inside && !isInside(focused)) {
      scroll.requestFocus();
    }
  }

  private boolean isInside(@Nullable Node node) {
    for (Node at = node; at != null; at = at.getParent()) {
      if (at == cards) {
        return true;
      }
    }
    return false;
  }
}
