package app.wheelhouse.ui.balance;

import app.wheelhouse.ui.control.Figures;
import java.time.ZoneId;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.canvas.Canvas;
import javafx.scene.control.Label;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/// The balance history as a picture with labels; drawn anew only when the curve, the size or the
/// theme changes. The mouse shows the values of a moment.
public final class CurvePane extends Pane {
  private static final double GUTTER = 84;
  private static final double FOOT = 16;
  private static final double DRAWDOWN_SHARE = 0.22;

  private final Canvas canvas = new Canvas();
  private final BalancePalette palette = new BalancePalette(this::repaint);
  private final ObjectProperty<BalanceCurve> curve = new SimpleObjectProperty<>(BalanceCurve.NONE);
  private final Label highest = label("curve-label");
  private final Label lowest = label("curve-label");
  private final Label now = label("curve-now");
  private final Label deepest = label("curve-label");
  private final Label begin = label("curve-label");
  private final Label end = label("curve-label");
  private final Region hair = new Region();
  private final Label values = label("curve-values");
  private BalanceTexts texts;
  private ZoneId zone;
  private double equity = Double.NaN;
  private @Nullable CurveScale scale;
  private long paints;

  CurvePane(BalanceTexts texts, ZoneId zone) {
    this.texts = texts;
    this.zone = zone;
    getStyleClass().add("curve");
    hair.getStyleClass().add("curve-hair");
    canvas.setMouseTransparent(true);
    getChildren().addAll(palette, canvas, hair, highest, lowest, now, deepest, begin, end, values);
    curve.subscribe(this::repaint);
    setOnMouseMoved(this::hover);
    setOnMouseExited(_ -> hide());
    hide();
  }

  ObjectProperty<BalanceCurve> curveProperty() {
    return curve;
  }

  void zone(ZoneId newZone) {
    zone = newZone;
    repaint();
  }

  /// The equity at this moment: its label moves, nothing is drawn.
  void equity(double newest) {
    equity = newest;
    CurveScale made = scale;
    if (made != null) {
      mark(made);
    }
  }

  /// How often it was drawn.
  long paints() {
    return paints;
  }

  private void repaint() {
    scale = null;
    setNeedsLayout(true);
  }

  @Override
  protected void layoutChildren() {
    boolean fits =
        scale != null && canvas.getWidth() == getWidth() && canvas.getHeight() == getHeight();
    if (!fits) {
      draw();
    }
  }

  private void draw() {
    canvas.setWidth(getWidth());
    canvas.setHeight(getHeight());
    canvas.getGraphicsContext2D().clearRect(0, 0, getWidth(), getHeight());
    hide();
    BalanceCurve drawn = curve.get();
    boolean visible = drawn.isDrawn() && getWidth() > 2 * GUTTER && getHeight() > 60;
    for (Node label : new Node[] {highest, lowest, now, deepest, begin, end}) {
      label.setVisible(visible);
    }
    if (!visible) {
      return;
    }
    double ends = getHeight() - FOOT;
    double bottom = ends - ends * DRAWDOWN_SHARE;
    CurveScale made = new CurveScale(drawn, 8, getWidth() - GUTTER, 6, bottom, ends);
    scale = made;
    new CurvePainter(canvas.getGraphicsContext2D(), made, palette).paint();
    paints++;
    label(made);
    mark(made);
  }

  private void label(CurveScale made) {
    BalanceCurve drawn = made.curve();
    put(
        highest,
        texts.of("max", amount(drawn.equity(drawn.highest()))),
        made.right() + 6,
        made.y(drawn.equity(drawn.highest())));
    put(
        lowest,
        texts.of("min", amount(drawn.equity(drawn.lowest()))),
        made.right() + 6,
        made.y(drawn.equity(drawn.lowest())));
    put(
        deepest,
        Figures.signedPercent(-drawn.deepestDrawdown()),
        made.right() + 6,
        (made.waterline() + made.end()) / 2);
    long span = drawn.last() - drawn.first();
    put(begin, BalanceTexts.time(drawn.first(), zone, span), made.left(), made.end() + FOOT / 2);
    String until = BalanceTexts.time(drawn.last(), zone, span);
    end.setText(until);
    put(end, until, made.right() - end.prefWidth(-1), made.end() + FOOT / 2);
  }

  /// The newest equity in the gutter; it hides a label that it would cover.
  private void mark(CurveScale made) {
    BalanceCurve drawn = made.curve();
    double newest = Double.isNaN(equity) ? drawn.equity(drawn.size() - 1) : equity;
    double y = Math.clamp(made.y(newest), made.top(), made.bottom());
    put(now, texts.of("now", amount(newest)), made.right() + 6, y);
    highest.setVisible(Math.abs(made.y(drawn.equity(drawn.highest())) - y) >= now.getHeight());
    lowest.setVisible(Math.abs(made.y(drawn.equity(drawn.lowest())) - y) >= now.getHeight());
  }

  private static void put(Label label, String text, double x, double middle) {
    label.setText(text);
    label.autosize();
    label.relocate(Math.rint(x), Math.max(0, Math.rint(middle - label.getHeight() / 2)));
  }

  private void hover(MouseEvent mouse) {
    CurveScale made = scale;
    if (made == null || mouse.getX() > made.right()) {
      hide();
      return;
    }
    BalanceCurve drawn = made.curve();
    int index = drawn.nearest(made.time(mouse.getX()));
    double x = made.x(index);
    hair.setVisible(true);
    hair.resizeRelocate(Math.floor(x), made.top(), 1, made.end() - made.top());
    values.setText(
        texts.of(
            "values",
            BalanceTexts.time(drawn.time(index), zone, drawn.last() - drawn.first()),
            amount(drawn.equity(index)),
            amount(drawn.balance(index)),
            Figures.signedPercent(-drawn.drawdown(index))));
    values.autosize();
    double left = x + 10 + values.getWidth() > made.right() ? x - 10 - values.getWidth() : x + 10;
    values.relocate(Math.max(0, Math.rint(left)), made.top());
    values.setVisible(true);
  }

  private void hide() {
    hair.setVisible(false);
    values.setVisible(false);
  }

  private static String amount(double value) {
    return Figures.number(value, 2);
  }

  private static Label label(String style) {
    Label label = new Label();
    label.getStyleClass().addAll("figure", style);
    label.setMouseTransparent(true);
    return label;
  }
}
