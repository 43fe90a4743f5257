package app.wheelhouse.desk;

import app.wheelhouse.setting.Settings;
import app.wheelhouse.setting.SettingsFile;
import app.wheelhouse.support.Threads;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The trader's settings, saved after each change.
public final class KeptSettings implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(KeptSettings.class);

  private final Settings settings;
  private final @Nullable SettingsFile file;

  private KeptSettings(Settings settings, @Nullable SettingsFile file) {
    this.settings = settings;
    this.file = file;
  }

  /// Reads the settings of a folder; never fails.
  public static KeptSettings in(Path folder) {
    SettingsFile file = SettingsFile.open(folder);
    file.problems().forEach(LOG::warn);
    file.saveOnChange(save -> Threads.virtual("settings-save", save), LOG::error);
    return new KeptSettings(file.settings(), file);
  }

  /// The defaults, which nobody reads or writes.
  public static KeptSettings nowhere() {
    return new KeptSettings(new Settings(), null);
  }

  public Settings settings() {
    return settings;
  }

  /// What went wrong with the file: sentences for the trader.
  public List<String> problems() {
    return file == null ? List.of() : file.problems();
  }

  @Override
  public void close() {
    if (file != null) {
      file.close();
    }
  }
}
