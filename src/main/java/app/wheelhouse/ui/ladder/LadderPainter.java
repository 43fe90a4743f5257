package app.wheelhouse.ui.ladder;

import app.wheelhouse.domain.order.Side;
import app.wheelhouse.ui.control.Figures;
import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;

/// Draws a ladder: columns price, size, total; bars of a level and of all up to it.
final class LadderPainter {
  private static final double GUTTER = 26;
  private static final double EDGE = 10;
  private static final double ROW = 1.5;
  private static final double SIZE_END = 0.67;

  private final GraphicsContext pen;
  private final double width;
  private final LadderCanvas from;
  private final double row;
  private double deepest;
  private int decimals;

  LadderPainter(GraphicsContext pen, double width, LadderCanvas from) {
    this.pen = pen;
    this.width = width;
    this.from = from;
    this.row = row(from.plain());
    pen.setTextBaseline(VPos.CENTER);
    pen.setFont(from.plain());
  }

  /// Height of a row in this font, px.
  static double row(Font font) {
    return Math.rint(font.getSize() * ROW);
  }

  double row() {
    return row;
  }

  double middleHeight() {
    return 2 * row + 6;
  }

  /// What the longest bars stand for.
  void scale(List<Level> asks, List<Level> bids) {
    for (List<Level> side : List.of(asks, bids)) {
      for (Level level : side) {
        deepest = Math.max(deepest, level.total());
      }
    }
    decimals = deepest < 10 ? 4 : deepest < 1_000 ? 3 : deepest < 10_000 ? 2 : 0;
  }

  void heads(LadderTexts words) {
    double y = row / 2;
    text(words.of("price"), GUTTER, y, TextAlignment.LEFT, LadderInk.QUIET);
    text(words.of("size"), width * SIZE_END, y, TextAlignment.RIGHT, LadderInk.QUIET);
    text(words.of("total"), width - EDGE, y, TextAlignment.RIGHT, LadderInk.QUIET);
  }

  void rung(LadderCanvas.Rung rung, boolean pointed, int priceDecimals) {
    Level level = rung.level();
    double y = rung.top() + row / 2;
    if (pointed) {
      fill(LadderInk.POINTED, 0, rung.top(), width, row);
    }
    double room = width - GUTTER;
    bar(
        rung.ask() ? LadderInk.ASK_TOTAL : LadderInk.BID_TOTAL,
        room * level.total() / deepest,
        rung);
    bar(
        rung.ask() ? LadderInk.ASK_LEVEL : LadderInk.BID_LEVEL,
        room * level.size() / deepest,
        rung);
    text(
        Figures.number(level.price(), priceDecimals),
        GUTTER,
        y,
        TextAlignment.LEFT,
        rung.ask() ? LadderInk.ASK : LadderInk.BID);
    String size = level.size() == 0 ? Figures.UNKNOWN : amount(level.size());
    text(size, width * SIZE_END, y, TextAlignment.RIGHT, LadderInk.TEXT);
    text(amount(level.total()), width - EDGE, y, TextAlignment.RIGHT, LadderInk.QUIET);
    mark(level.marks(), y);
    if (pointed && from.hasKeys()) {
      pen.setStroke(from.paintOf(LadderInk.OWN));
      pen.setLineWidth(1);
      pen.strokeRect(0.5, rung.top() + 0.5, width - 1, row - 1);
    }
  }

  private void bar(LadderInk ink, double length, LadderCanvas.Rung rung) {
    fill(ink, Math.floor(width - length), rung.top(), Math.ceil(length), row - 1);
  }

  /// Orders as a wedge in the colour of their side, stop and target as a plate with a letter.
  private void mark(List<Mark> marks, double y) {
    for (Mark mark : marks) {
      switch (mark.kind()) {
        case ORDER -> {
          pen.setFill(from.paintOf(mark.side() == Side.BUY ? LadderInk.BID : LadderInk.ASK));
          pen.fillPolygon(new double[] {4, 4, 12}, new double[] {y - 5, y + 5, y}, 3);
        }
        case STOP -> plate("S", LadderInk.STOP, y);
        case TARGET -> plate("T", LadderInk.TARGET, y);
      }
    }
  }

  private void plate(String letter, LadderInk ink, double y) {
    pen.setFill(from.paintOf(ink));
    pen.fillRoundRect(4, y - row / 2 + 2, 17, row - 4, 4, 4);
    pen.setFont(from.bold());
    text(letter, 12.5, y, TextAlignment.CENTER, LadderInk.ON_MARK);
    pen.setFont(from.plain());
  }

  /// Between the sides: the spread, and which side weighs more.
  void middle(Rungs rungs, double top, LadderTexts words) {
    fill(LadderInk.LINE, 0, top, width, 1);
    fill(LadderInk.LINE, 0, top + middleHeight() - 1, width, 1);
    double first = top + 3 + row / 2;
    double second = first + row;
    text(words.of("spread"), GUTTER, first, TextAlignment.LEFT, LadderInk.QUIET);
    text(
        words.of(
            "spread.value",
            Figures.number(rungs.spread(), rungs.priceDecimals()),
            Figures.number(rungs.spreadPoints(), 2)),
        width - EDGE,
        first,
        TextAlignment.RIGHT,
        LadderInk.TEXT);
    text(words.of("imbalance"), GUTTER, second, TextAlignment.LEFT, LadderInk.QUIET);
    double value = rungs.imbalance();
    LadderInk ink = value < 0 ? LadderInk.ASK : LadderInk.BID;
    text(
        LadderTexts.imbalance(value),
        width - EDGE,
        second,
        TextAlignment.RIGHT,
        Math.abs(value) < 0.005 ? LadderInk.TEXT : ink);
    double from = width * 0.46;
    double to = width - EDGE - row * 2.5;
    double centre = Math.rint((from + to) / 2);
    double length = (to - from) / 2 * Math.abs(value);
    fill(LadderInk.LINE, from, second - 3, to - from, 6);
    fill(ink, value < 0 ? centre - length : centre, second - 3, length, 6);
    fill(LadderInk.QUIET, centre, second - 5, 1, 10);
  }

  private String amount(double size) {
    return deepest >= 1_000_000 ? Figures.compact(size) : Figures.number(size, decimals);
  }

  private void fill(LadderInk ink, double x, double y, double w, double h) {
    pen.setFill(from.paintOf(ink));
    pen.fillRect(x, y, w, h);
  }

  private void text(String words, double x, double y, TextAlignment align, LadderInk ink) {
    pen.setFill(from.paintOf(ink));
    pen.setTextAlign(align);
    pen.fillText(words, x, y);
  }
}
