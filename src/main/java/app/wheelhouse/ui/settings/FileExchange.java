package app.wheelhouse.ui.settings;

import app.wheelhouse.ui.fx.FxThread;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.stage.FileChooser;
import javafx.stage.Window;

/// The exchange of the window: the system's file chooser, and the file on another thread.
public final class FileExchange implements SettingsExchange {
  private static final long LONGEST = 1_000_000;

  private final ResourceBundle texts;
  private final Supplier<Window> owner;

  /// @param owner the settings window, asked when a file is to be chosen
  public FileExchange(ResourceBundle texts, Supplier<Window> owner) {
    this.texts = texts;
    this.owner = owner;
  }

  @Override
  public void write(String json, Consumer<String> done, Consumer<String> failed) {
    File chosen = chooser("settings.export.title").showSaveDialog(owner.get());
    if (chosen != null) {
      Path file = chosen.toPath();
      FxThread.ask(
          "settings-export",
          () -> Files.writeString(file, json),
          written -> done.accept(written.toString()),
          problem -> failed.accept(sentence("settings.export.failed", file, problem)));
    }
  }

  @Override
  public void read(Consumer<String> read, Consumer<String> failed) {
    File chosen = chooser("settings.import.title").showOpenDialog(owner.get());
    if (chosen != null) {
      Path file = chosen.toPath();
      FxThread.ask(
          "settings-import",
          () -> text(file),
          read,
          problem -> failed.accept(sentence("settings.import.failed", file, problem)));
    }
  }

  private String text(Path file) throws IOException {
    if (Files.size(file) > LONGEST) {
      throw new IOException(texts.getString("settings.import.large"));
    }
    return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
  }

  private String sentence(String key, Path file, Exception problem) {
    return new MessageFormat(texts.getString(key), Locale.ROOT)
        .format(new Object[] {file, problem.getMessage()});
  }

  private FileChooser chooser(String title) {
    FileChooser chooser = new FileChooser();
    chooser.setTitle(texts.getString(title));
    chooser.setInitialFileName("wheelhouse-settings.json");
    chooser
        .getExtensionFilters()
        .add(new FileChooser.ExtensionFilter(texts.getString("settings.files"), "*.json"));
    return chooser;
  }
}
