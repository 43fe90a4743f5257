package app.wheelhouse.ui.arena;

import app.wheelhouse.ui.control.Beat;
import app.wheelhouse.ui.fx.PanelState;
import java.util.Comparator;
import javafx.beans.binding.Bindings;
import javafx.collections.transformation.SortedList;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.util.Duration;

/// Fields and handlers of arena.fxml.
public final class ArenaView {
  private static final Duration PACE = Duration.seconds(3);
  private static final PseudoClass STALE = PseudoClass.getPseudoClass("stale");

  /// Height of a row at the normal font size, px.
  private static final double ROW = 26;

  private static final Comparator<ArenaLine> OWN_FIRST =
      Comparator.comparing(line -> !line.isOwn());

  private final ArenaViewModel viewModel;

  @FXML private TableView<ArenaLine> board;

  public ArenaView(ArenaViewModel viewModel) {
    this.viewModel = viewModel;
  }

  public ArenaViewModel getViewModel() {
    return viewModel;
  }

  @FXML
  private void initialize() {
    new ArenaColumns(board, viewModel.words(), viewModel.scaleProperty()).fill();
    SortedList<ArenaLine> sorted = new SortedList<>(viewModel.lines());
    board.setItems(sorted);
    // However it is sorted, this session stays on top.
    board.setSortPolicy(table -> {
      Comparator<ArenaLine> chosen = table.getComparator();
      sorted.setComparator(chosen == null ? null : OWN_FIRST.thenComparing(chosen));
      return true;
    });
    board.setPlaceholder(new Label());
    board.visibleProperty().bind(Bindings.isNotEmpty(viewModel.lines()));
    viewModel
        .scaleProperty()
        .subscribe(times -> board.setFixedCellSize(Math.rint(ROW * times.doubleValue())));
    viewModel
        .stateProperty()
        .subscribe(state -> board.pseudoClassStateChanged(STALE, state == PanelState.STALE));
    Beat.every(PACE, board, viewModel.shownProperty(), viewModel::refresh);
  }
}
