package app.wheelhouse.ui.theme;

import java.util.List;
import javafx.scene.Scene;
import javafx.scene.text.Font;
import javafx.scene.text.Text;

/// Makes sure that columns of figures stand still: if the font in use has digits of different
/// widths, figures use a font of one width.
public final class TabularFigures {
  private static final String PROPORTIONAL = "proportional-digits";

  private TabularFigures() {}

  /// Marks the scene's root when the desk's font needs help.
  public static void ensure(Scene scene) {
    List<String> classes = scene.getRoot().getStyleClass();
    if (!classes.contains(PROPORTIONAL)
        && !hasTabularDigits(Font.font(DeskFont.FAMILY, Outfit.FONT_SIZE))) {
      classes.add(PROPORTIONAL);
    }
  }

  static boolean hasTabularDigits(Font font) {
    double ones = width("1111111111", font);
    return Math.abs(width("0000000000", font) - ones) < 0.01
        && Math.abs(width("4444444444", font) - ones) < 0.01;
  }

  private static double width(String digits, Font font) {
    Text text = new Text(digits);
    text.setFont(font);
    return text.getLayoutBounds().getWidth();
  }
}
