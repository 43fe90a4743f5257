package app.wheelhouse.setting;

import java.io.Serial;

/// A text that holds no settings; the message is the end of a sentence.
final class UnreadableSettings extends Exception {
  @Serial private static final long serialVersionUID = 1L;

  UnreadableSettings(String message) {
    super(message);
  }
}
