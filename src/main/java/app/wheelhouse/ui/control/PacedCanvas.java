package app.wheelhouse.ui.control;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.animation.Animation;
import javafx.animation.PauseTransition;
import javafx.scene.Group;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.paint.Paint;
import javafx.scene.shape.Rectangle;
import javafx.scene.text.Font;
import javafx.util.Duration;

/// A picture of many quick numbers: drawn only when something changed and at most ten times a
/// second, with the colours and the font of the theme.
public abstract class PacedCanvas extends Region {
  private static final Duration PACE = Duration.millis(100);

  private final Canvas canvas = new Canvas();
  private final Map<String, Rectangle> inks = new LinkedHashMap<>();
  private final Label font = new Label();
  private final Label boldFont = new Label();
  private final PauseTransition wait = new PauseTransition(PACE);
  private boolean stale = true;
  private boolean asked;
  private long paints;

  /// @param inks style classes of the colours, which the panel's sheet gives by `-fx-fill`
  // Nothing is drawn before the first layout, when the subclass is whole.
  @SuppressWarnings("this-escape")
  protected PacedCanvas(List<String> inks) {
    getStyleClass().add("paced-canvas");
    Group samples = new Group(font, boldFont);
    samples.setManaged(false);
    font.getStyleClass().addAll("figure", "canvas-font");
    boldFont.getStyleClass().addAll("figure", "canvas-font", "strong");
    for (String ink : inks) {
      Rectangle shape = new Rectangle();
      shape.setFill(Color.TRANSPARENT);
      shape.getStyleClass().add(ink);
      shape.fillProperty().subscribe(_ -> redraw());
      this.inks.put(ink, shape);
      samples.getChildren().add(shape);
    }
    font.fontProperty().subscribe(_ -> redraw());
    boldFont.fontProperty().subscribe(_ -> redraw());
    canvas.setMouseTransparent(true);
    getChildren().addAll(samples, canvas);
    wait.setOnFinished(_ -> {
      if (asked) {
        asked = false;
        redraw();
        wait.playFromStart();
      }
    });
  }

  /// There is something new: it is drawn with the next frame, or when the last picture is a tenth
  /// of a second old.
  protected final void changed() {
    if (wait.getStatus() == Animation.Status.RUNNING) {
      asked = true;
    } else {
      redraw();
      wait.playFromStart();
    }
  }

  /// Draws with the next frame, for what the trader does himself.
  protected final void redraw() {
    stale = true;
    setNeedsLayout(true);
  }

  @Override
  protected final void layoutChildren() {
    boolean fits = canvas.getWidth() == getWidth() && canvas.getHeight() == getHeight();
    if (fits && !stale) {
      return;
    }
    stale = false;
    canvas.setWidth(getWidth());
    canvas.setHeight(getHeight());
    GraphicsContext pen = canvas.getGraphicsContext2D();
    pen.clearRect(0, 0, getWidth(), getHeight());
    if (getWidth() > 0 && getHeight() > 0) {
      paint(pen, getWidth(), getHeight());
      paints++;
    }
  }

  /// Draws everything anew on an empty surface of `width` by `height` pixels.
  protected abstract void paint(GraphicsContext pen, double width, double height);

  /// A colour of the theme.
  ///
  /// @param style one of those given
  protected final Paint ink(String style) {
    Rectangle shape = inks.get(style);
    return shape == null ? Color.TRANSPARENT : shape.getFill();
  }

  /// The font of figures here.
  protected final Font font() {
    return font.getFont();
  }

  protected final Font boldFont() {
    return boldFont.getFont();
  }

  /// How often it was drawn.
  public final long paints() {
    return paints;
  }
}
