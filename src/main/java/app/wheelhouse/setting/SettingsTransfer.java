package app.wheelhouse.setting;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/// Settings from one desk to another, as JSON of the shape of the settings file.
public final class SettingsTransfer {
  private final Map<Setting<?>, String> values;

  private SettingsTransfer(Map<Setting<?>, String> values) {
    this.values = values;
  }

  /// A text read: settings that can be applied, or all that is wrong with it.
  public sealed interface Read {
    /// All of it is right.
    record Ready(SettingsTransfer transfer) implements Read {}

    /// @param problems sentences for the trader, at least one
    record Wrong(List<String> problems) implements Read {}
  }

  /// What differs from the defaults.
  public static String export(Settings settings) {
    return SettingsJson.write(changed(settings, DeskSettings.carried()));
  }

  /// Checks all of a text; changes nothing.
  public static Read read(String json) {
    Map<String, JsonNode> found;
    try {
      found = SettingsJson.read(json);
    } catch (UnreadableSettings e) {
      return new Read.Wrong(List.of("The file cannot be imported: " + e.getMessage() + "."));
    }
    Map<Setting<?>, String> values = new LinkedHashMap<>();
    List<String> problems = new ArrayList<>();
    found.forEach((id, node) -> {
      String text = SettingsJson.text(node);
      DeskSettings.find(id)
          .ifPresentOrElse(
              setting -> {
                if (setting.parse(text) instanceof Parsed.Invalid<?>(String reason)) {
                  problems.add(id + " is " + text + ". " + reason + ".");
                }
                values.put(setting, text);
              },
              () -> problems.add("This desk has no setting " + id + "."));
    });
    return problems.isEmpty()
        ? new Read.Ready(new SettingsTransfer(values))
        : new Read.Wrong(List.copyOf(problems));
  }

  /// How many settings it holds.
  public int size() {
    return values.size();
  }

  /// Makes the settings equal to those that were exported: what it does not hold gets its default.
  public void apply(Settings settings) {
    values.forEach(settings::setText);
    for (Setting<?> setting : DeskSettings.carried()) {
      if (!values.containsKey(setting) && settings.isChanged(setting)) {
        settings.reset(setting);
      }
    }
  }

  static Map<String, JsonNode> changed(Settings settings, List<Setting<?>> of) {
    Map<String, JsonNode> changed = new LinkedHashMap<>();
    for (Setting<?> setting : of) {
      if (settings.isChanged(setting)) {
        changed.put(setting.id(), node(settings, setting));
      }
    }
    return changed;
  }

  private static <T> JsonNode node(Settings settings, Setting<T> setting) {
    return SettingsJson.node(setting, settings.get(setting));
  }
}
