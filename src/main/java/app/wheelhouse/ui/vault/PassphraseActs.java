package app.wheelhouse.ui.vault;

import app.wheelhouse.ui.fx.Worker;
import app.wheelhouse.vault.Credential;
import app.wheelhouse.vault.Vault;
import app.wheelhouse.vault.VaultCost;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;

/// What is done with a passphrase: make the vault, open it, take another one. Every array that is
/// handed in is wiped in every case.
public final class PassphraseActs {
  private final Vault vault;
  private final VaultCostChoice cost;
  private final Worker<VaultProblem> work;
  private final VaultTexts texts;
  private final VaultStatus status;
  private final Outcome outcome;
  private final PassphraseModel fresh;
  private final ReadOnlyBooleanWrapper creating = new ReadOnlyBooleanWrapper(this, "creating");
  private AtomicBoolean canceled = new AtomicBoolean();

  /// Hears how it ended, on the JavaFX thread.
  interface Outcome {
    void created();

    void opened(List<Credential> all);

    void changed();

    void failed(VaultProblem why);
  }

  PassphraseActs(
      Vault vault,
      VaultCostChoice cost,
      Worker<VaultProblem> work,
      VaultTexts texts,
      VaultStatus status,
      Outcome outcome) {
    this.vault = vault;
    this.cost = cost;
    this.work = work;
    this.texts = texts;
    this.status = status;
    this.outcome = outcome;
    this.fresh = new PassphraseModel(texts);
  }

  /// Whether a new passphrase that was typed twice can be taken; says why not.
  boolean acceptsNew(char[] first, char[] again) {
    status.problem(fresh.wrong(first, again));
    return status.getProblem().isEmpty();
  }

  /// The same for a change, which needs the one that holds now.
  ///
  /// @param current how many characters of that are typed
  boolean acceptsChange(int current, char[] next, char[] again) {
    if (current == 0) {
      status.problem(texts.of("passphrase.current.none"));
      return false;
    }
    return acceptsNew(next, again);
  }

  /// Makes the vault. Measuring the machine takes some seconds and can be canceled.
  public void create(char[] first, char[] again) {
    if (!acceptsNew(first, again)) {
      Worker.wipe(first, again);
      return;
    }
    AtomicBoolean stop = new AtomicBoolean();
    canceled = stop;
    creating.set(true);
    work.ask(
        "create",
        () -> made(first, stop),
        made -> {
          creating.set(false);
          fresh.typed(new char[0]);
          if (made) {
            outcome.created();
          } else {
            status.problem(texts.of("create.canceled"));
          }
        },
        why -> {
          creating.set(false);
          outcome.failed(why);
        },
        first,
        again);
  }

  private boolean made(char[] passphrase, AtomicBoolean stop) throws Exception {
    VaultCost measured = cost.cost();
    if (stop.get()) {
      return false;
    }
    vault.create(passphrase, measured);
    return true;
  }

  /// Makes no vault after all, if there is still time.
  public void cancelCreation() {
    canceled.set(true);
  }

  public void unlock(char[] passphrase) {
    status.problem("");
    if (passphrase.length == 0) {
      status.problem(texts.of("passphrase.none"));
      return;
    }
    work.ask(
        "unlock",
        () -> {
          vault.unlock(passphrase);
          return vault.list();
        },
        outcome::opened,
        outcome::failed,
        passphrase);
  }

  public void change(char[] current, char[] next, char[] again) {
    if (!acceptsChange(current.length, next, again)) {
      Worker.wipe(current, next, again);
      return;
    }
    work.ask(
        "change",
        () -> {
          vault.changePassphrase(current, next);
          return true;
        },
        _ -> outcome.changed(),
        outcome::failed,
        current,
        next,
        again);
  }

  public PassphraseModel getFresh() {
    return fresh;
  }

  public ReadOnlyBooleanProperty creatingProperty() {
    return creating.getReadOnlyProperty();
  }

  public boolean isCreating() {
    return creating.get();
  }
}
