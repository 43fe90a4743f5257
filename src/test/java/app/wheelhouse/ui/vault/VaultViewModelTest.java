package app.wheelhouse.ui.vault;

import static org.assertj.core.api.Assertions.assertThat;

import app.wheelhouse.setting.VaultSettings;
import app.wheelhouse.ui.fx.PanelState;
import app.wheelhouse.ui.fx.ViewLoader;
import app.wheelhouse.vault.CredentialKind;
import app.wheelhouse.vault.Passphrase.Strength;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VaultViewModelTest {
  private final ResourceBundle texts = new ViewLoader(Locale.ENGLISH).texts();
  @TempDir private Path folder;

  @Test
  void isMadeFromAPassphraseTypedTwiceAndIsOpenThen() {
    VaultTrial trial = new VaultTrial(folder, texts);
    assertThat(trial.viewModel.getState()).isEqualTo(PanelState.EMPTY);
    char[] first = VaultTrial.PASSPHRASE.toCharArray();
    char[] again = VaultTrial.PASSPHRASE.toCharArray();
    trial.viewModel.getPassphrase().create(first, again);

    assertThat(trial.viewModel.getState()).isEqualTo(PanelState.LIVE);
    assertThat(trial.vault.isUnlocked()).isTrue();
    assertThat(trial.viewModel.getCredentials().getMessage()).contains("vault.bin", "back it up");
    assertThat(first).containsOnly('\0');
    assertThat(again).containsOnly('\0');
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ''        | ''         | Type the passphrase first.
          short     | short      | At least 8 characters
          tall trees and rivers | tall trees and river | The two are not the same
          """)
  void isNotMadeFromWhatIsNotRight(String first, String again, String sentence) {
    VaultTrial trial = new VaultTrial(folder, texts);
    trial.viewModel.getPassphrase().create(first.toCharArray(), again.toCharArray());

    assertThat(trial.viewModel.getStatus().getProblem()).startsWith(sentence);
    assertThat(trial.vault.exists()).isFalse();
  }

  @Test
  void makingItCanBeStoppedWhileTheMachineIsMeasured() {
    VaultTrial trial = new VaultTrial(folder, texts);
    trial.holds = true;
    char[] typed = VaultTrial.PASSPHRASE.toCharArray();
    trial.viewModel.getPassphrase().create(typed, typed.clone());
    assertThat(trial.viewModel.getPassphrase().isCreating()).isTrue();
    assertThat(trial.viewModel.getWork().isBusy()).isTrue();
    trial.viewModel.getPassphrase().cancelCreation();
    trial.release();

    assertThat(trial.vault.exists()).isFalse();
    assertThat(trial.viewModel.getPassphrase().isCreating()).isFalse();
    assertThat(trial.viewModel.getWork().isBusy()).isFalse();
    assertThat(trial.viewModel.getStatus().getProblem()).isEqualTo("Stopped: no vault was made.");
    assertThat(typed).containsOnly('\0');
    trial
        .viewModel
        .getPassphrase()
        .create(VaultTrial.PASSPHRASE.toCharArray(), VaultTrial.PASSPHRASE.toCharArray());
    assertThat(trial.viewModel.getState()).isEqualTo(PanelState.LIVE);
  }

  @Test
  void judgesAPassphraseWhileItIsTyped() {
    VaultTrial trial = new VaultTrial(folder, texts);
    PassphraseModel fresh = trial.viewModel.getPassphrase().getFresh();
    assertThat(fresh.strengthProperty().get()).isNull();
    assertThat(fresh.getHint()).startsWith("Four or five words");
    fresh.typed("seven green kites over bergen harbour".toCharArray());
    assertThat(fresh.strengthProperty().get()).isEqualTo(Strength.STRONG);
    fresh.typed("abc".toCharArray());
    assertThat(fresh.strengthProperty().get()).isEqualTo(Strength.REFUSED);
  }

  @Test
  void u4AWrongPassphraseIsOneSentenceAndAGrowingCountdown() {
    VaultTrial trial = VaultTrial.open(folder, texts);
    trial.viewModel.lock();
    assertThat(trial.viewModel.getState()).isEqualTo(PanelState.OFF);
    char[] wrong = "wrong horse".toCharArray();
    trial.viewModel.getPassphrase().unlock(wrong);
    assertThat(wrong).containsOnly('\0');
    assertThat(trial.viewModel.getStatus().getProblem())
        .isEqualTo("The passphrase is wrong, or the file was changed.");
    assertThat(trial.viewModel.getStatus().getWaiting()).contains("1 s");

    trial.viewModel.getPassphrase().unlock(VaultTrial.PASSPHRASE.toCharArray());
    assertThat(trial.viewModel.getState()).as("too soon").isEqualTo(PanelState.OFF);
    trial.seconds(1);
    trial.viewModel.tick();
    assertThat(trial.viewModel.getStatus().getWaiting()).isEmpty();
    trial.viewModel.getPassphrase().unlock("wrong again".toCharArray());
    assertThat(trial.viewModel.getStatus().getWaiting()).contains("2 s");
    trial.seconds(2);
    trial.viewModel.getPassphrase().unlock(VaultTrial.PASSPHRASE.toCharArray());
    assertThat(trial.viewModel.getState()).isEqualTo(PanelState.LIVE);
    assertThat(trial.viewModel.getStatus().getProblem()).isEmpty();
  }

  @Test
  void aDamagedFileIsNamedWithWhatToDoAndCanBeTriedAgain() throws Exception {
    VaultTrial trial = VaultTrial.open(folder, texts);
    byte[] good = Files.readAllBytes(trial.vault.file());
    trial.viewModel.lock();
    Files.write(trial.vault.file(), new byte[40]);
    trial.viewModel.getPassphrase().unlock(VaultTrial.PASSPHRASE.toCharArray());
    assertThat(trial.viewModel.getState()).isEqualTo(PanelState.ERROR);
    assertThat(trial.viewModel.getStatus().getProblem()).contains(trial.vault.file().toString());
    assertThat(Files.readAllBytes(trial.vault.file())).as("never overwritten").hasSize(40);

    Files.write(trial.vault.file(), good);
    trial.viewModel.tryAgain();
    trial.viewModel.getPassphrase().unlock(VaultTrial.PASSPHRASE.toCharArray());
    assertThat(trial.viewModel.getState()).isEqualTo(PanelState.LIVE);
  }

  @Test
  void saysWhenItLocksAndThatItDid() {
    VaultTrial trial = VaultTrial.open(folder, texts);
    trial.settings.set(VaultSettings.IDLE_MINUTES, 2);
    trial.vault.autoLock(120_000);
    trial.seconds(15);
    trial.viewModel.tick();
    assertThat(trial.viewModel.getStatus().getLocksIn()).isEqualTo("locks in 1:45");
    trial.viewModel.touch();
    trial.viewModel.tick();
    assertThat(trial.viewModel.getStatus().getLocksIn()).isEqualTo("locks in 2:00");
    for (int i = 0; i < 120; i++) {
      assertThat(trial.viewModel.isUnlocked()).isTrue();
      trial.seconds(1);
      trial.vault.tick();
    }

    assertThat(trial.viewModel.getState()).isEqualTo(PanelState.OFF);
    assertThat(trial.viewModel.getStatus().getLockedWhy()).contains("2 minutes");
    assertThat(trial.viewModel.getStatus().getLocksIn()).isEmpty();
  }

  @Test
  void saysWhatTradingDoesWhileItIsLocked() {
    VaultTrial trial = new VaultTrial(folder, texts);
    assertThat(trial.viewModel.getStatus().getTrading()).contains("trade on");
    trial.settings.set(VaultSettings.TRADE_WHILE_LOCKED, false);
    assertThat(trial.viewModel.getStatus().getTrading()).contains("open nothing new");
  }

  @Test
  void locksByItsCommandWhileItIsOpen() {
    VaultTrial trial = new VaultTrial(folder, texts);
    var lock = trial.viewModel.commands().getFirst();
    assertThat(lock.id()).isEqualTo("vault.lock");
    assertThat(lock.enabled().get()).isFalse();
    trial
        .viewModel
        .getPassphrase()
        .create(VaultTrial.PASSPHRASE.toCharArray(), VaultTrial.PASSPHRASE.toCharArray());
    lock.run();
    assertThat(trial.vault.isUnlocked()).isFalse();
    assertThat(trial.viewModel.getState()).isEqualTo(PanelState.OFF);
  }

  @Test
  void changesThePassphrase() {
    VaultTrial trial = VaultTrial.open(folder, texts);
    trial.viewModel.startChanging();
    String next = "seven green kites over bergen";
    trial
        .viewModel
        .getPassphrase()
        .change("not this one".toCharArray(), next.toCharArray(), next.toCharArray());
    assertThat(trial.viewModel.getStatus().getProblem()).startsWith("The passphrase is wrong");
    trial.seconds(1);
    trial
        .viewModel
        .getPassphrase()
        .change(VaultTrial.PASSPHRASE.toCharArray(), next.toCharArray(), next.toCharArray());
    assertThat(trial.viewModel.getCredentials().getMessage())
        .startsWith("The passphrase is changed");
    trial.viewModel.lock();
    trial.viewModel.getPassphrase().unlock(next.toCharArray());
    assertThat(trial.viewModel.getState()).isEqualTo(PanelState.LIVE);
  }

  @Test
  void addsWhatIsTypedAndWipesIt() throws Exception {
    VaultTrial trial = VaultTrial.open(folder, texts);
    CredentialsModel credentials = trial.viewModel.getCredentials();
    named(credentials, "openrouter", "main");
    char[] secret = " key-of-test ".toCharArray();
    credentials.add(secret);

    assertThat(secret).containsOnly('\0');
    assertThat(credentials.lines())
        .singleElement()
        .satisfies(line -> {
          assertThat(line.purpose()).isEqualTo("AI key · openrouter");
          assertThat(line.age()).isEqualTo("today");
          assertThat(line.added()).isEqualTo("2024-10-04");
        });
    assertThat(trial.secret(CredentialKind.AI_KEY, "openrouter", "main")).isEqualTo("key-of-test");
    assertThat(credentials.formProperty().get()).isEqualTo(CredentialForm.NONE);
    assertThat(credentials.getFresh().ownerProperty().get()).isEmpty();
  }

  @Test
  void saysWhatIsWrongWithANewOneAndLosesNoWord() {
    VaultTrial trial = VaultTrial.open(folder, texts);
    CredentialsModel credentials = trial.viewModel.getCredentials();
    named(credentials, "openrouter", "with a blank");
    assertThat(credentials.isReady()).isFalse();
    assertThat(credentials.getProblem()).startsWith("A name has 1 to 32");
    assertThat(credentials.getFresh().ownerProperty().get()).isEqualTo("openrouter");
    named(credentials, "wallets", "hot");
    credentials.getFresh().kindProperty().set(CredentialKind.EVM_KEY);
    char[] secret = "0x1234".toCharArray();
    credentials.add(secret);
    assertThat(credentials.getProblem()).contains("64 hex digits").doesNotContain("1234");
    assertThat(secret).containsOnly('\0');
    assertThat(credentials.lines()).isEmpty();
  }

  @Test
  void takesASecretOnceFromAFileOrAVariableAndTellsToDeleteIt() throws Exception {
    VaultTrial trial = VaultTrial.open(folder, texts);
    CredentialsModel credentials = trial.viewModel.getCredentials();
    named(credentials, "openrouter", "one");
    credentials.getFresh().fromProperty().set(SecretFrom.FILE);
    trial.content = "from-a-file\n".toCharArray();
    credentials.add(new char[0]);
    assertThat(trial.secret(CredentialKind.AI_KEY, "openrouter", "one")).isEqualTo("from-a-file");
    assertThat(trial.content).containsOnly('\0');
    assertThat(credentials.getMessage()).contains("Now delete keys.txt");

    named(credentials, "openrouter", "two");
    credentials.getFresh().fromProperty().set(SecretFrom.VARIABLE);
    credentials.getFresh().variableProperty().set("NO_SUCH");
    credentials.add(new char[0]);
    assertThat(credentials.getProblem()).contains("NO_SUCH");
    credentials.getFresh().variableProperty().set("OPENROUTER_KEY");
    trial.content = "from-a-variable".toCharArray();
    credentials.add(new char[0]);
    assertThat(trial.secret(CredentialKind.AI_KEY, "openrouter", "two"))
        .isEqualTo("from-a-variable");
    assertThat(credentials.getMessage()).contains("remove OPENROUTER_KEY");
  }

  @Test
  void replacesASecretAndItsAgeStartsAgain() throws Exception {
    VaultTrial trial = VaultTrial.open(folder, texts);
    CredentialsModel credentials = trial.viewModel.getCredentials();
    trial.keep(CredentialKind.AI_KEY, "openrouter", "main", "");
    trial.millis += 181 * VaultTrial.DAY;
    trial.viewModel.refresh();
    CredentialLine old = credentials.lines().getFirst();
    assertThat(old.age()).isEqualTo("181 days");
    assertThat(old.old()).isTrue();
    credentials.startReplacing(old);
    credentials.replace("another".toCharArray());

    assertThat(credentials.lines().getFirst().age()).isEqualTo("today");
    assertThat(credentials.lines().getFirst().old()).isFalse();
    assertThat(trial.secret(CredentialKind.AI_KEY, "openrouter", "main")).isEqualTo("another");
  }

  @Test
  void removesOnlyWhenTheNameIsTyped() {
    VaultTrial trial = VaultTrial.open(folder, texts);
    CredentialsModel credentials = trial.viewModel.getCredentials();
    trial.keep(
        CredentialKind.HYPERLIQUID_AGENT, "hyperliquid/main", "agent", "0x" + "5e".repeat(20));
    CredentialLine agent = credentials.lines().getFirst();
    assertThat(agent.address()).isEqualTo("0x" + "5e".repeat(20));
    assertThat(agent.replaceable()).isFalse();
    trial.agrees = false;
    credentials.remove(agent);
    assertThat(credentials.lines()).hasSize(1);
    trial.agrees = true;
    credentials.remove(agent);
    assertThat(trial.asked.getLast().word()).isEqualTo("agent");
    assertThat(trial.asked.getLast().text()).contains("cannot trade");
    assertThat(credentials.lines()).isEmpty();
  }

  @Test
  void nothingOfItStaysOnTheScreenWhenItLocks() {
    VaultTrial trial = VaultTrial.open(folder, texts);
    trial.keep(CredentialKind.AI_KEY, "openrouter", "main", "");
    CredentialsModel credentials = trial.viewModel.getCredentials();
    credentials.startAdding();
    credentials.getFresh().noteProperty().set("a note");
    trial.vault.lock();
    assertThat(credentials.lines()).isEmpty();
    assertThat(credentials.formProperty().get()).isEqualTo(CredentialForm.NONE);
    assertThat(credentials.getFresh().noteProperty().get()).isEmpty();
  }

  @Test
  void doesOneThingAtATimeAndWipesWhatComesInBetween() {
    VaultTrial trial = VaultTrial.open(folder, texts);
    trial.viewModel.lock();
    trial.holds = true;
    trial.viewModel.getPassphrase().unlock("wrong one".toCharArray());
    char[] second = VaultTrial.PASSPHRASE.toCharArray();
    trial.viewModel.getPassphrase().unlock(second);
    assertThat(second).containsOnly('\0');
    assertThat(trial.held).hasSize(1);
  }

  @Test
  void hearsNothingAfterItWasClosed() {
    VaultTrial trial = VaultTrial.open(folder, texts);
    trial.viewModel.close();
    trial.vault.lock();
    assertThat(trial.viewModel.getState()).isEqualTo(PanelState.LIVE);
  }

  private static void named(CredentialsModel credentials, String owner, String name) {
    credentials.startAdding();
    credentials.getFresh().ownerProperty().set(owner);
    credentials.getFresh().nameProperty().set(name);
  }
}
