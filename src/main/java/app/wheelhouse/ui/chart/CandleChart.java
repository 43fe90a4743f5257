package app.wheelhouse.ui.chart;

import app.wheelhouse.ui.fx.DraftLevels;
import java.util.ResourceBundle;
import javafx.geometry.Point2D;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/// A candlestick chart under mouse and keyboard: zoom, pan, crosshair, the stop and the ticket's
/// prices that can be dragged, and a menu at a price. The mouse moves the crosshair alone, never
/// the candles.
public final class CandleChart extends Region {
  private static final double ZOOM_STEP = 1.15;
  private static final double KEY_PAN = 0.1;

  private final ChartDrawing drawing;
  private final ChartTrader trader;
  private final ChartSurface surface;
  private final Gestures gestures = new Gestures();
  private final ChartPointer pointer;
  private final StopDrag stop;
  private final DraftDrag draft;
  private final ChartMenu menu;

  CandleChart(ChartDrawing drawing, ChartTrader trader, ResourceBundle texts) {
    this.drawing = drawing;
    this.trader = trader;
    this.surface = new ChartSurface(drawing);
    this.stop = new StopDrag(trader, surface.prices());
    this.draft = new DraftDrag(trader);
    this.menu = new ChartMenu(trader, texts);
    this.pointer =
        new ChartPointer(
            drawing, surface.marks(), new Crosshair(surface.times(), surface.prices()), texts);
    getStyleClass().add("candle-chart");
    getChildren().add(surface);
    surface.addOver(stop.nodes());
    surface.addOver(pointer.tags());
    surface.addUnder(pointer.lines());
    surface.open(new ChartGestures(gestures), this::point);
    drawing.pointed().subscribe(this::point);
    drawing.series().subscribe(this::another);
    setFocusTraversable(true);
    setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    setOnKeyPressed(this::pressed);
    setOnContextMenuRequested(this::menu);
  }

  private void another(@Nullable ChartSeries before, @Nullable ChartSeries now) {
    if (now == null || !now.continues(before)) {
      stop.cancel();
      draft.drop();
      menu.close();
    }
  }

  private void point() {
    Plot plot = surface.plot();
    if (plot != null) {
      pointer.show(plot, surface.timeTicks(), surface.axisWidth());
    }
  }

  /// How often everything was drawn anew: what a tick and the mouse must not raise.
  public long drawings() {
    return surface.drawings();
  }

  /// The time until the bar closes, under the newest price; empty for none.
  void setCountdown(String text) {
    surface.setCountdown(text);
  }

  /// What lies over the top of the plot, pixels: labels stay below it.
  void setLegendHeight(double height) {
    surface.setLegendHeight(height);
  }

  /// Shows fewer bars below zero, more above.
  void zoom(double steps) {
    gestures.zoom(steps, 1);
  }

  /// Returns to the newest bar.
  void showNewest() {
    gestures.follow();
  }

  /// Moves the crosshair by bars, from the newest bar when there is none, and keeps it in view.
  void moveCrosshair(int bars) {
    ChartSeries now = surface.series();
    if (now == null) {
      return;
    }
    long from = now.has(drawing.pointed().get()) ? drawing.pointed().get() + bars : now.end() - 1;
    long to = Math.clamp(from, now.first(), now.end() - 1);
    pointer.keyboard(to);
    Viewport view = surface.view();
    if (to < view.left() || to + 1 > view.right()) {
      gestures.pan((to - view.left()) / view.span() - (bars < 0 ? KEY_PAN : 1 - KEY_PAN));
    }
    point();
  }

  /// The price of the crosshair, else the newest; NaN when there is none.
  double pointedPrice() {
    Plot plot = surface.plot();
    return plot == null ? Double.NaN : pointer.price(plot);
  }

  private void menu(ContextMenuEvent event) {
    Plot plot = surface.plot();
    if (plot != null) {
      stop.cancel();
      draft.drop();
      double price = event.isKeyboardTrigger() ? pointer.price(plot) : price(plot, event);
      menu.open(this, plot.series(), price, event.getScreenX(), event.getScreenY());
      event.consume();
    }
  }

  private double price(Plot plot, ContextMenuEvent event) {
    Point2D place = surface.toPlot(event.getSceneX(), event.getSceneY());
    return plot.price(Math.clamp(place.getY(), 0, plot.height()));
  }

  private void pressed(KeyEvent event) {
    boolean ours = !event.isAltDown() && !event.isShortcutDown();
    if (ours) {
      switch (event.getCode()) {
        case LEFT -> move(-1, event.isShiftDown());
        case RIGHT -> move(1, event.isShiftDown());
        case UP, PLUS, ADD, EQUALS -> zoom(-1);
        case DOWN, MINUS, SUBTRACT -> zoom(1);
        case END, HOME -> showNewest();
        case ESCAPE -> ours = escape();
        default -> ours = false;
      }
    }
    if (ours) {
      event.consume();
    }
  }

  private void move(int direction, boolean crosshair) {
    if (crosshair) {
      moveCrosshair(direction);
    } else {
      gestures.pan(direction * KEY_PAN);
    }
  }

  private boolean escape() {
    boolean dragging = stop.isDragging() || draft.isDragging();
    boolean something = dragging || pointer.isShown();
    if (dragging) {
      stop.cancel();
      draft.cancel();
    } else {
      pointer.leave();
    }
    return something;
  }

  @Override
  protected void layoutChildren() {
    surface.resizeRelocate(0, 0, getWidth(), getHeight());
  }

  /// Moves the view as the trader asks.
  private final class Gestures implements ChartGestures.Target {
    @Override
    public void pan(double share) {
      ChartSeries now = surface.series();
      Viewport view = surface.view();
      if (now != null) {
        surface.show(view.panned(share * view.span(), now.first(), now.end()));
      }
    }

    @Override
    public void zoom(double steps, double at) {
      ChartSeries now = surface.series();
      Viewport view = surface.view();
      if (now != null) {
        double anchor = view.left() + at * view.span();
        double factor = Math.pow(ZOOM_STEP, steps);
        surface.show(view.zoomed(factor, anchor, now.first(), now.end()));
      }
    }

    @Override
    public void follow() {
      ChartSeries now = surface.series();
      if (now != null) {
        surface.show(Viewport.newest(now.end(), surface.view().span()));
      }
    }

    @Override
    public void point(double x, double y) {
      pointer.mouse(x, y);
      setCursor(grip(x, y) != null ? Cursor.V_RESIZE : cursor(x, y));
      CandleChart.this.point();
    }

    private Cursor cursor(double x, double y) {
      return surface.marks().decisionAt(x, y) == null ? Cursor.DEFAULT : Cursor.HAND;
    }

    @Override
    public void leave() {
      pointer.leave();
    }

    @Override
    public void open(double x, double y) {
      DecisionMark mark = surface.marks().decisionAt(x, y);
      if (mark != null && grip(x, y) == null) {
        trader.showDecision(mark.newest().sequence());
      }
    }

    @Override
    public boolean grab(double x, double y) {
      menu.close();
      requestFocus();
      ChartLine taken = grip(x, y);
      if (taken == null) {
        return false;
      }
      pointer.leave();
      DraftLevels.Level level = taken.kind().draft();
      if (level == null) {
        stop.start();
      } else {
        draft.start(level, taken.price());
      }
      return true;
    }

    @Override
    public void drag(double y) {
      Plot plot = surface.plot();
      if (plot != null) {
        draft.to(plot, y);
        if (stop.isDragging()) {
          stop.to(plot, y, surface.axisWidth());
        }
      }
    }

    @Override
    public void drop() {
      stop.drop();
      draft.drop();
    }

    private @Nullable ChartLine grip(double x, double y) {
      Plot plot = surface.plot();
      return plot == null ? null : surface.lines().gripAt(plot, x, y);
    }
  }
}
