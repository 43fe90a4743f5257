package app.wheelhouse.ui.ladder;

import static org.assertj.core.api.Assertions.assertThat;

import app.wheelhouse.domain.money.Price;
import app.wheelhouse.ui.Markets;
import app.wheelhouse.ui.TestDesk;
import app.wheelhouse.ui.fx.Route;
import app.wheelhouse.ui.fx.ViewLoader;
import app.wheelhouse.ui.theme.Theme;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.framework.junit5.Stop;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class LadderViewTest {
  private final List<Route> routes = new ArrayList<>();
  private final TestDesk desk = Markets.full();
  private LadderViewModel viewModel;
  private LadderCanvas canvas;
  private Stage own;

  /// In a window of its own: the one of the tests has the size that the last test left.
  @Start
  void start(Stage shared) {
    Stage stage = new Stage();
    own = stage;
    ViewLoader loader = new ViewLoader(Locale.ENGLISH);
    viewModel = new LadderViewModel(routes::add, loader.texts());
    viewModel.instrumentProperty().set(TestDesk.BTC.id());
    Scene scene = new Scene(loader.load(new LadderView(viewModel), "ladder.fxml"), 236, 420);
    Theme.DARK.dress(scene);
    stage.setScene(scene);
    stage.show();
    canvas = (LadderCanvas) scene.lookup(".ladder-canvas");
    viewModel.show(desk.snapshot());
    scene.getRoot().layout();
  }

  @Stop
  void stop() {
    own.close();
  }

  /// What is drawn once the window has its size.
  private List<LadderCanvas.Rung> rows() throws TimeoutException {
    WaitForAsyncUtils.waitFor(
        10,
        TimeUnit.SECONDS,
        () -> WaitForAsyncUtils.waitForAsyncFx(5_000, () -> canvas.drawn().size() >= 16));
    return WaitForAsyncUtils.waitForAsyncFx(5_000, () -> List.copyOf(canvas.drawn()));
  }

  @Test
  void asksStandAboveBidsWithTheBestPricesInTheMiddle() throws TimeoutException {
    List<LadderCanvas.Rung> rows = rows();

    assertThat(rows).hasSizeGreaterThanOrEqualTo(16);
    assertThat(rows)
        .extracting(row -> row.level().price())
        .isSortedAccordingTo((a, b) -> Double.compare(b, a));
    int half = rows.size() / 2;
    assertThat(rows.get(half - 1).ask()).isTrue();
    assertThat(rows.get(half - 1).level().price()).isEqualTo(110_051);
    assertThat(rows.get(half).level().price()).isEqualTo(110_049);
  }

  @Test
  void aClickOnAPriceFillsTheTicket(FxRobot robot) throws TimeoutException {
    LadderCanvas.Rung wanted = rows().get(2);
    var corner = canvas.localToScreen(60, wanted.top() + 5);
    robot.clickOn(corner.getX(), corner.getY());

    assertThat(routes)
        .containsExactly(
            new Route.FillTicket(
                TestDesk.BTC.id(),
                null,
                TestDesk.BTC.exactPrice(wanted.level().price()),
                null,
                null));
  }

  @Test
  void theKeyboardWalksThePricesFromTheBest(FxRobot robot) throws TimeoutException {
    rows();
    robot.interact(canvas::requestFocus);
    robot.push(KeyCode.DOWN).push(KeyCode.DOWN).push(KeyCode.ENTER);

    assertThat(routes).hasSize(1);
    assertThat(((Route.FillTicket) routes.getFirst()).limit()).isEqualTo(Price.of("110048"));
  }

  @Test
  void aHundredBooksInOneMomentAreDrawnOnce() throws TimeoutException {
    rows();
    long before = canvas.paints();
    WaitForAsyncUtils.waitForAsyncFx(
        10_000,
        () -> {
          for (int i = 1; i <= 100; i++) {
            viewModel.show(Markets.book(desk, TestDesk.BTC, 110_050 + i).snapshot());
            canvas.layout();
          }
          return null;
        });

    assertThat(canvas.paints() - before).isLessThanOrEqualTo(2);
  }
}
