package app.wheelhouse.ui.palette;

import java.util.Locale;
import java.util.ResourceBundle;

/// The words of palette and cheat sheet.
final class PaletteTexts {
  private final ResourceBundle texts;

  PaletteTexts(ResourceBundle texts) {
    this.texts = texts;
  }

  /// A group in words; a group without one by its own name.
  String group(String group) {
    String key = "palette.group." + group;
    return texts.containsKey(key)
        ? texts.getString(key)
        : group.substring(0, 1).toUpperCase(Locale.ROOT) + group.substring(1);
  }

  String get(String key) {
    return texts.getString("palette." + key);
  }
}
