package app.wheelhouse.ui.replay;

import app.wheelhouse.ui.fx.ReplayControls;
import java.text.MessageFormat;
import java.time.ZoneId;
import java.util.OptionalLong;
import java.util.ResourceBundle;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// The field for a tape time, and what is wrong with what stands in it.
final class TimeEntry {
  private final ResourceBundle texts;
  private final StringProperty text = new SimpleStringProperty("");
  private final ReadOnlyStringWrapper refusal = new ReadOnlyStringWrapper("");

  TimeEntry(ResourceBundle texts) {
    this.texts = texts;
    text.subscribe(_ -> refusal.set(""));
  }

  /// What was typed, as epoch milliseconds; empty when it cannot be used, which is then said.
  OptionalLong read(ReplayControls.Progress tape, ZoneId zone) {
    OptionalLong wanted = TapeTime.parse(text.get(), tape.time(), zone);
    if (wanted.isEmpty()) {
      refusal.set(texts.getString("replay.time.wrong"));
    } else if (wanted.getAsLong() < tape.firstTime() || wanted.getAsLong() > tape.lastTime()) {
      refusal.set(
          MessageFormat.format(
              texts.getString("replay.time.outside"),
              TapeTime.minute(tape.firstTime(), zone),
              TapeTime.minute(tape.lastTime(), zone)));
    } else {
      text.set("");
      return wanted;
    }
    return OptionalLong.empty();
  }

  void clear() {
    text.set("");
    refusal.set("");
  }

  StringProperty textProperty() {
    return text;
  }

  /// A sentence that says what to type; empty when nothing is wrong.
  ReadOnlyStringProperty refusalProperty() {
    return refusal.getReadOnlyProperty();
  }
}
