package app.wheelhouse.ui.theme;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import javafx.scene.text.Font;

/// The font that the desk brings along, so that it looks the same everywhere and digits of figures
/// have one width.
final class DeskFont {
  static final String FAMILY = "Roboto";

  private static final List<String> FILES = List.of("Roboto-Regular.ttf", "Roboto-Bold.ttf");

  private DeskFont() {}

  /// Makes the font known, once; where it cannot be read the system's font stays.
  static void load() {
    if (!isLoaded()) {
      FILES.forEach(DeskFont::load);
    }
  }

  static boolean isLoaded() {
    return Font.font(FAMILY, Outfit.FONT_SIZE).getFamily().equals(FAMILY);
  }

  private static void load(String file) {
    try (InputStream in = DeskFont.class.getResourceAsStream("fonts/" + file)) {
      if (in == null) {
        throw new IllegalStateException("No font " + file + " in the application");
      }
      Font.loadFont(in, Outfit.FONT_SIZE);
    } catch (IOException e) {
      throw new UncheckedIOException("Could not read the font " + file, e);
    }
  }
}
