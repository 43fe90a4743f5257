package app.wheelhouse.ui.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import app.wheelhouse.ui.fx.PanelState;
import app.wheelhouse.ui.fx.Route;
import app.wheelhouse.ui.fx.VenueAccounts.AccountLine;
import app.wheelhouse.ui.fx.VenueAccounts.Standing;
import app.wheelhouse.ui.fx.ViewLoader;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AccountsViewModelTest {
  private final ResourceBundle texts = new ViewLoader(Locale.ENGLISH).texts();
  @TempDir private Path folder;

  @Test
  void goesFromAnAddressToAProvenKey() {
    AccountsTrial trial = new AccountsTrial(folder, texts);
    trial.makeVault();
    AccountsViewModel viewModel = trial.viewModel;
    assertThat(viewModel.getState()).isEqualTo(PanelState.EMPTY);
    viewModel.startConnecting();
    assertThat(viewModel.getSteps().stepProperty().get()).isEqualTo(AccountStep.ACCOUNT);
    fill(viewModel, "main", " " + AccountsTrial.MASTER + " ");
    viewModel.watch();
    assertThat(viewModel.getState()).isEqualTo(PanelState.LIVE);
    assertThat(viewModel.getSteps().stepProperty().get()).isEqualTo(AccountStep.KEY);
    assertThat(standing(viewModel)).isEqualTo(Standing.WATCH_ONLY);
    assertThat(viewModel.lines().getFirst().master()).isEqualTo(AccountsTrial.MASTER);
    assertThat(viewModel.lines().getFirst().network()).as("first").isEqualTo("testnet");

    viewModel.makeAgent();
    assertThat(viewModel.getSteps().stepProperty().get()).isEqualTo(AccountStep.APPROVAL);
    viewModel.prove();
    assertThat(standing(viewModel)).isEqualTo(Standing.AGENT_PENDING);
    trial.approved = true;
    viewModel.prove();
    assertThat(viewModel.getSteps().stepProperty().get()).isEqualTo(AccountStep.PROOF);
    assertThat(viewModel.words().proof(viewModel.lines().getFirst(), ZoneOffset.UTC))
        .isEqualTo(
            "This key may trade for "
                + AccountsTrial.MASTER
                + " and cannot withdraw. Valid until 2026-05-01.");
    viewModel.leave();
    assertThat(viewModel.getSteps().stepProperty().get()).isEqualTo(AccountStep.NONE);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          my account | 0x1111111111111111111111111111111111111111  | A name has 1 to 32 |
          ''         | 0x1111111111111111111111111111111111111111  | A name has 1 to 32 |
          main       | ''                                          | | Paste the address
          main       | 0x111111111111111111111111111111111111111   | | An address is 0x and 40 hex digits, 42 characters; this has 41
          main       | 1111111111111111111111111111111111111111    | | An address is 0x and 40 hex digits
          main       | 0x111111111111111111111111111111111111111g  | | An address is 0x and 40 hex digits
          """)
  void saysBesideEachFieldWhatIsWrongAndLosesNothing(
      String name, String master, String nameProblem, String masterProblem) {
    AccountsTrial trial = new AccountsTrial(folder, texts);
    trial.viewModel.startConnecting();
    fill(trial.viewModel, name, master);
    trial.viewModel.watch();

    AccountForm form = trial.viewModel.getForm();
    assertThat(form.getNameProblem()).startsWith(nameProblem == null ? "" : nameProblem);
    assertThat(form.getNameProblem().isEmpty()).isEqualTo(nameProblem == null);
    assertThat(form.getMasterProblem()).startsWith(masterProblem == null ? "" : masterProblem);
    assertThat(form.getMasterProblem().isEmpty()).isEqualTo(masterProblem == null);
    assertThat(trial.kept).isEmpty();
    assertThat(form.getName()).isEqualTo(name);
    assertThat(form.getMaster()).isEqualTo(master);
    form.masterProperty().set("0x1");
    assertThat(form.getMasterProblem()).isEmpty();
  }

  @Test
  void whatTheDeskRefusesIsASentenceAndTheFormStays() {
    AccountsTrial trial =
        new AccountsTrial(
            folder, texts, AccountsTrial.line("main", "mainnet", Standing.WATCH_ONLY));
    trial.viewModel.startConnecting();
    fill(trial.viewModel, "main", AccountsTrial.MASTER);
    trial.viewModel.watch();
    assertThat(trial.viewModel.getSteps().getProblem())
        .isEqualTo("There is an account named main; choose another name.");
    assertThat(trial.viewModel.getForm().getName()).isEqualTo("main");
    assertThat(trial.viewModel.getSteps().stepProperty().get()).isEqualTo(AccountStep.ACCOUNT);
  }

  @Test
  void aMasterKeyPastedAsAgentKeyIsRefusedWithTheReasonAndWiped() {
    AccountsTrial trial = watched();
    char[] key = AccountsTrial.MASTER_KEY.toCharArray();
    trial.viewModel.importAgent(key);

    assertThat(trial.viewModel.getSteps().getProblem()).contains("could withdraw everything");
    assertThat(key).containsOnly('\0');
    assertThat(standing(trial.viewModel)).isEqualTo(Standing.WATCH_ONLY);
  }

  @Test
  void importsAnAgentKeyThatTheVenueKnows() {
    AccountsTrial trial = watched();
    char[] key = AccountsTrial.AGENT_KEY.toCharArray();
    trial.viewModel.importAgent(key);
    assertThat(standing(trial.viewModel)).isEqualTo(Standing.CONNECTED);
    assertThat(trial.viewModel.getSteps().stepProperty().get()).isEqualTo(AccountStep.PROOF);
    assertThat(key).containsOnly('\0');
  }

  @Test
  void approvesOnceWithTheWalletsKeyWhichIsWiped() {
    AccountsTrial trial = watched();
    trial.viewModel.makeAgent();
    char[] other = AccountsTrial.AGENT_KEY.toCharArray();
    trial.viewModel.approve(other);
    assertThat(trial.viewModel.getSteps().getProblem()).endsWith("Nothing was signed.");
    assertThat(other).containsOnly('\0');
    char[] master = AccountsTrial.MASTER_KEY.toCharArray();
    trial.viewModel.approve(master);
    assertThat(master).containsOnly('\0');
    assertThat(standing(trial.viewModel)).isEqualTo(Standing.CONNECTED);
    assertThat(trial.viewModel.getSteps().getProblem()).isEmpty();
  }

  @Test
  void withoutAKeyItSaysSo() {
    AccountsTrial trial = watched();
    trial.viewModel.importAgent(new char[0]);
    assertThat(trial.viewModel.getSteps().getProblem()).isEqualTo("Paste the key first.");
  }

  @Test
  void aVenueThatCannotBeReachedChangesNothing() {
    AccountsTrial trial = watched();
    trial.viewModel.makeAgent();
    trial.reachable = false;
    trial.viewModel.prove();
    assertThat(trial.viewModel.getSteps().getProblem()).startsWith("The venue cannot be reached");
    assertThat(trial.viewModel.getSteps().stepProperty().get()).isEqualTo(AccountStep.APPROVAL);
    assertThat(trial.viewModel.getWork().isBusy()).isFalse();
  }

  @Test
  void asksBeforeAKeyThatWorksIsReplaced() {
    AccountsTrial trial =
        new AccountsTrial(folder, texts, AccountsTrial.line("main", "mainnet", Standing.CONNECTED));
    trial.makeVault();
    trial.viewModel.open(trial.viewModel.lines().getFirst());
    trial.agrees = false;
    trial.viewModel.makeAgent();
    assertThat(trial.asked.getLast().dangerous()).isTrue();
    assertThat(standing(trial.viewModel)).isEqualTo(Standing.CONNECTED);
    trial.agrees = true;
    trial.viewModel.makeAgent();
    assertThat(standing(trial.viewModel)).isEqualTo(Standing.AGENT_PENDING);
  }

  @Test
  void removesOnlyWhenTheNameIsTyped() {
    AccountsTrial trial = watched();
    trial.agrees = false;
    trial.viewModel.remove(trial.viewModel.lines().getFirst());
    assertThat(trial.viewModel.lines()).hasSize(1);
    trial.agrees = true;
    trial.viewModel.remove(trial.viewModel.lines().getFirst());
    assertThat(trial.asked.getLast().word()).isEqualTo("main");
    assertThat(trial.viewModel.lines()).isEmpty();
    assertThat(trial.viewModel.getState()).isEqualTo(PanelState.EMPTY);
    assertThat(trial.viewModel.getSteps().stepProperty().get()).isEqualTo(AccountStep.NONE);
  }

  @Test
  void theVaultIsUnlockedOnTheSpot() {
    AccountsTrial trial = watched();
    VaultGate gate = trial.viewModel.getGate();
    assertThat(gate.isOpen()).isTrue();
    trial.vault.lock();
    assertThat(gate.isLocked()).isTrue();
    trial.viewModel.makeAgent();
    assertThat(trial.viewModel.getSteps().getProblem()).startsWith("The vault is locked");
    char[] wrong = "wrong horse".toCharArray();
    gate.unlock(wrong);
    assertThat(wrong).containsOnly('\0');
    assertThat(gate.getProblem()).startsWith("The passphrase is wrong");
    trial.nanos += 1_000_000_000L;
    gate.unlock(AccountsTrial.PASSPHRASE.toCharArray());
    assertThat(gate.isOpen()).isTrue();
    assertThat(gate.isLocked()).isFalse();
    assertThat(gate.getProblem()).isEmpty();
  }

  @Test
  void withoutAVaultItLeadsToWhereOneIsMade() {
    AccountsTrial trial = new AccountsTrial(folder, texts);
    assertThat(trial.viewModel.getGate().isMissing()).isTrue();
    trial.viewModel.getGate().make();
    assertThat(trial.routes).containsExactly(new Route.ShowSettings("vault"));
    trial.makeVault();
    assertThat(trial.viewModel.getGate().isMissing()).isFalse();
    assertThat(trial.viewModel.getGate().isOpen()).isTrue();
  }

  @Test
  void accountsThatCannotBeReadAreSaidSo() {
    AccountsTrial trial = watched();
    trial.readable = false;
    trial.viewModel.refresh();
    assertThat(trial.viewModel.getState()).isEqualTo(PanelState.ERROR);
    assertThat(trial.viewModel.getSteps().getProblem()).contains("accounts.json");
    trial.readable = true;
    trial.viewModel.refresh();
    assertThat(trial.viewModel.getState()).isEqualTo(PanelState.LIVE);
    assertThat(trial.viewModel.getSteps().getProblem()).isEmpty();
  }

  @Test
  void asksOneThingAtATimeAndWipesWhatComesInBetween() {
    AccountsTrial trial = watched();
    trial.holds = true;
    trial.viewModel.prove();
    assertThat(trial.viewModel.getWork().isBusy()).isTrue();
    char[] key = AccountsTrial.AGENT_KEY.toCharArray();
    trial.viewModel.importAgent(key);
    assertThat(key).containsOnly('\0');
    assertThat(trial.held).hasSize(1);
    trial.release();
    assertThat(trial.viewModel.getWork().isBusy()).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          WATCH_ONLY,    Watch only,                KEY
          AGENT_PENDING, Waiting for approval,      APPROVAL
          CONNECTED,     Connected until 2026-05-01, PROOF
          EXPIRED,       Expired on 2026-05-01,     KEY
          """)
  void eachStandingHasItsWordsAndItsStep(Standing standing, String words, AccountStep step) {
    AccountLine line = AccountsTrial.line("main", "mainnet", standing);
    AccountsTrial trial = new AccountsTrial(folder, texts, line);
    assertThat(trial.viewModel.words().standing(line, ZoneOffset.UTC)).isEqualTo(words);
    trial.viewModel.open(line);
    assertThat(trial.viewModel.getSteps().stepProperty().get()).isEqualTo(step);
  }

  @Test
  void itsCommandOpensThePage() {
    AccountsTrial trial = new AccountsTrial(folder, texts);
    trial.viewModel.commands().getFirst().run();
    assertThat(trial.viewModel.commands().getFirst().id()).isEqualTo("session.accounts");
    assertThat(trial.routes).containsExactly(new Route.ShowSettings("accounts"));
  }

  /// One account that is watched and chosen, and an open vault.
  private AccountsTrial watched() {
    AccountsTrial trial =
        new AccountsTrial(
            folder, texts, AccountsTrial.line("main", "testnet", Standing.WATCH_ONLY));
    trial.makeVault();
    trial.viewModel.open(trial.viewModel.lines().getFirst());
    return trial;
  }

  private static void fill(AccountsViewModel viewModel, String name, String master) {
    viewModel.getForm().nameProperty().set(name);
    viewModel.getForm().masterProperty().set(master);
  }

  private static Standing standing(AccountsViewModel viewModel) {
    return viewModel.lines().getFirst().standing();
  }
}
