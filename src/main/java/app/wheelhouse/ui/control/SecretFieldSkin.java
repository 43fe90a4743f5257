package app.wheelhouse.ui.control;

import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.SkinBase;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.Rectangle;
import javafx.scene.text.Text;
import javafx.util.Subscription;
import org.kordamp.ikonli.javafx.FontIcon;

/// Draws dots; while the eye is held, each character as a text of its own, so that no String ever
/// holds two of them.
final class SecretFieldSkin extends SkinBase<SecretField> {
  private static final PseudoClass HELD = PseudoClass.getPseudoClass("held");
  private static final double GAP = 6;

  private final SecretBuffer buffer;
  private final Text prompt = new Text();
  private final Region selection = new Region();
  private final Pane glyphs = new Pane();
  private final Region caret = new Region();
  private final Pane glass = new Pane(selection, glyphs, caret);
  private final Label caps = new Label();
  private final StackPane eye = new StackPane(new FontIcon("fth-eye"));
  private final Subscription subscription;
  private double[] stops = {0};
  private double scrolled;
  private boolean stale = true;

  SecretFieldSkin(SecretField field) {
    super(field);
    buffer = field.buffer();
    prompt.getStyleClass().add("secret-prompt");
    selection.getStyleClass().add("secret-selection");
    caret.getStyleClass().add("secret-caret");
    caps.getStyleClass().add("secret-caps");
    caps.setGraphic(new FontIcon("fth-alert-triangle"));
    eye.getStyleClass().add("secret-eye");
    prompt.textProperty().bind(field.promptTextProperty());
    caps.textProperty().bind(field.capsTextProperty());
    glass.setClip(new Rectangle());
    getChildren().addAll(prompt, glass, caps, eye);
    Tooltip hint = new Tooltip();
    hint.textProperty().bind(field.showTextProperty());
    Tooltip.install(eye, hint);
    eye.addEventHandler(MouseEvent.ANY, this::hold);
    field.addEventHandler(MouseEvent.MOUSE_PRESSED, this::point);
    field.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::point);
    subscription =
        Subscription.combine(
            field.editsProperty().subscribe(_ -> redraw()),
            prompt.fontProperty().subscribe(_ -> redraw()),
            field.capsLockProperty().subscribe(_ -> field.requestLayout()),
            field.focusedProperty().subscribe(_ -> field.requestLayout()),
            field
                .revealedProperty()
                .subscribe(on -> {
                  eye.pseudoClassStateChanged(HELD, on);
                  redraw();
                }));
  }

  private void redraw() {
    stale = true;
    getSkinnable().requestLayout();
  }

  @Override
  public void dispose() {
    if (getSkinnable() != null) {
      subscription.unsubscribe();
      glyphs.getChildren().clear();
    }
    super.dispose();
  }

  private void hold(MouseEvent event) {
    boolean primary = event.getButton() == MouseButton.PRIMARY;
    if (event.getEventType() == MouseEvent.MOUSE_PRESSED && primary) {
      getSkinnable().requestFocus();
      getSkinnable().reveal(true);
    } else if (event.getEventType() == MouseEvent.MOUSE_RELEASED) {
      getSkinnable().reveal(false);
    }
    event.consume();
  }

  private void point(MouseEvent event) {
    if (event.getButton() != MouseButton.PRIMARY) {
      return;
    }
    SecretField field = getSkinnable();
    boolean drag = event.getEventType() == MouseEvent.MOUSE_DRAGGED;
    if (!drag) {
      field.requestFocus();
    }
    if (event.getClickCount() > 1 && !drag) {
      buffer.selectAll();
    } else {
      buffer.moveTo(
          position(event.getX() - glass.getLayoutX() + scrolled), drag || event.isShiftDown());
    }
    field.edited();
    event.consume();
  }

  /// The place between two characters that is nearest.
  private int position(double x) {
    int nearest = 0;
    for (int i = 1; i < stops.length; i++) {
      if (Math.abs(stops[i] - x) < Math.abs(stops[nearest] - x)) {
        nearest = i;
      }
    }
    return nearest;
  }

  @Override
  protected void layoutChildren(double x, double y, double width, double height) {
    SecretField field = getSkinnable();
    double eyeWidth = snapSizeX(eye.prefWidth(-1));
    eye.resizeRelocate(x + width - eyeWidth, y, eyeWidth, height);
    caps.setVisible(field.capsLockProperty().get());
    double capsWidth = caps.isVisible() ? snapSizeX(caps.prefWidth(-1)) + GAP : 0;
    caps.resizeRelocate(x + width - eyeWidth - capsWidth, y, Math.max(0, capsWidth - GAP), height);
    double room = Math.max(0, width - eyeWidth - capsWidth - GAP);
    glass.resizeRelocate(x, y, room, height);
    ((Rectangle) glass.getClip()).setWidth(room + 1);
    ((Rectangle) glass.getClip()).setHeight(height);
    prompt.setVisible(buffer.length() == 0);
    prompt.relocate(x, y + top(height));
    if (stale) {
      stale = false;
      draw();
    }
    glyphs.getChildren().forEach(glyph -> glyph.setLayoutY(baseline(height)));
    caret.setVisible(field.isFocused() && !field.isDisabled());
    double at = stops[Math.min(buffer.caret(), stops.length - 1)];
    scroll(at, room);
    glyphs.setLayoutX(-scrolled);
    double line = prompt.getLayoutBounds().getHeight();
    double top = top(height);
    caret.resizeRelocate(Math.round(at - scrolled), top, 1, line);
    double from = stops[Math.min(buffer.start(), stops.length - 1)];
    double to = stops[Math.min(buffer.end(), stops.length - 1)];
    selection.setVisible(to > from);
    selection.resizeRelocate(from - scrolled, top, to - from, line);
  }

  private double top(double height) {
    return Math.round((height - prompt.getLayoutBounds().getHeight()) / 2);
  }

  private double baseline(double height) {
    return top(height) + prompt.getBaselineOffset();
  }

  /// Remembers only where each character begins.
  private void draw() {
    boolean shown = getSkinnable().revealedProperty().get();
    glyphs.getChildren().clear();
    double[] found = new double[buffer.length() + 1];
    for (int i = 0; i < buffer.length(); ) {
      int next = buffer.after(i);
      Text glyph = new Text(shown ? glyph(i, next) : "•");
      glyph.getStyleClass().add("secret-glyph");
      glyphs.getChildren().add(glyph);
      glyph.applyCss();
      glyph.setLayoutX(found[i]);
      double end = found[i] + glyph.getLayoutBounds().getWidth();
      for (int j = i + 1; j <= next; j++) {
        found[j] = end;
      }
      i = next;
    }
    stops = found;
  }

  private String glyph(int from, int to) {
    return to - from == 2
        ? Character.toString(Character.toCodePoint(buffer.at(from), buffer.at(from + 1)))
        : Character.toString(buffer.at(from));
  }

  /// Keeps the caret in sight.
  private void scroll(double at, double room) {
    double whole = stops[stops.length - 1];
    if (at - scrolled > room) {
      scrolled = at - room;
    } else if (at < scrolled) {
      scrolled = at;
    }
    scrolled = Math.clamp(scrolled, 0, Math.max(0, whole - room));
  }

  @Override
  protected double computePrefWidth(
      double height, double top, double right, double bottom, double left) {
    return left + 14 * prompt.getFont().getSize() + eye.prefWidth(-1) + right;
  }

  @Override
  protected double computePrefHeight(
      double width, double top, double right, double bottom, double left) {
    return top + Math.round(prompt.getLayoutBounds().getHeight()) + bottom;
  }

  @Override
  protected double computeMinWidth(
      double height, double top, double right, double bottom, double left) {
    return left + 6 * prompt.getFont().getSize() + eye.prefWidth(-1) + right;
  }

  @Override
  protected double computeMaxWidth(
      double height, double top, double right, double bottom, double left) {
    return Double.MAX_VALUE;
  }

  @Override
  protected double computeMinHeight(
      double width, double top, double right, double bottom, double left) {
    return computePrefHeight(width, top, right, bottom, left);
  }

  @Override
  protected double computeMaxHeight(
      double width, double top, double right, double bottom, double left) {
    return computePrefHeight(width, top, right, bottom, left);
  }
}
