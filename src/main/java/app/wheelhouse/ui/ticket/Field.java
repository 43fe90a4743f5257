package app.wheelhouse.ui.ticket;

import java.util.ResourceBundle;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// One input of the ticket: what was typed stays as typed, its fault stands beside it.
public final class Field {
  private final ResourceBundle texts;
  private final StringProperty text = new SimpleStringProperty(this, "text", "");
  private final ReadOnlyStringWrapper fault = new ReadOnlyStringWrapper(this, "fault", "");

  Field(ResourceBundle texts) {
    this.texts = texts;
  }

  Typed read() {
    Typed typed = Typed.of(text.get(), texts);
    fault.set(typed.fault());
    return typed;
  }

  void fault(String sentence) {
    fault.set(sentence);
  }

  String text() {
    return text.get();
  }

  void set(String value) {
    text.set(value);
  }

  public StringProperty textProperty() {
    return text;
  }

  /// A sentence that says what to type instead; empty when all is well.
  public ReadOnlyStringProperty faultProperty() {
    return fault.getReadOnlyProperty();
  }

  public String getFault() {
    return fault.get();
  }
}
