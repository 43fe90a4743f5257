package app.wheelhouse.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import app.wheelhouse.setting.Settings;
import app.wheelhouse.ui.Screens;
import app.wheelhouse.ui.TestDesk;
import app.wheelhouse.ui.control.SecretField;
import app.wheelhouse.ui.fx.Command;
import app.wheelhouse.ui.fx.VenueAccounts;
import app.wheelhouse.ui.fx.ViewLoader;
import app.wheelhouse.ui.theme.Look;
import app.wheelhouse.vault.Vault;
import app.wheelhouse.vault.VaultClock;
import app.wheelhouse.vault.VaultCost;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class SettingsWindowTest {
  private static final String PASSPHRASE = "correct horse battery staple";

  @TempDir private static Path folder;

  private final Settings settings = new Settings();
  private final ViewLoader loader = new ViewLoader(Locale.ENGLISH);
  private volatile long nanos;
  private Vault vault;
  private SettingsWindow window;
  private Scene desk;
  private Stage stage;
  private Look look;

  @Start
  void open(Stage owner) throws Exception {
    stage = owner;
    VaultClock clock = new VaultClock(() -> TimeUnit.NANOSECONDS.toMillis(nanos), () -> nanos);
    vault = Vault.in(Files.createTempDirectory(folder, "vault"), clock, VaultCost.LEAST);
    vault.create(PASSPHRASE.toCharArray(), VaultCost.LEAST);
    vault.autoLock(60_000);
    look = new Look(settings);
    window =
        new SettingsWindow(
            owner, settings, look, loader, null, new Keys(vault, clock, new NoAccounts()));
    desk = new Scene(new StackPane(new Label("desk")), 200, 100);
    window.watch(desk);
    owner.setScene(desk);
    owner.show();
  }

  @AfterEach
  void close(FxRobot robot) {
    robot.interact(() -> {
      window.close();
      look.close();
    });
    vault.close();
  }

  @Test
  void turnsToThePagesOfAccountsAndVault(FxRobot robot) throws Exception {
    robot.interact(() -> window.show("accounts"));
    DeskStage.until(() -> says("No account yet"));
    robot.interact(() -> window.show("vault"));
    DeskStage.until(() -> says("The vault is open"));
    robot.interact(() -> assertThat(Screens.cutOff(root())).isEmpty());
    robot.interact(() -> assertThat(Screens.unnamed(root())).isEmpty());
  }

  @Test
  void thePageOfThePromptShowsTheSessionAndLeadsToItsLongest(FxRobot robot) throws Exception {
    robot.interact(() -> {
      window.show("prompt");
      window.listener().show(TestDesk.live().snapshot());
    });
    DeskStage.until(() -> says(" of 8,000 tokens; nothing left out."));
    robot.interact(() -> assertThat(Screens.cutOff(root())).isEmpty());
    robot.interact(() -> assertThat(Screens.unnamed(root())).isEmpty());
    robot.interact(() -> press("Longest prompt…"));
    robot.interact(() -> assertThat(root().lookup("#setting-ai-prompt-tokens")).isNotNull());
  }

  private void press(String text) {
    root().lookupAll(".button").stream()
        .map(Button.class::cast)
        .filter(button -> text.equals(button.getText()))
        .findFirst()
        .orElseThrow()
        .fire();
  }

  @Test
  void itsCommandsLockTheVaultAndShowTheAccounts(FxRobot robot) throws Exception {
    assertThat(window.commands())
        .extracting(Command::id)
        .containsExactly("vault.lock", "session.accounts");
    robot.interact(() -> window.show("vault"));
    DeskStage.until(() -> says("The vault is open"));
    robot.interact(() -> window.commands().getFirst().run());
    DeskStage.until(() -> says("The vault is locked"));
    robot.interact(() -> window.commands().getLast().run());
    DeskStage.until(() -> says("The vault is locked: an address can be kept"));
  }

  @Test
  void keysInAnyWindowKeepTheVaultOpenAndSilenceLocksIt(FxRobot robot) {
    pass(20);
    press(robot, desk);
    pass(20);
    press(robot, window.stage().getScene());
    pass(20);
    pass(20);
    assertThat(vault.isUnlocked()).as("40 s after the last key").isTrue();
    pass(20);
    assertThat(vault.isUnlocked()).as("60 s after the last key").isFalse();
  }

  @Test
  void whatIsTypedIsWipedWhenTheWindowCloses(FxRobot robot) throws Exception {
    vault.lock();
    robot.interact(() -> window.show("vault"));
    DeskStage.until(() -> says("The vault is locked"));
    SecretField field = (SecretField) root().lookup("#passphrase");
    robot.interact(() ->
        field.fireEvent(
            new KeyEvent(
                KeyEvent.KEY_TYPED, "x", "", KeyCode.UNDEFINED, false, false, false, false)));
    assertThat(field.getLength()).isEqualTo(1);
    robot.interact(() -> window.stage().hide());
    assertThat(field.getLength()).isZero();
  }

  @Test
  void withoutKeysThePagesAreAbsent(FxRobot robot) {
    robot.interact(() -> {
      SettingsWindow plain = new SettingsWindow(stage, settings, look, loader, null);
      plain.show("");
      ListView<?> pages = (ListView<?>) plain.stage().getScene().lookup("#pages");
      assertThat(pages.getItems().stream().map(Object::toString))
          .noneMatch(page -> page.contains("key=vault") || page.contains("key=accounts"));
      assertThat(plain.commands()).isEmpty();
      plain.close();
    });
  }

  private void pass(long seconds) {
    nanos += TimeUnit.SECONDS.toNanos(seconds);
    vault.tick();
  }

  private static void press(FxRobot robot, Scene scene) {
    robot.interact(() ->
        scene
            .getRoot()
            .fireEvent(
                new KeyEvent(
                    KeyEvent.KEY_PRESSED, "", "", KeyCode.SHIFT, true, false, false, false)));
  }

  private boolean says(String part) {
    return DeskStage.fx(
        () -> Screens.texts(root()).stream().anyMatch(text -> text != null && text.contains(part)));
  }

  private Parent root() {
    return window.stage().getScene().getRoot();
  }

  /// A trader without accounts.
  private static final class NoAccounts implements VenueAccounts {
    @Override
    public List<AccountLine> list() {
      return List.of();
    }

    @Override
    public AccountLine watch(String name, String network, String master) throws AccountProblem {
      throw new AccountProblem("Not in this test");
    }

    @Override
    public AccountLine makeAgent(String name) throws AccountProblem {
      throw new AccountProblem("Not in this test");
    }

    @Override
    public AccountLine approve(String name, char[] masterKey) throws AccountProblem {
      throw new AccountProblem("Not in this test");
    }

    @Override
    public AccountLine importAgent(String name, char[] agentKey) throws AccountProblem {
      throw new AccountProblem("Not in this test");
    }

    @Override
    public AccountLine prove(String name) throws AccountProblem {
      throw new AccountProblem("Not in this test");
    }

    @Override
    public void remove(String name) {
      // None to remove.
    }
  }
}
