package app.wheelhouse.ui.skill;

import app.wheelhouse.ai.calibration.ReliabilityBin;
import app.wheelhouse.ui.control.Figures;
import app.wheelhouse.ui.control.PacedCanvas;
import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import javafx.scene.text.TextAlignment;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/// Stated against won: a point with its interval for each tenth, the line where both are equal, and
/// the curve that says what a stated confidence counts for.
final class ReliabilityCanvas extends PacedCanvas {
  private static final double LEFT = 34;
  private static final double FOOT = 30;
  private static final double ROOM = 8;
  private static final int STEPS = 100;
  private static final Duration SOON = Duration.millis(150);

  private final SkillTexts words;
  private final Tooltip hint = new Tooltip();
  private @Nullable SkillPage page;
  private @Nullable ReliabilityScale scale;

  ReliabilityCanvas(SkillTexts words) {
    super(
        List.of(
            "skill-grid", "skill-text", "skill-equal", "skill-curve", "skill-bar", "skill-point"));
    this.words = words;
    getStyleClass().add("skill-diagram");
    hint.setShowDelay(SOON);
    hint.setText(words.of("diagram.hint"));
    Tooltip.install(this, hint);
    setOnMouseMoved(this::hover);
  }

  void show(@Nullable SkillPage now) {
    page = now;
    setAccessibleText(now == null ? words.of("diagram") : words.of("diagram.of", told(now)));
    redraw();
  }

  private String told(SkillPage now) {
    StringBuilder text = new StringBuilder();
    for (ReliabilityBin bin : now.report().bins()) {
      if (bin.n() > 0) {
        text.append(text.isEmpty() ? "" : "; ").append(tells(bin));
      }
    }
    return text.toString();
  }

  private String tells(ReliabilityBin bin) {
    return words.of(
        "bin",
        Figures.number(bin.from() * 100, 0),
        Figures.percent(bin.to()),
        bin.won(),
        bin.n(),
        Figures.percent(bin.shareWon()),
        Figures.number(bin.interval().low() * 100, 0),
        Figures.percent(bin.interval().high()));
  }

  private void hover(MouseEvent mouse) {
    ReliabilityScale made = scale;
    SkillPage now = page;
    ReliabilityBin bin =
        made == null || now == null
            ? null
            : made.at(mouse.getX(), mouse.getY(), now.report().bins());
    hint.setText(bin == null ? words.of("diagram.hint") : tells(bin));
  }

  @Override
  protected void paint(GraphicsContext pen, double width, double height) {
    ReliabilityScale made = new ReliabilityScale(LEFT, width - ROOM, ROOM, height - FOOT);
    scale = made;
    frame(pen, made);
    SkillPage now = page;
    if (now != null) {
      curve(pen, made, now);
      int most = now.report().bins().stream().mapToInt(ReliabilityBin::n).max().orElse(1);
      for (ReliabilityBin bin : now.report().bins()) {
        if (bin.n() > 0) {
          point(pen, made, bin, Math.max(1, most));
        }
      }
    }
  }

  private void frame(GraphicsContext pen, ReliabilityScale at) {
    pen.setFont(font());
    for (double share : new double[] {0, 0.5, 1}) {
      pen.setFill(ink("skill-grid"));
      pen.fillRect(at.left(), Math.floor(at.y(share)), at.right() - at.left(), 1);
      pen.fillRect(Math.floor(at.x(share)), at.top(), 1, at.bottom() - at.top());
      pen.setFill(ink("skill-text"));
      pen.setTextAlign(TextAlignment.RIGHT);
      pen.setTextBaseline(VPos.CENTER);
      pen.fillText(Figures.number(share * 100, 0), at.left() - 5, at.y(share));
      pen.setTextAlign(share == 1 ? TextAlignment.RIGHT : TextAlignment.CENTER);
      pen.setTextBaseline(VPos.TOP);
      pen.fillText(Figures.number(share * 100, 0), at.x(share), at.bottom() + 2);
    }
    pen.setTextAlign(TextAlignment.CENTER);
    pen.setTextBaseline(VPos.BOTTOM);
    pen.fillText(words.of("axis.stated"), (at.left() + at.right()) / 2, at.bottom() + FOOT);
    pen.save();
    pen.translate(1, (at.top() + at.bottom()) / 2);
    pen.rotate(-90);
    pen.setTextBaseline(VPos.TOP);
    pen.fillText(words.of("axis.won"), 0, 0);
    pen.restore();
    pen.setStroke(ink("skill-equal"));
    pen.setLineWidth(1);
    pen.setLineDashes(3, 3);
    pen.strokeLine(at.x(0), at.y(0), at.x(1), at.y(1));
    pen.setLineDashes();
  }

  private void curve(GraphicsContext pen, ReliabilityScale at, SkillPage now) {
    pen.setStroke(ink("skill-curve"));
    pen.setLineWidth(1.5);
    pen.beginPath();
    for (int i = 0; i <= STEPS; i++) {
      double stated = (double) i / STEPS;
      double x = at.x(stated);
      double y = at.y(now.countsFor(stated));
      if (i == 0) {
        pen.moveTo(x, y);
      } else {
        pen.lineTo(x, y);
      }
    }
    pen.stroke();
  }

  private void point(GraphicsContext pen, ReliabilityScale at, ReliabilityBin bin, int most) {
    double x = at.x(bin.meanStated());
    pen.setStroke(ink("skill-bar"));
    pen.setLineWidth(1);
    double middle = Math.floor(x) + 0.5;
    pen.strokeLine(middle, at.y(bin.interval().low()), middle, at.y(bin.interval().high()));
    for (double end : new double[] {bin.interval().low(), bin.interval().high()}) {
      double y = Math.floor(at.y(end)) + 0.5;
      pen.strokeLine(middle - 3, y, middle + 3, y);
    }
    double radius = ReliabilityScale.radius(bin.n(), most);
    pen.setFill(ink("skill-point"));
    pen.fillOval(x - radius, at.y(bin.shareWon()) - radius, 2 * radius, 2 * radius);
  }
}
