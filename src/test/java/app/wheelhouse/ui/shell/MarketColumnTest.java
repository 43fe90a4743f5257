package app.wheelhouse.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import app.wheelhouse.ui.Markets;
import app.wheelhouse.ui.TestDesk;
import app.wheelhouse.ui.blotter.BlotterTab;
import java.util.concurrent.TimeoutException;
import javafx.scene.control.SplitPane;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// Order book and trades beside the chart, and the connection below it.
@ExtendWith(ApplicationExtension.class)
class MarketColumnTest {
  private DeskStage stage;

  @Start
  void start(Stage primary) {
    stage = new DeskStage(primary);
  }

  @BeforeEach
  void live() throws TimeoutException {
    Markets.book(stage.desk, TestDesk.BTC, 110_050);
    stage.live();
  }

  @AfterEach
  void close() {
    DeskStage.fx(() -> {
      stage.window.close();
      return null;
    });
  }

  private double chartWidth() {
    return DeskStage.fx(() -> stage.chart().getWidth());
  }

  private int columns() {
    return DeskStage.fx(
        () -> ((SplitPane) stage.window.shell().root().lookup(".columns")).getItems().size());
  }

  @Test
  void aKeyShowsAndHidesItAndTheChartKeepsItsRoom(FxRobot robot) throws TimeoutException {
    double before = chartWidth();
    assertThat(columns()).as("no room for it at first").isEqualTo(3);
    assertThat(stage.says("Order book")).isFalse();

    robot.push(KeyCode.ALT, KeyCode.B);
    DeskStage.until(() -> columns() == 4 && chartWidth() < before);
    assertThat(chartWidth()).isGreaterThanOrEqualTo(400);
    assertThat(stage.says("Order book")).isTrue();
    assertThat(stage.cutOff()).isEmpty();
    assertThat(stage.unnamed()).isEmpty();

    robot.push(KeyCode.ALT, KeyCode.B);
    DeskStage.until(() -> columns() == 3 && chartWidth() == before);
  }

  @Test
  void aKeyOpensTheConnection(FxRobot robot) throws TimeoutException {
    robot.push(KeyCode.ALT, KeyCode.DIGIT6);

    DeskStage.until(() -> stage.says("This session has no venue"));
    assertThat(stage.window.shell().panels().blotter().tabProperty().get())
        .isEqualTo(BlotterTab.CONNECTION);
  }
}
