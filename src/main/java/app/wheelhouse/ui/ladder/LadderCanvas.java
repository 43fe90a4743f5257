package app.wheelhouse.ui.ladder;

import app.wheelhouse.ui.control.Figures;
import app.wheelhouse.ui.control.PacedCanvas;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.paint.Paint;
import javafx.scene.text.Font;

/// The ladder as a picture that can be clicked, or walked with the arrow keys: a price goes to the
/// ticket, nothing is sent.
final class LadderCanvas extends PacedCanvas {
  private static final int MOST_LEVELS = 20;
  private static final int NONE = -1;

  private final LadderViewModel viewModel;
  private final List<Rung> drawn = new ArrayList<>();
  private int pointed = NONE;

  /// A level where it stands.
  ///
  /// @param top y of its upper edge, px
  record Rung(double top, Level level, boolean ask) {}

  LadderCanvas(LadderViewModel viewModel) {
    super(LadderInk.names());
    this.viewModel = viewModel;
    getStyleClass().add("ladder-canvas");
    setFocusTraversable(true);
    setAccessibleRole(AccessibleRole.LIST_VIEW);
    setAccessibleHelp(viewModel.words().of("help"));
    accessibleTextProperty().bind(viewModel.spokenProperty());
    viewModel.rungsProperty().subscribe(this::changed);
    focusedProperty().subscribe(this::redraw);
    setOnMouseMoved(mouse -> point(at(mouse.getY())));
    setOnMouseExited(_ -> point(NONE));
    setOnMousePressed(this::click);
    setOnKeyPressed(this::type);
  }

  /// The rows from top to bottom.
  List<Rung> drawn() {
    return drawn;
  }

  @Override
  protected void paint(GraphicsContext pen, double width, double height) {
    drawn.clear();
    Rungs rungs = viewModel.rungsProperty().get();
    if (rungs.isEmpty()) {
      return;
    }
    LadderPainter painter = new LadderPainter(pen, width, this);
    double row = painter.row();
    double middle = painter.middleHeight();
    int fit = (int) ((height - row - middle) / (2 * row));
    int each = Math.clamp(fit, 1, MOST_LEVELS);
    List<Level> asks = rungs.asks().subList(0, Math.min(each, rungs.asks().size()));
    List<Level> bids = rungs.bids().subList(0, Math.min(each, rungs.bids().size()));
    painter.scale(asks, bids);
    painter.heads(viewModel.words());
    double centre = row + each * row;
    for (int i = asks.size() - 1; i >= 0; i--) {
      drawn.add(new Rung(centre - (i + 1) * row, asks.get(i), true));
    }
    for (int i = 0; i < bids.size(); i++) {
      drawn.add(new Rung(centre + middle + i * row, bids.get(i), false));
    }
    for (int i = 0; i < drawn.size(); i++) {
      painter.rung(drawn.get(i), i == pointed, rungs.priceDecimals());
    }
    painter.middle(rungs, centre, viewModel.words());
  }

  /// The row at this height; below zero for none.
  private int at(double y) {
    double row = LadderPainter.row(font());
    for (int i = 0; i < drawn.size(); i++) {
      double top = drawn.get(i).top();
      if (y >= top && y < top + row) {
        return i;
      }
    }
    return NONE;
  }

  private void point(int row) {
    if (row != pointed) {
      pointed = row;
      setCursor(row == NONE ? Cursor.DEFAULT : Cursor.HAND);
      redraw();
    }
  }

  private void click(MouseEvent mouse) {
    requestFocus();
    point(at(mouse.getY()));
    choose();
    mouse.consume();
  }

  private void choose() {
    if (pointed >= 0 && pointed < drawn.size()) {
      viewModel.choose(drawn.get(pointed).level().price());
    }
  }

  private void type(KeyEvent key) {
    switch (key.getCode()) {
      case UP -> step(-1);
      case DOWN -> step(1);
      case ENTER, SPACE -> choose();
      default -> {
        return;
      }
    }
    key.consume();
  }

  /// The first step goes to the best price on that side.
  private void step(int by) {
    if (drawn.isEmpty()) {
      return;
    }
    long asks = drawn.stream().filter(Rung::ask).count();
    long next = pointed == NONE ? (by < 0 ? asks - 1 : asks) : (long) pointed + by;
    point(Math.clamp(next, 0, drawn.size() - 1));
    Rung now = drawn.get(pointed);
    setAccessibleRoleDescription(
        viewModel
            .words()
            .of(
                "spoken.row",
                Figures.number(
                    now.level().price(), viewModel.rungsProperty().get().priceDecimals()),
                Figures.number(
                    now.level().size(), viewModel.rungsProperty().get().sizeDecimals())));
  }

  /// Whether the row with the keyboard shall be framed.
  boolean hasKeys() {
    return isFocused();
  }

  Paint paintOf(LadderInk ink) {
    return ink(ink.style());
  }

  Font plain() {
    return font();
  }

  Font bold() {
    return boldFont();
  }
}
