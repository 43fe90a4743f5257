package app.wheelhouse.ui.accounts;

import app.wheelhouse.setting.Settings;
import app.wheelhouse.ui.fx.Background;
import app.wheelhouse.ui.fx.Confirmation;
import app.wheelhouse.ui.fx.Route;
import app.wheelhouse.ui.fx.VenueAccounts;
import app.wheelhouse.vault.Vault;
import app.wheelhouse.vault.VaultClock;
import app.wheelhouse.vault.VaultCost;
import app.wheelhouse.vault.VaultException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.ResourceBundle;
import java.util.concurrent.Callable;
import java.util.function.Consumer;

/// A venue of the test's making that knows one approved agent key, and a real vault at the least
/// cost.
final class AccountsTrial implements VenueAccounts, Background {
  static final String PASSPHRASE = "correct horse battery staple";
  static final String MASTER = "0x" + "Ab12".repeat(10);
  static final String AGENT = "0x5e9ee1089755c3435139848e47e6635505d5a13a";

  /// Key of an agent that the venue knows.
  static final String AGENT_KEY = "0x" + "0123456789abcdef".repeat(4);

  /// Key of the account itself.
  static final String MASTER_KEY = "0x" + "fedcba9876543210".repeat(4);

  /// 2026-05-01.
  static final long UNTIL = 1_777_593_600_000L;

  final Settings settings = new Settings();
  final List<Confirmation.Question> asked = new ArrayList<>();
  final List<Route> routes = new ArrayList<>();
  final List<AccountLine> kept = new ArrayList<>();
  final Deque<Runnable> held = new ArrayDeque<>();
  final Vault vault;
  final AccountsViewModel viewModel;
  boolean holds;
  boolean agrees = true;
  boolean approved;
  boolean reachable = true;
  boolean readable = true;
  long nanos;

  AccountsTrial(Path folder, ResourceBundle texts, AccountLine... before) {
    this(folder, texts, false, before);
  }

  /// @param holds whether nothing is answered before [#release]
  AccountsTrial(Path folder, ResourceBundle texts, boolean holds, AccountLine... before) {
    this.holds = holds;
    kept.addAll(List.of(before));
    vault = Vault.in(folder, new VaultClock(() -> 0, () -> nanos), VaultCost.LEAST);
    viewModel = model(texts);
  }

  private AccountsViewModel model(ResourceBundle texts) {
    Confirmation confirmation =
        (question, yes) -> {
          asked.add(question);
          if (agrees) {
            yes.run();
          }
        };
    return new AccountsViewModel(
        this, vault, settings, new AccountsDoors(texts, confirmation, routes::add, this));
  }

  void makeVault() {
    try {
      vault.create(PASSPHRASE.toCharArray(), VaultCost.LEAST);
    } catch (VaultException e) {
      throw new IllegalStateException(e);
    }
  }

  static AccountLine line(String name, String network, Standing standing) {
    return switch (standing) {
      case WATCH_ONLY -> new AccountLine(name, network, MASTER, "", standing, 0, "");
      case AGENT_PENDING -> new AccountLine(name, network, MASTER, AGENT, standing, 0, "");
      case CONNECTED, EXPIRED -> new AccountLine(name, network, MASTER, AGENT, standing, UNTIL, "");
    };
  }

  @Override
  public List<AccountLine> list() throws AccountProblem {
    if (!readable) {
      throw new AccountProblem("The file of the accounts cannot be read: accounts.json");
    }
    return List.copyOf(kept);
  }

  @Override
  public AccountLine watch(String name, String network, String master) throws AccountProblem {
    for (AccountLine each : kept) {
      if (each.name().equals(name)) {
        throw new AccountProblem("There is an account named " + name + "; choose another name");
      }
    }
    AccountLine line = new AccountLine(name, network, master, "", Standing.WATCH_ONLY, 0, "");
    kept.add(line);
    return line;
  }

  @Override
  public AccountLine makeAgent(String name) throws AccountProblem {
    if (!vault.isUnlocked()) {
      throw new AccountProblem("The vault is locked: unlock it first");
    }
    return change(name, Standing.AGENT_PENDING, 0, "");
  }

  @Override
  public AccountLine approve(String name, char[] masterKey) throws AccountProblem {
    if (!new String(masterKey).equals(MASTER_KEY)) {
      throw new AccountProblem("This is the key of another wallet. Nothing was signed");
    }
    approved = true;
    return prove(name);
  }

  @Override
  public AccountLine importAgent(String name, char[] agentKey) throws AccountProblem {
    if (new String(agentKey).equals(MASTER_KEY)) {
      throw new AccountProblem(
          "This is the key of the account itself: it could withdraw everything, so it was not"
              + " taken. Make an agent key instead");
    }
    approved = true;
    return prove(name);
  }

  @Override
  public AccountLine prove(String name) throws AccountProblem {
    if (!reachable) {
      throw new AccountProblem("The venue cannot be reached. Check the network and try again");
    }
    return approved
        ? change(
            name,
            Standing.CONNECTED,
            UNTIL,
            "This key may trade for " + MASTER + " and cannot withdraw. Valid until 2026-05-01")
        : change(name, Standing.AGENT_PENDING, 0, "The venue does not know this key yet");
  }

  @Override
  public void remove(String name) {
    kept.removeIf(each -> each.name().equals(name));
  }

  private AccountLine change(String name, Standing standing, long until, String note) {
    for (int i = 0; i < kept.size(); i++) {
      AccountLine old = kept.get(i);
      if (old.name().equals(name)) {
        AccountLine now =
            new AccountLine(name, old.network(), old.master(), AGENT, standing, until, note);
        kept.set(i, now);
        return now;
      }
    }
    throw new IllegalStateException("No account " + name);
  }

  @Override
  public <T> void ask(String name, Callable<T> work, Consumer<T> done, Consumer<Exception> failed) {
    if (holds) {
      held.add(() -> run(work, done, failed));
    } else {
      run(work, done, failed);
    }
  }

  /// Answers what was asked meanwhile.
  void release() {
    holds = false;
    while (!held.isEmpty()) {
      held.poll().run();
    }
  }

  private static <T> void run(Callable<T> work, Consumer<T> done, Consumer<Exception> failed) {
    T answer;
    try {
      answer = work.call();
    } catch (Exception e) {
      failed.accept(e);
      return;
    }
    done.accept(answer);
  }
}
