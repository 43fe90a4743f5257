package app.wheelhouse.setting;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// The settings of a folder: `settings.json` holds what differs from the defaults, and what this
/// desk does not understand, as it was; `settings.previous.json` is the one before.
///
/// Two desks may share a folder: the last to save wins, and neither reads half a file. Any thread.
public final class SettingsFile implements AutoCloseable {
  private static final String NAME = "settings.json";
  private static final String PREVIOUS = "settings.previous.json";
  private static final long LONGEST = 1_000_000;

  private final Path folder;
  private final Settings settings = new Settings();
  private final List<String> problems = new ArrayList<>();
  // Of ids that this desk does not know, and values that their settings do not allow.
  private final Map<String, JsonNode> kept = new LinkedHashMap<>();
  private final AtomicBoolean unsaved = new AtomicBoolean();
  private @Nullable Path setAside;
  private boolean inMemory;
  private Runnable unfollow = () -> {};

  private SettingsFile(Path folder) {
    this.folder = folder;
  }

  /// Reads the settings of a folder, making it when it is not there. Never fails: what could not be
  /// read or may not be written is told by [#problems].
  public static SettingsFile open(Path folder) {
    SettingsFile file = new SettingsFile(folder);
    try {
      OwnerFile.createFolder(folder);
      if (!Files.isWritable(folder)) {
        file.keepInMemory("you may not write it");
      }
    } catch (IOException e) {
      file.keepInMemory(OwnerFile.reason(e));
    }
    file.load();
    file.unfollow = file.settings.followAll(setting -> file.changed(setting.id()));
    return file;
  }

  public Settings settings() {
    return settings;
  }

  /// What went wrong at opening: sentences for the trader; empty when all is well.
  public List<String> problems() {
    return List.copyOf(problems);
  }

  /// Where a file that could not be read was put; empty when there was none.
  public Optional<Path> setAside() {
    return Optional.ofNullable(setAside);
  }

  /// Whether changes are lost when the desk closes.
  public boolean isInMemory() {
    return inMemory;
  }

  /// Saves after each change.
  ///
  /// @param runner runs the save where it may wait for the disk, such as on a virtual thread
  /// @param failed is told why a save did not work, on that thread
  /// @return ends it
  public Runnable saveOnChange(Consumer<Runnable> runner, Consumer<String> failed) {
    AtomicBoolean waiting = new AtomicBoolean();
    Runnable save =
        () -> {
          waiting.set(false);
          save().ifPresent(failed);
        };
    return settings.followAll(_ -> {
      if (waiting.compareAndSet(false, true)) {
        runner.accept(save);
      }
    });
  }

  /// Writes the settings if any changed since the last save.
  ///
  /// @return why it did not work; empty when it did, or when [#isInMemory]
  public Optional<String> save() {
    synchronized (unsaved) {
      return inMemory || !unsaved.getAndSet(false) ? Optional.empty() : write();
    }
  }

  private Optional<String> write() {
    Path file = folder.resolve(NAME);
    try {
      if (Files.exists(file)) {
        OwnerFile.replace(folder.resolve(PREVIOUS), Files.readAllBytes(file));
      }
      OwnerFile.replace(file, SettingsJson.write(values()).getBytes(StandardCharsets.UTF_8));
      return Optional.empty();
    } catch (IOException e) {
      unsaved.set(true);
      return Optional.of(
          "The settings could not be saved in " + file + ": " + OwnerFile.reason(e) + ".");
    }
  }

  /// Saves what is not saved yet and follows the settings no longer.
  @Override
  public void close() {
    unfollow.run();
    save();
  }

  /// Never waits for the disk: a save holds another lock.
  private void changed(String id) {
    synchronized (kept) {
      kept.remove(id);
    }
    unsaved.set(true);
  }

  private Map<String, JsonNode> values() {
    Map<String, JsonNode> values = SettingsTransfer.changed(settings, DeskSettings.kept());
    synchronized (kept) {
      kept.forEach(values::putIfAbsent);
    }
    return values;
  }

  private void load() {
    Path file = folder.resolve(NAME);
    if (!Files.exists(file)) {
      return;
    }
    try {
      if (Files.size(file) > LONGEST) {
        throw new UnreadableSettings("it is larger than settings can be");
      }
      SettingsJson.read(Files.readString(file)).forEach(this::take);
    } catch (UnreadableSettings e) {
      setAside(file, e.getMessage());
    } catch (CharacterCodingException _) {
      setAside(file, "it is no text");
    } catch (IOException e) {
      // It may be fine: it must not be replaced by what we do not know.
      keepInMemory(file + ": " + OwnerFile.reason(e));
    }
  }

  private void take(String id, JsonNode value) {
    Optional<Setting<?>> setting = DeskSettings.find(id);
    if (setting.isEmpty()) {
      kept.put(id, value);
      return;
    }
    if (settings.setText(setting.get(), SettingsJson.text(value))
        instanceof Parsed.Invalid<?>(String reason)) {
      kept.put(id, value);
      problems.add(
          id
              + " is "
              + SettingsJson.text(value)
              + " in the file, and the default is used instead. "
              + reason
              + ".");
    }
  }

  private void setAside(Path file, @Nullable String reason) {
    try {
      Path aside = free();
      Files.move(file, aside);
      setAside = aside;
      problems.add(
          "The settings file could not be read, because "
              + reason
              + ". It was set aside as "
              + aside
              + ", and the defaults are used.");
    } catch (IOException e) {
      keepInMemory(file + " holds no settings, and could not be set aside: " + OwnerFile.reason(e));
    }
  }

  private Path free() {
    Path aside = folder.resolve("settings.unreadable.json");
    for (int i = 2; Files.exists(aside); i++) {
      aside = folder.resolve("settings.unreadable-" + i + ".json");
    }
    return aside;
  }

  private void keepInMemory(String reason) {
    inMemory = true;
    problems.add(
        "Changes of settings are lost when the desk closes: the folder "
            + folder
            + " cannot be used ("
            + reason
            + ").");
  }
}
