package app.wheelhouse.ui.chart;

import app.wheelhouse.domain.order.Side;
import app.wheelhouse.ui.fx.Command;
import java.util.List;
import java.util.ResourceBundle;
import java.util.function.Consumer;
import java.util.function.DoubleConsumer;
import javafx.fxml.FXML;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/// Fields and handlers of chart.fxml.
public final class ChartView {
  /// Below this width of the plot the head has no room for the price, px.
  private static final double NARROW = 600;

  private final ChartViewModel viewModel;
  private @Nullable CandleChart chart;

  @FXML private HBox price;
  @FXML private HBox timeframes;
  @FXML private StackPane plot;
  @FXML private FlowPane legend;
  @FXML private ResourceBundle resources;

  public ChartView(ChartViewModel viewModel) {
    this.viewModel = viewModel;
  }

  public ChartViewModel getViewModel() {
    return viewModel;
  }

  @FXML
  private void initialize() {
    CandleChart made = new CandleChart(viewModel.getDrawing(), viewModel.trader(), resources);
    made.accessibleTextProperty().bind(viewModel.getHead().descriptionProperty());
    viewModel.getHead().countdownProperty().subscribe(made::setCountdown);
    legend.heightProperty().subscribe(height -> made.setLegendHeight(height.doubleValue()));
    plot.getChildren().addFirst(made);
    chart = made;
    // The line above the chart has the price too.
    price
        .visibleProperty()
        .bind(viewModel.drawnProperty().and(plot.widthProperty().greaterThan(NARROW)));
    price.managedProperty().bind(price.visibleProperty());
    SpecChoice choice = new SpecChoice(timeframes, viewModel.specProperty(), resources);
    viewModel.specsProperty().subscribe(choice::offer);
  }

  /// What the trader can do here; the keys that need the focus are in the chart itself.
  public List<Command> commands() {
    ResourceBundle texts = viewModel.texts();
    return List.of(
            new Command("chart.zoom-in", texts, () -> onChart(c -> c.zoom(-1)))
                .key("Shortcut+Equals")
                .icon("fth-zoom-in"),
            new Command("chart.zoom-out", texts, () -> onChart(c -> c.zoom(1)))
                .key("Shortcut+Minus")
                .icon("fth-zoom-out"),
            new Command("chart.newest", texts, () -> onChart(CandleChart::showNewest))
                .key("Alt+End")
                .icon("fth-chevrons-right"),
            new Command("chart.timeframe-next", texts, () -> viewModel.step(1)).key("Alt+Page Up"),
            new Command("chart.timeframe-previous", texts, () -> viewModel.step(-1))
                .key("Alt+Page Down"),
            new Command("chart.crosshair-left", texts, () -> onChart(c -> c.moveCrosshair(-1)))
                .key("Alt+Shift+Left"),
            new Command("chart.crosshair-right", texts, () -> onChart(c -> c.moveCrosshair(1)))
                .key("Alt+Shift+Right"),
            new Command(
                    "chart.buy-limit",
                    texts,
                    () -> atPrice(p -> viewModel.trader().fillLimit(Side.BUY, p)))
                .key("Alt+Shift+B"),
            new Command(
                    "chart.sell-limit",
                    texts,
                    () -> atPrice(p -> viewModel.trader().fillLimit(Side.SELL, p)))
                .key("Alt+Shift+S"),
            new Command("chart.set-stop", texts, () -> atPrice(viewModel.trader()::fillStop))
                .key("Alt+Shift+X"))
        .stream()
        .map(command -> command.enabledWhen(viewModel.drawnProperty()))
        .toList();
  }

  private void onChart(Consumer<CandleChart> act) {
    CandleChart made = chart;
    if (made != null) {
      act.accept(made);
    }
  }

  private void atPrice(DoubleConsumer act) {
    onChart(made -> act.accept(made.pointedPrice()));
  }
}
