package app.wheelhouse.ui.positions;

import app.wheelhouse.domain.money.Quantity;
import app.wheelhouse.engine.DeskSnapshot;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/// Ends a position, in part or whole, or turns it round: each asked once, and only for the size
/// that the question named.
final class PositionClosing {
  /// How long a refusal is shown, engine time, milliseconds.
  private static final long SAID = 15_000;

  private final PositionLine line;
  private final PositionActs acts;
  private final Closing watch;
  private final ReadOnlyBooleanWrapper closing = new ReadOnlyBooleanWrapper();
  private final ReadOnlyStringWrapper changed = new ReadOnlyStringWrapper("");
  private long time;
  private long changedAt;

  PositionClosing(PositionLine line, PositionActs acts) {
    this.line = line;
    this.acts = acts;
    watch = new Closing(line.instrument());
  }

  void show(DeskSnapshot snapshot, Quantity held) {
    time = snapshot.time();
    closing.set(watch.isOn(snapshot, held));
    if (time - changedAt > SAID) {
      changed.set("");
    }
  }

  /// @param percent 1 to 100
  void close(int percent) {
    Quantity named = line.part(percent);
    if (!closing.get() && !named.isZero()) {
      changed.set("");
      acts.close(line, percent, () -> closeNow(percent, named));
    }
  }

  /// Closes without asking.
  ///
  /// @param named the size that the trader agreed to close
  void closeNow(int percent, Quantity named) {
    if (isFree(percent, named)) {
      begin();
      acts.closeNow(line.instrument(), percent);
    }
  }

  void reverse() {
    if (!closing.get()) {
      changed.set("");
      Quantity named = line.part(100);
      acts.reverse(line, () -> reverseNow(named));
    }
  }

  private void reverseNow(Quantity named) {
    if (isFree(100, named)) {
      begin();
      acts.reverseNow(line.instrument());
    }
  }

  private void begin() {
    watch.asked(line.part(100), time);
    closing.set(true);
  }

  /// Not while an exit is on its way or the position is gone. If the share is now more than what
  /// the question named, nothing is sent and the card says so.
  private boolean isFree(int percent, Quantity named) {
    if (!line.isOpen() || closing.get()) {
      return false;
    }
    boolean grown = line.part(percent).compareTo(named) > 0;
    if (grown) {
      changedAt = time;
      changed.set(acts.grown(line));
    }
    return !grown;
  }

  /// Whether an exit is on its way.
  ReadOnlyBooleanProperty closingProperty() {
    return closing.getReadOnlyProperty();
  }

  /// Why what the trader agreed to was not sent; empty when there is nothing to say.
  ReadOnlyStringProperty changedProperty() {
    return changed.getReadOnlyProperty();
  }
}
