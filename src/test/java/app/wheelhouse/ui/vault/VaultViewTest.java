package app.wheelhouse.ui.vault;

import static org.assertj.core.api.Assertions.assertThat;

import app.wheelhouse.ui.control.SecretField;
import app.wheelhouse.ui.fx.ViewLoader;
import app.wheelhouse.ui.theme.Theme;
import app.wheelhouse.vault.CredentialKind;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class VaultViewTest {
  @TempDir private static Path folder;
  private VaultTrial trial;
  private Parent panel;

  /// What stands below the page in the settings.
  private TextField below;

  @Start
  void open(Stage stage) throws Exception {
    ViewLoader loader = new ViewLoader(Locale.ENGLISH);
    trial = new VaultTrial(Files.createTempDirectory(folder, "vault"), loader.texts());
    panel = loader.load(new VaultView(trial.viewModel), "vault.fxml");
    below = new TextField();
    Scene scene = new Scene(new VBox(panel, below), 572, 700);
    Theme.DARK.dress(scene);
    stage.setScene(scene);
    stage.show();
  }

  @Test
  void makesLocksAndUnlocksByHand(FxRobot robot) {
    assertThat(shown("absent")).isTrue();
    type(robot, "createFirst", VaultTrial.PASSPHRASE);
    type(robot, "createAgain", "correct horse battery stable");
    fire(robot, "create");
    assertThat(trial.viewModel.getStatus().getProblem()).startsWith("The two are not the same");
    assertThat(secret("createFirst").getLength()).as("nothing typed is lost").isEqualTo(28);

    robot.interact(secret("createAgain")::clear);
    type(robot, "createAgain", VaultTrial.PASSPHRASE);
    fire(robot, "create");
    assertThat(shown("open")).isTrue();
    assertThat(secret("createFirst").getLength()).isZero();
    robot.interact(trial.viewModel::lock);
    assertThat(shown("locked")).isTrue();
    type(robot, "passphrase", VaultTrial.PASSPHRASE);
    fire(robot, "unlock");
    assertThat(shown("open")).isTrue();
    assertThat(secret("passphrase").getLength()).isZero();
  }

  @Test
  void unlockingWaitsAfterAWrongPassphraseAndKeepsWhatIsTypedMeanwhile(FxRobot robot) {
    create(robot);
    robot.interact(trial.viewModel::lock);
    type(robot, "passphrase", "wrong horse");
    fire(robot, "unlock");
    Button unlock = (Button) panel.lookup("#unlock");
    assertThat(unlock.isDisabled()).isTrue();
    type(robot, "passphrase", VaultTrial.PASSPHRASE);
    fire(robot, "unlock");
    assertThat(secret("passphrase").getLength()).isEqualTo(28);
    robot.interact(() -> {
      trial.seconds(1);
      trial.viewModel.tick();
    });
    assertThat(unlock.isDisabled()).isFalse();
    fire(robot, "unlock");
    assertThat(shown("open")).isTrue();
  }

  @Test
  void theWrongPassphraseLeavesTheFocusInItsFieldAndNotInTheNextOne(FxRobot robot) {
    create(robot);
    robot.interact(trial.viewModel::lock);
    type(robot, "passphrase", "wrong horse");
    trial.holds = true;
    press(robot, "unlock");
    assertThat(secret("passphrase").isFocused()).as("while it unlocks").isTrue();
    robot.interact(trial::release);
    assertThat(panel.lookup("#unlock").isDisabled()).isTrue();
    assertThat(secret("passphrase").isFocused()).isTrue();
    assertThat(below.isFocused()).isFalse();
  }

  @Test
  void theFormsOfAPassphraseKeepTheFocusToo(FxRobot robot) {
    type(robot, "createFirst", VaultTrial.PASSPHRASE);
    type(robot, "createAgain", VaultTrial.PASSPHRASE);
    trial.holds = true;
    press(robot, "create");
    assertThat(secret("createFirst").isFocused()).isTrue();
    robot.interact(trial::release);

    robot.interact(trial.viewModel::startChanging);
    type(robot, "current", "wrong horse");
    type(robot, "next", "another horse battery");
    type(robot, "nextAgain", "another horse battery");
    trial.holds = true;
    press(robot, "change");
    assertThat(secret("current").isFocused()).isTrue();
    robot.interact(trial::release);
    assertThat(secret("current").isFocused()).isTrue();
    assertThat(trial.viewModel.getStatus().getProblem()).isNotEmpty();
  }

  @Test
  void aShortPassphraseIsNotCalledShortAnyMoreWhenItIsLonger(FxRobot robot) {
    type(robot, "createFirst", "short");
    fire(robot, "create");
    assertThat(shown("createProblem")).isTrue();
    type(robot, "createFirst", " horse battery staple");
    assertThat(shown("createProblem")).isFalse();
  }

  @Test
  void theFormStandsStillWhateverTheHintSays(FxRobot robot) {
    List<Double> places = new ArrayList<>();
    List<String> hints = new ArrayList<>();
    for (String more : List.of("", "a", "bcdefgh", " horse", " battery staple lamp")) {
      type(robot, "createFirst", more);
      robot.interact(() -> {
        panel.applyCss();
        panel.layout();
        places.add(secret("createAgain").localToScene(0, 0).getY());
        hints.add(trial.viewModel.getPassphrase().getFresh().getHint());
      });
    }
    assertThat(Set.copyOf(hints)).hasSizeGreaterThan(2);
    assertThat(Set.copyOf(places)).as(hints.toString()).hasSize(1);
  }

  @Test
  void u5AKeyThatIsTypedIntoANoteLeavesNothingThere(FxRobot robot) {
    create(robot);
    robot.interact(trial.viewModel.getCredentials()::startAdding);
    TextField note = (TextField) panel.lookup("#note");
    for (String key : List.of("12ab".repeat(16), "sk-or-v1-0123456789abcdef0123456789")) {
      robot.interact(() -> {
        note.requestFocus();
        key.chars().forEach(each -> note.replaceSelection(String.valueOf((char) each)));
      });
      assertThat(note.getText()).isEmpty();
      assertThat(note.isUndoable()).isFalse();
      assertThat(trial.viewModel.getCredentials().getProblem())
          .startsWith("That looks like a secret");
    }
  }

  @Test
  void addsACredentialAndKeepsTheSecretWhileTheNameIsWrong(FxRobot robot) throws Exception {
    create(robot);
    robot.interact(trial.viewModel.getCredentials()::startAdding);
    text(robot, "owner", "openrouter");
    type(robot, "secret", "key-of-test");
    fire(robot, "add");
    assertThat(secret("secret").getLength()).isEqualTo(11);
    text(robot, "name", "main");
    fire(robot, "add");
    assertThat(secret("secret").getLength()).isZero();
    assertThat(trial.secret(CredentialKind.AI_KEY, "openrouter", "main")).isEqualTo("key-of-test");
    assertThat(panel.lookup("#rows").lookupAll(".credential")).hasSize(2);
    assertThat(shown("adding")).isFalse();
  }

  @Test
  void u5ASecretIsNotTakenByAPlainField(FxRobot robot) {
    create(robot);
    robot.interact(trial.viewModel.getCredentials()::startAdding);
    text(robot, "note", "sk-or-v1-0123456789abcdef0123456789");
    assertThat(((TextField) panel.lookup("#note")).getText()).isEmpty();
    assertThat(trial.viewModel.getCredentials().getProblem())
        .startsWith("That looks like a secret");
  }

  @Test
  void copiesAnAddressButNeverAKey(FxRobot robot) {
    create(robot);
    String address = "0x" + "5e".repeat(20);
    robot.interact(() -> {
      trial.keep(CredentialKind.HYPERLIQUID_AGENT, "hyperliquid/main", "agent", address);
      trial.keep(CredentialKind.AI_KEY, "openrouter", "main", "");
    });
    robot.interact(() -> {
      assertThat(panel.lookup("#rows").lookupAll(".icon-only"))
          .extracting(Node::getAccessibleText)
          .containsExactlyInAnyOrder(
              "Copy the address of agent",
              "Replace the secret of agent",
              "Remove agent",
              "Replace the secret of main",
              "Remove main");
      panel.lookup("#rows").lookupAll(".icon-only").stream()
          .filter(node -> node.getAccessibleText().startsWith("Copy"))
          .forEach(node -> ((Button) node).fire());
      assertThat(Clipboard.getSystemClipboard().getString()).isEqualTo(address);
    });
  }

  private void create(FxRobot robot) {
    robot.interact(() ->
        trial
            .viewModel
            .getPassphrase()
            .create(VaultTrial.PASSPHRASE.toCharArray(), VaultTrial.PASSPHRASE.toCharArray()));
  }

  private boolean shown(String id) {
    return panel.lookup("#" + id).isVisible();
  }

  private SecretField secret(String id) {
    return (SecretField) panel.lookup("#" + id);
  }

  private void type(FxRobot robot, String id, String words) {
    robot.interact(() -> VaultExhibit.type(panel, id, words));
  }

  private void text(FxRobot robot, String id, String words) {
    robot.interact(() -> ((TextField) panel.lookup("#" + id)).setText(words));
  }

  /// As with the mouse: the button has the focus.
  private void press(FxRobot robot, String id) {
    robot.interact(() -> {
      Button button = (Button) panel.lookup("#" + id);
      button.requestFocus();
      button.fire();
    });
  }

  private void fire(FxRobot robot, String id) {
    robot.interact(() -> ((Button) panel.lookup("#" + id)).fire());
  }
}
