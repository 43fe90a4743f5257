package app.wheelhouse.ui.vault;

import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/// The sentences about the vault itself; each is empty when there is nothing to say.
public final class VaultStatus {
  private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper(this, "problem", "");
  private final ReadOnlyStringWrapper waiting = new ReadOnlyStringWrapper(this, "waiting", "");
  private final ReadOnlyStringWrapper locksIn = new ReadOnlyStringWrapper(this, "locksIn", "");
  private final ReadOnlyStringWrapper lockedWhy = new ReadOnlyStringWrapper(this, "lockedWhy", "");
  private final ReadOnlyStringWrapper trading = new ReadOnlyStringWrapper(this, "trading", "");

  void problem(String words) {
    problem.set(words);
  }

  public ReadOnlyStringProperty problemProperty() {
    return problem.getReadOnlyProperty();
  }

  /// What did not work with the passphrase or the file.
  public String getProblem() {
    return problem.get();
  }

  void waiting(String words) {
    waiting.set(words);
  }

  public ReadOnlyStringProperty waitingProperty() {
    return waiting.getReadOnlyProperty();
  }

  /// How long until the next passphrase is taken.
  public String getWaiting() {
    return waiting.get();
  }

  void locksIn(String words) {
    locksIn.set(words);
  }

  public ReadOnlyStringProperty locksInProperty() {
    return locksIn.getReadOnlyProperty();
  }

  /// How long until it locks by itself.
  public String getLocksIn() {
    return locksIn.get();
  }

  void lockedWhy(String words) {
    lockedWhy.set(words);
  }

  public ReadOnlyStringProperty lockedWhyProperty() {
    return lockedWhy.getReadOnlyProperty();
  }

  /// Why it locked by itself.
  public String getLockedWhy() {
    return lockedWhy.get();
  }

  void trading(String words) {
    trading.set(words);
  }

  public ReadOnlyStringProperty tradingProperty() {
    return trading.getReadOnlyProperty();
  }

  /// What running sessions do while it is locked.
  public String getTrading() {
    return trading.get();
  }
}
