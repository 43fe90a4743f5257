package app.wheelhouse.ui.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import app.wheelhouse.domain.account.DeskCommand;
import app.wheelhouse.setting.Settings;
import app.wheelhouse.setting.TradeSettings;
import app.wheelhouse.ui.TestDesk;
import app.wheelhouse.ui.fx.CommandSet;
import app.wheelhouse.ui.fx.ViewLoader;
import app.wheelhouse.ui.theme.Theme;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class TicketViewTest {
  private final TestDesk desk = TestDesk.live();
  private final List<DeskCommand> sent = new ArrayList<>();
  private TicketViewModel ticket;
  private Parent panel;

  @Start
  void open(Stage stage) {
    Settings settings = new Settings();
    settings.set(TradeSettings.CONFIRM_ORDERS, false);
    ViewLoader loader = new ViewLoader(Locale.ENGLISH);
    ticket =
        new TicketViewModel(
            settings,
            command -> {
              sent.add(command);
              desk.command(command).later(100);
              ticket.show(desk.snapshot());
            },
            (_, yes) -> yes.run(),
            loader.texts());
    panel = loader.load(new TicketView(ticket), "ticket.fxml");
    Scene scene = new Scene(panel, 310, 380);
    CommandSet commands = new CommandSet();
    ticket.commands().forEach(commands::add);
    scene.addEventFilter(
        KeyEvent.KEY_PRESSED, event -> commands.handle(event, scene.getFocusOwner()));
    Theme.DARK.dress(scene);
    stage.setScene(scene);
    stage.show();
    ticket.instrumentProperty().set(TestDesk.BTC.id());
    ticket.show(desk.snapshot());
  }

  @Test
  void aDoubleClickSendsOnce(FxRobot robot) {
    robot.clickOn("#size").write("0.015");
    robot.doubleClickOn("#submit");
    robot.clickOn("#submit");

    assertThat(sent).hasSize(1);
    robot.clickOn("#again");
    assertThat(sent).hasSize(1);
    robot.clickOn("#submit");
    assertThat(sent).hasSize(2);
  }

  @Test
  void theKeyboardAloneFillsAndSendsOnce(FxRobot robot) {
    robot.press(KeyCode.CONTROL, KeyCode.SHIFT).type(KeyCode.B);
    robot.release(KeyCode.SHIFT, KeyCode.CONTROL);
    robot.write("0.015");
    assertThat(robot.lookup("#sell").queryAs(ToggleButton.class).isSelected()).isTrue();
    assertThat(robot.lookup("#submit").queryAs(Button.class).getText())
        .isEqualTo("Sell 0.015 BTC at market");
    robot.press(KeyCode.CONTROL);
    for (int i = 0; i < 5; i++) {
      robot.type(KeyCode.ENTER);
    }
    robot.release(KeyCode.CONTROL);

    assertThat(sent).hasSize(1);
  }

  @Test
  void bothSidesKeepOneOn(FxRobot robot) {
    robot.clickOn("#buy");
    assertThat(robot.lookup("#buy").queryAs(ToggleButton.class).isSelected()).isTrue();
    robot.clickOn("#limit");
    assertThat(robot.lookup("#limitPrice").query().isVisible()).isTrue();
    robot.clickOn("#limit");
    assertThat(robot.lookup("#limit").queryAs(ToggleButton.class).isSelected()).isTrue();
  }

  @Test
  void theListShowsEveryLayerAndIsChangedInPlace(FxRobot robot) {
    robot.clickOn("#size").write("0.015");
    robot.clickOn("#expand");
    VBox list = robot.lookup("#checks").queryAs(VBox.class);
    assertThat(list.getChildren()).hasSize(8);
    List<Object> rows = List.copyOf(list.getChildren());
    robot.interact(() -> ticket.show(desk.quote(TestDesk.BTC, 110_700).snapshot()));

    assertThat(List.<Object>copyOf(list.getChildren())).isEqualTo(rows);
    robot.clickOn("#expand");
    assertThat(list.isVisible()).isFalse();
  }

  @Test
  void aLayerUnfoldsToItsChecksAndStaysUnfolded(FxRobot robot) {
    robot.clickOn("#size").write("0.015");
    robot.clickOn("#expand");
    LayerRow size = (LayerRow) robot.lookup("#checks").queryAs(VBox.class).getChildren().get(1);
    ToggleButton head = (ToggleButton) size.lookup(".layer-head");
    assertThat(checksIn(size)).isZero();
    robot.interact(head::fire);
    long checks = checksIn(size);
    robot.interact(() -> ticket.show(desk.quote(TestDesk.BTC, 110_700).snapshot()));

    assertThat(checks).isEqualTo(ticket.layers().get(1).checks().size()).isGreaterThan(3L);
    assertThat(checksIn(size)).isEqualTo(checks);
    assertThat(head.getAccessibleText()).startsWith("Size, ");
  }

  private static long checksIn(LayerRow row) {
    return row.lookupAll(".check-line").stream().filter(node -> node instanceof CheckRow).count();
  }

  @Test
  void theSliderSetsTheLeverageAndNeverChangesWhatIsTyped(FxRobot robot) {
    Slider slider = robot.lookup("#leverageSlider").queryAs(Slider.class);
    TextField field = robot.lookup("#leverage").queryAs(TextField.class);
    assertThat(slider.getValue()).isEqualTo(5);
    assertThat(slider.getMax()).isEqualTo(40);
    robot.clickOn("#size").write("0.015");
    String margin = ticket.getFigures().getMargin();
    robot.interact(() -> slider.setValue(9.6));
    assertThat(field.getText()).isEqualTo("10");
    assertThat(ticket.getFigures().getMargin()).isNotEqualTo(margin);

    for (String typed : List.of("99", "", "x", "07", "3")) {
      robot.interact(() -> field.setText(typed));
      assertThat(field.getText()).isEqualTo(typed);
    }
    assertThat(slider.getValue()).isEqualTo(3);
  }

  @Test
  void nothingIsCutOffAndEveryButtonHasAName(FxRobot robot) {
    robot.clickOn("#limit");
    robot.clickOn("#size").write("0.05");
    robot.interact(() -> panel.layout());

    assertThat(robot.lookup(n -> n instanceof Labeled && shown(n)).queryAllAs(Labeled.class))
        .isNotEmpty()
        .allSatisfy(label ->
            assertThat(label.getWidth())
                .as(label.getText())
                .isGreaterThanOrEqualTo(
                    label instanceof Label l && l.isWrapText() ? 0 : label.prefWidth(-1) - 1));
    assertThat(robot.lookup(n -> n instanceof ButtonBase).queryAllAs(ButtonBase.class))
        .allSatisfy(button -> assertThat(button.getAccessibleText()).isNotBlank());
  }

  private static boolean shown(Node node) {
    for (Node n = node; n != null; n = n.getParent()) {
      if (!n.isVisible() || !n.isManaged() && n.getParent() != null) {
        return false;
      }
    }
    return true;
  }
}
