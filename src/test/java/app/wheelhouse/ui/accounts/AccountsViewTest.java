package app.wheelhouse.ui.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import app.wheelhouse.ui.control.SecretField;
import app.wheelhouse.ui.fx.VenueAccounts.Standing;
import app.wheelhouse.ui.fx.ViewLoader;
import app.wheelhouse.ui.theme.Theme;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class AccountsViewTest {
  @TempDir private static Path folder;
  private AccountsTrial trial;

  @Start
  void open(Stage stage) {
    ViewLoader loader = new ViewLoader(Locale.ENGLISH);
    trial =
        new AccountsTrial(
            folder, loader.texts(), AccountsTrial.line("main", "mainnet", Standing.AGENT_PENDING));
    if (!trial.vault.exists()) {
      trial.makeVault();
    }
    Scene scene =
        new Scene(loader.load(new AccountsView(trial.viewModel), "accounts.fxml"), 572, 560);
    Theme.DARK.dress(scene);
    stage.setScene(scene);
    stage.show();
  }

  @Test
  void u5APrivateKeyNeverStandsInTheFieldOfTheAddressNorInItsUndo(FxRobot robot) {
    robot.interact(trial.viewModel::startConnecting);
    TextField master = robot.lookup("#master").queryAs(TextField.class);
    robot.interact(() -> {
      Clipboard.getSystemClipboard()
          .setContent(Map.of(DataFormat.PLAIN_TEXT, AccountsTrial.MASTER_KEY.substring(2) + "\n"));
      master.paste();
    });
    assertThat(master.getText()).isEmpty();
    assertThat(master.isUndoable()).isFalse();
    assertThat(trial.viewModel.getForm().getMasterProblem())
        .startsWith("That is a private key, never paste it here");
    robot.interact(() -> master.setText(AccountsTrial.MASTER_KEY));
    assertThat(master.getText()).isEmpty();
    robot.interact(() -> master.setText("0x" + "1".repeat(41)));
    assertThat(trial.viewModel.getForm().getMasterProblem()).startsWith("An address has 42");
    robot.interact(() -> master.setText(AccountsTrial.MASTER));
    assertThat(trial.viewModel.getForm().getMaster()).isEqualTo(AccountsTrial.MASTER);
    assertThat(trial.viewModel.getForm().getMasterProblem()).isEmpty();
  }

  @Test
  void signsOnlyWhenTheNameOfTheAccountIsTyped(FxRobot robot) {
    robot.interact(() -> {
      trial.viewModel.open(trial.viewModel.lines().getFirst());
      robot.lookup("#here").queryAs(ToggleButton.class).setSelected(true);
    });
    Button sign = robot.lookup("#sign").queryButton();
    SecretField key = robot.lookup("#masterKey").queryAs(SecretField.class);
    TextField name = robot.lookup("#typedName").queryAs(TextField.class);
    type(robot, key, AccountsTrial.MASTER_KEY);
    robot.interact(() -> name.setText("mai"));
    assertThat(sign.isDisabled()).isTrue();
    robot.interact(() -> name.setText("main"));
    robot.interact(sign::fire);
    assertThat(trial.approved).isTrue();
    assertThat(key.getLength()).isZero();
    assertThat(robot.lookup("#proof").query().isVisible()).isTrue();
    assertThat(robot.lookup("#approval").query().isVisible()).isFalse();
  }

  @Test
  void wipesAKeyWhenItsBoxIsClosedOrTheStepIsLeft(FxRobot robot) {
    robot.interact(() -> {
      trial.viewModel.open(trial.viewModel.lines().getFirst());
      robot.lookup("#here").queryAs(ToggleButton.class).setSelected(true);
    });
    SecretField key = robot.lookup("#masterKey").queryAs(SecretField.class);
    type(robot, key, "abc");
    assertThat(key.getLength()).isEqualTo(3);
    robot.interact(() -> robot.lookup("#here").queryAs(ToggleButton.class).setSelected(false));
    assertThat(key.getLength()).isZero();
    robot.interact(() -> robot.lookup("#here").queryAs(ToggleButton.class).setSelected(true));
    type(robot, key, "abc");
    robot.interact(trial.viewModel::leave);
    assertThat(key.getLength()).isZero();
  }

  @Test
  void copiesTheAddressOfTheKeyAndNothingElse(FxRobot robot) {
    robot.interact(() -> trial.viewModel.open(trial.viewModel.lines().getFirst()));
    robot.interact(() -> {
      Node copy = robot.lookup("#approval .icon-only").query();
      ((Button) copy).fire();
      assertThat(Clipboard.getSystemClipboard().getString()).isEqualTo(AccountsTrial.AGENT);
    });
    assertThat(trial.viewModel.getSteps().getMessage())
        .isEqualTo("The address is on the clipboard.");
  }

  private static void type(FxRobot robot, SecretField field, String text) {
    robot.interact(() ->
        text.chars()
            .forEach(each ->
                field.fireEvent(
                    new KeyEvent(
                        KeyEvent.KEY_TYPED,
                        String.valueOf((char) each),
                        "",
                        KeyCode.UNDEFINED,
                        false,
                        false,
                        false,
                        false))));
  }
}
