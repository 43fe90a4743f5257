package app.wheelhouse.ui.settings;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// An exchange without files: reads a text, keeps what is written.
final class TypedExchange implements SettingsExchange {
  final List<String> written = new ArrayList<>();
  private final String text;

  TypedExchange(String text) {
    this.text = text;
  }

  @Override
  public void write(String json, Consumer<String> done, Consumer<String> failed) {
    written.add(json);
    done.accept("settings.json");
  }

  @Override
  public void read(Consumer<String> read, Consumer<String> failed) {
    if (text.isEmpty()) {
      failed.accept("The file could not be read.");
    } else {
      read.accept(text);
    }
  }
}
