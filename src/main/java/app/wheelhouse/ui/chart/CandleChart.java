package app.wheelhouse.ui.chart;

import app.wheelhouse.domain.market.Bar;
import app.wheelhouse.ui.control.Figures;
import io.fair_acc.chartfx.XYChart;
import io.fair_acc.chartfx.axes.spi.AxisRange;
import io.fair_acc.chartfx.ui.geometry.Side;
import io.fair_acc.dataset.events.ChartBits;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.SequencedMap;
import java.util.TreeMap;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.css.PseudoClass;
import javafx.geometry.Point2D;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/// A candlestick chart with volume, time and price axes, and a mark at the last price.
///
/// A full drawing happens when the view, the theme or the closed bars change; a price alone moves
/// the [LiveLayer] and the mark.
public final class CandleChart extends Region {
  private static final PseudoClass RISES = PseudoClass.getPseudoClass("rises");
  private static final double PIXELS_A_PRICE = 56;
  private static final double ZOOM_STEP = 1.15;
  private static final double KEY_PAN = 0.1;

  private final ObjectProperty<@Nullable ChartSeries> series =
      new SimpleObjectProperty<>(this, "series");
  private final PixelColumns columns = new PixelColumns();
  private final ChartPalette palette = new ChartPalette(this::drawAll);
  private final CandleRenderer renderer = new CandleRenderer(palette, columns);
  private final LiveLayer live = new LiveLayer();
  private final Label mark = new Label();
  private final TimeTicks timeTicks = new TimeTicks(ZoneOffset.UTC, Locale.ENGLISH);
  private final TickAxis times = new TickAxis((_, length) -> timeLabels(length));
  private final TickAxis prices = new TickAxis(this::priceLabels);
  private final XYChart chart = new XYChart(times, prices);
  private Viewport view = Viewport.newest(0, Viewport.DEFAULT_SPAN);
  private @Nullable PriceScale scale;

  public CandleChart() {
    getStyleClass().add("candle-chart");
    mark.getStyleClass().addAll("figure", "price-mark");
    mark.setMouseTransparent(true);
    mark.setManaged(false);
    getChildren().addAll(palette, chart, mark);
    setUpChart();
    setFocusTraversable(true);
    setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    setOnKeyPressed(this::pressed);
    chart.getCanvas().widthProperty().subscribe(_ -> drawAll());
    chart.getCanvas().heightProperty().subscribe(_ -> drawAll());
    series.subscribe(this::changed);
  }

  public ObjectProperty<@Nullable ChartSeries> seriesProperty() {
    return series;
  }

  public @Nullable ChartSeries getSeries() {
    return series.get();
  }

  public void setSeries(@Nullable ChartSeries value) {
    series.set(value);
  }

  private void setUpChart() {
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
    chart.getPlugins().addAll(live, new ChartGestures(new Gestures()));
  }

  private void changed(@Nullable ChartSeries before, @Nullable ChartSeries now) {
    if (now == null || before == null || !now.continues(before)) {
      view = Viewport.newest(now == null ? 0 : now.end(), view.span());
      drawAll();
    } else if (now.bars().total() != before.bars().total() || !fits(now)) {
      view = view.followed(now.end());
      drawAll();
    } else {
      drawLive(now);
    }
  }

  private boolean fits(ChartSeries now) {
    Bar forming = now.bars().forming();
    PriceScale held = scale;
    return held != null && (forming == null || now.end() > view.right() || held.holds(forming));
  }

  /// Reads the bars in view, sets the axes and asks ChartFx for a drawing.
  private void drawAll() {
    ChartSeries now = series.get();
    if (now == null || width() < 1 || height() < 1) {
      return;
    }
    columns.fill(now, view, (int) width());
    boolean newestInView = now.end() <= view.right() + 1;
    PriceScale around = PriceScale.around(columns, newestInView ? now.bars().forming() : null);
    scale = around;
    if (around != null) {
      renderer.use(PixelColumns.bodyWidth(width() / view.span()), around.mostVolume());
      times.show(view.left(), view.right());
      prices.show(around.min(), around.max());
    }
    chart.fireInvalidated(ChartBits.ChartCanvas);
    drawLive(now);
  }

  private void drawLive(ChartSeries now) {
    PriceScale held = scale;
    if (held == null) {
      return;
    }
    PixelScale pixels = new PixelScale(held, width(), height());
    Bar forming = now.bars().forming();
    int x = PixelColumns.centre(now.bars().total(), view, width());
    live.showBar(forming, x, PixelColumns.bodyWidth(width() / view.span()), pixels);
    double last = now.last();
    double y = last >= held.min() && last <= held.max() ? pixels.y(last) : Double.NaN;
    boolean rises = forming == null || forming.isUp();
    live.showLast(y, rises, width());
    showMark(now, last, y, rises);
  }

  private void showMark(ChartSeries now, double last, double y, boolean rises) {
    mark.setVisible(Double.isFinite(y));
    if (mark.isVisible()) {
      mark.pseudoClassStateChanged(RISES, rises);
      mark.setText(Figures.number(last, Figures.decimals(now.instrument(), last)));
      Point2D corner = sceneToLocal(chart.getCanvas().localToScene(width(), y));
      double tall = mark.prefHeight(-1);
      double wide = Math.max(mark.prefWidth(-1), getWidth() - corner.getX());
      mark.resizeRelocate(corner.getX(), Math.round(corner.getY() - tall / 2), wide, tall);
    }
  }

  private SequencedMap<Double, String> timeLabels(double length) {
    SequencedMap<Double, String> labels = new TreeMap<>();
    ChartSeries now = series.get();
    if (now != null) {
      // Under the middle of the candle, where the eye looks for it.
      timeTicks.of(now, view, length).forEach((bar, text) -> labels.put(bar + 0.5, text));
    }
    return labels;
  }

  private SequencedMap<Double, String> priceLabels(AxisRange range, double length) {
    SequencedMap<Double, String> labels = new TreeMap<>();
    ChartSeries now = series.get();
    if (now != null) {
      double span = range.getMax() - range.getMin();
      PriceStep step = PriceStep.of(span, (int) (length / PIXELS_A_PRICE));
      int own = Figures.decimals(now.instrument(), range.getMax());
      int decimals = Math.max(own, step.decimals());
      for (double tick : step.between(range.getMin(), range.getMax())) {
        labels.put(tick, Figures.number(tick, decimals));
      }
    }
    return labels;
  }

  private void pressed(KeyEvent event) {
    Gestures gestures = new Gestures();
    boolean ours = true;
    switch (event.getCode()) {
      case LEFT -> gestures.pan(-KEY_PAN);
      case RIGHT -> gestures.pan(KEY_PAN);
      case UP, PLUS, ADD, EQUALS -> gestures.zoom(-1, 1);
      case DOWN, MINUS, SUBTRACT -> gestures.zoom(1, 1);
      case END, HOME -> gestures.follow();
      default -> ours = false;
    }
    if (ours) {
      event.consume();
    }
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

  /// Moves the view as the trader asks.
  private final class Gestures implements ChartGestures.Target {
    @Override
    public void pan(double share) {
      ChartSeries now = series.get();
      if (now != null) {
        show(view.panned(share * view.span(), now.first(), now.end()));
      }
    }

    @Override
    public void zoom(double steps, double at) {
      ChartSeries now = series.get();
      if (now != null) {
        double anchor = view.left() + at * view.span();
        show(view.zoomed(Math.pow(ZOOM_STEP, steps), anchor, now.first(), now.end()));
      }
    }

    @Override
    public void follow() {
      ChartSeries now = series.get();
      if (now != null) {
        show(Viewport.newest(now.end(), view.span()));
      }
    }

    private void show(Viewport next) {
      view = next;
      drawAll();
    }
  }
}
