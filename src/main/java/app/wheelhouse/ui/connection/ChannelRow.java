package app.wheelhouse.ui.connection;

import app.wheelhouse.domain.market.Connection.Channel;
import app.wheelhouse.ui.control.Figures;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/// One kind of message; its cells change, the row stays.
final class ChannelRow {
  private final String name;
  private final ReadOnlyStringWrapper age = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper messages = new ReadOnlyStringWrapper("");
  private final ReadOnlyBooleanWrapper stale = new ReadOnlyBooleanWrapper();

  ChannelRow(String name) {
    this.name = name;
  }

  /// @param now epoch milliseconds
  void show(Channel channel, long now, String never) {
    long last = channel.lastMessage();
    age.set(last <= 0 ? never : Figures.age(Math.max(0, now - last)));
    messages.set(Figures.number(channel.messages(), 0));
    stale.set(channel.stale());
  }

  String name() {
    return name;
  }

  /// Of its newest message.
  ReadOnlyStringProperty ageProperty() {
    return age.getReadOnlyProperty();
  }

  ReadOnlyStringProperty messagesProperty() {
    return messages.getReadOnlyProperty();
  }

  /// Silent for longer than it should be.
  ReadOnlyBooleanProperty staleProperty() {
    return stale.getReadOnlyProperty();
  }
}
