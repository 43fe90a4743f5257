package app.wheelhouse.ui.prompt;

import app.wheelhouse.ai.snapshot.SectionKind;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;

/// Whether the model is shown a section, and what that costs.
final class SectionSwitch {
  private final SectionKind kind;
  private final BooleanProperty on = new SimpleBooleanProperty(this, "on", true);
  private final ReadOnlyStringWrapper cost = new ReadOnlyStringWrapper(this, "cost", "");

  SectionSwitch(SectionKind kind) {
    this.kind = kind;
  }

  SectionKind kind() {
    return kind;
  }

  /// Set it to switch.
  BooleanProperty onProperty() {
    return on;
  }

  void cost(String words) {
    cost.set(words);
  }

  /// Such as `1,240 tokens`; empty while unknown.
  ReadOnlyStringProperty costProperty() {
    return cost.getReadOnlyProperty();
  }
}
