package app.wheelhouse.ui.settings;

import java.util.function.Consumer;

/// Lets the trader choose a file to write settings to or to read them from. On the JavaFX thread;
/// when the trader chooses none, nothing is called.
public interface SettingsExchange {
  /// Writes `json` where the trader says.
  ///
  /// @param done is told the file's name
  /// @param failed is told why it did not work, a sentence
  void write(String json, Consumer<String> done, Consumer<String> failed);

  /// Reads what the trader chooses.
  ///
  /// @param read is given the text
  /// @param failed is told why it did not work, a sentence
  void read(Consumer<String> read, Consumer<String> failed);
}
