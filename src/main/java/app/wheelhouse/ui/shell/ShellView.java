package app.wheelhouse.ui.shell;

import app.wheelhouse.ui.control.OverlayPane;
import app.wheelhouse.ui.control.Shown;
import app.wheelhouse.ui.fx.ModeFrame;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.MenuBar;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/// Fields and handlers of shell.fxml.
public final class ShellView {
  private static final PseudoClass UNARMED = PseudoClass.getPseudoClass("unarmed");

  private final ShellViewModel viewModel;

  @FXML private StackPane root;
  @FXML private HBox badge;
  @FXML private Label standing;
  @FXML private Label note;
  @FXML private MenuBar menus;
  @FXML private HBox controlsSlot;
  @FXML private HBox tools;
  @FXML private StackPane replaySlot;
  @FXML private StackPane bannerSlot;
  @FXML private SplitPane columns;
  @FXML private SplitPane left;
  @FXML private SplitPane middle;
  @FXML private SplitPane market;
  @FXML private SplitPane right;
  @FXML private StackPane watchlistSlot;
  @FXML private StackPane thoughtsSlot;
  @FXML private StackPane headerSlot;
  @FXML private StackPane chartSlot;
  @FXML private StackPane ladderSlot;
  @FXML private StackPane printsSlot;
  @FXML private StackPane ticketSlot;
  @FXML private StackPane positionsSlot;
  @FXML private StackPane statusSlot;
  @FXML private StackPane bottomSlot;
  @FXML private OverlayPane overlay;
  private @Nullable Splits splits;

  public ShellView(ShellViewModel viewModel) {
    this.viewModel = viewModel;
  }

  public ShellViewModel getViewModel() {
    return viewModel;
  }

  @FXML
  private void initialize() {
    viewModel.modeProperty().subscribe(this::showMode);
    viewModel.unarmedProperty().subscribe(on -> badge.pseudoClassStateChanged(UNARMED, on));
    Shown.withWords(standing, note);
    badge
        .accessibleTextProperty()
        .bind(viewModel.modeTitleProperty().concat(", ").concat(viewModel.modeNoteProperty()));
  }

  /// Puts a panel where it belongs.
  void place(Slot slot, Node panel) {
    switch (slot) {
      case BOTTOM -> fill(bottomSlot, panel);
      case HEADER -> fill(headerSlot, panel);
      case CHART -> fill(chartSlot, panel);
      case LADDER -> fill(ladderSlot, panel);
      case PRINTS -> fill(printsSlot, panel);
      case WATCHLIST -> fill(watchlistSlot, panel);
      case THOUGHTS -> fill(thoughtsSlot, panel);
      case TICKET -> fill(ticketSlot, panel);
      case POSITIONS -> fill(positionsSlot, panel);
      case STATUS -> fill(statusSlot, panel);
      case CONTROLS -> fill(controlsSlot, panel);
      case REPLAY -> fill(replaySlot, panel);
      case BANNER -> fill(bannerSlot, panel);
      case TOOLS -> tools.getChildren().add(panel);
    }
  }

  MenuBar menus() {
    return menus;
  }

  OverlayPane overlay() {
    return overlay;
  }

  /// Watchlist and decisions.
  Node left() {
    return left;
  }

  /// The split panes, outermost first.
  Splits splits() {
    Splits made = splits;
    if (made == null) {
      made = new Splits(columns, left, middle, market, right);
      splits = made;
    }
    return made;
  }

  private static void fill(Pane slot, Node panel) {
    slot.getChildren().setAll(panel);
  }

  private void showMode(ModeFrame now) {
    List<String> classes = new ArrayList<>(root.getStyleClass());
    classes.removeAll(Arrays.stream(ModeFrame.values()).map(ModeFrame::key).toList());
    classes.add(now.key());
    // At once: between two modes there is no moment without one.
    root.getStyleClass().setAll(classes);
  }
}
