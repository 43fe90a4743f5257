package app.wheelhouse.ui.accounts;

import app.wheelhouse.setting.AppearanceSettings;
import app.wheelhouse.setting.Settings;
import app.wheelhouse.ui.fx.Command;
import app.wheelhouse.ui.fx.Confirmation;
import app.wheelhouse.ui.fx.FxThread;
import app.wheelhouse.ui.fx.PanelState;
import app.wheelhouse.ui.fx.Route;
import app.wheelhouse.ui.fx.VenueAccounts;
import app.wheelhouse.ui.fx.VenueAccounts.AccountLine;
import app.wheelhouse.ui.fx.VenueAccounts.Standing;
import app.wheelhouse.ui.fx.Worker;
import app.wheelhouse.vault.Vault;
import java.time.ZoneId;
import java.util.List;
import java.util.ResourceBundle;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// The accounts at venues, and the way from an address to a key that may trade and cannot withdraw.
public final class AccountsViewModel {
  private final VenueAccounts accounts;
  private final Settings settings;
  private final AccountsDoors doors;
  private final AccountsTexts texts;
  private final Worker<String> work;
  private final AccountForm form;
  private final VaultGate gate;
  private final Command show;
  private final ObservableList<AccountLine> lines = FXCollections.observableArrayList();
  private final ReadOnlyObjectWrapper<PanelState> state =
      new ReadOnlyObjectWrapper<>(this, "state", PanelState.LOADING);
  private final AccountSteps steps = new AccountSteps();

  /// @param navigate to the page where a vault is made, and for the command to this page
  public AccountsViewModel(
      VenueAccounts accounts,
      Vault vault,
      Settings settings,
      ResourceBundle texts,
      Confirmation confirmation,
      Consumer<Route> navigate) {
    this(
        accounts, vault, settings, new AccountsDoors(texts, confirmation, navigate, FxThread::ask));
  }

  AccountsViewModel(VenueAccounts accounts, Vault vault, Settings settings, AccountsDoors doors) {
    this.accounts = accounts;
    this.settings = settings;
    this.doors = doors;
    texts = new AccountsTexts(doors.texts());
    work =
        new Worker<>(
            doors.background(), "accounts", key -> texts.of("busy." + key), texts::problem);
    form = new AccountForm(texts);
    gate = new VaultGate(vault, work, doors.navigate());
    show =
        new Command(
                "session.accounts",
                doors.texts(),
                () -> doors.navigate().accept(new Route.ShowSettings("accounts")))
            .icon("fth-link");
    refresh();
  }

  /// Reads the accounts anew; the venue is not asked.
  public void refresh() {
    work.look(
        accounts::list,
        all -> {
          lines.setAll(all);
          known();
        },
        why -> {
          steps.problem(why);
          state.set(PanelState.ERROR);
        });
  }

  private void known() {
    steps.problem("");
    state.set(lines.isEmpty() ? PanelState.EMPTY : PanelState.LIVE);
  }

  /// Begins with a new account.
  public void startConnecting() {
    steps.go(null, AccountStep.ACCOUNT);
  }

  /// Goes on where this account stands.
  void open(AccountLine line) {
    steps.open(line);
  }

  /// Leaves the way; the account stays as far as it is.
  public void leave() {
    steps.go(null, AccountStep.NONE);
  }

  /// Step 1: watches the account of the form.
  public void watch() {
    if (!form.check()) {
      return;
    }
    String name = form.getName();
    String network = form.networkProperty().get();
    String master = form.getMaster();
    ask(
        "watch",
        () -> accounts.watch(name, network, master),
        line -> {
          form.clear();
          changed(line);
        });
  }

  /// Step 2: a fresh key in the vault; asks first where it takes the place of one that works.
  public void makeAgent() {
    AccountLine line = steps.chosen();
    if (line == null) {
      return;
    }
    Runnable make = () -> ask("make", () -> accounts.makeAgent(line.name()), this::changed);
    if (line.standing() == Standing.CONNECTED) {
      doors
          .confirmation()
          .ask(
              new Confirmation.Question(
                  texts.of("other.title", line.name()),
                  texts.of("other.text"),
                  texts.of("other.act"),
                  true),
              make);
    } else {
      make.run();
    }
  }

  /// Step 2, the other way: a key that the venue knows already.
  ///
  /// @param agentKey wiped in every case
  public void importAgent(char[] agentKey) {
    withKey("import", agentKey, name -> accounts.importAgent(name, agentKey));
  }

  /// Step 2: the wallet's key signs the approval once.
  ///
  /// @param masterKey wiped in every case
  public void approve(char[] masterKey) {
    withKey("approve", masterKey, name -> accounts.approve(name, masterKey));
  }

  /// What is done with the name of the chosen account.
  private interface Named {
    AccountLine with(String name) throws Exception;
  }

  private void withKey(String what, char[] key, Named does) {
    AccountLine line = steps.chosen();
    if (line == null || key.length == 0) {
      Worker.wipe(key);
      steps.problem(texts.of("key.none"));
      return;
    }
    ask(what, () -> does.with(line.name()), this::changed, key);
  }

  /// Step 3: asks the venue what the key may do.
  public void prove() {
    AccountLine line = steps.chosen();
    if (line != null) {
      ask("prove", () -> accounts.prove(line.name()), this::changed);
    }
  }

  /// Forgets an account and its key, if the trader types its name.
  void remove(AccountLine line) {
    doors
        .confirmation()
        .ask(
            new Confirmation.Question(
                texts.of("remove.title", line.name()),
                texts.of(line.agent().isEmpty() ? "remove.watched" : "remove.text"),
                texts.of("remove.act"),
                true,
                line.name()),
            () ->
                ask(
                    "remove",
                    () -> {
                      accounts.remove(line.name());
                      return line.name();
                    },
                    this::removed));
  }

  private void removed(String name) {
    lines.removeIf(each -> each.name().equals(name));
    leave();
    known();
    steps.message(texts.of("removed", name));
  }

  private void changed(AccountLine line) {
    int at = -1;
    for (int i = 0; i < lines.size(); i++) {
      at = lines.get(i).name().equals(line.name()) ? i : at;
    }
    if (at < 0) {
      lines.add(line);
    } else {
      lines.set(at, line);
    }
    known();
    open(line);
  }

  private <T> void ask(String what, Callable<T> call, Consumer<T> done, char[]... secrets) {
    steps.quiet();
    work.ask(what, call, done, steps::problem, secrets);
  }

  /// The address is on the clipboard now.
  void copied() {
    steps.message(texts.of("copied"));
  }

  ZoneId zone() {
    return ZoneId.of(settings.get(AppearanceSettings.ZONE));
  }

  /// Hears of the vault no longer.
  public void close() {
    gate.close();
  }

  /// Show the accounts.
  public List<Command> commands() {
    return List.of(show);
  }

  ObservableList<AccountLine> lines() {
    return lines;
  }

  AccountsTexts words() {
    return texts;
  }

  public AccountForm getForm() {
    return form;
  }

  public VaultGate getGate() {
    return gate;
  }

  public ReadOnlyObjectProperty<PanelState> stateProperty() {
    return state.getReadOnlyProperty();
  }

  public PanelState getState() {
    return state.get();
  }

  public AccountSteps getSteps() {
    return steps;
  }

  public Worker<String> getWork() {
    return work;
  }
}
