package app.wheelhouse.setting;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/// The values of all settings; those that nobody changed have their defaults.
///
/// May be read from any thread; listeners are called on the thread that changes a value.
public final class Settings {
  private final Map<String, Object> values = new ConcurrentHashMap<>();
  private final List<Listener> listeners = new CopyOnWriteArrayList<>();

  private final List<Consumer<Setting<?>>> watchers = new CopyOnWriteArrayList<>();

  private record Listener(String id, Runnable call) {}

  @SuppressWarnings("unchecked") // only set(Setting<T>, T) puts values in
  public <T> T get(Setting<T> setting) {
    Object value = values.get(setting.id());
    return value == null ? setting.defaultValue() : (T) value;
  }

  /// Changes a value and tells its listeners.
  ///
  /// @throws IllegalArgumentException when the setting does not allow it
  public <T> void set(Setting<T> setting, T value) {
    if (setting.parse(setting.format(value)) instanceof Parsed.Invalid<T>(String reason)) {
      throw new IllegalArgumentException(setting.id() + ": " + reason);
    }
    values.put(setting.id(), value);
    for (Listener listener : listeners) {
      if (listener.id().equals(setting.id())) {
        listener.call().run();
      }
    }
    watchers.forEach(watcher -> watcher.accept(setting));
  }

  /// Reads a text and, if the setting allows it, changes the value.
  public <T> Parsed<T> setText(Setting<T> setting, String text) {
    Parsed<T> parsed = setting.parse(text);
    if (parsed instanceof Parsed.Valid<T>(T value)) {
      set(setting, value);
    }
    return parsed;
  }

  /// The value as text.
  public <T> String text(Setting<T> setting) {
    return setting.format(get(setting));
  }

  /// Whether the value is another than the default.
  public <T> boolean isChanged(Setting<T> setting) {
    return !setting.isDefault(get(setting));
  }

  /// Back to the default.
  public <T> void reset(Setting<T> setting) {
    set(setting, setting.defaultValue());
  }

  /// Calls `use` now and after each change.
  ///
  /// @return ends it
  public <T> Runnable follow(Setting<T> setting, Consumer<T> use) {
    Listener listener = new Listener(setting.id(), () -> use.accept(get(setting)));
    listeners.add(listener);
    listener.call().run();
    return () -> listeners.remove(listener);
  }

  /// Calls `use` after each change of any setting.
  ///
  /// @return ends it
  public Runnable followAll(Consumer<Setting<?>> use) {
    // An own object for each call, so that one call's end does not end another's.
    Consumer<Setting<?>> watcher = use::accept;
    watchers.add(watcher);
    return () -> watchers.remove(watcher);
  }
}
