package app.wheelhouse.ui.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import app.wheelhouse.ui.control.SecretField;
import app.wheelhouse.ui.fx.VenueAccounts.Standing;
import app.wheelhouse.ui.fx.ViewLoader;
import app.wheelhouse.ui.theme.Theme;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class AccountsViewTest {
  @TempDir private static Path folder;
  private AccountsTrial trial;
  private ScrollPane pane;

  @Start
  void open(Stage stage) {
    ViewLoader loader = new ViewLoader(Locale.ENGLISH);
    trial =
        new AccountsTrial(
            folder, loader.texts(), AccountsTrial.line("main", "mainnet", Standing.AGENT_PENDING));
    if (!trial.vault.exists()) {
      trial.makeVault();
    }
    pane = new ScrollPane(loader.load(new AccountsView(trial.viewModel), "accounts.fxml"));
    pane.setFitToWidth(true);
    Scene scene = new Scene(new VBox(pane), 572, 560);
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
    assertThat(trial.viewModel.getForm().getMasterProblem()).startsWith("That is a private key");
    robot.interact(() -> master.setText("https://app.example.org/" + AccountsTrial.MASTER));
    assertThat(trial.viewModel.getForm().getMasterProblem()).startsWith("An address has 42");
    robot.interact(() -> master.setText(AccountsTrial.MASTER));
    assertThat(trial.viewModel.getForm().getMaster()).isEqualTo(AccountsTrial.MASTER);
    assertThat(trial.viewModel.getForm().getMasterProblem()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          master, 0xfedcba9876543210fedcba9876543210fedcba9876543210fedcba9876543210
          master, fedcba9876543210fedcba9876543210fedcba9876543210fedcba98765432ff
          master, 0Xfedcba98 76543210 fedcba98 76543210 fedcba98 76543210 fedcba98 765432ff
          name,   0xfedcba9876543210fedcba9876543210fedcba9876543210fedcba98765432ff
          name,   fedcba9876543210fedcba9876543210fedcba9876543210fedcba98765432ff
          typedName, fedcba9876543210fedcba9876543210fedcba9876543210fedcba98765432ff
          """)
  void u5APrivateKeyThatIsTypedLeavesNothingInAPlainField(String id, String key, FxRobot robot) {
    robot.interact(() -> {
      trial.viewModel.open(trial.viewModel.lines().getFirst());
      if (!id.equals("typedName")) {
        trial.viewModel.startConnecting();
      }
    });
    TextField field = robot.lookup("#" + id).queryAs(TextField.class);
    robot.interact(field::requestFocus);
    // The other field is right, so that only this one stands in the way.
    robot.interact(() -> {
      robot.lookup("#name").queryAs(TextField.class).setText(id.equals("name") ? "" : "main");
      robot
          .lookup("#master")
          .queryAs(TextField.class)
          .setText(id.equals("master") ? "" : AccountsTrial.MASTER);
    });
    typePlainly(robot, field, key);
    AccountForm form = trial.viewModel.getForm();
    String said =
        switch (id) {
          case "name" -> form.getNameProblem();
          case "master" -> form.getMasterProblem();
          default -> trial.viewModel.getSteps().getProblem();
        };
    assertThat(said).startsWith("That is a private key").contains("never type it here");
    assertThat(field.getText().length()).as("at most a 0 that may begin an address").isLessThan(2);
    assertThat(field.isUndoable()).isFalse();
    int before = trial.kept.size();
    if (!id.equals("typedName")) {
      assertThat(robot.lookup("#watch").queryButton().isDisabled()).isTrue();
      robot.interact(() -> robot.lookup("#watch").queryButton().fire());
    }
    assertThat(trial.kept).hasSize(before);
  }

  @Test
  void afterARefusedKeyAnAddressCanBeTyped(FxRobot robot) {
    robot.interact(trial.viewModel::startConnecting);
    TextField name = robot.lookup("#name").queryAs(TextField.class);
    TextField master = robot.lookup("#master").queryAs(TextField.class);
    robot.interact(() -> name.setText("other"));
    typePlainly(robot, master, AccountsTrial.MASTER_KEY);
    typePlainly(robot, master, AccountsTrial.MASTER);
    assertThat(master.getText()).isEqualTo(AccountsTrial.MASTER);
    assertThat(robot.lookup("#watch").queryButton().isDisabled()).isFalse();
  }

  @Test
  void aWrongFieldGetsTheFocusWhenTheButtonGoesOff(FxRobot robot) {
    robot.interact(trial.viewModel::startConnecting);
    TextField name = robot.lookup("#name").queryAs(TextField.class);
    TextField master = robot.lookup("#master").queryAs(TextField.class);
    Button watch = robot.lookup("#watch").queryButton();
    robot.interact(() -> {
      name.setText("other");
      master.setText("0x12");
      watch.requestFocus();
      watch.fire();
    });
    assertThat(watch.isDisabled()).isTrue();
    assertThat(master.isFocused()).isTrue();
    robot.interact(() -> master.setText(AccountsTrial.MASTER));
    assertThat(watch.isDisabled()).isFalse();
  }

  @Test
  void theWrongPassphraseLeavesTheFocusInItsField(FxRobot robot) {
    robot.interact(() -> trial.vault.lock());
    SecretField passphrase = robot.lookup("#passphrase").queryAs(SecretField.class);
    type(robot, passphrase, "wrong horse");
    trial.holds = true;
    robot.interact(() -> {
      Button unlock = robot.lookup("#unlock").queryButton();
      unlock.requestFocus();
      unlock.fire();
    });
    assertThat(passphrase.isFocused()).as("while it unlocks").isTrue();
    robot.interact(trial::release);
    assertThat(passphrase.isFocused()).isTrue();
    assertThat(trial.viewModel.getGate().getProblem()).isNotEmpty();
  }

  @Test
  void saysWhatIsReadAndWhatIsNot(FxRobot robot) {
    robot.interact(
        () -> trial.viewModel.open(AccountsTrial.line("main", "testnet", Standing.WATCH_ONLY)));
    assertThat(robot.lookup("#keyText").queryLabeled().getText())
        .startsWith("The address is kept. Nothing is read from the venue until a session uses");
  }

  @Test
  void theFieldsForTheWalletsKeyScrollIntoViewWithTheirLabel(FxRobot robot) {
    robot.interact(() -> {
      trial.viewModel.open(trial.viewModel.lines().getFirst());
      pane.setPrefHeight(230);
      pane.setMaxHeight(230);
      pane.getScene().getRoot().layout();
    });
    robot.interact(() -> robot.lookup("#here").queryAs(ToggleButton.class).setSelected(true));
    robot.interact(() -> {
      double top = pane.localToScene(0, 0).getY();
      for (String id : List.of("#masterKey", "#typedNameLabel", "#typedName", "#sign")) {
        Node node = robot.lookup(id).query();
        var at = node.localToScene(node.getLayoutBounds());
        assertThat(at.getMinY()).as(id).isGreaterThanOrEqualTo(top);
        assertThat(at.getMaxY()).as(id).isLessThanOrEqualTo(top + pane.getHeight());
      }
    });
    assertThat(pane.getVvalue()).isPositive();
    assertThat(robot.lookup("#typedNameLabel").queryLabeled().getText())
        .isEqualTo("Type \"main\" to confirm");
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

  /// Each character for itself, as a keyboard does.
  private static void typePlainly(FxRobot robot, TextField field, String text) {
    robot.interact(() -> {
      field.requestFocus();
      field.end();
      text.chars().forEach(each -> field.replaceSelection(String.valueOf((char) each)));
    });
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
