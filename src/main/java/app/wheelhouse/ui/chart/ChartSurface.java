package app.wheelhouse.ui.chart;

import app.wheelhouse.domain.market.Bar;
import io.fair_acc.chartfx.XYChart;
import io.fair_acc.chartfx.plugins.ChartPlugin;
import io.fair_acc.chartfx.ui.geometry.Side;
import io.fair_acc.dataset.events.ChartBits;
import java.util.List;
import java.util.Locale;
import javafx.geometry.Point2D;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/// What is drawn, without what the trader does: candles, axes, and the layers above them.
///
/// A full drawing happens when the view, the theme or the closed bars change; a price alone moves
/// the [LiveLayer] and the tags.
final class ChartSurface extends Region {
  private final ChartDrawing drawing;
  private final PixelColumns columns = new PixelColumns();
  private final ChartPalette palette = new ChartPalette(this::drawAll);
  private final CandleRenderer renderer = new CandleRenderer(palette, columns);
  private final LiveLayer live = new LiveLayer(this::laidOut);
  private final MarkLayers marks = new MarkLayers(palette);
  private final Group over = new Group();
  private final AxisLabels labels = new AxisLabels(this);
  private final TickAxis times = new TickAxis((_, length) -> labels.times(length));
  private final TickAxis prices = new TickAxis(labels::prices);
  private final LineLayer lines = new LineLayer(prices);
  private final LastTag last = new LastTag(prices);
  private final XYChart chart = new XYChart(times, prices);
  private TimeTicks timeTicks;
  private Runnable drawn = () -> {};
  private String countdown = "";
  private double legendHeight;
  private Viewport view = Viewport.newest(0, Viewport.DEFAULT_SPAN);
  private @Nullable ChartSeries shown;
  private @Nullable Plot plot;

  ChartSurface(ChartDrawing drawing) {
    this.drawing = drawing;
    this.timeTicks = new TimeTicks(drawing.zone().get(), Locale.ENGLISH);
    over.setMouseTransparent(true);
    over.setManaged(false);
    over.setAutoSizeChildren(false);
    over.getChildren().addAll(marks, lines, last);
    getChildren().addAll(palette, chart, over);
    prices.setSide(Side.RIGHT);
    chart.setLegendVisible(false);
    chart.setAnimated(false);
    chart.getToolBar().setVisible(false);
    chart.getMenuPane().setTriggerDistance(0);
    chart.getMenuPane().setFocusTraversable(false);
    chart.getPlotArea().setFocusTraversable(false);
    chart.getCanvas().setCache(false);
    times.getCanvas().setCache(false);
    prices.getCanvas().setCache(false);
    chart.getGridRenderer().setDrawOnTop(false);
    chart.getRenderers().setAll(renderer);
    chart.getPlugins().add(live);
    chart.getCanvas().localToSceneTransformProperty().subscribe(this::align);
  }

  /// Follows what is to be drawn from now on.
  ///
  /// @param after is called after each change of the picture
  void open(ChartPlugin gestures, Runnable after) {
    chart.getPlugins().add(gestures);
    drawn = after;
    chart.getCanvas().widthProperty().subscribe(_ -> drawAll());
    chart.getCanvas().heightProperty().subscribe(_ -> drawAll());
    drawing.series().subscribe(this::changed);
    drawing.emas().subscribe(_ -> drawAll());
    drawing.volume().subscribe(_ -> drawAll());
    drawing.fills().subscribe(_ -> drawMarks());
    drawing.decisions().subscribe(_ -> drawMarks());
    drawing.lines().subscribe(this::linesChanged);
    drawing
        .zone()
        .subscribe(zone -> {
          timeTicks = new TimeTicks(zone, Locale.ENGLISH);
          drawAll();
        });
  }

  private void changed(@Nullable ChartSeries now) {
    ChartSeries before = shown;
    shown = now;
    if (now == null || before == null || !now.continues(before)) {
      view = Viewport.newest(now == null ? 0 : now.end(), view.span());
      drawAll();
    } else if (!now.bars().hasSameClosed(before.bars()) || !fits(now)) {
      view = view.followed(now.end());
      drawAll();
    } else {
      drawLive(now);
    }
  }

  private boolean fits(ChartSeries now) {
    Bar forming = now.bars().forming();
    Plot held = plot;
    return held != null
        && (forming == null || now.end() > view.right() || held.prices().holds(forming));
  }

  /// Reads the bars in view, sets the axes and asks ChartFx for a drawing.
  private void drawAll() {
    ChartSeries now = shown;
    if (now == null || width() < 1 || height() < 1) {
      plot = null;
      over.setVisible(false);
      drawn.run();
      return;
    }
    columns.fill(now, view, (int) width());
    PriceScale scale = scale(now);
    over.setVisible(scale != null);
    plot = scale == null ? null : new Plot(now, view, scale, width(), height());
    if (scale != null) {
      renderer.use(
          PixelColumns.bodyWidth(width() / view.span()), scale.mostVolume(), drawing.emas().get());
      times.show(view.left(), view.right());
      prices.show(scale.min(), scale.max());
    }
    chart.fireInvalidated(ChartBits.ChartCanvas);
    drawLive(now);
    drawMarks();
    drawLines();
  }

  private @Nullable PriceScale scale(ChartSeries now) {
    boolean newestInView = now.end() <= view.right() + 1;
    return PriceScale.around(
        columns,
        newestInView ? now.bars().forming() : null,
        drawing.lines().get(),
        drawing.volume().get());
  }

  private void drawLive(ChartSeries now) {
    Plot held = plot;
    if (held != null) {
      Plot next = new Plot(now, view, held.prices(), width(), height());
      plot = next;
      live.showBar(next);
      marks.move(next);
      live.showEmas(next, drawing.emas().get());
      double price = now.last();
      Bar forming = now.bars().forming();
      boolean rises = forming == null || forming.isUp();
      double y = next.shows(price) ? next.y(price) : Double.NaN;
      live.showLast(y, rises, width());
      last.show(next, y, rises, countdown, axisWidth());
    }
    drawn.run();
  }

  private void drawMarks() {
    Plot held = plot;
    if (held != null) {
      marks.show(held, drawing.fills().get(), drawing.decisions().get());
    }
  }

  private void linesChanged(List<ChartLine> before, List<ChartLine> now) {
    if (prices(before).equals(prices(now))) {
      drawLines();
    } else {
      drawAll();
    }
  }

  private static List<Double> prices(List<ChartLine> of) {
    return of.stream().filter(line -> line.kind().draft() == null).map(ChartLine::price).toList();
  }

  private void drawLines() {
    Plot held = plot;
    if (held != null) {
      lines.show(held, drawing.lines().get(), legendHeight, axisWidth());
    }
  }

  private void laidOut() {
    times.makeRoom();
    prices.makeRoom();
  }

  /// The overlay has the coordinates of the plot.
  private void align() {
    Point2D corner = sceneToLocal(chart.getCanvas().localToScene(0, 0));
    over.setTranslateX(corner.getX());
    over.setTranslateY(corner.getY());
  }

  /// Adds what moves above everything else, in coordinates of the plot.
  void addOver(List<Node> nodes) {
    over.getChildren().addAll(nodes);
  }

  /// Adds what moves under the labels.
  void addUnder(List<Node> nodes) {
    over.getChildren().addAll(over.getChildren().indexOf(lines), nodes);
  }

  /// Shows another part of the series.
  void show(Viewport next) {
    view = next;
    drawAll();
  }

  /// The time until the bar closes, under the newest price; empty for none.
  void setCountdown(String text) {
    countdown = text;
    ChartSeries now = shown;
    if (now != null) {
      drawLive(now);
    }
  }

  /// What lies over the top of the plot, pixels: labels stay below it.
  void setLegendHeight(double height) {
    legendHeight = height;
    drawLines();
  }

  Viewport view() {
    return view;
  }

  @Nullable ChartSeries series() {
    return shown;
  }

  /// Null while there is nothing to see.
  @Nullable Plot plot() {
    return plot;
  }

  TimeTicks timeTicks() {
    return timeTicks;
  }

  TickAxis times() {
    return times;
  }

  TickAxis prices() {
    return prices;
  }

  MarkLayers marks() {
    return marks;
  }

  LineLayer lines() {
    return lines;
  }

  long drawings() {
    return renderer.drawings();
  }

  /// A place of the scene in coordinates of the plot.
  Point2D toPlot(double sceneX, double sceneY) {
    return over.sceneToLocal(sceneX, sceneY);
  }

  /// Pixels right of the plot.
  double axisWidth() {
    return getWidth() - over.getTranslateX() - width();
  }

  @Override
  protected void layoutChildren() {
    chart.resizeRelocate(0, 0, getWidth(), getHeight());
  }

  private double width() {
    return chart.getCanvas().getWidth();
  }

  private double height() {
    return chart.getCanvas().getHeight();
  }
}
