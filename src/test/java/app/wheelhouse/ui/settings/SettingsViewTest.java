package app.wheelhouse.ui.settings;

import static org.assertj.core.api.Assertions.assertThat;

import app.wheelhouse.setting.AppearanceSettings;
import app.wheelhouse.setting.NotifySettings;
import app.wheelhouse.setting.RiskSettings;
import app.wheelhouse.setting.SessionSettings;
import app.wheelhouse.setting.Settings;
import app.wheelhouse.ui.fx.ViewLoader;
import app.wheelhouse.ui.theme.Theme;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class SettingsViewTest {
  private final Settings settings = new Settings();
  private SettingsView view;

  @Start
  void start(Stage stage) {
    ViewLoader loader = new ViewLoader(Locale.ENGLISH);
    view =
        new SettingsView(
            new SettingsViewModel(
                settings, loader.texts(), (_, yes) -> yes.run(), new TypedExchange("")));
    Scene scene = new Scene(loader.load(view, "settings.fxml"), 760, 560);
    Theme.DARK.dress(scene);
    stage.setScene(scene);
    stage.sizeToScene();
    stage.show();
  }

  @Test
  void typesAWrongValueAndARightOne(FxRobot robot) {
    robot.interact(() -> view.show("risk.positions"));
    robot.interact(() -> field(robot, "risk-positions").setText("many"));
    assertThat(error(robot, "risk-positions").getText())
        .isEqualTo("Enter a whole number from 1 to 100.");
    assertThat(field(robot, "risk-positions").getText()).isEqualTo("many");
    robot.interact(() -> field(robot, "risk-positions").setText("6"));
    assertThat(settings.get(RiskSettings.MAX_POSITIONS)).isEqualTo(6);
    robot.press(KeyCode.DOWN).release(KeyCode.DOWN);
    assertThat(settings.get(RiskSettings.MAX_POSITIONS)).isEqualTo(5);
  }

  @Test
  void showsASettingInSightWithTheKeysOnIt(FxRobot robot) {
    robot.interact(() -> view.show("risk.coins"));
    TextField coins = field(robot, "risk-coins");
    assertThat(coins.isFocused()).isTrue();
    ScrollPane scroll = robot.lookup(".scroll-pane").queryAs(ScrollPane.class);
    assertThat(scroll.localToScene(scroll.getBoundsInLocal()))
        .satisfies(seen ->
            assertThat(seen.contains(coins.localToScene(coins.getBoundsInLocal()))).isTrue());
  }

  @Test
  void switchesAndChooses(FxRobot robot) {
    robot.interact(() -> view.show("notify.sounds"));
    robot.press(KeyCode.SPACE).release(KeyCode.SPACE);
    assertThat(settings.get(NotifySettings.SOUNDS)).isTrue();

    robot.interact(() -> view.show("session.replay-speed"));
    ComboBox<String> speed =
        robot.lookup("#setting-session-replay-speed .combo-box").queryComboBox();
    assertThat(speed.getConverter().toString("600")).isEqualTo("600×");
    robot.interact(() -> speed.setValue("max"));
    assertThat(settings.get(SessionSettings.REPLAY_SPEED)).isEqualTo("max");
    robot.interact(() -> settings.reset(SessionSettings.REPLAY_SPEED));
    assertThat(speed.getValue()).isEqualTo("60");
  }

  @Test
  void marksHitsAndEndsTheSearchWithEscape(FxRobot robot) {
    robot.interact(() -> robot.lookup("#search").queryAs(TextField.class).setText("font"));
    assertThat(robot.lookup(".setting-name.hit").queryAllAs(Text.class))
        .extracting(Text::getText)
        .containsExactly("Font");
    robot.interact(() -> robot.lookup("#search").query().requestFocus());
    robot.press(KeyCode.ESCAPE).release(KeyCode.ESCAPE);
    assertThat(robot.lookup("#search").queryAs(TextField.class).getText()).isEmpty();
    assertThat(robot.lookup(".setting-name.hit").queryAll()).isEmpty();
  }

  @Test
  void resetsOneByItsButton(FxRobot robot) {
    robot.interact(() -> settings.set(AppearanceSettings.FONT_SIZE, 16));
    Node reset = robot.lookup("#setting-appearance-font-size .setting-reset").query();
    assertThat(reset.isVisible()).isTrue();
    assertThat(reset.getAccessibleText()).isEqualTo("Font size: Back to 13");
    robot.clickOn(reset);
    assertThat(settings.get(AppearanceSettings.FONT_SIZE)).isEqualTo(13);
    assertThat(reset.isVisible()).isFalse();
  }

  private static TextField field(FxRobot robot, String setting) {
    return robot.lookup("#setting-" + setting + " .text-field").queryAs(TextField.class);
  }

  private static Label error(FxRobot robot, String setting) {
    return robot.lookup("#setting-" + setting + " .field-error").queryAs(Label.class);
  }
}
