package app.wheelhouse.ui.vault;

import app.wheelhouse.setting.AppearanceSettings;
import app.wheelhouse.setting.Settings;
import app.wheelhouse.setting.VaultSettings;
import app.wheelhouse.ui.fx.Command;
import app.wheelhouse.ui.fx.Confirmation;
import app.wheelhouse.ui.fx.FxThread;
import app.wheelhouse.ui.fx.PanelState;
import app.wheelhouse.ui.fx.Worker;
import app.wheelhouse.vault.Credential;
import app.wheelhouse.vault.Vault;
import app.wheelhouse.vault.VaultClock;
import app.wheelhouse.vault.VaultCost;
import app.wheelhouse.vault.VaultListener;
import java.time.ZoneId;
import java.util.List;
import java.util.ResourceBundle;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// The vault as the trader sees it: not there yet (EMPTY), locked (OFF), open (LIVE), or a file
/// that cannot be read (ERROR).
public final class VaultViewModel {
  private final Vault vault;
  private final Settings settings;
  private final VaultTexts texts;
  private final Worker<VaultProblem> work;
  private final IdleCountdown idle;
  private final VaultStatus status = new VaultStatus();
  private final PassphraseActs passphrase;
  private final CredentialsModel credentials;
  private final Command lock;
  private final VaultListener listener = new Told();
  private final Runnable unfollow;
  private final ReadOnlyObjectWrapper<PanelState> state =
      new ReadOnlyObjectWrapper<>(this, "state", PanelState.LOADING);
  private final ReadOnlyBooleanWrapper unlocked = new ReadOnlyBooleanWrapper(this, "unlocked");

  private record Found(boolean exists, boolean unlocked, List<Credential> credentials) {}

  /// @param clock the clocks that the vault was made with
  public VaultViewModel(
      Vault vault,
      VaultClock clock,
      Settings settings,
      ResourceBundle texts,
      Confirmation confirmation,
      SecretSource source) {
    this(
        vault,
        clock,
        settings,
        new VaultDoors(texts, confirmation, source, FxThread::ask),
        () -> VaultCost.calibrated(clock.nanos()));
  }

  VaultViewModel(
      Vault vault, VaultClock clock, Settings settings, VaultDoors doors, VaultCostChoice cost) {
    this.vault = vault;
    this.settings = settings;
    texts = new VaultTexts(doors.texts());
    work =
        new Worker<>(
            doors.background(),
            "vault",
            key -> texts.of("busy." + key),
            why -> VaultProblem.of(why, texts));
    idle = new IdleCountdown(vault, clock.nanos());
    passphrase = new PassphraseActs(vault, cost, work, texts, status, new Done());
    credentials =
        new CredentialsModel(
            vault,
            work,
            texts,
            doors.confirmation(),
            new NewCredential(texts, doors.source()),
            each -> CredentialLine.of(each, clock.millis().getAsLong(), zone(), texts));
    lock =
        new Command("vault.lock", doors.texts(), this::lock)
            .key("Shortcut+L")
            .icon("fth-lock")
            .enabledWhen(unlocked);
    unfollow =
        settings.follow(
            VaultSettings.TRADE_WHILE_LOCKED,
            goesOn -> status.trading(texts.of(goesOn ? "locked.trading" : "locked.protecting")));
    vault.addListener(listener);
    refresh();
  }

  private ZoneId zone() {
    return ZoneId.of(settings.get(AppearanceSettings.ZONE));
  }

  /// Looks anew what there is.
  public void refresh() {
    work.look(this::find, this::show, _ -> {});
  }

  private Found find() throws Exception {
    boolean open = vault.isUnlocked();
    return new Found(vault.exists(), open, open ? vault.list() : List.of());
  }

  private void show(Found found) {
    // It may have locked in between.
    boolean open = found.unlocked() && vault.isUnlocked();
    if (open) {
      opened(found.credentials());
    } else if (found.exists()) {
      become(PanelState.OFF);
    } else {
      become(PanelState.EMPTY);
    }
  }

  private void opened(List<Credential> all) {
    if (!unlocked.get()) {
      idle.restart();
      status.lockedWhy("");
    }
    status.problem("");
    become(PanelState.LIVE);
    credentials.show(all);
    tick();
  }

  private void become(PanelState now) {
    unlocked.set(now == PanelState.LIVE);
    state.set(now);
    if (now != PanelState.LIVE) {
      credentials.forget();
      status.locksIn("");
    }
  }

  /// Opens the form for another passphrase.
  public void startChanging() {
    status.problem("");
    credentials.say("");
    passphrase.getFresh().typed(new char[0]);
    credentials.formProperty().set(CredentialForm.CHANGE_PASSPHRASE);
  }

  public void lock() {
    vault.lock();
  }

  /// What came of a passphrase.
  private final class Done implements PassphraseActs.Outcome {
    @Override
    public void created() {
      VaultViewModel.this.opened(List.of());
      credentials.say(texts.of("created", vault.file().toString()));
    }

    @Override
    public void opened(List<Credential> all) {
      VaultViewModel.this.opened(all);
    }

    @Override
    public void changed() {
      credentials.cancel();
      credentials.say(texts.of("changed"));
    }

    @Override
    public void failed(VaultProblem why) {
      VaultViewModel.this.failed(why);
    }
  }

  private void failed(VaultProblem why) {
    switch (why.kind()) {
      // The countdown says it.
      case WAIT -> status.problem("");
      case SAY -> status.problem(why.sentence());
      case LOOK -> {
        status.problem(why.sentence());
        refresh();
      }
      case DAMAGED -> {
        become(PanelState.ERROR);
        status.problem(why.sentence());
      }
    }
    tick();
  }

  /// Back to the passphrase, after the file was mended.
  public void tryAgain() {
    status.problem("");
    refresh();
  }

  /// The trader is there: a key or the mouse, in any window of the desk.
  public void touch() {
    idle.touch();
  }

  /// Once a second: how long until it locks, or until the next passphrase is taken.
  public void tick() {
    if (unlocked.get()) {
      long left = idle.secondsLeft(settings.get(VaultSettings.IDLE_MINUTES));
      status.locksIn(texts.of("locks-in", VaultTexts.clock(left)));
    }
    long wait = (vault.waitMillis() + 999) / 1_000;
    status.waiting(wait == 0 ? "" : texts.of("wait", wait));
  }

  /// Hears of the vault no longer.
  public void close() {
    vault.removeListener(listener);
    unfollow.run();
  }

  /// Lock the vault.
  public List<Command> commands() {
    return List.of(lock);
  }

  /// On whatever thread opened or closed it.
  private final class Told implements VaultListener {
    @Override
    public void unlocked() {
      work.look(() -> true, _ -> refresh(), _ -> {});
    }

    @Override
    public void locked(Reason reason) {
      work.look(() -> reason, VaultViewModel.this::locked, _ -> {});
    }
  }

  private void locked(VaultListener.Reason reason) {
    if (vault.isUnlocked()) {
      return;
    }
    status.lockedWhy(
        switch (reason) {
          case ASKED -> "";
          case IDLE -> texts.of("locked.idle", settings.get(VaultSettings.IDLE_MINUTES));
          case SLEPT -> texts.of("locked.slept");
        });
    status.problem("");
    become(PanelState.OFF);
  }

  public ReadOnlyObjectProperty<PanelState> stateProperty() {
    return state.getReadOnlyProperty();
  }

  public PanelState getState() {
    return state.get();
  }

  public ReadOnlyBooleanProperty unlockedProperty() {
    return unlocked.getReadOnlyProperty();
  }

  public boolean isUnlocked() {
    return unlocked.get();
  }

  public Worker<VaultProblem> getWork() {
    return work;
  }

  public VaultStatus getStatus() {
    return status;
  }

  public PassphraseActs getPassphrase() {
    return passphrase;
  }

  public CredentialsModel getCredentials() {
    return credentials;
  }

  VaultTexts words() {
    return texts;
  }
}
