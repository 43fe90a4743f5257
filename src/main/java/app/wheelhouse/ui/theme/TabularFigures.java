package app.wheelhouse.ui.theme;

import javafx.scene.Scene;
import javafx.scene.text.Font;
import javafx.scene.text.Text;

/// Makes sure that columns of figures stand still: if the machine's font has digits of different
/// widths, figures use a font of one width.
public final class TabularFigures {
  private static final String PROPORTIONAL = "proportional-digits";

  private TabularFigures() {}

  /// Marks the scene's root when the default font needs help.
  public static void ensure(Scene scene) {
    if (!hasTabularDigits(Font.getDefault())) {
      scene.getRoot().getStyleClass().add(PROPORTIONAL);
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
