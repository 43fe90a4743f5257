package app.wheelhouse.ui.blotter;

import static org.assertj.core.api.Assertions.assertThat;

import app.wheelhouse.domain.account.DeskCommand;
import app.wheelhouse.domain.money.Price;
import app.wheelhouse.domain.money.Quantity;
import app.wheelhouse.domain.order.Side;
import app.wheelhouse.engine.DeskSnapshot;
import app.wheelhouse.setting.AppearanceSettings;
import app.wheelhouse.setting.Settings;
import app.wheelhouse.ui.TestDesk;
import app.wheelhouse.ui.fx.Confirmation;
import app.wheelhouse.ui.fx.ViewLoader;
import app.wheelhouse.ui.theme.Theme;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class BlotterViewTest {
  private final Settings settings = new Settings();
  private final ViewLoader loader = new ViewLoader(Locale.ENGLISH);
  private final List<DeskCommand> sent = new ArrayList<>();
  private final List<Confirmation.Question> questions = new ArrayList<>();
  private final BlotterViewModel viewModel =
      new BlotterViewModel(
          settings,
          sent::add,
          _ -> {},
          (question, yes) -> {
            questions.add(question);
            yes.run();
          },
          loader.texts());
  private final TestDesk desk = BlotterExhibit.busy();
  private BlotterView view;
  private Stage window;

  @Start
  void open(Stage stage) {
    view = new BlotterView(viewModel);
    Scene scene = new Scene(loader.load(view, "blotter.fxml"), 700, 190);
    Theme.DARK.dress(scene);
    viewModel.show(desk.snapshot());
    window = stage;
    stage.setScene(scene);
    stage.setWidth(700);
    stage.setHeight(190);
    stage.show();
  }

  @Test
  void theNoteTakesWhatIsLeftAlsoWhenWindowAndFontChange(FxRobot robot) {
    robot.interact(() -> window.setWidth(1_100));
    WaitForAsyncUtils.waitForFxEvents();
    double rest = noteWidth(robot);
    assertThat(rest).isGreaterThan(400);
    robot.interact(() -> settings.set(AppearanceSettings.FONT_SIZE, 14));
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(noteWidth(robot)).isGreaterThan(rest - 80);
  }

  private static double noteWidth(FxRobot robot) {
    return robot.lookup(".table-view").<TableView<?>>query().getColumns().getLast().getWidth();
  }

  @Test
  void selectedRowsAreCopied(FxRobot robot) {
    press(robot, "#tab-trades");
    TableView<?> trades = robot.lookup("#trades").queryTableView();
    robot.interact(() -> {
      trades.requestFocus();
      trades.getSelectionModel().selectAll();
    });
    robot.press(KeyCode.CONTROL, KeyCode.C).release(KeyCode.C, KeyCode.CONTROL);
    WaitForAsyncUtils.waitForFxEvents();
    String copied =
        WaitForAsyncUtils.waitForAsyncFx(5_000, () -> Clipboard.getSystemClipboard().getString());

    assertThat(copied.lines()).hasSize(3);
    assertThat(copied).startsWith("opened,closed,").contains("BTC,SELL,0.02,").contains(",STOP");
  }

  @Test
  void theCrossOfAWorkingOrderCancelsIt(FxRobot robot) {
    Button cross = (Button) robot.lookup(".cancel-order").queryAll().iterator().next();
    robot.interact(cross::fire);

    assertThat(sent).hasSize(1).allMatch(DeskCommand.CancelOrder.class::isInstance);
  }

  @Test
  void theCrossActsOnTheOrderThatItWasPressedOn(FxRobot robot) {
    Button cross = topCross(robot);
    OrderRow before = under(cross);
    robot.interact(() -> mouse(cross, MouseEvent.MOUSE_PRESSED));
    DeskSnapshot one = desk.command(limit("108900")).later(5_000).snapshot();
    robot.interact(() -> viewModel.show(one));
    robot.interact(() -> cross.getScene().getRoot().layout());
    OrderRow under = under(cross);
    robot.interact(() -> mouse(cross, MouseEvent.MOUSE_RELEASED));

    assertThat(under).as("another order has come under it").isNotSameAs(before);
    assertThat(sent).isEmpty();
    robot.interact(() -> {
      mouse(cross, MouseEvent.MOUSE_PRESSED);
      mouse(cross, MouseEvent.MOUSE_RELEASED);
    });
    assertThat(sent).containsExactly(new DeskCommand.CancelOrder(under.id()));
  }

  @Test
  void deleteAsksAndTheCrossGoesWhileItIsCanceling(FxRobot robot) {
    TableView<?> orders = robot.lookup("#orders").queryTableView();
    robot.interact(() -> {
      orders.requestFocus();
      orders.getSelectionModel().select(working());
    });
    robot.interact(() -> orders.getScene().getRoot().layout());
    int crosses = crosses(robot).size();
    assertThat(robot.lookup("#detail").queryAs(Label.class).getText()).startsWith("Size: asked ");
    robot.type(KeyCode.DELETE);
    WaitForAsyncUtils.waitForFxEvents();

    assertThat(questions).hasSize(1);
    assertThat(sent).hasSize(1);
    robot.interact(() -> orders.getScene().getRoot().layout());
    assertThat(crosses(robot)).hasSize(crosses - 1);
    assertThat(robot.lookup("Canceling…").tryQuery()).isPresent();
  }

  private int working() {
    for (int i = 0; i < viewModel.orders().size(); i++) {
      if (viewModel.orders().get(i).isCancelable()) {
        return i;
      }
    }
    throw new AssertionError("nothing works");
  }

  private static List<Button> crosses(FxRobot robot) {
    return robot.lookup(".cancel-order").queryAllAs(Button.class).stream()
        .sorted(Comparator.comparingDouble(button -> button.localToScene(0, 0).getY()))
        .toList();
  }

  private static OrderRow under(Button cross) {
    return ((CancelCell) cross.getParent()).getTableRow().getItem();
  }

  private static Button topCross(FxRobot robot) {
    return crosses(robot).getFirst();
  }

  private static void mouse(Button button, EventType<MouseEvent> type) {
    boolean down = type == MouseEvent.MOUSE_PRESSED;
    Event.fireEvent(
        button,
        new MouseEvent(
            type,
            2,
            2,
            2,
            2,
            MouseButton.PRIMARY,
            1,
            false,
            false,
            false,
            false,
            down,
            false,
            false,
            true,
            false,
            true,
            null));
  }

  private static DeskCommand limit(String price) {
    return new DeskCommand.SubmitTicket(
        TestDesk.BTC.id(), Side.BUY, Quantity.of("0.01"), Price.of(price), null, null, 5);
  }

  @Test
  void aPanelOfTheShellIsOneMoreTab(FxRobot robot) {
    Label guest = new Label("a guest");
    robot.interact(() -> view.host(BlotterTab.BALANCE, "Balance", guest));
    press(robot, "#tab-balance");

    assertThat(viewModel.tabProperty().get()).isEqualTo(BlotterTab.BALANCE);
    assertThat(robot.lookup("a guest").match(node -> node.getParent().isVisible()).tryQuery())
        .isPresent();
    press(robot, "#tab-orders");
    assertThat(guest.getParent().isVisible()).isFalse();
  }

  private static void press(FxRobot robot, String id) {
    ToggleButton button = robot.lookup(id).queryAs(ToggleButton.class);
    robot.interact(button::fire);
  }
}
