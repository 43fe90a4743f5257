package app.wheelhouse.ui.accounts;

import app.wheelhouse.ui.fx.Route;
import app.wheelhouse.ui.fx.Worker;
import app.wheelhouse.vault.Vault;
import app.wheelhouse.vault.VaultListener;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/// The vault as far as accounts need it: whether keys can be kept now, and the unlock on the spot.
public final class VaultGate {
  private final Vault vault;
  private final Worker<String> work;
  private final Consumer<Route> navigate;
  private final VaultListener listener = new Told();
  private final ReadOnlyBooleanWrapper open = new ReadOnlyBooleanWrapper(this, "open");
  private final ReadOnlyBooleanWrapper locked = new ReadOnlyBooleanWrapper(this, "locked");
  private final ReadOnlyBooleanWrapper missing = new ReadOnlyBooleanWrapper(this, "missing");
  private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper(this, "problem", "");

  private record Found(boolean exists, boolean unlocked) {}

  VaultGate(Vault vault, Worker<String> work, Consumer<Route> navigate) {
    this.vault = vault;
    this.work = work;
    this.navigate = navigate;
    vault.addListener(listener);
    look();
  }

  private void look() {
    work.look(() -> new Found(vault.exists(), vault.isUnlocked()), this::show, problem::set);
  }

  private void show(Found found) {
    open.set(found.unlocked());
    locked.set(!found.unlocked() && found.exists());
    missing.set(!found.unlocked() && !found.exists());
    if (found.unlocked()) {
      problem.set("");
    }
  }

  /// @param passphrase wiped in every case
  public void unlock(char[] passphrase) {
    problem.set("");
    work.ask(
        "unlock",
        () -> {
          vault.unlock(passphrase);
          return true;
        },
        _ -> look(),
        problem::set,
        passphrase);
  }

  /// Goes to where the vault is made.
  public void make() {
    navigate.accept(new Route.ShowSettings("vault"));
  }

  void close() {
    vault.removeListener(listener);
  }

  /// On whatever thread opened or closed it.
  private final class Told implements VaultListener {
    @Override
    public void unlocked() {
      look();
    }

    @Override
    public void locked(Reason reason) {
      look();
    }
  }

  /// Whether keys can be kept now.
  public ReadOnlyBooleanProperty openProperty() {
    return open.getReadOnlyProperty();
  }

  public boolean isOpen() {
    return open.get();
  }

  public ReadOnlyBooleanProperty lockedProperty() {
    return locked.getReadOnlyProperty();
  }

  public boolean isLocked() {
    return locked.get();
  }

  /// Whether there is no vault yet.
  public ReadOnlyBooleanProperty missingProperty() {
    return missing.getReadOnlyProperty();
  }

  public boolean isMissing() {
    return missing.get();
  }

  public ReadOnlyStringProperty problemProperty() {
    return problem.getReadOnlyProperty();
  }

  /// Why it did not open; empty when nothing is wrong.
  public String getProblem() {
    return problem.get();
  }
}
