package app.wheelhouse.ui.vault;

import static org.assertj.core.api.Assertions.assertThat;

import app.wheelhouse.ui.control.SecretField;
import app.wheelhouse.ui.fx.ViewLoader;
import app.wheelhouse.ui.theme.Theme;
import app.wheelhouse.vault.CredentialKind;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
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

  @Start
  void open(Stage stage) throws Exception {
    ViewLoader loader = new ViewLoader(Locale.ENGLISH);
    trial = new VaultTrial(Files.createTempDirectory(folder, "vault"), loader.texts());
    panel = loader.load(new VaultView(trial.viewModel), "vault.fxml");
    Scene scene = new Scene(panel, 572, 700);
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

  private void fire(FxRobot robot, String id) {
    robot.interact(() -> ((Button) panel.lookup("#" + id)).fire());
  }
}
