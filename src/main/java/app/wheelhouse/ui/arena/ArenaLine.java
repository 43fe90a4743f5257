package app.wheelhouse.ui.arena;

import app.wheelhouse.domain.decision.ArenaRow;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// A contestant in the table; its figures change in place.
final class ArenaLine {
  private final boolean own;
  private final ReadOnlyObjectWrapper<ArenaRow> row;

  /// @param own whether it is the session of this window
  ArenaLine(boolean own, ArenaRow row) {
    this.own = own;
    this.row = new ReadOnlyObjectWrapper<>(row);
  }

  boolean isOwn() {
    return own;
  }

  void show(ArenaRow now) {
    row.set(now);
  }

  ArenaRow row() {
    return row.get();
  }

  ReadOnlyObjectProperty<ArenaRow> rowProperty() {
    return row.getReadOnlyProperty();
  }
}
