package app.wheelhouse.ui.connection;

import java.util.Locale;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/// A number of the connection, some with a gauge.
final class ConnectionFigure {
  private final Kind kind;
  private final ReadOnlyStringWrapper value = new ReadOnlyStringWrapper("");
  private final ReadOnlyDoubleWrapper share = new ReadOnlyDoubleWrapper();
  private final ReadOnlyObjectWrapper<Urgency> urgency = new ReadOnlyObjectWrapper<>(Urgency.FINE);

  /// What it is.
  enum Kind {
    LATENCY,
    SKEW,
    RATE,
    RECONNECTS,
    GAPS,
    UNKNOWN,
    SOCKETS,
    SUBSCRIPTIONS,
    WEIGHT;

    /// Whether it is used of something allowed.
    boolean isBudget() {
      return this == SOCKETS || this == SUBSCRIPTIONS || this == WEIGHT;
    }

    /// The end of the text keys.
    String key() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  ConnectionFigure(Kind kind) {
    this.kind = kind;
  }

  void show(String newValue, double newShare, Urgency newUrgency) {
    value.set(newValue);
    share.set(newShare);
    urgency.set(newUrgency);
  }

  Kind kind() {
    return kind;
  }

  ReadOnlyStringProperty valueProperty() {
    return value.getReadOnlyProperty();
  }

  String value() {
    return value.get();
  }

  /// Of what is allowed, 0 to 1.
  ReadOnlyDoubleProperty shareProperty() {
    return share.getReadOnlyProperty();
  }

  double share() {
    return share.get();
  }

  ReadOnlyObjectProperty<Urgency> urgencyProperty() {
    return urgency.getReadOnlyProperty();
  }

  Urgency urgency() {
    return urgency.get();
  }
}
