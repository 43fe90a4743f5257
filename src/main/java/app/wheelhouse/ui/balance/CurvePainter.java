package app.wheelhouse.ui.balance;

import java.util.function.IntToDoubleFunction;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Paint;

/// Draws a balance history on a canvas.
final class CurvePainter {
  private final GraphicsContext canvas;
  private final CurveScale scale;
  private final BalancePalette palette;

  CurvePainter(GraphicsContext canvas, CurveScale scale, BalancePalette palette) {
    this.canvas = canvas;
    this.scale = scale;
    this.palette = palette;
  }

  void paint() {
    BalanceCurve curve = scale.curve();
    rule(scale.y(curve.equity(curve.highest())));
    rule(scale.y(curve.equity(curve.lowest())));
    rule(scale.waterline());
    area(i -> scale.y(curve.equity(i)), scale.bottom(), palette.area());
    area(i -> scale.depth(curve.drawdown(i)), scale.waterline(), palette.drawdown());
    line(i -> scale.depth(curve.drawdown(i)), palette.drawdownLine(), 1);
    canvas.setLineDashes(4, 3);
    line(i -> scale.y(curve.balance(i)), palette.balance(), 1);
    canvas.setLineDashes();
    line(i -> scale.y(curve.equity(i)), palette.equity(), 1.5);
  }

  private void rule(double y) {
    canvas.setFill(palette.grid());
    canvas.fillRect(scale.left(), Math.floor(y), scale.right() - scale.left(), 1);
  }

  private void line(IntToDoubleFunction y, Paint paint, double width) {
    canvas.setStroke(paint);
    canvas.setLineWidth(width);
    canvas.beginPath();
    canvas.moveTo(scale.x(0), y.applyAsDouble(0));
    for (int i = 1; i < scale.curve().size(); i++) {
      canvas.lineTo(scale.x(i), y.applyAsDouble(i));
    }
    canvas.stroke();
  }

  private void area(IntToDoubleFunction y, double base, Paint paint) {
    canvas.setFill(paint);
    canvas.beginPath();
    canvas.moveTo(scale.left(), base);
    for (int i = 0; i < scale.curve().size(); i++) {
      canvas.lineTo(scale.x(i), y.applyAsDouble(i));
    }
    canvas.lineTo(scale.right(), base);
    canvas.closePath();
    canvas.fill();
  }
}
