package app.wheelhouse.ui.positions;

import static org.assertj.core.api.Assertions.assertThat;

import app.wheelhouse.domain.account.DeskCommand;
import app.wheelhouse.domain.market.FeedState;
import app.wheelhouse.domain.money.Price;
import app.wheelhouse.exit.ExitPlans;
import app.wheelhouse.setting.Settings;
import app.wheelhouse.ui.TestDesk;
import app.wheelhouse.ui.fx.Route;
import app.wheelhouse.ui.fx.ViewLoader;
import app.wheelhouse.ui.theme.Theme;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.css.PseudoClass;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class PositionsViewTest {
  private final ViewLoader loader = new ViewLoader(Locale.ENGLISH);
  private final List<DeskCommand> sent = new ArrayList<>();
  private final List<Route> routes = new ArrayList<>();
  private final PositionsViewModel viewModel =
      new PositionsViewModel(
          new Settings(), sent::add, routes::add, (_, yes) -> yes.run(), loader.texts());
  private final TestDesk desk = TestDesk.live().buy(TestDesk.ETH, "1").later(100);

  @Start
  void open(Stage stage) {
    Scene scene = new Scene(loader.load(new PositionsView(viewModel), "positions.fxml"), 310, 450);
    Theme.DARK.dress(scene);
    viewModel.show(desk.snapshot());
    stage.setScene(scene);
    stage.show();
  }

  @Test
  void closingSwitchesTheButtonsOffUntilItIsDone(FxRobot robot) {
    press(robot, "#close-50");
    assertThat(sent).containsExactly(new DeskCommand.ClosePosition(TestDesk.ETH.id(), 50));
    assertThat(button(robot, "#close-50").isDisabled()).isTrue();
    assertThat(text(robot, "#closing")).isEqualTo("Closing…");

    robot.interact(() -> viewModel.show(desk.command(sent.getFirst()).later(100).snapshot()));
    assertThat(button(robot, "#close-50").isDisabled()).isFalse();
    assertThat(text(robot, "#size")).isEqualTo("0.5 ETH");
  }

  @Test
  void aStopThatHasNoPricesSaysThatItWaits(FxRobot robot) {
    robot.interact(() -> viewModel.show(desk.quote(TestDesk.ETH, 4_310).snapshot()));
    assertThat(text(robot, "#protection")).startsWith("Stop ").doesNotContain("waits");
    assertThat(strip(robot)).doesNotContain("partly", "naked");

    robot.interact(
        () -> viewModel.show(desk.feed(FeedState.RECONNECTING).later(14_000).snapshot()));
    assertThat(text(robot, "#protection")).matches("Stop [0-9,.]+ · waits for prices \\(14 s\\)");
    assertThat(strip(robot)).contains("partly").doesNotContain("naked");

    robot.interact(() -> viewModel.silent(3_000));
    assertThat(text(robot, "#protection")).endsWith("waits for prices (17 s)");

    robot.interact(
        () -> viewModel.show(desk.feed(FeedState.CONNECTED).quote(TestDesk.ETH, 4_310).snapshot()));
    assertThat(text(robot, "#protection")).doesNotContain("waits");
    assertThat(strip(robot)).doesNotContain("partly", "naked");
  }

  private static List<String> strip(FxRobot robot) {
    return robot.lookup(".protection").query().getPseudoClassStates().stream()
        .map(PseudoClass::getPseudoClassName)
        .toList();
  }

  @Test
  void theStopIsMovedWithTheKeyboard(FxRobot robot) {
    press(robot, "#edit-stop");
    TextField field = robot.lookup("#stop-price").queryAs(TextField.class);
    assertThat(field.getScene().getFocusOwner()).isSameAs(field);
    robot.interact(() -> field.setText("5000"));
    assertThat(text(robot, "#stop-sentence")).startsWith("Type a price below the mark");
    assertThat(button(robot, "#stop-apply").isDisabled()).isTrue();
    robot.interact(() -> field.setText("4250.04"));
    assertThat(button(robot, "#stop-apply").getText()).isEqualTo("Move stop to 4,250.1");
    robot.type(KeyCode.ENTER);

    assertThat(sent)
        .containsExactly(new DeskCommand.MoveStop(TestDesk.ETH.id(), Price.of("4250.1")));
    assertThat(field.getParent().getParent().isVisible()).isFalse();
  }

  @Test
  void escapeLeavesTheEditorAndTheTitleShowsTheMarket(FxRobot robot) {
    press(robot, "#edit-stop");
    robot.type(KeyCode.ESCAPE);
    assertThat(viewModel.lines().getFirst().editor().openProperty().get()).isFalse();
    press(robot, ".card-title");

    assertThat(sent).isEmpty();
    assertThat(routes).containsExactly(new Route.ShowInstrument(TestDesk.ETH.id()));
  }

  @Test
  void theNextStepIsAlwaysSeenAndThePlanUnfolds(FxRobot robot) {
    assertThat(text(robot, "#plan-next")).startsWith("Next: Stop goes to ");
    assertThat(robot.lookup("#plan-choice").query().getParent().getParent().isVisible()).isFalse();
    press(robot, "#plan-fold");

    assertThat(robot.lookup("#plan-choice").queryAs(MenuButton.class).getText())
        .isEqualTo("Break-even, trailing");
    assertThat(robot.lookup(".plan-rule").queryAll()).hasSize(2);
    robot.interact(() -> item(robot, "plan-full").fire());
    assertThat(sent)
        .containsExactly(new DeskCommand.SetExitPlan(TestDesk.ETH.id(), ExitPlans.automatic()));
  }

  @Test
  void aConditionIsTypedAndItsFaultStandsBesideIt(FxRobot robot) {
    press(robot, "#plan-fold");
    TextField field = robot.lookup("#plan-condition").queryAs(TextField.class);
    robot.interact(field::requestFocus);
    robot.interact(() -> field.setText("ADX is weak"));
    robot.type(KeyCode.ENTER);
    assertThat(text(robot, "#plan-problem")).contains("ADX(14,5m)");
    assertThat(field.getText()).isEqualTo("ADX is weak");
    robot.interact(() -> field.setText("ADX(14,5m) < 25"));
    robot.type(KeyCode.ENTER);
    robot.interact(() -> viewModel.show(desk.command(sent.getLast()).later(100).snapshot()));

    assertThat(field.getText()).isEmpty();
    assertThat(robot.lookup(".plan-rule").queryAll()).hasSize(3);
    press(robot, "#plan-remove-2");
    robot.interact(() -> viewModel.show(desk.command(sent.getLast()).later(100).snapshot()));
    assertThat(robot.lookup(".plan-rule").queryAll()).hasSize(2);
  }

  @Test
  void reverseIsOneButton(FxRobot robot) {
    press(robot, "#reverse");

    assertThat(sent).containsExactly(new DeskCommand.ReversePosition(TestDesk.ETH.id()));
    assertThat(button(robot, "#reverse").isDisabled()).isTrue();
  }

  private static MenuItem item(FxRobot robot, String id) {
    return robot.lookup("#plan-choice").queryAs(MenuButton.class).getItems().stream()
        .filter(item -> id.equals(item.getId()))
        .findFirst()
        .orElseThrow();
  }

  private static void press(FxRobot robot, String id) {
    ButtonBase button = robot.lookup(id).queryAs(ButtonBase.class);
    robot.interact(button::fire);
  }

  private static Button button(FxRobot robot, String id) {
    return robot.lookup(id).queryButton();
  }

  private static String text(FxRobot robot, String id) {
    return robot.lookup(id).queryAs(Labeled.class).getText();
  }
}
