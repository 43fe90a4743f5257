package app.wheelhouse.ui.chart;

import app.wheelhouse.domain.instrument.Instrument;
import app.wheelhouse.domain.order.Side;
import app.wheelhouse.setting.ChartSettings;
import app.wheelhouse.setting.Settings;
import app.wheelhouse.ui.fx.DraftLevels;
import app.wheelhouse.ui.fx.Route;
import java.math.RoundingMode;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// What the trader does on the chart of the market that is shown.
final class ChartActs implements ChartTrader {
  private final Settings settings;
  private final ChartDrawing drawing;
  private final StopMover stop;
  private final DraftLines drafts;
  private final Consumer<Route> routes;

  ChartActs(
      Settings settings,
      ChartDrawing drawing,
      StopMover stop,
      DraftLines drafts,
      Consumer<Route> routes) {
    this.settings = settings;
    this.drawing = drawing;
    this.stop = stop;
    this.drafts = drafts;
    this.routes = routes;
  }

  @Override
  public @Nullable StopMove stopAt(double price) {
    return settings.get(ChartSettings.ORDER_LINES) ? stop.at(price) : null;
  }

  @Override
  public void moveStop(StopMove move) {
    stop.ask(move);
  }

  @Override
  public void moveDraft(DraftLevels.Level level, double price) {
    ChartSeries series = drawing.series().get();
    if (series != null) {
      drafts.move(level, price, series.instrument());
    }
  }

  @Override
  public void showDecision(long sequence) {
    routes.accept(new Route.ShowDecision(sequence));
  }

  @Override
  public void fillLimit(Side side, double price) {
    ChartSeries series = drawing.series().get();
    if (series != null && price > 0) {
      Instrument market = series.instrument();
      routes.accept(
          new Route.FillTicket(
              market.id(), side, market.roundPrice(price, RoundingMode.HALF_EVEN), null, null));
    }
  }

  @Override
  public void fillStop(double price) {
    ChartSeries series = drawing.series().get();
    if (series != null && price > 0) {
      Instrument market = series.instrument();
      routes.accept(
          new Route.FillTicket(
              market.id(), null, null, market.roundPrice(price, RoundingMode.HALF_EVEN), null));
    }
  }
}
