package app.wheelhouse.ui.prints;

import app.wheelhouse.ui.control.Figures;
import app.wheelhouse.ui.control.PacedCanvas;
import app.wheelhouse.ui.control.Trend;
import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.Text;
import javafx.scene.text.TextAlignment;

/// The tape as a picture: the pressure of both sides on top, a line for each trade below.
final class PrintsCanvas extends PacedCanvas {
  private static final List<String> INKS =
      List.of(
          "prints-text",
          "prints-quiet",
          "prints-buy",
          "prints-sell",
          "prints-buy-bar",
          "prints-sell-bar",
          "prints-large");
  private static final double EDGE = 10;
  private static final double ROW = 1.5;

  private final PrintsViewModel viewModel;

  PrintsCanvas(PrintsViewModel viewModel) {
    super(INKS);
    this.viewModel = viewModel;
    getStyleClass().add("prints-canvas");
    setFocusTraversable(true);
    setAccessibleRole(AccessibleRole.TEXT);
    accessibleTextProperty().bind(viewModel.spokenProperty());
    viewModel.tapeProperty().subscribe(this::changed);
    viewModel.millisProperty().subscribe(this::redraw);
    viewModel.zoneProperty().subscribe(this::redraw);
  }

  @Override
  protected void paint(GraphicsContext pen, double width, double height) {
    Tape tape = viewModel.tapeProperty().get();
    if (tape.prints().isEmpty()) {
      return;
    }
    pen.setFont(font());
    pen.setTextBaseline(VPos.CENTER);
    double row = Math.rint(font().getSize() * ROW);
    pressure(pen, tape, width, row);
    double timeWidth = widthOf(viewModel.time(tape.prints().getFirst()));
    double sizeEnd = width - EDGE - timeWidth - 12;
    double priceEnd = EDGE + widthOf("▲ " + price(tape, tape.prints().getFirst()));
    double top = row + 8;
    for (Print print : tape.prints()) {
      if (top + row > height) {
        break;
      }
      line(pen, tape, print, top, new Columns(priceEnd, sizeEnd, width - EDGE, row));
      top += row;
    }
  }

  /// Where columns end, px; how high a line is.
  private record Columns(double price, double size, double time, double row) {}

  private void pressure(GraphicsContext pen, Tape tape, double width, double row) {
    double room = width - 2 * EDGE;
    double bought = Math.rint(room * tape.bought());
    fill(pen, "prints-buy", EDGE, row + 1, Math.max(0, bought - 1), 3);
    fill(pen, "prints-sell", EDGE + bought + 1, row + 1, Math.max(0, room - bought - 1), 3);
    double y = row / 2;
    text(pen, viewModel.of("buys", Figures.percent(tape.bought())), EDGE, y, true, "prints-buy");
    text(
        pen,
        viewModel.of("sells", Figures.percent(1 - tape.bought())),
        width - EDGE,
        y,
        false,
        "prints-sell");
  }

  private void line(GraphicsContext pen, Tape tape, Print print, double top, Columns at) {
    double y = top + at.row() / 2;
    if (print.large()) {
      fill(pen, "prints-large", 0, top, at.time() + EDGE, at.row() - 1);
    }
    double room = at.size() - at.price() - 6;
    double length = Math.ceil(room * print.trade().size() / tape.largest());
    String bar = print.bought() ? "prints-buy-bar" : "prints-sell-bar";
    fill(pen, bar, at.size() + 3 - length, top, length, at.row() - 1);
    pen.setFont(print.large() ? boldFont() : font());
    Trend side = print.bought() ? Trend.GAIN : Trend.LOSS;
    String ink = print.bought() ? "prints-buy" : "prints-sell";
    text(pen, side.mark(price(tape, print)), EDGE, y, true, ink);
    text(pen, size(tape, print), at.size(), y, false, "prints-text");
    pen.setFont(font());
    text(pen, viewModel.time(print), at.time(), y, false, "prints-quiet");
  }

  private static String price(Tape tape, Print print) {
    return Figures.number(print.trade().price(), tape.priceDecimals());
  }

  private String size(Tape tape, Print print) {
    String amount =
        tape.largest() >= 1_000_000
            ? Figures.compact(print.trade().size())
            : Figures.number(print.trade().size(), tape.sizeDecimals());
    int count = print.trade().count();
    return count > 1 ? viewModel.of("merged", Integer.toString(count), amount) : amount;
  }

  private double widthOf(String words) {
    Text text = new Text(words);
    text.setFont(font());
    return text.getLayoutBounds().getWidth();
  }

  private void fill(GraphicsContext pen, String ink, double x, double y, double w, double h) {
    pen.setFill(ink(ink));
    pen.fillRect(x, y, w, h);
  }

  private void text(
      GraphicsContext pen, String words, double x, double y, boolean left, String ink) {
    pen.setFill(ink(ink));
    pen.setTextAlign(left ? TextAlignment.LEFT : TextAlignment.RIGHT);
    pen.fillText(words, x, y);
  }
}
