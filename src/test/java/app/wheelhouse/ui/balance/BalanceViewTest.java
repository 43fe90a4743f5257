package app.wheelhouse.ui.balance;

import static org.assertj.core.api.Assertions.assertThat;

import app.wheelhouse.setting.Settings;
import app.wheelhouse.ui.TestDesk;
import app.wheelhouse.ui.fx.ViewLoader;
import app.wheelhouse.ui.theme.Theme;
import java.util.Locale;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class BalanceViewTest {
  private final ViewLoader loader = new ViewLoader(Locale.ENGLISH);
  private final BalanceViewModel viewModel = new BalanceViewModel(new Settings(), loader.texts());
  private final TestDesk desk = BalanceExhibit.hours();
  private Stage stage;

  @Start
  void open(Stage shown) {
    stage = shown;
    Scene scene = new Scene(loader.load(new BalanceView(viewModel), "balance.fxml"), 700, 190);
    Theme.DARK.dress(scene);
    viewModel.show(desk.snapshot());
    shown.setScene(scene);
    shown.setWidth(700);
    shown.setHeight(190);
    shown.show();
  }

  @Test
  void isDrawnOnceForManyFramesAndAgainForAnotherSize(FxRobot robot) {
    CurvePane curve = robot.lookup(".curve").queryAs(CurvePane.class);
    long before = curve.paints();
    for (int i = 0; i < 5; i++) {
      double price = 4_300 + i;
      robot.interact(() -> viewModel.show(desk.quote(TestDesk.ETH, price).snapshot()));
      pulse(robot);
    }
    assertThat(before).isPositive();
    assertThat(curve.paints()).isEqualTo(before);

    robot.interact(() -> stage.setWidth(640));
    pulse(robot);
    assertThat(curve.paints()).isGreaterThan(before);
  }

  @Test
  void theMouseShowsTheValuesOfAMoment(FxRobot robot) {
    CurvePane curve = robot.lookup(".curve").queryAs(CurvePane.class);
    double middle = curve.getWidth() / 2;
    robot.interact(() -> curve.fireEvent(move(middle)));
    Label values = robot.lookup(".curve-values").queryAs(Label.class);

    assertThat(values.isVisible()).isTrue();
    assertThat(values.getText()).matches("1[0-3]:\\d\\d:\\d\\d   equity .* USDC   drawdown .* %");
  }

  private static MouseEvent move(double x) {
    return new MouseEvent(
        MouseEvent.MOUSE_MOVED,
        x,
        20,
        x,
        20,
        MouseButton.NONE,
        0,
        false,
        false,
        false,
        false,
        false,
        false,
        false,
        false,
        false,
        false,
        null);
  }

  private static void pulse(FxRobot robot) {
    robot.interact(() -> {
      robot
          .listTargetWindows()
          .forEach(window -> {
            window.getScene().getRoot().applyCss();
            window.getScene().getRoot().layout();
          });
    });
  }
}
