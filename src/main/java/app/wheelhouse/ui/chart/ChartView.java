package app.wheelhouse.ui.chart;

import app.wheelhouse.domain.market.Timeframe;
import app.wheelhouse.ui.control.Choice;
import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.layout.HBox;

/// Fields and handlers of chart.fxml.
public final class ChartView {
  private final ChartViewModel viewModel;

  @FXML private HBox timeframes;

  public ChartView(ChartViewModel viewModel) {
    this.viewModel = viewModel;
  }

  public ChartViewModel getViewModel() {
    return viewModel;
  }

  @FXML
  private void initialize() {
    Choice.fill(
        timeframes, List.of(Timeframe.values()), Timeframe::label, viewModel.timeframeProperty());
  }
}
